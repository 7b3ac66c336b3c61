import type { CodedEvent } from './coded-event.js';
import type { Counts, Mistake } from './measures.js';
import { NOTHING } from './measures.js';
import { countriesOf, inWordsOf, isMutual, type Sides, withoutSides } from './parties.js';
import type { MarkedEvent } from './sample.js';

/** The doers, those it was done to, or whether both are right. */
export type Side = 'who' | 'whom' | 'both';

/** What a comparison counts, and the two sides' words where they differ. */
export interface Compared {
  readonly counts: Counts;
  readonly wrong: Pick<Mistake, 'marked' | 'coded'> | null;
}

/** The countries of a side as marked and as coded, one of the two null where there is no such event. What was not looked at counts nothing. */
export function compareSide(side: Side, marked: MarkedEvent | null, coded: CodedEvent | null): Compared {
  if (marked !== null && !isSeen(side, marked)) return { counts: NOTHING, wrong: null };
  const { own, others } = sidesOf(marked, coded);
  if (side === 'both') {
    const right = marked !== null && coded !== null && same(own.who, others.who) && same(own.whom, others.whom);
    return { counts: { right: Number(right), marked: Number(marked !== null), coded: Number(coded !== null) }, wrong: null };
  }
  const right = own[side].filter((country) => others[side].includes(country)).length;
  return {
    counts: { right, marked: own[side].length, coded: others[side].length },
    wrong: same(own[side], others[side]) ? null : { marked: told(own[side]), coded: told(others[side]) },
  };
}

const isSeen = (side: Side, { who, whom }: MarkedEvent): boolean =>
  (side === 'whom' || who.countries) && (side === 'who' || whom.countries);

/** The countries of both, without sides where one of them has a mutual event. */
function sidesOf(marked: MarkedEvent | null, coded: CodedEvent | null): { readonly own: Sides; readonly others: Sides } {
  const own: Sides = { who: countriesOf(marked?.who.parties ?? []), whom: countriesOf(marked?.whom.parties ?? []) };
  const others: Sides = {
    who: inWordsOf(own.who, countriesOf(coded?.who ?? [])),
    whom: inWordsOf(own.whom, countriesOf(coded?.whom ?? [])),
  };
  const mutual = marked !== null && coded !== null && (isMutual(own) || isMutual(others));
  return mutual ? { own: withoutSides(own), others: withoutSides(others) } : { own, others };
}

const same = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));

const told = (countries: readonly string[]): string | null => (countries.length === 0 ? null : countries.join(', '));
