import type { Speech } from '../core/draft.js';
import type { Sentence } from '../core/schema.js';
import { contains, overlapping } from '../core/spans.js';
import type { FoundSpeech } from './speech-view.js';

/** Speeches by the sentences that their content reaches into, an entry for each sentence. */
export function speechesIn<T extends Speech>(sentences: readonly Sentence[], speeches: readonly T[]): readonly (readonly T[])[] {
  const reached = new Map<Sentence, T[]>(sentences.map((s) => [s, []]));
  for (const speech of speeches) {
    const over = new Set(speech.content.flatMap((c) => overlapping(sentences, c)));
    for (const sentence of over) reached.get(sentence)?.push(speech);
  }
  return [...reached.values()];
}

/** Sayings that stand in no other's words: what is said inside them, events alone are according to. */
export function outermost(sentences: readonly Sentence[], speeches: readonly FoundSpeech[]): readonly Speech[] {
  const around = speechesIn(sentences, speeches);
  return speeches
    .filter((inner) => !(around[inner.sentence] ?? []).some((outer) => outer !== inner && isInside(inner, outer)))
    .map(({ attitude: _, ...speech }) => speech);
}

/** Of two that stand in each other's words ("he plans to leave, according to an aide"), the one that tells more is the outer. */
const isInside = (inner: Speech, outer: Speech): boolean =>
  holds(outer, inner) && (!holds(inner, outer) || lengthOf(outer) > lengthOf(inner));

const holds = (outer: Speech, inner: Speech): boolean =>
  outer.content.some((c) => (inner.cue === null ? inner.content.every((i) => contains(c, i)) : contains(c, inner.cue)));

const lengthOf = ({ content }: Speech): number => content.reduce((sum, c) => sum + c.end - c.start, 0);
