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
  if (outer.status === 'hypothetical' || outer.status === 'alleged') return { status: outer.status, words: [...inner.words, ...outer.words] };
  return inner;
}

/** Auxiliaries, negation, hedging adverbs and conditional markers that hang on the word itself. */
function ownOperators(tree: Tree, at: number, lexicon: StatusLexicon): StatusReading {
  let reading = PLAIN;
  for (const child of tree.children(at)) {
    const token = tree.tokens[child] as Token;
    const lemma = token.lemma.toLowerCase();
    const kind = relation(token);
    const status = kind === 'aux' ? lexicon.auxiliaries.get(lemma) : kind === 'advmod' || kind === 'det' || kind === 'cc' || kind === 'case' ? operatorWord(lemma, lexicon) : kind === 'mark' && lexicon.conditions.has(lemma) ? 'hypothetical' : undefined;
    if (status !== undefined) reading = stronger(reading, { status, words: [child] });
  }
  return reading;
}

const operatorWord = (lemma: string, lexicon: StatusLexicon): Status | undefined => (lexicon.negation.has(lemma) ? 'negated' : lexicon.adverbs.get(lemma));

/** "would not attack", "will not": negation outranks mood on one verb, a condition outranks both. */
const ORDER: readonly Status[] = ['asserted', 'possible', 'planned', 'demanded', 'alleged', 'negated', 'hypothetical'];
const stronger = (a: StatusReading, b: StatusReading): StatusReading => (ORDER.indexOf(b.status) > ORDER.indexOf(a.status) ? b : a);

/** What the governing word makes of the clause or noun at `at`; 'stop' where the governor does not bear on it. */
function governed(tree: Tree, at: number, lexicon: StatusLexicon): StatusReading | 'stop' {
  const token = tree.tokens[at] as Token;
  const head = tree.tokens[token.head] as Token;
  const kind = relation(token);
  const lemma = head.lemma.toLowerCase();
  const nominal = token.upos === 'NOUN' || token.upos === 'PROPN';
  if (kind === 'conj') return PLAIN;
  if (kind === 'xcomp' || kind === 'ccomp' || kind === 'csubj') return reading(lexicon.governors.get(lemma), token.head);
  if (kind === 'advcl') return clauseReading(tree, at, lexicon);
  if (kind === 'acl' && token.deprel !== 'acl:relcl') return isInfinitive(tree, at) || caseWord(tree, at) ? reading(lexicon.nouns.get(lemma) ?? (isInfinitive(tree, at) ? 'planned' : undefined), token.head) : PLAIN;
  if (nominal && kind === 'nmod') return reading(lexicon.nouns.get(lemma), token.head);
  if (nominal && (kind === 'obj' || kind === 'obl')) return reading(nounGovernor(lemma, lexicon), token.head);
  if (nominal && kind === 'nsubj') return isPassive(tree, token.head) ? reading(nounGovernor(lemma, lexicon), token.head) : PLAIN;
  return 'stop';
}

/** "in order to spy" is planned; "accused of spying" takes the governor's status; other adverbial clauses stand alone. */
function clauseReading(tree: Tree, at: number, lexicon: StatusLexicon): StatusReading | 'stop' {
  const token = tree.tokens[at] as Token;
  const lemma = (tree.tokens[token.head] as Token).lemma.toLowerCase();
  const status = lexicon.governors.get(lemma);
  if (isInfinitive(tree, at)) return reading(status ?? 'planned', status === undefined ? at : token.head);
  return caseWord(tree, at) && status !== undefined && token.xpos === 'VBG' ? reading(status, token.head) : 'stop';
}

/** A noun under a verb: only what promises, demands, fears or prevents it changes it; an accepted fact stays one. */
const nounGovernor = (lemma: string, lexicon: StatusLexicon): Status | undefined => lexicon.governors.get(lemma);

const reading = (status: Status | undefined, word: number): StatusReading => (status === undefined ? PLAIN : { status, words: [word] });
const marks = (tree: Tree, at: number): readonly Token[] => tree.children(at).map((c) => tree.tokens[c] as Token).filter((t) => relation(t) === 'mark' || relation(t) === 'case');
const isInfinitive = (tree: Tree, at: number): boolean => marks(tree, at).some((t) => t.lemma === 'to');
const caseWord = (tree: Tree, at: number): boolean => marks(tree, at).length > 0;
