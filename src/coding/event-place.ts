import type { Phrase } from '../core/draft.js';
import { phraseOf } from './phrases.js';
import type { SentenceView } from './sentence-view.js';

/** Prepositions whose phrase says where, the most telling first. */
const LOCATIVE = ['in', 'at', 'near', 'outside', 'inside', 'across', 'throughout'] as const;

/** The phrase on a trigger that says where, if it names a place. */
export function placeOf(view: SentenceView, token: number): Phrase | null {
  const slots = view.argumentsOf(token);
  const head = LOCATIVE.flatMap((p) => slots.get(p) ?? []).find((h) => view.agents.classesOf(h).has('place'));
  return head === undefined ? null : phraseOf(view.tree, view.sentence, head);
}
