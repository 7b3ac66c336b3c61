import type { WorldKind } from '../core/world.js';

/** The tables of the named world below `lexicon`, with what each row is. */
export const TABLES: readonly (readonly [file: string, kind: WorldKind])[] = [
  ['places/countries.tsv', 'country'],
  ['places/territories.tsv', 'territory'],
  ['places/cities.tsv', 'city'],
  ['actors/organisations.tsv', 'organisation'],
  ['actors/persons.tsv', 'person'],
  ['actors/groups.tsv', 'group'],
];
