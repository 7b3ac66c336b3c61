import type { Weights } from './weights.js';

/** A linear-chain CRF's tags ("O", "B-PER", …) and what it costs to go from one to the next. */
export interface TagChain {
  readonly tags: readonly string[];
  /** Score of each tag on a sentence's first word. */
  readonly first: Float32Array;
  /** And on its last. */
  readonly last: Float32Array;
  /** [tag][next tag]; far below all scores where the next tag may not follow. */
  readonly steps: Float32Array;
}

/** Reads "first", "last" and "steps" with the names in `settings.tags`. */
export const loadTagChain = (weights: Weights): TagChain => ({
  tags: weights.settings['tags'] as readonly string[],
  first: weights.float32('first'),
  last: weights.float32('last'),
  steps: weights.float32('steps'),
});

/** The best sequence of tags of `words` words; word i's scores lie in `scores` from `at + i * stride` on (Viterbi). */
export function bestTags(
  chain: TagChain,
  words: number,
  scores: Float32Array,
  { at, stride }: { readonly at: number; readonly stride: number },
): readonly number[] {
  const count = chain.tags.length;
  const back = new Uint8Array(words * count);
  let total = Float64Array.from(chain.first, (value, tag) => value + (scores[at + tag] as number));
  let next = new Float64Array(count);
  for (let word = 1; word < words; word++) {
    const row = at + word * stride;
    for (let tag = 0; tag < count; tag++) {
      const from = bestBefore(chain.steps, total, tag);
      back[word * count + tag] = from;
      next[tag] = (total[from] as number) + (chain.steps[from * count + tag] as number) + (scores[row + tag] as number);
    }
    [total, next] = [next, total];
  }
  const tags = [largest(total.map((value, tag) => value + (chain.last[tag] as number)))];
  for (let word = words - 1; word > 0; word--) tags.push(back[word * count + (tags.at(-1) as number)] as number);
  return tags.reverse();
}

/** The tag from which `tag` is reached best. */
function bestBefore(steps: Float32Array, total: Float64Array, tag: number): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let from = 0; from < total.length; from++) {
    const sum = (total[from] as number) + (steps[from * total.length + tag] as number);
    if (sum > most) {
      most = sum;
      best = from;
    }
  }
  return best;
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
