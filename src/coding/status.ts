import type { Status, Token } from '../core/schema.js';
import { childrenBy, relation, type Tree } from '../core/tree.js';
import type { StatusLexicon } from './status-lexicon.js';
import { isPassive } from './voice.js';

/** A status and the words that give it. */
export interface StatusReading {
  readonly status: Status;
  readonly words: readonly number[];
}

const PLAIN: StatusReading = { status: 'asserted', words: [] };
const FARTHEST = 12; // steps up the tree

/** What a governing word makes of its dependent, and whether the governor's own operators reach down to it too. */
interface Governed {
  readonly reading: StatusReading;
  readonly climbs: boolean;
}

/**
 * The status of a predicate in its sentence: operators are gathered from the predicate up to its clause's edge, the nearest
 * first, and composed. Speakers outside the sentence's grammar are not its business.
 */
export function statusOf(tree: Tree, predicate: number, lexicon: StatusLexicon): StatusReading {
  let reading = PLAIN;
  let shares = true;
  for (let at = predicate, steps = 0; steps < FARTHEST; steps++) {
    if (shares) reading = compose(reading, ownOperators(tree, at, lexicon));
    shares = !isOwnClause(tree, at);
    const token = tree.tokens[at] as Token;
    if (token.head === at) break;
    const above = governed(tree, at, lexicon);
    reading = compose(reading, above.reading);
    if (!above.climbs) break;
    at = token.head;
  }
  return reading;
}

/** "was not ready, and might decide": a coordinated clause with its own subject or auxiliary has its own operators. */
const isOwnClause = (tree: Tree, at: number): boolean =>
  relation(tree.tokens[at] as Token) === 'conj' && childrenBy(tree, at, 'nsubj', 'nsubj:pass', 'aux', 'mark').length > 0;

/** What denial turns back into nothing done: "no plan to attack", "did not threaten to attack". */
const UNDONE: ReadonlySet<Status> = new Set(['planned', 'demanded', 'threatened', 'possible']);

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
  return outer.status === 'negated' && UNDONE.has(inner.status) ? { status: 'negated', words } : inner;
}

/** Auxiliaries, negation, hedging adverbs and conditional markers that hang on the word itself. */
function ownOperators(tree: Tree, at: number, lexicon: StatusLexicon): StatusReading {
  let reading = PLAIN;
  for (const child of tree.children(at)) {
    const status = operator(tree.tokens[child] as Token, lexicon);
    if (status !== undefined) reading = stronger(reading, { status, words: [child] });
  }
  return reading.status === 'hypothetical' ? (negatedMood(tree, at, lexicon) ?? reading) : reading;
}

/** "would not attack": the mood of the verb itself gives way to its negation; a conditional marker does not. */
function negatedMood(tree: Tree, at: number, lexicon: StatusLexicon): StatusReading | null {
  const statusAt = (c: number): Status | undefined => operator(tree.tokens[c] as Token, lexicon);
  if (childrenBy(tree, at, 'mark').some((c) => statusAt(c) === 'hypothetical')) return null;
  const negation = tree.children(at).find((c) => statusAt(c) === 'negated');
  return negation === undefined ? null : { status: 'negated', words: [negation] };
}

function operator(token: Token, lexicon: StatusLexicon): Status | undefined {
  const lemma = token.lemma.toLowerCase();
  switch (relation(token)) {
    case 'aux':
      return lexicon.auxiliaries.get(lemma);
    case 'mark':
      return lexicon.conditions.has(lemma) ? 'hypothetical' : lexicon.negation.has(lemma) ? 'negated' : undefined;
    case 'amod':
      return lexicon.adjectives.get(token.text.toLowerCase());
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
const ORDER: readonly Status[] = [
  'asserted',
  'possible',
  'planned',
  'threatened',
  'demanded',
  'alleged',
  'denied',
  'negated',
  'hypothetical',
];
const stronger = (a: StatusReading, b: StatusReading): StatusReading => (ORDER.indexOf(b.status) > ORDER.indexOf(a.status) ? b : a);

function governed(tree: Tree, at: number, lexicon: StatusLexicon): Governed {
  const token = tree.tokens[at] as Token;
  const lemma = (tree.tokens[token.head] as Token).lemma.toLowerCase();
  switch (relation(token)) {
    case 'conj':
      return { reading: PLAIN, climbs: true };
    case 'xcomp':
      return { reading: reading(lexicon.governors.get(lemma), token.head), climbs: true };
    case 'ccomp':
    case 'csubj':
      return { reading: reading(lexicon.governors.get(lemma), token.head), climbs: false };
    case 'advcl':
      return { reading: clauseReading(tree, at, lexicon), climbs: false };
    case 'acl':
      return token.deprel === 'acl:relcl' ? STOP : { reading: nounClauseReading(tree, at, lexicon), climbs: true };
    default:
      return token.upos === 'NOUN' || token.upos === 'PROPN' ? nounReading(tree, at, lexicon) : STOP;
  }
}

const STOP: Governed = { reading: PLAIN, climbs: false };

/** "a threat to attack": the noun's status; "troops to attack": planned. */
function nounClauseReading(tree: Tree, at: number, lexicon: StatusLexicon): StatusReading {
  const { head } = tree.tokens[at] as Token;
  if (!caseWord(tree, at)) return PLAIN;
  const status = lexicon.nouns.get((tree.tokens[head] as Token).lemma.toLowerCase());
  return reading(status ?? (isInfinitive(tree, at) ? 'planned' : undefined), head);
}

/**
 * A noun under a noun or a verb: what promises, demands, fears or prevents it changes it, and a verb that only carries it
 * ("did not launch an attack") lends it its operators; an accepted fact stays one ("cannot be silent about the killings").
 */
function nounReading(tree: Tree, at: number, lexicon: StatusLexicon): Governed {
  const token = tree.tokens[at] as Token;
  const lemma = (tree.tokens[token.head] as Token).lemma.toLowerCase();
  const kind = relation(token);
  if (kind === 'nmod') {
    const status = lexicon.nouns.get(lemma);
    return { reading: reading(status, token.head), climbs: status !== undefined };
  }
  const carried = kind === 'obj' || kind === 'obl' || (kind === 'nsubj' && isPassive(tree, token.head));
  const status = carried ? lexicon.governors.get(lemma) : undefined;
  return { reading: reading(status, token.head), climbs: status !== undefined || lexicon.carriers.has(lemma) };
}

/** "in order to spy" is planned; "accused of spying" takes the governor's status; other adverbial clauses stand alone. */
function clauseReading(tree: Tree, at: number, lexicon: StatusLexicon): StatusReading {
  const token = tree.tokens[at] as Token;
  const status = lexicon.governors.get((tree.tokens[token.head] as Token).lemma.toLowerCase());
  if (isInfinitive(tree, at)) return reading(status ?? 'planned', status === undefined ? at : token.head);
  return caseWord(tree, at) && status !== undefined && token.xpos === 'VBG' ? reading(status, token.head) : PLAIN;
}

const reading = (status: Status | undefined, word: number): StatusReading => (status === undefined ? PLAIN : { status, words: [word] });
const marks = (tree: Tree, at: number): readonly Token[] =>
  tree
    .children(at)
    .map((c) => tree.tokens[c] as Token)
    .filter((t) => relation(t) === 'mark' || relation(t) === 'case');
const isInfinitive = (tree: Tree, at: number): boolean => marks(tree, at).some((t) => t.lemma === 'to');
const caseWord = (tree: Tree, at: number): boolean => marks(tree, at).length > 0;
