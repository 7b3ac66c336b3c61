import { type Counts, type Rates, ratesOf } from './measures.js';

/** Between these two lie 95 of 100 samples that are drawn anew from the texts. */
export type Interval = readonly [low: number, high: number];
export type Intervals = Readonly<Record<keyof Rates, Interval | null>>;

const DRAWS = 1000;
const SEED = 20_221_114; // any number: the same one makes the same intervals
const LEAST_TEXTS = 5; // fewer tell nothing of others

/**
 * 95 % intervals of precision, recall and F1 by drawing as many texts again, with replacement, a thousand times: texts and not events, since
 * events of a text err together. Null for fewer than five texts.
 */
export function bootstrap(texts: readonly Counts[]): Intervals {
  if (texts.length < LEAST_TEXTS) return { precision: null, recall: null, f1: null };
  const random = randomNumbers(SEED);
  const draws = Array.from({ length: DRAWS }, () => {
    const [sum, count] = [{ right: 0, coded: 0, marked: 0 }, texts.length];
    for (let i = 0; i < count; i++) {
      const { right, coded, marked } = texts[Math.floor(random() * count)] as Counts;
      sum.right += right;
      sum.coded += coded;
      sum.marked += marked;
    }
    return ratesOf(sum);
  });
  const interval = (rate: keyof Rates): Interval | null => {
    const values = draws.flatMap((one) => one[rate] ?? []).sort((a, b) => a - b);
    const at = (share: number): number => values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0;
    return values.length === 0 ? null : [at(0.025), at(0.975)];
  };
  return { precision: interval('precision'), recall: interval('recall'), f1: interval('f1') };
}

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32, public domain). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
