import type { AgentLexicon } from './agent-lexicon.js';
import type { Token } from './schema.js';
import { childrenBy, type Tree } from './tree.js';

const DEEPEST = 4; // "a group of members of the party of …"

/** The head that says who a phrase is: "protesters" in "dozens of protesters", "Rebels" in "members of the Rebels", "crowd" in "a crowd of 5,000". */
export function semanticHead(tree: Tree, head: number, lexicon: AgentLexicon): number {
  if (isReciprocal(tree, head, lexicon)) return head;
  let at = head;
  for (let steps = 0; steps < DEEPEST; steps++) {
    const token = tree.tokens[at] as Token;
    const open = lexicon.collectives.has(token.lemma.toLowerCase()) || token.upos === 'NUM';
    const of = open
      ? childrenBy(tree, at, 'nmod').find(
          (c) => tree.tokens[c]?.upos !== 'NUM' && childrenBy(tree, c, 'case').some((k) => tree.tokens[k]?.lemma === 'of'),
        )
      : undefined;
    if (of === undefined) return at;
    at = of;
  }
  return at;
}

/** "each other", "one another": a word that stands for nobody beside the doers that it binds. */
export const isReciprocal = (tree: Tree, at: number, lexicon: AgentLexicon): boolean =>
  lexicon.reciprocals.has(`${tree.tokens[at]?.lemma} ${tree.tokens[at + 1]?.lemma}`.toLowerCase());
