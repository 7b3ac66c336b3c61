import type { Sentence, Token } from './schema.js';
import type { Span } from './spans.js';

/** A sentence's dependency tree, read from any word. Indices are those of `sentence.tokens`. */
export interface Tree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly root: number;
  /** Direct dependents of a word, in order of the text. */
  readonly children: (index: number) => readonly number[];
}

/** Builds the lists of dependents once, each as long as it has to be: a long report has many. */
export function treeOf(sentence: Sentence): Tree {
  const { tokens } = sentence;
  const counts = new Uint32Array(tokens.length);
  let root = 0;
  tokens.forEach(({ head }, index) => {
    if (head === index) root = index;
    else if (head < tokens.length) counts[head] = (counts[head] as number) + 1;
  });
  const children = Array.from(counts, (count) => (count === 0 ? NONE : new Array<number>(count)));
  counts.fill(0);
  tokens.forEach(({ head }, index) => {
    const own = children[head];
    if (head === index || own === undefined) return;
    own[counts[head] as number] = index;
    counts[head] = (counts[head] as number) + 1;
  });
  return { sentence, tokens, root, children: (index) => children[index] ?? NONE };
}

const NONE: number[] = [];

/** The relation without its subtype: "nsubj" of "nsubj:pass". */
export const relation = (token: Token): string => {
  const colon = token.deprel.indexOf(':');
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
};

/** Dependents whose full relation is one of `relations` ("nsubj" does not match "nsubj:pass"). */
export const childrenBy = (tree: Tree, index: number, ...relations: readonly string[]): readonly number[] =>
  tree.children(index).filter((child) => relations.includes(tree.tokens[child]?.deprel ?? ''));

/** A word and all that hangs below it, in order of the text; `keep` leaves whole branches out. */
export function subtree(tree: Tree, index: number, keep: (child: number) => boolean = () => true): readonly number[] {
  const found = [index];
  for (let at = 0; at < found.length; at++) found.push(...tree.children(found[at] as number).filter(keep));
  return found.sort((a, b) => a - b);
}

/** From a word up to the root, the word itself first. */
export function ancestors(tree: Tree, index: number): readonly number[] {
  const path = [index];
  for (let at = index; tree.tokens[at]?.head !== at && path.length <= tree.tokens.length; ) {
    at = tree.tokens[at]?.head as number;
    path.push(at);
  }
  return path;
}

/** The stretch of text from the first to the last of these words. */
export function spanOf(tree: Tree, indices: readonly number[]): Span {
  const tokens = indices.map((i) => tree.tokens[i] as Token);
  return { start: Math.min(...tokens.map((t) => t.start)), end: Math.max(...tokens.map((t) => t.end)) };
}
