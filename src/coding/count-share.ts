import type { Token } from '../core/schema.js';
import type { Tree } from '../core/tree.js';
import type { CountLexicon, Share } from './count-lexicon.js';
import { bounds, type FoundQuantity, hedgeBefore, readQuantity } from './count-quantity.js';
import { readNumber } from './numbers.js';

/** A share of a whole: words `first` to `last`, and the noun or pronoun that names the whole. */
export interface FoundShare {
  readonly first: number;
  readonly last: number;
  readonly noun: number;
  /** In percent; persons where `whole` is told. */
  readonly low: number;
  readonly high: number | null;
  /** The number of the whole ("half of the 40 hostages"), already counted in `low` and `high`. */
  readonly whole: FoundQuantity | null;
}

interface Fraction extends Share {
  readonly length: number;
}

/** The share that begins at word `at`: "half of the 40 hostages", "two thirds of the prisoners", "one in five residents", "most of them". */
export function readShare(tree: Tree, words: readonly string[], at: number, lexicon: CountLexicon): FoundShare | null {
  const fraction = fractionAt(words, at, lexicon) ?? ratioAt(words, at, lexicon);
  if (fraction === null) return null;
  const hedge = hedgeBefore(words, at, lexicon);
  const opened = afterOpening(tree, words, at + fraction.length);
  const whole = opened === null ? null : readQuantity(words, opened, lexicon);
  const start = opened ?? at + fraction.length;
  const noun = wholeNoun(tree, whole === null ? start : whole.last + 1, lexicon, whole !== null);
  if (noun === null || (opened === null && !fraction.ratio)) return null;
  const told = shareOf(fraction, whole);
  const free = fraction.above || hedge === null ? told : bounds(told.low, told.high, hedge.hedge);
  const hedged = { low: free.low, high: free.high ?? (whole === null ? 100 : whole.high) };
  return { first: at - (hedge?.length ?? 0), last: whole?.last ?? start - 1 - trailing(tree, start), noun, ...hedged, whole };
}

type Opened = Fraction & { readonly ratio?: boolean };

function fractionAt(words: readonly string[], at: number, lexicon: CountLexicon): Opened | null {
  for (let length = 3; length > 0; length--) {
    const share = at + length > words.length ? undefined : lexicon.shares.get(words.slice(at, at + length).join(' '));
    if (share !== undefined) return { ...share, length };
  }
  return null;
}

/** "one in five", "two out of three". */
function ratioAt(words: readonly string[], at: number, lexicon: CountLexicon): Opened | null {
  const part = readNumber(words, at, lexicon.numbers);
  if (part === null) return null;
  const between = at + part.length;
  const length = [3, 2, 1].find((n) => lexicon.ratios.has(words.slice(between, between + n).join(' ')));
  const whole = length === undefined ? null : readNumber(words, between + length, lexicon.numbers);
  if (length === undefined || whole === null || whole.value <= part.value) return null;
  const percent = Math.round((part.value / whole.value) * 1000) / 10;
  return { percent, above: false, length: part.length + length + whole.length, ratio: true };
}

/** Where the whole begins after "of", "of the", "the"; null where nothing opens it. */
function afterOpening(tree: Tree, words: readonly string[], at: number): number | null {
  let start = words[at] === 'of' ? at + 1 : at;
  while (/^(P?DT|PRP\$)$/.test(tree.tokens[start]?.xpos ?? '')) start++;
  return start > at ? start : null;
}

/** Articles and "of" between the share and a whole without a number are no part of its wording. */
function trailing(tree: Tree, start: number): number {
  let back = 0;
  while (/^(IN|P?DT|PRP\$)$/.test(tree.tokens[start - 1 - back]?.xpos ?? '')) back++;
  return back;
}

/** The last noun of the phrase that begins here, if it is of persons, or a pronoun; any noun where it is counted. */
function wholeNoun(tree: Tree, at: number, lexicon: CountLexicon, counted: boolean): number | null {
  const tag = (i: number): string => tree.tokens[i]?.xpos ?? '';
  if (/^(PRP|WP)$/.test(tag(at)) || (/^DT$/.test(tag(at - 1)) && tag(at) === 'IN')) return at;
  let noun = at;
  while (/^(JJ|VBN|NN|NNS|NNP|NNPS)$/.test(tag(noun + 1)) && /^(JJ|VBN|NN|NNP)/.test(tag(noun))) noun++;
  if (!/^NN/.test(tag(noun))) return null;
  const { lemma } = tree.tokens[noun] as Token;
  return counted || lexicon.persons.has(lemma.toLowerCase()) || tag(noun) === 'NNPS' ? noun : null;
}

/** In percent, or of a whole that is told: half of 41 is 20 to 21. */
export function shareOf(
  { percent, above }: Share,
  whole: { readonly low: number; readonly high: number | null } | null,
): { readonly low: number; readonly high: number | null } {
  if (whole === null) return { low: percent, high: above ? 100 : percent };
  const part = (of: number): number => (of * percent) / 100;
  const near = (value: number, of: number): number | null =>
    Math.abs(value - Math.round(value)) <= of * 0.0005 ? Math.round(value) : null;
  const low = near(part(whole.low), whole.low) ?? Math.floor(part(whole.low));
  if (above) return { low: low + 1, high: whole.high };
  return { low, high: whole.high === null ? null : (near(part(whole.high), whole.high) ?? Math.ceil(part(whole.high))) };
}
