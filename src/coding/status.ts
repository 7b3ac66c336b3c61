import type { Status, Token } from '../core/schema.js';
import { relation, type Tree } from '../core/tree.js';
import type { StatusLexicon } from './status-lexicon.js';
import { isPassive } from './voice.js';

/** A status and the words that give it. */
export interface StatusReading {
  readonly status: Status;
  readonly words: readonly number[];
}

const PLAIN: StatusReading = { status: 'asserted', words: [] };
const FARTHEST = 12; // steps up the tree

/**
 * The status of a predicate in its sentence: operators are gathered from the predicate up to its clause's edge, the nearest
 * first, and composed. Speakers outside the sentence's grammar are not its business.
 */
export function statusOf(tree: Tree, predicate: number, lexicon: StatusLexicon): StatusReading {
  let reading = PLAIN;
  for (let at = predicate, steps = 0; steps < FARTHEST; steps++) {
    reading = compose(reading, ownOperators(tree, at, lexicon));
    const token = tree.tokens[at] as Token;
    if (token.head === at) break;
    const above = governed(tree, at, lexicon);
    if (above === 'stop') break;
    reading = compose(reading, above);
    at = token.head;
  }
  return reading;
}

/** An outer operator over an inner reading: negation turns an assertion, anything else gives way to what is already unreal. */
export function compose(inner: StatusReading, outer: StatusReading): StatusReading {
  if (outer.status === 'asserted') return inner;
  if (inner.status === 'asserted') return outer;
  if (inner.status === 'negated' && outer.status === 'denied') return { status: 'possible', words: [...inner.words, ...outer.words] };
  if (outer.status === 'hypothetical' || outer.status === 'alleged')
    return { status: outer.status, words: [...inner.words, ...outer.words] };
  return inner;
}

/** Auxiliaries, negation, hedging adverbs and conditional markers that hang on the word itself. */
function ownOperators(tree: Tree, at: number, lexicon: StatusLexicon): StatusReading {
  let reading = PLAIN;
  for (const child of tree.children(at)) {
    const status = operator(tree.tokens[child] as Token, lexicon);
    if (status !== undefined) reading = stronger(reading, { status, words: [child] });
  }
  return reading;
}

function operator(token: Token, lexicon: StatusLexicon): Status | undefined {
  const lemma = token.lemma.toLowerCase();
  switch (relation(token)) {
    case 'aux':
      return lexicon.auxiliaries.get(lemma);
    case 'mark':
      return lexicon.conditions.has(lemma) ? 'hypothetical' : undefined;
    case 'advmod':
    case 'det':
    case 'cc':
    case 'case':
      return lexicon.negation.has(lemma) ? 'negated' : lexicon.adverbs.get(lemma);
    default:
      return undefined;
  }
}

/** "would not attack", "will not": negation outranks mood on one verb, a condition outranks both. */
const ORDER: readonly Status[] = ['asserted', 'possible', 'planned', 'demanded', 'alleged', 'negated', 'hypothetical'];
const stronger = (a: StatusReading, b: StatusReading): StatusReading => (ORDER.indexOf(b.status) > ORDER.indexOf(a.status) ? b : a);

/** What the governing word makes of the clause or noun at `at`; 'stop' where the governor does not bear on it. */
function governed(tree: Tree, at: number, lexicon: StatusLexicon): StatusReading | 'stop' {
  const token = tree.tokens[at] as Token;
  const lemma = (tree.tokens[token.head] as Token).lemma.toLowerCase();
  switch (relation(token)) {
    case 'conj':
      return PLAIN;
    case 'xcomp':
    case 'ccomp':
    case 'csubj':
      return reading(lexicon.governors.get(lemma), token.head);
    case 'advcl':
      return clauseReading(tree, at, lexicon);
    case 'acl':
      return token.deprel === 'acl:relcl' ? 'stop' : nounClauseReading(tree, at, lexicon);
    default:
      return token.upos === 'NOUN' || token.upos === 'PROPN' ? nounReading(tree, at, lexicon) : 'stop';
  }
}

/** "a threat to attack": the noun's status; "troops to attack": planned. */
function nounClauseReading(tree: Tree, at: number, lexicon: StatusLexicon): StatusReading {
  const { head } = tree.tokens[at] as Token;
  if (!caseWord(tree, at)) return PLAIN;
  return reading(
    lexicon.nouns.get((tree.tokens[head] as Token).lemma.toLowerCase()) ?? (isInfinitive(tree, at) ? 'planned' : undefined),
    head,
  );
}

/** A noun under a noun or a verb: only what promises, demands, fears or prevents it changes it; an accepted fact stays one. */
function nounReading(tree: Tree, at: number, lexicon: StatusLexicon): StatusReading | 'stop' {
  const token = tree.tokens[at] as Token;
  const lemma = (tree.tokens[token.head] as Token).lemma.toLowerCase();
  const kind = relation(token);
  if (kind === 'nmod') return reading(lexicon.nouns.get(lemma), token.head);
  if (kind === 'obj' || kind === 'obl' || (kind === 'nsubj' && isPassive(tree, token.head)))
    return reading(lexicon.governors.get(lemma), token.head);
  return kind === 'nsubj' ? PLAIN : 'stop';
}

/** "in order to spy" is planned; "accused of spying" takes the governor's status; other adverbial clauses stand alone. */
function clauseReading(tree: Tree, at: number, lexicon: StatusLexicon): StatusReading | 'stop' {
  const token = tree.tokens[at] as Token;
  const lemma = (tree.tokens[token.head] as Token).lemma.toLowerCase();
  const status = lexicon.governors.get(lemma);
  if (isInfinitive(tree, at)) return reading(status ?? 'planned', status === undefined ? at : token.head);
  return caseWord(tree, at) && status !== undefined && token.xpos === 'VBG' ? reading(status, token.head) : 'stop';
}

const reading = (status: Status | undefined, word: number): StatusReading => (status === undefined ? PLAIN : { status, words: [word] });
const marks = (tree: Tree, at: number): readonly Token[] =>
  tree
    .children(at)
    .map((c) => tree.tokens[c] as Token)
    .filter((t) => relation(t) === 'mark' || relation(t) === 'case');
const isInfinitive = (tree: Tree, at: number): boolean => marks(tree, at).some((t) => t.lemma === 'to');
const caseWord = (tree: Tree, at: number): boolean => marks(tree, at).length > 0;
