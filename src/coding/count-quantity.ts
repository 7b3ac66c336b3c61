import type { CountLexicon, Hedge } from './count-lexicon.js';
import { readNumber } from './numbers.js';

/** Words `first` to `last` that say how many. */
export interface FoundQuantity {
  readonly first: number;
  readonly last: number;
  /** Where the bare number or quantity word begins, after any hedge. */
  readonly core: number;
  /** Its last word, before any hedge that follows it. */
  readonly coreLast: number;
  readonly low: number;
  readonly high: number | null;
  /** Read from figures or number words, not from "dozens" or "several". */
  readonly exact: boolean;
}

/** The quantity that begins at word `at`, with its hedges: "at least 19", "between 10 and 15", "hundreds of thousands". Words are lower case. */
export function readQuantity(words: readonly string[], at: number, lexicon: CountLexicon): FoundQuantity | null {
  const core = readRange(words, at, lexicon);
  if (core === null) return null;
  const before = hedgeBefore(words, at, lexicon);
  const after = hedgeAt(words, core.last + 1, lexicon.hedgesAfter);
  const hedge = before?.hedge ?? after?.hedge ?? 'same';
  const last = core.last + (after?.length ?? 0);
  return { ...core, ...bounds(core.low, core.high, hedge), first: Math.min(core.first, at - (before?.length ?? 0)), last };
}

/** What a hedge makes of the bounds of a number. */
export function bounds(low: number, high: number | null, hedge: Hedge): { readonly low: number; readonly high: number | null } {
  if (hedge === 'low') return { low, high: null };
  if (hedge === 'above') return { low: low + 1, high: null };
  if (hedge === 'upto') return { low: 0, high };
  return hedge === 'below' ? { low: 0, high: high === null ? null : high - 1 } : { low, high };
}

function readRange(words: readonly string[], at: number, lexicon: CountLexicon): FoundQuantity | null {
  const first = readOne(words, at, lexicon);
  if (first === null || !first.exact) return first;
  const openings = lexicon.ranges.get(words[first.last + 1] ?? '');
  if (lexicon.outdated.has(words[at - 1] ?? '')) return first;
  if (openings === undefined || (openings.length > 0 && !openings.includes(words[at - 1] ?? ''))) return first;
  const second = readOne(words, first.last + 2, lexicon);
  if (second === null || !second.exact || second.low <= first.low) return first;
  return { ...first, first: openings.length > 0 ? at - 1 : at, last: second.last, coreLast: second.last, high: second.high };
}

function readOne(words: readonly string[], at: number, lexicon: CountLexicon): FoundQuantity | null {
  const word = quantityWord(words, at, lexicon);
  if (word !== null) return word;
  const number = readNumber(words, at, lexicon.numbers);
  if (number === null) return null;
  const group = lexicon.groups.get(words[at + number.length] ?? '') ?? null;
  const last = at + number.length - (group === null ? 1 : 0);
  const value = number.value * (group ?? 1);
  return { first: at, last, core: at, coreLast: last, low: value, high: value, exact: true };
}

function quantityWord(words: readonly string[], at: number, lexicon: CountLexicon): FoundQuantity | null {
  for (let length = 5; length > 0; length--) {
    const quantity = lexicon.quantities.get(words.slice(at, at + length).join(' '));
    if (quantity === undefined || at + length > words.length || (quantity.of && !isOfPeople(words, at + length, lexicon))) continue;
    let [low, last] = [quantity.low, at + length - 1];
    for (let times = multiple(words, last, lexicon); times !== null; times = multiple(words, last, lexicon))
      [low, last] = [low * times, last + 2];
    return { first: at, last, core: at, coreLast: last, low, high: quantity.high, exact: false };
  }
  return null;
}

/** "scores of people", "scores were wounded"; not "test scores". */
const isOfPeople = (words: readonly string[], next: number, { states }: CountLexicon): boolean =>
  words[next] === 'of' || states.has(words[next] ?? '') || states.has(words[next + 1] ?? '');

/** "of thousands" after "hundreds". */
const multiple = (words: readonly string[], last: number, lexicon: CountLexicon): number | null =>
  words[last + 1] === 'of' ? (lexicon.multiples.get(words[last + 2] ?? '') ?? null) : null;

/** The hedge that ends before word `at`, with how many words it has. */
export function hedgeBefore(
  words: readonly string[],
  at: number,
  lexicon: CountLexicon,
): { readonly hedge: Hedge; readonly length: number } | null {
  for (let length = Math.min(3, at); length > 0; length--) {
    const hedge = lexicon.hedges.get(words.slice(at - length, at).join(' '));
    if (hedge === undefined) continue;
    const outer = hedge === 'same' ? hedgeBefore(words, at - length, lexicon) : null;
    return outer === null ? { hedge, length } : { hedge: outer.hedge, length: length + outer.length };
  }
  return null;
}

const hedgeAt = (
  words: readonly string[],
  at: number,
  hedges: ReadonlyMap<string, Hedge>,
): { readonly hedge: Hedge; readonly length: number } | null => {
  const hedge = hedges.get(words.slice(at, at + 2).join(' '));
  return hedge === undefined ? null : { hedge, length: 2 };
};
