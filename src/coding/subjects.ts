import type { Token } from '../core/schema.js';
import { childrenBy, relation, type Tree } from '../core/tree.js';
import { isPassive } from './voice.js';

/**
 * The surface subject of a verb, also where another word carries it: coordination, control, participles and relative
 * clauses. Relative pronouns give way to the noun they stand for. Empty where the sentence has none.
 */
export function subjectOf(tree: Tree, verb: number, passive: boolean): readonly number[] {
  const own = childrenBy(tree, verb, 'nsubj', 'nsubj:pass', 'csubj', 'csubj:pass', 'nsubj:outer');
  if (own.length > 0) return own.map((s) => antecedentOfRelative(tree, verb, s));
  const token = tree.tokens[verb] as Token;
  if (token.head === verb) return [];
  switch (relation(token)) {
    case 'conj':
      return tree.tokens[token.head]?.upos === 'NOUN' && token.upos !== 'VERB' ? [] : sharedSubject(tree, token.head);
    case 'xcomp':
      return controller(tree, token.head);
    case 'advcl':
      return isParticiple(token) || hasTo(tree, verb) || isDepictive(tree, verb) ? matrixSubject(tree, token.head) : [];
    case 'acl':
      return token.deprel === 'acl:relcl' ? relativeSubject(tree, token.head, verb) : participleSubject(tree, verb, passive);
    case 'amod':
      return passive ? [token.head] : [];
    default:
      return [];
  }
}

const hasTo = (tree: Tree, verb: number): boolean => childrenBy(tree, verb, 'mark').some((m) => tree.tokens[m]?.lemma === 'to');
const isParticiple = (token: Token): boolean => token.xpos === 'VBG' || token.xpos === 'VBN';

/** "Armed with drones, the forces …": an adjective beside a clause describes that clause's subject. */
const isDepictive = (tree: Tree, at: number): boolean =>
  tree.tokens[at]?.upos === 'ADJ' && childrenBy(tree, at, 'mark', 'cop').length === 0;

/** The surface subject of any predicate, verbal or not. */
const matrixSubject = (tree: Tree, head: number): readonly number[] => subjectOf(tree, head, isPassive(tree, head));

/** "was seized and sold": the first verb's subject serves all. */
const sharedSubject = (tree: Tree, head: number): readonly number[] => matrixSubject(tree, head);

/** Object control where the governing verb has an object ("urged Iran to stop"), subject control elsewhere ("agreed to stop"). */
function controller(tree: Tree, head: number): readonly number[] {
  const object = childrenBy(tree, head, 'iobj', 'obj');
  return object.length > 0 && !isPassive(tree, head) ? object : matrixSubject(tree, head);
}

/** "individuals belonging to", "a network operated by": the noun; "its threat to attack": the noun's possessor. */
function participleSubject(tree: Tree, verb: number, passive: boolean): readonly number[] {
  const { head } = tree.tokens[verb] as Token;
  if (hasTo(tree, verb) && !passive) {
    const owner = childrenBy(tree, head, 'nmod:poss');
    if (owner.length > 0) return owner;
    const governor = tree.tokens[head] as Token;
    return relation(governor) === 'obj' ? matrixSubject(tree, governor.head) : [];
  }
  // "issued a statement demanding that …": a text says what its author says
  const noun = tree.tokens[head] as Token;
  const isText = relation(noun) === 'obj' && !passive && childrenBy(tree, verb, 'ccomp').length > 0;
  return isText ? matrixSubject(tree, noun.head) : [head];
}

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
