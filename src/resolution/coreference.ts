import type { Token } from '../core/schema.js';
import { ancestors, childrenBy, relation } from '../core/tree.js';
import type { PartyView } from './parties.js';

/** A noun phrase by its place: sentence and head token. */
export interface Place {
  readonly sentence: number;
  readonly head: number;
}

const BACK = 3; // sentences looked back over for an antecedent

/** lexicon/en/pronouns.yml: third-person pronouns by what they stand for. */
export interface PronounLexicon {
  readonly person: ReadonlySet<string>;
  readonly thing: ReadonlySet<string>;
  readonly plural: ReadonlySet<string>;
}

/** Reads the parsed YAML of lexicon/en/pronouns.yml. */
export function compilePronouns(data: unknown): PronounLexicon {
  const file = data as Record<'person' | 'thing' | 'plural', { words: readonly string[] }>;
  return { person: new Set(file.person.words), thing: new Set(file.thing.words), plural: new Set(file.plural.words) };
}

/** What a phrase can be as a party. */
export type PartyKind = 'person' | 'group' | 'state';

/**
 * The phrase that a pronoun stands for: nearest first, the same sentence before earlier ones, subjects before other phrases
 * (but for an object those that were done to before), agreeing in number and, for he and she, being a person. `known.isParty` says whether a phrase can be anybody. Null where nothing fits.
 */
export function antecedentOf(
  views: readonly PartyView[],
  at: Place,
  known: { readonly isParty: (place: Place) => PartyKind | null; readonly pronouns: PronounLexicon },
): Place | null {
  const view = views[at.sentence] as PartyView;
  const word = (view.tree.tokens[at.head] as Token).text.toLowerCase();
  const { pronouns } = known;
  const number = pronouns.plural.has(word) ? 'plural' : pronouns.thing.has(word) ? 'thing' : pronouns.person.has(word) ? 'person' : null;
  if (number === null) return null;
  for (let sentence = at.sentence; sentence >= Math.max(0, at.sentence - BACK); sentence--) {
    const inSentence = candidates(views[sentence] as PartyView, sentence === at.sentence ? at.head : null);
    const order = sentence < at.sentence && isPatient(view, at.head) ? patientsFirst(views[sentence] as PartyView, inSentence) : inSentence;
    const found = order.find((head) => {
      const kind = known.isParty({ sentence, head });
      return kind !== null && agrees(views[sentence] as PartyView, head, kind, number);
    });
    if (found !== undefined) return { sentence, head: found };
  }
  return null;
}

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
  (token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'ADJ' || token.upos === 'VERB' || token.upos === 'NUM') &&
  /^(nsubj|obj|iobj|obl|nmod|conj|appos|root)/.test(token.deprel);

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
