import type { Phrase } from '../core/draft.js';
import type { Token } from '../core/schema.js';
import type { Span } from '../core/spans.js';
import { relation, spanOf, subtree, type Tree } from '../core/tree.js';

const CLAUSES = new Set(['acl', 'appos', 'parataxis', 'advcl', 'conj', 'cc', 'punct', 'dep', 'discourse']);

/** A party by its head: the phrase around it, without clauses, appositions and what is coordinated with it. */
export function phraseOf(tree: Tree, sentence: number, head: number): Phrase {
  return { sentence, head, ...phraseSpan(tree, head) };
}

/** The stretch of a noun phrase, from its first to its last word, markers of its case left out. */
export function phraseSpan(tree: Tree, head: number): Span {
  const words = subtree(tree, head, (child) => {
    const token = tree.tokens[child] as Token;
    if (
      token.head === head &&
      (relation(token) === 'case' || relation(token) === 'mark' || relation(token) === 'cop' || token.deprel === 'nsubj')
    )
      return false;
    if (child < token.head && relation(token) === 'nmod' && token.deprel !== 'nmod:poss' && token.deprel !== 'nmod:desc') return false;
    return !isAddition(tree, child) && (!CLAUSES.has(relation(token)) || isInnerMark(tree, child));
  });
  return spanOf(tree, unbroken(words, head));
}

/** A clause with everything below it; closing punctuation, clauses coordinated with it and a relative pronoun far ahead left out. */
export function clauseSpan(tree: Tree, head: number): Span {
  const words = subtree(tree, head, (child) => {
    const token = tree.tokens[child] as Token;
    return token.head !== head || !['conj', 'cc'].includes(relation(token));
  });
  return spanOf(
    tree,
    words.filter((w) => w === head || (relation(tree.tokens[w] as Token) !== 'punct' && !/^W(P|DT)/.test(tree.tokens[w]?.xpos ?? ''))),
  );
}

/** "23 people, including five children": a phrase with a participle for its preposition says more of them and names them no other. */
const isAddition = (tree: Tree, child: number): boolean =>
  relation(tree.tokens[child] as Token) === 'nmod' &&
  tree.children(child).some((c) => relation(tree.tokens[c] as Token) === 'case' && tree.tokens[c]?.xpos === 'VBG');

/** Hyphens inside a compound belong to it; commas between clauses do not. */
function isInnerMark(tree: Tree, index: number): boolean {
  const token = tree.tokens[index] as Token;
  return relation(token) === 'punct' && (token.xpos === 'HYPH' || token.text === '-');
}

/** Words that hang together around the head: a gap of more than two words ends the phrase. */
function unbroken(words: readonly number[], head: number): readonly number[] {
  const at = words.indexOf(head);
  let [first, last] = [at, at];
  while (first > 0 && (words[first] as number) - (words[first - 1] as number) <= 2) first--;
  while (last < words.length - 1 && (words[last + 1] as number) - (words[last] as number) <= 2) last++;
  return words.slice(first, last + 1);
}
