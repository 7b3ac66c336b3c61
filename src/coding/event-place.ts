import type { Phrase } from '../core/draft.js';
import { phraseOf } from './phrases.js';
import type { SentenceView } from './sentence-view.js';

/** The phrase on a trigger that says where, if it names a place; `locatives` are the prepositions that do. */
export function placeOf(view: SentenceView, token: number, locatives: readonly string[]): Phrase | null {
  const slots = view.argumentsOf(token);
  const head = locatives.flatMap((p) => slots.get(p) ?? []).find((h) => view.agents.classesOf(h).has('place'));
  return head === undefined ? null : phraseOf(view.tree, view.sentence, head);
}
