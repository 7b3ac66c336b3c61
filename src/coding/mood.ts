import type { Token } from '../core/schema.js';
import { childrenBy, relation, type Tree } from '../core/tree.js';
import { isConcession } from './operators.js';
import type { StatusLexicon } from './status-lexicon.js';
import { PLAIN, type StatusReading } from './status-reading.js';

/** What the kind of its clause makes of a predicate: an order, a question, or what a condition leads to. The words: the verb, the mark, the condition. */
export function clauseMood(tree: Tree, at: number, lexicon: StatusLexicon): StatusReading {
  if (isImperative(tree, at)) return { status: 'demanded', words: [at] };
  const question = isMain(tree, at) ? polarQuestion(tree, lexicon) : null;
  if (question !== null) return { status: 'possible', words: [question] };
  const condition = conditionOf(tree, at, lexicon);
  return condition === null ? PLAIN : { status: 'hypothetical', words: [condition] };
}

/** "Withdraw the troops": a bare verb without subject that opens its sentence, or goes on with another such verb. */
function isImperative(tree: Tree, at: number): boolean {
  const token = tree.tokens[at] as Token;
  if (token.xpos !== 'VB' || tree.children(at).some((c) => OTHERS.has((tree.tokens[c] as Token).deprel))) return false;
  if (childrenBy(tree, at, 'aux').some((c) => tree.tokens[c]?.lemma !== 'do')) return false;
  if (token.head === at || relation(token) === 'parataxis') return true;
  return relation(token) === 'conj' && isImperative(tree, token.head);
}

/** What an order has not. */
const OTHERS: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'csubj', 'mark', 'expl', 'aux:pass']);

/** The question mark of a question that is answered by yes or no: one with "why" or "who" takes the rest for granted. */
function polarQuestion(tree: Tree, lexicon: StatusLexicon): number | null {
  const mark = tree.tokens.findLastIndex((t) => t.text === '?');
  if (mark < 0 || mark < tree.tokens.length - 3) return null;
  const asks = tree.children(tree.root).some((c) => c < tree.root && lexicon.wh.has((tree.tokens[c] as Token).lemma.toLowerCase()));
  return asks || lexicon.wh.has((tree.tokens[tree.root] as Token).lemma.toLowerCase()) ? null : mark;
}

function isMain(tree: Tree, at: number): boolean {
  const token = tree.tokens[at] as Token;
  return token.head === at || (relation(token) === 'conj' && isMain(tree, token.head));
}

/** The "if" of a clause on a predicate in the present: what it leads to is supposed with it. */
function conditionOf(tree: Tree, at: number, lexicon: StatusLexicon): number | null {
  const token = tree.tokens[at] as Token;
  if (!['VBZ', 'VBP', 'VB', 'VBN'].includes(token.xpos) || isPast(tree, at)) return null;
  for (const clause of childrenBy(tree, at, 'advcl')) {
    const mark = childrenBy(tree, clause, 'mark').find((m) => lexicon.conditions.has((tree.tokens[m] as Token).lemma.toLowerCase()));
    if (mark !== undefined && tree.tokens[mark]?.lemma.toLowerCase() !== 'whether' && !isConcession(tree, mark, lexicon)) return mark;
  }
  return null;
}

const isPast = (tree: Tree, at: number): boolean =>
  childrenBy(tree, at, 'aux', 'aux:pass', 'cop').some(
    (c) => ['VBD'].includes(tree.tokens[c]?.xpos ?? '') || tree.tokens[c]?.lemma === 'have',
  );
