import type { Sentence, TimeExpression } from '../../core/schema.js';
import type { TimeLexicon } from './lexicon.js';

interface Placed extends TimeExpression {
  readonly tokens: readonly number[];
}

/** "since the early 1990s": from then to publication. Without a publication date the end is open, and `when` null. */
export function openSince<T extends Placed>(
  times: readonly T[],
  sentence: Sentence,
  published: string | null,
  lexicon: TimeLexicon,
): readonly T[] {
  return times.map((time) => {
    if (time.when === null || !lexicon.since.has(wordAt(sentence, (time.tokens[0] ?? 0) - 1))) return time;
    if (published === null) return { ...time, when: null };
    if (time.when.from > published) return time;
    return { ...time, when: { from: time.when.from, to: published, precision: 'range', anchor: 'published' } };
  });
}

/** "from 2014 to 2019", "between March and May", "1990-1995": both ends stand for the whole stretch. */
export function joinRanges<T extends Placed>(times: readonly T[], sentence: Sentence, { joints }: TimeLexicon): readonly T[] {
  const joined = [...times];
  for (let at = 0; at + 1 < joined.length; at++) {
    const [first, second] = [joined[at] as T, joined[at + 1] as T];
    if (first.when === null || second.when === null || first.when.from > second.when.to || !isRange(first, second, sentence, joints))
      continue;
    const when = { from: first.when.from, to: second.when.to, precision: 'range', anchor: second.when.anchor };
    joined[at] = { ...first, when };
    joined[at + 1] = { ...second, when };
  }
  return joined;
}

function isRange(first: Placed, second: Placed, sentence: Sentence, joints: TimeLexicon['joints']): boolean {
  const gap = (first.tokens.at(-1) ?? 0) + 1;
  if (gap + 1 !== second.tokens[0]) return false;
  const joint = wordAt(sentence, gap);
  if (/^[-‑–]$/.test(joint)) return true;
  const opening = wordAt(sentence, (first.tokens[0] ?? 0) - 1);
  const openings = joints.get(joint);
  return openings !== undefined && (openings.has('') || openings.has(opening));
}

const wordAt = (sentence: Sentence, index: number): string => sentence.tokens[index]?.text.toLowerCase() ?? '';
