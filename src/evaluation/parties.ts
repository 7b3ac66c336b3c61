import type { MarkedParty } from './sample.js';

/** The countries of a side. */
export const countriesOf = (parties: readonly MarkedParty[]): readonly string[] =>
  parties.flatMap(({ country }) => (country === null ? [] : [country]));

/** International organisations: a sample may name them all IGO. */
const INTERGOVERNMENTAL = new Set(['UNO', 'EUR']);

/** A country of the record as the sample would write it: IGO for UNO and EUR where the sample has IGO on that side. */
export const inWordsOf = (marked: readonly string[], coded: readonly string[]): readonly string[] => [
  ...new Set(
    coded.map((country) => (INTERGOVERNMENTAL.has(country) && marked.includes('IGO') && !marked.includes(country) ? 'IGO' : country)),
  ),
];

/** Both sides of an event, by countries. */
export interface Sides {
  readonly who: readonly string[];
  readonly whom: readonly string[];
}

/** Two or more doers and none that it is done to: they do it to each other ("met", "agreed"). */
export const isMutual = ({ who, whom }: Sides): boolean => who.length > 1 && whom.length === 0;

/** The same without sides, where one of two codings has a mutual event: who met whom is no difference. */
export function withoutSides({ who, whom }: Sides): Sides {
  const all = [...new Set([...who, ...whom])];
  return { who: all, whom: all };
}
