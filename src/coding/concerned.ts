import type { Token } from '../core/schema.js';
import { childrenBy, relation, subtree, type Tree } from '../core/tree.js';
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
 * content that is not the speaker himself ("agreed to provide aid for Romania and Poland"). `doers` are left out, and what only
 * tells when or how ("promised reforms as he succeeded Milosevic").
 */
export function concernedIn(view: SentenceView, content: readonly number[], doers: readonly number[]): readonly number[] {
  const { tree } = view;
  const left = new Set(doers.flatMap((d) => subtree(tree, d)));
  for (const head of content) {
    const inside = subtree(tree, head, (w) => !isCircumstance(tree, w)).filter((w) => !left.has(w) && isPhraseHead(tree, w));
    const first = inside.find((w) => isParty(view, w) && !view.agents.classesOf(w).has('pronoun'));
    if (first === undefined) continue;
    const party = whole(view, first, left);
    return [party, ...tree.children(party).filter((c) => tree.tokens[c]?.deprel === 'conj' && isParty(view, c))];
  }
  return [];
}

/** A clause that tells when, why or how, not what is promised; infinitives of purpose belong to the content. */
const isCircumstance = (tree: Tree, at: number): boolean =>
  relation(tree.tokens[at] as Token) === 'advcl' && !childrenBy(tree, at, 'mark').some((m) => tree.tokens[m]?.lemma === 'to');

/** "President Suharto's government", "the Nigerian president": the one that the word describes, where it is a party itself. */
function whole(view: SentenceView, at: number, left: ReadonlySet<number>): number {
  const { deprel, head } = view.tree.tokens[at] as Token;
  return ['nmod:poss', 'amod', 'compound'].includes(deprel) && !left.has(head) && isParty(view, head) ? whole(view, head, left) : at;
}

/** Heads of phrases; a title before a name is none. */
function isPhraseHead(tree: Tree, at: number): boolean {
  const token = tree.tokens[at] as Token;
  if (token.deprel === 'nmod:desc') return false;
  return (
    ['nsubj', 'obj', 'iobj', 'obl', 'nmod', 'conj', 'appos'].includes(relation(token)) ||
    (token.upos === 'ADJ' && relation(token) === 'amod')
  );
}

/** A party, or a place that stands for those who live or rule there. */
const isParty = (view: SentenceView, head: number): boolean => {
  const classes = view.agents.classesOf(view.agents.semanticHead(head));
  return classes.has('actor') || classes.has('territory');
};
