import type { Token } from '../core/schema.js';
import { childrenBy, relation, type Tree } from '../core/tree.js';
import { type Control, NO_CONTROL, subjectOf } from './subjects.js';
import { isPassive } from './voice.js';

/**
 * The deep arguments of a predicate, by slot: `subj` and `obj` with passives, relatives, control and coordination undone,
 * `iobj`, `comp` (the content clause), every preposition by its name, and for nouns `poss`, `adj`, `state` (a participle
 * behind it). Values are token indices
 * of phrase heads, coordinated heads expanded.
 */
export type Arguments = ReadonlyMap<string, readonly number[]>;

/** Arguments of a verb, or of an adjective that is the predicate of its clause ("is willing to …"). */
export function verbArguments(tree: Tree, verb: number, control: Control = NO_CONTROL): Arguments {
  const slots = new Map<string, number[]>();
  const passive = isPassive(tree, verb) || isHeadline(tree, verb, control);
  const subject = subjectOf(tree, verb, passive, control);
  add(tree, slots, passive ? 'obj' : 'subj', subject);
  add(tree, slots, 'obj', objects(tree, verb));
  add(tree, slots, 'iobj', childrenBy(tree, verb, 'iobj'));
  add(tree, slots, 'comp', childrenBy(tree, verb, 'ccomp', 'xcomp', 'csubj', 'csubj:pass'));
  const shared = firstOfCoordination(tree, verb);
  const following = shared === null ? [] : childrenBy(tree, shared, 'obl', 'obl:agent').filter((c) => c > verb);
  for (const child of [...tree.children(verb), ...following]) {
    const token = tree.tokens[child] as Token;
    if (relation(token) === 'obl' && token.deprel !== 'obl:tmod') add(tree, slots, obliqueSlot(tree, child, passive), [child]);
    if (relation(token) === 'advcl') clauseSlots(tree, slots, child);
  }
  // a noun that the parser takes for a predicate complement is an object: "expressed concern", "suspended its embargo"
  add(
    tree,
    slots,
    'obj',
    childrenBy(tree, verb, 'xcomp').filter((c) => isBareNoun(tree, c)),
  );
  relativeObject(tree, slots, verb);
  phrasesOfObjects(tree, slots);
  // "asked Washington to …": the only object is the one asked
  const indirect = slots.get('iobj');
  if (indirect !== undefined && !slots.has('obj')) slots.set('obj', indirect);
  return slots;
}

/** "Two men killed in raid": a past form without object or auxiliary, in a sentence without a full stop, of a verb that needs an object. */
function isHeadline(tree: Tree, verb: number, { transitive }: Control): boolean {
  const { xpos, lemma } = tree.tokens[verb] as Token;
  return (
    (xpos === 'VBD' || xpos === 'VBN') &&
    transitive.has(lemma.toLowerCase()) &&
    !/^[.!?"”]$/.test(tree.tokens.at(-1)?.text ?? '') &&
    childrenBy(tree, verb, 'obj', 'iobj', 'ccomp', 'xcomp', 'aux', 'aux:pass').length === 0
  );
}

/** Arguments of a noun that names an act: "the arrest of X by Y", "Israel's raid on Z", "talks between A and B". */
export function nounArguments(tree: Tree, noun: number): Arguments {
  const slots = new Map<string, number[]>();
  for (const child of tree.children(noun)) {
    const token = tree.tokens[child] as Token;
    if (token.deprel === 'nmod:poss') add(tree, slots, 'poss', [child]);
    else if (relation(token) === 'nmod') add(tree, slots, caseOf(tree, child) ?? 'nmod', [child]);
    else if (token.deprel === 'amod' || token.deprel === 'compound' || token.deprel === 'nmod:desc') add(tree, slots, 'adj', [child]);
    else if (relation(token) === 'acl') {
      if (token.xpos === 'VBN' || token.upos === 'ADJ') add(tree, slots, 'state', [child]);
      clauseSlots(tree, slots, child);
    }
  }
  return slots;
}

/** The preposition (or case marker) of a phrase, several words joined by a space: "according to", "because of". */
export function caseOf(tree: Tree, index: number): string | null {
  const markers = childrenBy(tree, index, 'case', 'mark');
  if (markers.length === 0) return null;
  const words = markers.flatMap((m) => [m, ...childrenBy(tree, m, 'fixed')]).sort((a, b) => a - b);
  return words.map((w) => (tree.tokens[w] as Token).lemma.toLowerCase()).join(' ');
}

/** A head with those coordinated with it: "A, B and C" from A. */
export const coordinated = (tree: Tree, index: number): readonly number[] => [index, ...childrenBy(tree, index, 'conj')];

function add(tree: Tree, slots: Map<string, number[]>, slot: string, heads: readonly number[]): void {
  if (heads.length === 0) return;
  const list = slots.get(slot) ?? [];
  for (const head of heads.flatMap((h) => coordinated(tree, h))) if (!list.includes(head)) list.push(head);
  slots.set(slot, list);
}

function objects(tree: Tree, verb: number): readonly number[] {
  const own = childrenBy(tree, verb, 'obj');
  if (own.length > 0) return own;
  const shared = firstOfCoordination(tree, verb);
  if (shared !== null) return childrenBy(tree, shared, 'obj').filter((o) => o > verb);
  // "seized and burned the flag": the last verb's object is every verb's, where the first has none and is transitive by form
  const sharing = childrenBy(tree, verb, 'conj').filter(
    (c) => (tree.tokens[c] as Token).upos === 'VERB' && childrenBy(tree, c, 'nsubj', 'nsubj:pass').length === 0,
  );
  const last = sharing.at(-1);
  return last === undefined || tree.children(verb).some((c) => ['ccomp', 'xcomp', 'obl'].includes(relation(tree.tokens[c] as Token)))
    ? []
    : childrenBy(tree, last, 'obj');
}

const isBareNoun = (tree: Tree, at: number): boolean =>
  tree.tokens[at]?.upos === 'NOUN' && childrenBy(tree, at, 'cop', 'mark', 'nsubj').length === 0;

/** "discussed the crisis with Kohl": a phrase that hangs on the object fills a slot that the verb itself leaves open. */
function phrasesOfObjects(tree: Tree, slots: Map<string, number[]>): void {
  const own = new Set(slots.keys());
  for (const object of slots.get('obj') ?? []) {
    for (const child of childrenBy(tree, object, 'nmod', 'obl', 'acl')) {
      const name = caseOf(tree, child);
      // "accused Iran of breaking the truce": a clause with its preposition
      const isClause = tree.tokens[child]?.deprel === 'acl';
      if (name !== null && (isClause ? name !== 'to' : name !== 'of') && !own.has(name)) add(tree, slots, name, [child]);
    }
  }
}

/** The first verb of a coordination that this one, without a subject of its own, closes: what follows belongs to both. */
function firstOfCoordination(tree: Tree, verb: number): number | null {
  const token = tree.tokens[verb] as Token;
  const isShared =
    relation(token) === 'conj' &&
    token.upos === 'VERB' &&
    tree.tokens[token.head]?.upos === 'VERB' &&
    childrenBy(tree, verb, 'nsubj', 'nsubj:pass').length === 0;
  return isShared ? token.head : null;
}

function obliqueSlot(tree: Tree, child: number, passive: boolean): string {
  const name = caseOf(tree, child) ?? 'obl';
  const agent = (tree.tokens[child] as Token).deprel === 'obl:agent' || (passive && name === 'by');
  return agent ? 'subj' : name;
}

/** Clauses by their marker: "accused of depriving" fills `of`; "in order to spy" and "to spy" fill `purpose`. */
function clauseSlots(tree: Tree, slots: Map<string, number[]>, clause: number): void {
  const marker = caseOf(tree, clause);
  if (marker === null) return;
  add(tree, slots, /(^| )to$/.test(marker) ? 'purpose' : marker, [clause]);
}

/** "the deal that they signed": the noun a relative clause hangs on is the object where the clause has none of its own. */
function relativeObject(tree: Tree, slots: Map<string, number[]>, verb: number): void {
  const token = tree.tokens[verb] as Token;
  if (token.deprel !== 'acl:relcl' || slots.has('obj') || !slots.has('subj')) return;
  if (!(slots.get('subj') ?? []).includes(token.head)) slots.set('obj', [token.head]);
}
