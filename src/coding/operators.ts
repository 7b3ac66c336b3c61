import type { Status, Token } from '../core/schema.js';
import { childrenBy, relation, type Tree } from '../core/tree.js';
import type { StatusLexicon } from './status-lexicon.js';
import { PLAIN, type StatusReading } from './status-reading.js';

/** Auxiliaries, negation, hedging adverbs and conditional markers that hang on the word itself, and subjects or objects that deny it. */
export function ownOperators(tree: Tree, at: number, lexicon: StatusLexicon): StatusReading {
  let reading = PLAIN;
  for (const child of tree.children(at)) {
    const status = operator(tree, child, lexicon);
    if (status !== undefined) reading = stronger(reading, { status, words: [child] });
  }
  if (reading.status === 'asserted') reading = openEnded(tree, at, lexicon);
  if (reading.status === 'asserted') reading = denyingParty(tree, at, lexicon);
  if (reading.status === 'negated') return leftOpen(tree, at, reading, lexicon);
  if (reading.status !== 'hypothetical') return reading;
  const negated = negatedMood(tree, at, lexicon);
  return negated === null ? reading : leftOpen(tree, at, negated, lexicon);
}

/** "Whoever attacks", "whatever you order", the generic "you": what may be the case of anybody. */
function openEnded(tree: Tree, at: number, lexicon: StatusLexicon): StatusReading {
  const { head, deprel } = tree.tokens[at] as Token;
  if (deprel === 'acl:relcl' && lexicon.openEnded.has(lemmaAt(tree, head))) return { status: 'hypothetical', words: [head] };
  const word = childrenBy(tree, at, 'nsubj', 'nsubj:pass', 'obj').find((c) => lexicon.openEnded.has(lemmaAt(tree, c)));
  const relates = word !== undefined && childrenBy(tree, word, 'acl:relcl').length > 0;
  return word === undefined || relates ? PLAIN : { status: 'hypothetical', words: [word] };
}

/** "may not attack", "probably did not attack" leave it open. */
function leftOpen(tree: Tree, at: number, reading: StatusReading, lexicon: StatusLexicon): StatusReading {
  const hedge = childrenBy(tree, at, 'aux', 'advmod').find(
    (c) => lexicon.open.has(lemmaAt(tree, c)) || lexicon.adverbs.get(lemmaAt(tree, c)) === 'possible',
  );
  return hedge === undefined ? reading : { status: 'possible', words: [hedge] };
}

/** "would not attack": the mood of the verb itself gives way to its negation; a conditional marker does not. */
function negatedMood(tree: Tree, at: number, lexicon: StatusLexicon): StatusReading | null {
  if (childrenBy(tree, at, 'mark').some((c) => operator(tree, c, lexicon) === 'hypothetical')) return null;
  const negation = tree.children(at).find((c) => operator(tree, c, lexicon) === 'negated');
  if (negation !== undefined) return { status: 'negated', words: [negation] };
  const denied = denyingParty(tree, at, lexicon);
  return denied.status === 'negated' ? denied : null;
}

function operator(tree: Tree, child: number, lexicon: StatusLexicon): Status | undefined {
  const token = tree.tokens[child] as Token;
  switch (relation(token)) {
    case 'aux':
      return lexicon.auxiliaries.get(lemmaAt(tree, child));
    case 'mark':
      return marker(tree, child, lexicon);
    case 'amod':
      return lexicon.adjectives.get(token.text.toLowerCase());
    case 'advmod':
    case 'det':
    case 'cc':
    case 'case':
      return denies(tree, child, lexicon) ? 'negated' : lexicon.adverbs.get(lemmaAt(tree, child));
    default:
      return undefined;
  }
}

/** "if", "without", "until" with a verb in the present. */
function marker(tree: Tree, mark: number, lexicon: StatusLexicon): Status | undefined {
  const lemma = lemmaAt(tree, mark);
  if (lexicon.conditions.has(lemma)) return isConcession(tree, mark, lexicon) ? undefined : 'hypothetical';
  if (lexicon.awaited.has(lemma)) return isPresent(tree, (tree.tokens[mark] as Token).head) ? 'possible' : undefined;
  return lexicon.negation.has(lemma) ? 'negated' : undefined;
}

/** "not", "no longer", "never before", and not "not only". */
const denies = (tree: Tree, at: number, { negation, exempting }: StatusLexicon): boolean =>
  (negation.has(lemmaAt(tree, at)) || negation.has(phraseOf(tree, at)) || isNeverMore(tree, at, negation)) &&
  !exempting.has((tree.tokens[at + 1]?.lemma ?? '').toLowerCase());

const isPresent = (tree: Tree, at: number): boolean =>
  [at, ...childrenBy(tree, at, 'aux', 'aux:pass', 'cop')].some((c) => ['VBZ', 'VBP'].includes(tree.tokens[c]?.xpos ?? ''));

/** "never before": an adverb denied by its own. */
function isNeverMore(tree: Tree, at: number, negation: ReadonlySet<string>): boolean {
  const before = tree.tokens[at - 1];
  return before?.head === at && tree.tokens[at]?.upos === 'ADV' && negation.has(before.lemma.toLowerCase());
}

/** "even if", "as if". */
export const isConcession = (tree: Tree, mark: number, lexicon: StatusLexicon): boolean =>
  lexicon.concessions.has((tree.tokens[mark - 1]?.lemma ?? '').toLowerCase());

/** "Nobody attacked", "no soldier attacked", "found nothing": who or what is denied denies the verb. */
function denyingParty(tree: Tree, at: number, lexicon: StatusLexicon): StatusReading {
  for (const child of tree.children(at)) {
    const token = tree.tokens[child] as Token;
    const kind = relation(token);
    if (kind !== 'nsubj' && kind !== 'obj' && kind !== 'det') continue; // the parser hangs some determiners on the verb
    if (lexicon.deniers.has(lemmaAt(tree, child)) || lexicon.deniers.has(phraseOf(tree, child)))
      return { status: 'negated', words: [child] };
    const denier = kind === 'obj' ? undefined : denierIn(tree, child, lexicon);
    if (denier !== undefined) return { status: 'negated', words: [denier] };
  }
  return PLAIN;
}

/** "no soldier", "not all soldiers", "neither he nor they": the word in a subject that denies what it does. */
function denierIn(tree: Tree, subject: number, lexicon: StatusLexicon): number | undefined {
  const near = [subject, ...childrenBy(tree, subject, 'conj', 'det')].flatMap((c) => tree.children(c));
  return near.find(
    (c) =>
      ['det', 'cc', 'advmod'].includes(relation(tree.tokens[c] as Token)) &&
      lexicon.denyingDeterminers.has(lemmaAt(tree, c)) &&
      !lexicon.exempting.has((tree.tokens[c + 1]?.lemma ?? '').toLowerCase()),
  );
}

const lemmaAt = (tree: Tree, at: number): string => (tree.tokens[at] as Token).lemma.toLowerCase();
/** "no one" at "one", "no longer" at "longer". */
const phraseOf = (tree: Tree, at: number): string =>
  `${(tree.tokens[at - 1]?.text ?? '').toLowerCase()} ${(tree.tokens[at] as Token).text.toLowerCase()}`;

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
