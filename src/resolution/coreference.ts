import type { Token } from '../core/schema.js';
import { ancestors, childrenBy, relation } from '../core/tree.js';
import type { PartyView } from './parties.js';

/** A noun phrase by its place: sentence and head token. */
export interface Place {
  readonly sentence: number;
  readonly head: number;
}

const BACK = 3; // sentences looked back over for an antecedent

/** lexicon/en/pronouns.yml: pronouns by what they stand for. */
export interface PronounLexicon {
  readonly person: ReadonlySet<string>;
  readonly thing: ReadonlySet<string>;
  readonly plural: ReadonlySet<string>;
  /** The first person: whoever is quoted. */
  readonly speaker: ReadonlySet<string>;
}

const KINDS = ['person', 'thing', 'plural', 'speaker'] as const;

/** Reads the parsed YAML of lexicon/en/pronouns.yml. */
export function compilePronouns(data: unknown): PronounLexicon {
  const file = data as Record<(typeof KINDS)[number], { words: readonly string[] }>;
  const words = (kind: (typeof KINDS)[number]): ReadonlySet<string> => new Set(file[kind].words);
  return { person: words('person'), thing: words('thing'), plural: words('plural'), speaker: words('speaker') };
}

/** What kind of antecedent a word asks for; null for words that are no such pronoun. */
export function pronounKind(word: string, pronouns: PronounLexicon): (typeof KINDS)[number] | null {
  return KINDS.find((kind) => pronouns[kind].has(word.toLowerCase())) ?? null;
}

/** What a phrase can be as a party. */
export type PartyKind = 'person' | 'group' | 'state';

/** What is known of the report's phrases while one pronoun is looked at. */
export interface Known {
  /** What a phrase can be as a party, null where it can be nobody. */
  readonly isParty: (place: Place) => PartyKind | null;
  /** What an earlier pronoun was found to stand for. */
  readonly earlier: (place: Place) => readonly Place[];
  /** Who it cannot be: whoever says it. */
  readonly barred: (place: Place) => boolean;
  readonly pronouns: PronounLexicon;
}

/**
 * The phrases that a pronoun of the third person stands for, several where they are coordinated: nearest first, the same
 * sentence before earlier ones, subjects before other phrases (but for an object those that were done to before), agreeing in
 * number and, for he and she, being a person. An earlier pronoun of its kind hands on what it stands for. Empty where nothing fits.
 */
export function antecedentsOf(views: readonly PartyView[], at: Place, known: Known): readonly Place[] {
  const view = views[at.sentence] as PartyView;
  const number = pronounKind((view.tree.tokens[at.head] as Token).text, known.pronouns);
  if (number === null || number === 'speaker') return [];
  for (let sentence = at.sentence; sentence >= Math.max(0, at.sentence - BACK); sentence--) {
    const own = views[sentence] as PartyView;
    const inSentence = candidates(own, sentence === at.sentence ? at.head : null);
    const order = sentence < at.sentence && isPatient(view, at.head) ? patientsFirst(own, inSentence) : inSentence;
    for (const head of order) {
      const found = standsFor(own, { sentence, head }, number, known);
      if (found !== null) return found;
    }
  }
  return [];
}

/** What a candidate gives a pronoun of this number; null where it does not fit, none where it is its like and itself nobody's. */
function standsFor(view: PartyView, place: Place, number: 'person' | 'thing' | 'plural', known: Known): readonly Place[] | null {
  const token = view.tree.tokens[place.head] as Token;
  if (token.upos === 'PRON') {
    const behind = known.earlier(place);
    return pronounKind(token.text, known.pronouns) === number && !behind.some(known.barred) ? behind : null;
  }
  const kind = known.isParty(place);
  if (kind === null || known.barred(place)) return null;
  const all = [place.head, ...joinedTo(view, place.head)].map((head) => ({ ...place, head })).filter((p) => known.isParty(p) !== null);
  if (number === 'plural' && all.length > 1) return all;
  return agrees(view, place.head, kind, number) ? [place] : null;
}

/** The other heads of a coordination: "Azerbaijan" for "Armenia" in "Armenia and Azerbaijan". */
const joinedTo = (view: PartyView, head: number): readonly number[] => childrenBy(view.tree, head, 'conj');

/** Heads of noun phrases: subjects from the highest clause down, then the others from left to right; left of `before` only. */
function candidates(view: PartyView, before: number | null): readonly number[] {
  const { tree } = view;
  const blocked = before === null ? new Set<number>() : new Set(ownClauseObjects(view, before));
  const heads = tree.tokens
    .map((_, i) => i)
    .filter((i) => isNominal(tree.tokens[i] as Token) && (before === null || i < before) && !blocked.has(i));
  const depth = (i: number): number => ancestors(tree, i).length;
  const subjects = heads.filter((i) => relation(tree.tokens[i] as Token) === 'nsubj').sort((a, b) => depth(a) - depth(b) || a - b);
  return [...subjects, ...heads.filter((i) => !subjects.includes(i))];
}

/** Done to, not doing: an object, or the subject of a passive. */
const isPatient = (view: PartyView, at: number): boolean => ['obj', 'iobj', 'nsubj:pass'].includes(view.tree.tokens[at]?.deprel ?? '');

/** Parallel roles (Lappin and Leass 1994): after "Police arrested three men", the ones accused in "accused them" are the men. */
const patientsFirst = (view: PartyView, heads: readonly number[]): readonly number[] => [
  ...heads.filter((h) => isPatient(view, h)),
  ...heads.filter((h) => !isPatient(view, h)),
];

/** A pronoun is not its own clause's other party: "Iran attacked it". */
function ownClauseObjects(view: PartyView, pronoun: number): readonly number[] {
  const token = view.tree.tokens[pronoun] as Token;
  if (token.deprel === 'nmod:poss') return [token.head];
  return childrenBy(view.tree, token.head, 'nsubj', 'nsubj:pass', 'obj', 'iobj');
}

const isNominal = (token: Token): boolean =>
  ['NOUN', 'PROPN', 'PRON', 'ADJ', 'VERB', 'NUM'].includes(token.upos) && /^(nsubj|obj|iobj|obl|nmod|conj|appos|root)/.test(token.deprel);

function agrees(view: PartyView, head: number, kind: PartyKind, number: 'plural' | 'thing' | 'person'): boolean {
  const token = view.tree.tokens[head] as Token;
  const isName = view.nameAt(head) !== null || view.wholeAt(head).some((e) => e.kind === 'country' || e.kind === 'organisation');
  const looksPlural =
    token.xpos === 'NNS' || token.xpos === 'NNPS' || token.xpos === 'VBN' || childrenBy(view.tree, head, 'conj').length > 0;
  const plural = looksPlural && !isName;
  if (number === 'person') return kind === 'person' && !plural;
  if (number === 'plural') return plural || kind === 'group';
  return !plural && kind !== 'person';
}
