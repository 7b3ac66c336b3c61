import type { Detail, DraftDetails } from '../core/draft.js';
import type { Token } from '../core/schema.js';
import { childrenBy, relation } from '../core/tree.js';
import type { Arguments } from './arguments.js';
import type { Frame, SlotChoice } from './frames.js';
import { clauseSpan, phraseOf, phraseSpan } from './phrases.js';
import type { SentenceView } from './sentence-view.js';

/** Fills means, object, purpose, topic and against from the slots that the frame names: item by item, each with its stretch. */
export function fillDetails(view: SentenceView, frame: Frame, slots: Arguments): DraftDetails {
  const items = (choice: SlotChoice): readonly Detail[] =>
    [...new Set(heads(slots, choice).flatMap((head) => listed(view, head)))].map((head) => detail(view, head));
  return {
    means: items(frame.details.means),
    object: items(frame.details.object),
    purpose: items(frame.details.purpose),
    topic: items(frame.details.topic),
    against: heads(slots, frame.details.against).map((head) => phraseOf(view.tree, view.sentence, head)),
  };
}

const heads = (slots: Arguments, choice: SlotChoice): readonly number[] => [
  ...new Set(choice.slots.flatMap((slot) => slots.get(slot) ?? [])),
];

/** "information about ships, exercises and platforms": what a phrase lists on its noun stands item by item. */
function listed(view: SentenceView, head: number): readonly number[] {
  const lists = childrenBy(view.tree, head, 'nmod').flatMap((c) => childrenBy(view.tree, c, 'conj'));
  return [head, ...lists.filter((c) => c > head)];
}

/** A clause with all of its words, a noun phrase without the clauses on it. */
function detail(view: SentenceView, head: number): Detail {
  const token = view.tree.tokens[head] as Token;
  const clause = token.upos === 'VERB' || relation(token) === 'advcl' || relation(token) === 'xcomp';
  const span = clause ? clauseSpan(view.tree, head) : phraseSpan(view.tree, head);
  const { sentence } = view.tree;
  return {
    ...span,
    value: sentence.tokens
      .filter((t) => t.start >= span.start && t.end <= span.end)
      .reduce((text, t, i, all) => text + (i > 0 && (all[i - 1] as Token).end < t.start ? ' ' : '') + t.text, ''),
  };
}
