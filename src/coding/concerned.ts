import type { Token } from '../core/schema.js';
import { relation, subtree } from '../core/tree.js';
import type { SentenceView } from './sentence-view.js';

/** Whom a thing belongs to, where the words say so: "a camp for Congolese refugees was attacked". */
export function ownersOf(view: SentenceView, things: readonly number[]): readonly number[] {
  for (const thing of things) {
    const slots = view.argumentsOf(thing);
    const owners = view.slotLists.owning
      .map((slot) => (slots.get(slot) ?? []).filter((h) => isParty(view, h)))
      .find((list) => list.length > 0);
    if (owners !== undefined) return owners;
  }
  return [];
}

/**
 * Whom a promise, refusal, threat or demand concerns, where its own phrases do not say: the first party or country in its
 * content that is not the speaker himself ("agreed to provide aid for Romania and Poland"). `doers` are left out.
 */
export function concernedIn(view: SentenceView, content: readonly number[], doers: readonly number[]): readonly number[] {
  const left = new Set(doers.flatMap((d) => subtree(view.tree, d)));
  for (const head of content) {
    const inside = subtree(view.tree, head).filter((w) => !left.has(w) && isPhraseHead(view.tree.tokens[w] as Token));
    const first = inside.find((w) => isParty(view, w) && !view.agents.classesOf(w).has('pronoun'));
    if (first !== undefined)
      return [first, ...view.tree.children(first).filter((c) => view.tree.tokens[c]?.deprel === 'conj' && isParty(view, c))];
  }
  return [];
}

const isPhraseHead = (token: Token): boolean =>
  ['nsubj', 'obj', 'iobj', 'obl', 'nmod', 'conj', 'appos'].includes(relation(token)) ||
  (token.upos === 'ADJ' && relation(token) === 'amod');

/** A party, or a place that stands for those who live or rule there. */
const isParty = (view: SentenceView, head: number): boolean => {
  const classes = view.agents.classesOf(view.agents.semanticHead(head));
  return classes.has('actor') || classes.has('territory');
};
