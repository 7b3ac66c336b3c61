import type { ParsedWords } from './parse.js';
import type { RepairWords } from './repair-words.js';

/** A sentence's words with their tags and a tree that may be mended. */
interface Clause {
  readonly words: RepairWords;
  readonly forms: readonly string[];
  readonly upos: string[];
  readonly xpos: string[];
  readonly head: number[];
  readonly deprel: string[];
  /** Dependents of each word, in order of the text; `hang` keeps them in step with `head`. */
  readonly children: number[][];
}

/** One kind of misreading and its mend, tried at every word. */
type Repair = (clause: Clause, at: number) => void;

/**
 * Mends attachments that a greedy parser gets wrong in ways that grammar forbids or nearly so. Every rule asks for a shape that
 * hardly ever stands in a treebank; benchmarks/RESULTS.md gives LAS with the mends.
 */
export function repairTree(forms: readonly string[], parsed: ParsedWords, words: RepairWords): ParsedWords {
  const clause: Clause = {
    words,
    forms,
    upos: [...parsed.upos],
    xpos: [...parsed.xpos],
    head: [...parsed.head],
    deprel: [...parsed.deprel],
    children: dependentsOf(parsed.head),
  };
  for (const repair of REPAIRS) for (let at = 0; at < forms.length; at++) repair(clause, at);
  return { ...parsed, upos: clause.upos, xpos: clause.xpos, head: clause.head, deprel: clause.deprel };
}

function dependentsOf(head: readonly number[]): number[][] {
  const children: number[][] = head.map(() => []);
  head.forEach((h, i) => {
    if (h !== i) children[h]?.push(i);
  });
  return children;
}

/** Hangs a word on another; a word on itself is the root. */
function hang({ head, children }: Clause, at: number, to: number): void {
  const [old, fresh] = [children[head[at] as number], children[to]];
  if (head[at] !== at) old?.splice(old.indexOf(at), 1);
  head[at] = to;
  if (to === at || fresh === undefined) return;
  const after = fresh.findIndex((child) => child > at);
  fresh.splice(after < 0 ? fresh.length : after, 0, at);
}

const NONE: readonly number[] = [];
const children = (clause: Clause, at: number): readonly number[] => clause.children[at] ?? NONE;
const childrenBy = (clause: Clause, at: number, ...relations: readonly string[]): readonly number[] => {
  const all = children(clause, at);
  return all.length === 0 ? NONE : all.filter((c) => relations.includes(base(clause.deprel[c])));
};
const isOneOf = ({ forms }: Clause, at: number, words: ReadonlySet<string>): boolean => words.has((forms[at] ?? '').toLowerCase());
const base = (relation = ''): string => {
  const colon = relation.indexOf(':');
  return colon < 0 ? relation : relation.slice(0, colon);
};
const isFiniteVerb = (clause: Clause, at: number): boolean =>
  clause.upos[at] === 'VERB' &&
  (clause.xpos[at] === 'VBD' || clause.xpos[at] === 'VBZ' || clause.xpos[at] === 'VBP' || childrenBy(clause, at, 'aux').length > 0);
const isBelow = ({ head }: Clause, at: number, above: number): boolean => {
  for (let i = at, steps = 0; steps < head.length; steps++) {
    if (i === above) return true;
    if (head[i] === i) return false;
    i = head[i] as number;
  }
  return false;
};

function move(clause: Clause, at: number, to: number, relation: string): void {
  if (isBelow(clause, to, at)) return;
  hang(clause, at, to);
  clause.deprel[at] = relation;
}

/** A noun object has no subject: "forces … reclaimed control" — the subject before the verb is the verb's. */
const subjectOfObject: Repair = (clause, at) => {
  const noun = clause.head[at] as number;
  const verb = clause.head[noun] as number;
  if (clause.deprel[at] !== 'nsubj' || clause.deprel[noun] !== 'obj' || at > verb || clause.upos[verb] !== 'VERB') return;
  if (childrenBy(clause, noun, 'cop').length === 0 && childrenBy(clause, verb, 'nsubj').length === 0) move(clause, at, verb, 'nsubj');
};

/** "comes after 19 members … were arrested": a finite clause without subject, beside a phrase whose preposition can open a clause. */
const clauseAfterPreposition: Repair = (clause, at) => {
  if (
    base(clause.deprel[at]) !== 'advcl' ||
    !isFiniteVerb(clause, at) ||
    childrenBy(clause, at, 'nsubj', 'mark', 'csubj', 'expl').length > 0
  )
    return;
  const phrase = children(clause, clause.head[at] as number)
    .filter((c) => c < at && base(clause.deprel[c]) === 'obl')
    .at(-1);
  if (phrase === undefined || phrase < (clause.head[at] as number)) return;
  const preposition = childrenBy(clause, phrase, 'case').find((c) => isOneOf(clause, c, clause.words.clauseOpeners));
  if (preposition === undefined) return;
  move(clause, phrase, at, childrenBy(clause, at, 'aux').some((a) => clause.deprel[a] === 'aux:pass') ? 'nsubj:pass' : 'nsubj');
  move(clause, preposition, at, 'mark');
};

/** A subject has no preposition: in "before Russia brokered" it opens the clause. */
const subjectWithCase: Repair = (clause, at) => {
  const verb = clause.head[at] as number;
  if (base(clause.deprel[at]) !== 'nsubj' || clause.upos[verb] !== 'VERB') return;
  const opening = childrenBy(clause, at, 'case').find((c) => c < at && isOneOf(clause, c, clause.words.clauseOpeners));
  if (opening !== undefined) move(clause, opening, verb, 'mark');
};

/** "a captain of the fleet, who …": a clause that begins with a relative pronoun behind a comma hangs on the noun before it, not on its of-phrase. */
const relativeClause: Repair = (clause, at) => {
  const pronoun = childrenBy(clause, at, 'nsubj').find((c) => clause.xpos[c] === 'WP' || clause.xpos[c] === 'WDT');
  if (pronoun === undefined || pronoun > at || clause.forms[pronoun - 1] !== ',' || !isFiniteVerb(clause, at)) return;
  if (clause.deprel[at] === 'acl:relcl' || base(clause.deprel[at]) === 'conj' || base(clause.deprel[at]) === 'ccomp') return;
  let noun = pronoun - 2;
  while (noun >= 0 && childrenBy(clause, noun, 'case').some((c) => isOneOf(clause, c, clause.words.genitives)))
    noun = clause.head[noun] as number;
  if (clause.upos[noun] === 'NOUN' || clause.upos[noun] === 'PROPN') move(clause, at, noun, 'acl:relcl');
};

/** A noun behind a verb without object, with no preposition and no time: its object. */
const bareOblique: Repair = (clause, at) => {
  const verb = clause.head[at] as number;
  if (clause.deprel[at] !== 'obl' || clause.upos[at] !== 'NOUN' || at < verb || clause.upos[verb] !== 'VERB') return;
  if (childrenBy(clause, at, 'case').length === 0 && childrenBy(clause, verb, 'obj', 'ccomp', 'xcomp').length === 0)
    clause.deprel[at] = 'obj';
};

/** "since the 1990s before Russia brokered": of two subjects the first, behind its own marker, is a phrase of the clause above. */
const firstOfTwoSubjects: Repair = (clause, at) => {
  const [first, second] = childrenBy(clause, at, 'nsubj').filter((c) => c < at);
  const [opening, inner] = childrenBy(clause, at, 'mark').filter((c) => c < at);
  if (first === undefined || second === undefined || opening === undefined || inner === undefined) return;
  if (!(opening < first && first < inner && inner < second)) return;
  move(clause, first, clause.head[at] as number, 'obl');
  move(clause, opening, first, 'case');
};

/** "accused of depriving …, suppressing … and attempting": gerunds in a list belong together. */
const gerundList: Repair = (clause, at) => {
  if (
    clause.xpos[at] !== 'VBG' ||
    base(clause.deprel[at]) !== 'advcl' ||
    clause.forms[at - 1] !== ',' ||
    childrenBy(clause, at, 'mark', 'nsubj').length > 0
  )
    return;
  if (!childrenBy(clause, at, 'conj').some((c) => clause.xpos[c] === 'VBG')) return;
  for (let before = at - 2; before >= 0; before--) {
    if (isFiniteVerb(clause, before)) return;
    if (clause.xpos[before] === 'VBG' && childrenBy(clause, before, 'mark', 'case').length > 0) return move(clause, at, before, 'conj');
  }
};

/** "said on Monday its service has arrested": a phrase between a verb and the subject of its bare content clause is the verb's. */
const timeOfSaying: Repair = (clause, at) => {
  const inner = clause.head[at] as number;
  const outer = clause.head[inner] as number;
  if (base(clause.deprel[at]) !== 'obl' || clause.deprel[inner] !== 'ccomp' || outer > at || at > inner) return;
  const subject = childrenBy(clause, inner, 'nsubj').find((s) => s > at);
  const phrase = [at, ...children(clause, at)];
  if (subject === undefined || childrenBy(clause, inner, 'mark').some((m) => m < at) || Math.min(...phrase) !== outer + 1) return;
  move(clause, at, outer, clause.deprel[at] as string);
};

/** "cash and social media": a noun coordinated with the adjective behind it is the noun's equal, not its compound. */
const nounBesideAdjective: Repair = (clause, at) => {
  const noun = clause.head[at] as number;
  const adjective = childrenBy(clause, at, 'conj').find((c) => clause.upos[c] === 'ADJ' && c < noun);
  if (clause.deprel[at] !== 'compound' || clause.upos[at] !== 'NOUN' || adjective === undefined) return;
  const top = base(clause.deprel[noun]) === 'conj' ? (clause.head[noun] as number) : null;
  move(clause, adjective, noun, 'amod');
  if (top !== null) move(clause, at, top, 'conj');
  else {
    const [above, relation] = [clause.head[noun] as number, clause.deprel[noun] as string];
    hang(clause, at, above === noun ? at : above);
    clause.deprel[at] = relation;
    hang(clause, noun, at);
    clause.deprel[noun] = 'conj';
  }
};

/** "…, a spokesman said": a subject behind its verb, before a governing verb that has none, is that one's. */
const subjectOfSaying: Repair = (clause, at) => {
  const inner = clause.head[at] as number;
  const outer = clause.head[inner] as number;
  if (base(clause.deprel[at]) !== 'nsubj' || base(clause.deprel[inner]) !== 'ccomp' || !(inner < at && at < outer)) return;
  if (childrenBy(clause, outer, 'nsubj').length === 0 && childrenBy(clause, inner, 'nsubj').length > 1) move(clause, at, outer, 'nsubj');
};

/** A preposition stands before its noun: one behind it belongs to the next. */
const caseBehindNoun: Repair = (clause, at) => {
  const noun = clause.head[at] as number;
  if (clause.deprel[at] !== 'case' || at < noun || clause.xpos[at] === 'POS') return;
  const next = clause.forms.findIndex((_, i) => i > at && NOMINAL.has(clause.upos[i] ?? '') && base(clause.deprel[i]) !== 'compound');
  if (next > at && clause.upos.slice(at + 1, next).every((u) => u !== 'VERB' && u !== 'ADP')) move(clause, at, next, 'case');
};
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON']);

/** "forces during a war reclaimed": a subject has no duration, its verb has. */
const durationOfSubject: Repair = (clause, at) => {
  const subject = clause.head[at] as number;
  if (base(clause.deprel[at]) !== 'nmod' || base(clause.deprel[subject]) !== 'nsubj' || at < subject) return;
  const during = childrenBy(clause, at, 'case').some((c) => isOneOf(clause, c, clause.words.durations));
  if (during && clause.upos[clause.head[subject] as number] === 'VERB') move(clause, at, clause.head[subject] as number, 'obl');
};

/** "whom" is no subject: it is the object of the first verb of its clause that lacks one. */
const whomAsSubject: Repair = (clause, at) => {
  if (!isOneOf(clause, at, clause.words.objectives) || base(clause.deprel[at]) !== 'nsubj') return;
  const verb = clause.head[at] as number;
  const lacking = clause.forms.findIndex(
    (_, i) => i > at && clause.upos[i] === 'VERB' && isBelow(clause, i, verb) && childrenBy(clause, i, 'obj', 'aux').length === 0,
  );
  move(clause, at, lacking < 0 ? verb : lacking, 'obj');
};

/** "Armenia and Azerbaijan accused …": a noun that opens the clause of a finite verb without subject is no interjection. */
const interjectedSubject: Repair = (clause, at) => {
  const verb = clause.head[at] as number;
  if (!DETACHED.has(clause.deprel[at] ?? '') || !NOMINAL.has(clause.upos[at] ?? '') || at > verb || !isFiniteVerb(clause, verb)) return;
  if (childrenBy(clause, verb, 'nsubj', 'csubj', 'expl').length > 0 || clause.forms.slice(at, verb).includes(',')) return;
  clause.deprel[at] = childrenBy(clause, verb, 'aux').some((a) => clause.deprel[a] === 'aux:pass') ? 'nsubj:pass' : 'nsubj';
};
const DETACHED = new Set(['discourse', 'vocative', 'dislocated']);

/** "…, officials and witnesses said": the first of two speakers behind a comma is not one more thing of what they tell. */
const firstOfTwoSpeakers: Repair = (clause, at) => {
  if (clause.deprel[at] !== 'conj' || !NOMINAL.has(clause.upos[at] ?? '')) return;
  const left = Math.min(at, ...children(clause, at));
  const verb = clause.forms.findIndex((_, i) => i > at && clause.upos[i] === 'VERB');
  if (verb < 0 || !isFiniteVerb(clause, verb) || (clause.head[at] as number) > left) return;
  const comma = clause.deprel[left] === 'punct' ? left : left - 1;
  const second = childrenBy(clause, verb, 'nsubj')[0];
  const and = childrenBy(clause, verb, 'cc').find((c) => c > at && second !== undefined && c < second);
  if (second === undefined || and === undefined || clause.forms[comma] !== ',' || clause.deprel[verb] !== 'conj') return;
  if (childrenBy(clause, verb, 'obj', 'ccomp', 'xcomp', 'aux').length > 0 || clause.upos.slice(verb + 1).includes('VERB')) return;
  move(clause, at, verb, 'nsubj');
  move(clause, second, at, 'conj');
  move(clause, and, second, 'cc');
  clause.deprel[verb] = 'parataxis';
};

/** "Azerbaijan nabs new batch": where a noun has a subject and no copula, the word in small letters with -s behind the subject is the verb. */
const verbOfHeadline: Repair = (clause, at) => {
  const noun = clause.head[at] as number;
  const subject = childrenBy(clause, noun, 'nsubj').find((c) => c < at);
  if (clause.deprel[at] !== 'compound' || clause.head[noun] !== noun || subject !== at - 1 || at > noun) return;
  if (!/^\p{Ll}+s$/u.test(clause.forms[at] ?? '') || !NOMINAL.has(clause.upos[noun] ?? '')) return;
  if (clause.upos.some((tag) => tag === 'VERB' || tag === 'AUX')) return;
  clause.upos[at] = 'VERB';
  clause.xpos[at] = 'VBZ';
  hang(clause, at, at);
  clause.deprel[at] = 'root';
  hang(clause, noun, at);
  clause.deprel[noun] = 'obj';
  hang(clause, subject, at);
};

const REPAIRS: readonly Repair[] = [
  verbOfHeadline,
  interjectedSubject,
  firstOfTwoSpeakers,
  subjectOfSaying,
  caseBehindNoun,
  durationOfSubject,
  whomAsSubject,
  subjectOfObject,
  clauseAfterPreposition,
  subjectWithCase,
  firstOfTwoSubjects,
  relativeClause,
  bareOblique,
  gerundList,
  timeOfSaying,
  nounBesideAdjective,
];
