import { blocksOf, f1Line, kitBenchmark } from './kit.js';

/** Names of persons, organizations and places, exact spans and types. */
export const names = kitBenchmark({
  name: 'names',
  title: 'Names',
  what: 'Raw text in; exact F1 over the names of persons, organizations and places, for each set of records.',
  task: 'ner',
  read: (printed) =>
    blocksOf(printed)
      .filter(({ set }) => set !== 'ALL')
      .flatMap(({ set, lines }) => f1Line(lines, 'exact    PER+ORG+LOC', { id: `names.${set}`, label: `${set}: exact F1` })),
});
