import type { Token } from '../core/schema.js';
import { childrenBy, relation, type Tree } from '../core/tree.js';
import { isPassive } from './voice.js';

/** Words with the prepositions under which what they act on stands. */
export interface Governing {
  readonly words: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
}

/** Verbs that say whose deed a clause without subject is. */
export interface Control {
  /** "ordered villagers to leave": their object. */
  readonly objects: ReadonlySet<string>;
  /** "called on Iran to leave": the phrase under one of their prepositions. */
  readonly appeals: Governing;
  /** "jailed a student for helping rebels": whoever is blamed, in the active and in the passive. */
  readonly blamed: Governing;
  /** "was attacked by militiamen, killing ten": participles of what an act led to; a passive's agent did that too. */
  readonly results: ReadonlySet<string>;
  /** "Two men killed in raid": verbs that nobody does without an object. */
  readonly transitive: ReadonlySet<string>;
}

const NOTHING: Governing = { words: new Set(), prepositions: new Set() };
/** Where the lexicon is not asked. */
export const NO_CONTROL: Control = { objects: new Set(), appeals: NOTHING, blamed: NOTHING, results: new Set(), transitive: new Set() };

/**
 * The surface subject of a verb, also where another word carries it: coordination, control, participles and relative
 * clauses. Relative pronouns give way to the noun they stand for. Empty where the sentence has none.
 */
export function subjectOf(tree: Tree, verb: number, passive: boolean, control: Control = NO_CONTROL): readonly number[] {
  const own = childrenBy(tree, verb, 'nsubj', 'nsubj:pass', 'csubj', 'csubj:pass', 'nsubj:outer');
  if (own.length > 0) return own.map((s) => antecedentOfRelative(tree, verb, s));
  const token = tree.tokens[verb] as Token;
  if (token.head === verb) return [];
  switch (relation(token)) {
    case 'conj':
      return tree.tokens[token.head]?.upos === 'NOUN' && token.upos !== 'VERB' ? [] : matrixSubject(tree, token.head, control);
    case 'xcomp':
      return controlled(tree, token.head, verb, control) ?? objectOf(tree, token.head) ?? matrixSubject(tree, token.head, control);
    case 'advcl':
      return adverbialSubject(tree, verb, control);
    case 'acl':
      return token.deprel === 'acl:relcl' ? relativeSubject(tree, token.head, verb) : participleSubject(tree, verb, passive, control);
    case 'amod':
      return passive ? [token.head] : [];
    default:
      return [];
  }
}

/** The subject of a clause beside the main one that names none: an infinitive, a participle, an adjective. */
function adverbialSubject(tree: Tree, verb: number, control: Control): readonly number[] {
  const token = tree.tokens[verb] as Token;
  const matrix = (): readonly number[] => matrixSubject(tree, token.head, control);
  if (hasTo(tree, verb)) return controlled(tree, token.head, verb, control) ?? matrix();
  if (isBlame(tree, verb, control)) return blamedIn(tree, token.head, control);
  if (isResult(tree, verb, control)) return doersOf(tree, token.head) ?? matrix();
  return isParticiple(token) || isDepictive(tree, verb) ? matrix() : [];
}

const hasTo = (tree: Tree, verb: number): boolean => childrenBy(tree, verb, 'mark').some((m) => tree.tokens[m]?.lemma === 'to');
const isParticiple = (token: Token): boolean => token.xpos === 'VBG' || token.xpos === 'VBN';

/** "Armed with drones, the forces …": an adjective beside a clause describes that clause's subject. */
const isDepictive = (tree: Tree, at: number): boolean =>
  tree.tokens[at]?.upos === 'ADJ' && childrenBy(tree, at, 'mark', 'cop').length === 0;

/** Who is to do what an infinitive names, by the verb above it; null where that verb does not say. */
function controlled(tree: Tree, head: number, verb: number, control: Control): readonly number[] | null {
  const lemma = (tree.tokens[head] as Token).lemma.toLowerCase();
  const object = control.objects.has(lemma) ? objectOf(tree, head) : null;
  if (object !== null || !control.appeals.words.has(lemma)) return object;
  const asked = childrenBy(tree, head, 'obl').filter(
    (o) => o < verb && childrenBy(tree, o, 'case').some((c) => control.appeals.prepositions.has(tree.tokens[c]?.lemma.toLowerCase() ?? '')),
  );
  return asked.length > 0 ? asked.slice(-1) : null;
}

/** Object control where the governing verb has an object and is active: "urged Iran to stop". */
function objectOf(tree: Tree, head: number): readonly number[] | null {
  if (isPassive(tree, head)) return null;
  const object = childrenBy(tree, head, 'iobj', 'obj');
  return object.length > 0 ? object : null;
}

/** "jailed a student for helping": the preposition before a gerund under a verb of blame, punishment or praise. */
function isBlame(tree: Tree, verb: number, { blamed }: Control): boolean {
  const { xpos, head } = tree.tokens[verb] as Token;
  const markers = childrenBy(tree, verb, 'mark', 'case').map((m) => tree.tokens[m]?.lemma.toLowerCase() ?? '');
  return (
    xpos === 'VBG' && blamed.words.has(tree.tokens[head]?.lemma.toLowerCase() ?? '') && markers.some((m) => blamed.prepositions.has(m))
  );
}

/** The one that a verb of blame blames: its object, or its subject where it is passive. */
const blamedIn = (tree: Tree, head: number, control: Control): readonly number[] =>
  isPassive(tree, head) ? matrixSubject(tree, head, control) : (objectOf(tree, head) ?? []);

const isResult = (tree: Tree, verb: number, control: Control): boolean =>
  tree.tokens[verb]?.xpos === 'VBG' &&
  control.results.has((tree.tokens[verb] as Token).lemma.toLowerCase()) &&
  childrenBy(tree, verb, 'mark').length === 0;

/** Who does a passive, where it says so: nobody is the doer of what it led to otherwise. Null for an active verb. */
function doersOf(tree: Tree, head: number): readonly number[] | null {
  if (!isPassive(tree, head)) return null;
  return childrenBy(tree, head, 'obl:agent');
}

/** "individuals belonging to", "a network operated by": the noun; "its threat to attack": the noun's possessor. */
function participleSubject(tree: Tree, verb: number, passive: boolean, control: Control): readonly number[] {
  const { head } = tree.tokens[verb] as Token;
  if (hasTo(tree, verb) && !passive) {
    const owner = childrenBy(tree, head, 'nmod:poss');
    if (owner.length > 0) return owner;
    const governor = tree.tokens[head] as Token;
    if (relation(governor) !== 'obj') return [];
    return controlled(tree, governor.head, verb, control) ?? matrixSubject(tree, governor.head, control);
  }
  // "issued a statement demanding that …": a text says what its author says
  const noun = tree.tokens[head] as Token;
  const isText = relation(noun) === 'obj' && !passive && childrenBy(tree, verb, 'ccomp').length > 0;
  return isText ? matrixSubject(tree, noun.head, control) : [head];
}

const matrixSubject = (tree: Tree, head: number, control: Control): readonly number[] =>
  subjectOf(tree, head, isPassive(tree, head), control);

/** "gunmen who attacked": the noun; "the gunmen Iran armed" has its own subject and does not come here. */
const relativeSubject = (tree: Tree, head: number, verb: number): readonly number[] =>
  childrenBy(tree, verb, 'mark').length > 0 ? [] : [head];

function antecedentOfRelative(tree: Tree, verb: number, subject: number): number {
  const pronoun = tree.tokens[subject] as Token;
  if (!['WDT', 'WP', 'WP$'].includes(pronoun.xpos)) return subject;
  for (let at = verb, steps = 0; steps < 4; steps++) {
    const token = tree.tokens[at] as Token;
    if (token.deprel === 'acl:relcl') return token.head;
    if (relation(token) !== 'conj' && relation(token) !== 'xcomp') return subject;
    at = token.head;
  }
  return subject;
}
