import type { Weights } from './weights.js';

/** A linear-chain CRF's tags ("O", "B-PER", …) and what it costs to go from one to the next. */
export interface TagChain {
  readonly tags: readonly string[];
  /** Score of each tag on a sentence's first word. */
  readonly first: Float32Array;
  /** And on its last. */
  readonly last: Float32Array;
  /** [tag][next tag]; NEVER where the next tag may not follow. */
  readonly steps: Float32Array;
}

/** Far below all sums of scores. */
const NEVER = -10_000;

/** Reads "first", "last" and "steps" with the names in `settings.tags`. */
export const loadTagChain = (weights: Weights): TagChain => ({
  tags: weights.settings['tags'] as readonly string[],
  first: weights.float32('first'),
  last: weights.float32('last'),
  steps: weights.float32('steps'),
});

/** Scores of words' tags: word i's lie in `scores` from `at + i * stride` on. */
export interface TagScores {
  readonly scores: Float32Array;
  readonly at: number;
  readonly stride: number;
}

/** A function that finds the best sequence of tags of `words` words (Viterbi). */
export function createTagSearch(chain: TagChain): (words: number, found: TagScores) => readonly number[] {
  const { first, last } = chain;
  const steps = possibleSteps(chain);
  const count = first.length;
  const totals = [new Float64Array(count), new Float64Array(count)] as const;
  return (words, { scores, at, stride }) => {
    let [total, next] = totals;
    const back = new Uint8Array(words * count);
    for (let tag = 0; tag < count; tag++) total[tag] = (first[tag] as number) + (scores[at + tag] as number);
    for (let word = 1; word < words; word++) {
      advance(steps, total, next, back.subarray(word * count, (word + 1) * count));
      for (let tag = 0; tag < count; tag++) next[tag] = (next[tag] as number) + (scores[at + word * stride + tag] as number);
      [total, next] = [next, total];
    }
    const tags = [largest(total.map((value, tag) => value + (last[tag] as number)))];
    for (let word = words - 1; word > 0; word--) tags.push(back[word * count + (tags.at(-1) as number)] as number);
    return tags.reverse();
  };
}

/** Steps that may be taken, next tags in order: from, to and score of each. */
interface Steps {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly scores: Float32Array;
}

function possibleSteps({ first, steps }: TagChain): Steps {
  const count = first.length;
  const all = Array.from({ length: count * count }, (_, i) => ({ from: i % count, to: Math.floor(i / count) }));
  const possible = all.filter(({ from, to }) => (steps[from * count + to] as number) > NEVER);
  return {
    from: Uint8Array.from(possible, ({ from }) => from),
    to: Uint8Array.from(possible, ({ to }) => to),
    scores: Float32Array.from(possible, ({ from, to }) => steps[from * count + to] as number),
  };
}

/** Best sum before each next tag, and in `back` the tag it comes from. */
function advance({ from, to, scores }: Steps, total: Float64Array, next: Float64Array, back: Uint8Array): void {
  next.fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < scores.length; i++) {
    const tag = to[i] as number;
    const sum = (total[from[i] as number] as number) + (scores[i] as number);
    if (sum > (next[tag] as number)) {
      next[tag] = sum;
      back[tag] = from[i] as number;
    }
  }
}

const largest = (numbers: Float64Array): number => numbers.reduce((best, value, i) => (value > (numbers[best] as number) ? i : best), 0);

/** A name as words `from` to `to` (exclusive) of a sentence, and its type as the tags have it ("PER"). */
export interface TaggedName {
  readonly from: number;
  readonly to: number;
  readonly type: string;
}

/** The names that a sequence of BIOES tags holds. */
export function namesOfTags(tags: readonly string[]): readonly TaggedName[] {
  const names: TaggedName[] = [];
  let from = 0;
  tags.forEach((tag, i) => {
    if (tag.startsWith('B') || tag.startsWith('S')) from = i;
    if (tag.startsWith('E') || tag.startsWith('S')) names.push({ from, to: i + 1, type: tag.slice(2) });
  });
  return names;
}
