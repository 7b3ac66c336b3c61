import type { Status, Token } from '../core/schema.js';
import { childrenBy, relation, type Tree } from '../core/tree.js';
import { governed } from './governed.js';
import { clauseMood } from './mood.js';
import { ownOperators } from './operators.js';
import type { StatusLexicon } from './status-lexicon.js';
import { PLAIN, type StatusReading } from './status-reading.js';

const DEEPEST = 12; // governors above each other

/**
 * The status of a predicate in its sentence, from the outside in: what its governor is, what that makes of its content, then the
 * predicate's own operators, composed. Speakers outside the sentence's grammar are not its business.
 */
export function statusOf(tree: Tree, predicate: number, lexicon: StatusLexicon, depth = 0): StatusReading {
  const surrounding = depth < DEEPEST ? around(tree, predicate, lexicon, depth) : PLAIN;
  const own = ownOperators(tree, predicate, lexicon);
  if (own.words.some((w) => surrounding.words.includes(w))) return surrounding.status === 'asserted' ? own : surrounding;
  return compose(own.status === 'asserted' ? clauseMood(tree, predicate, lexicon) : own, surrounding);
}

/** The same of an event: one that its clause takes for granted ("was not behind the attack") has none of the clause's operators. */
export const eventStatus = (tree: Tree, at: number, lexicon: StatusLexicon): StatusReading =>
  isPresupposed(tree, at, lexicon) ? PLAIN : statusOf(tree, at, lexicon);

const isPresupposed = (tree: Tree, at: number, { presupposing }: StatusLexicon): boolean =>
  childrenBy(tree, at, 'cop').length > 0 &&
  childrenBy(tree, at, 'case').some((c) => presupposing.has((tree.tokens[c] as Token).lemma.toLowerCase()));

/** What the governor gives: a coordinated word shares its partner's reading, or only what is around that, where it has operators of its own. */
function around(tree: Tree, at: number, lexicon: StatusLexicon, depth: number): StatusReading {
  const token = tree.tokens[at] as Token;
  if (token.head === at) return PLAIN;
  if (relation(token) !== 'conj') return governed(tree, at, lexicon, (word) => statusOf(tree, word, lexicon, depth + 1));
  return isOwnClause(tree, at) ? around(tree, token.head, lexicon, depth + 1) : statusOf(tree, token.head, lexicon, depth + 1);
}

/** "was not ready, and might decide": a coordinated clause with its own subject or auxiliary has its own operators. */
const isOwnClause = (tree: Tree, at: number): boolean => childrenBy(tree, at, 'nsubj', 'nsubj:pass', 'aux', 'mark').length > 0;

/** What denial turns back into nothing done: "no plan to attack", "did not threaten to attack". */
const UNDONE: ReadonlySet<Status> = new Set(['planned', 'demanded', 'threatened', 'possible', 'hypothetical']);

/**
 * An outer operator over an inner reading, after Karttunen's implicatives: it turns an assertion; a negation undoes what was
 * only to be, and lifts another negation ("refused to stop shelling"); else what is already unreal stays what it is.
 */
export function compose(inner: StatusReading, outer: StatusReading): StatusReading {
  if (outer.status === 'asserted') return inner;
  if (inner.status === 'asserted') return outer;
  const words = [...inner.words, ...outer.words];
  if (outer.status === 'hypothetical' || outer.status === 'alleged') return { status: outer.status, words };
  if (inner.status === 'negated' && outer.status === 'denied') return { status: 'possible', words };
  if (inner.status === 'negated' && outer.status === 'negated') return { status: 'asserted', words };
  const undone = (outer.status === 'negated' || outer.status === 'denied') && UNDONE.has(inner.status);
  return undone ? { status: outer.status, words } : inner;
}
