import type { Codebook } from '../core/codebook.js';
import type { Draft, Phrase } from '../core/draft.js';
import type { Actor, Coded, Token } from '../core/schema.js';
import { ancestors, type Tree } from '../core/tree.js';

/** An event with what was found out about its parties, as far as its confidence rests on it. */
export interface WeighedDraft {
  readonly draft: Draft;
  readonly tree: Tree;
  readonly who: readonly WeighedParty[];
  readonly whom: readonly WeighedParty[];
  /** Whether words of the sentence, or of its neighbours, tell a context. */
  readonly topical: boolean;
}

export interface WeighedParty {
  readonly coded: Coded<Actor>;
  readonly phrase: Phrase;
  /** Where its country comes from: its own words, another mention or an owner, or the place of the event and the other side. */
  readonly country: 'told' | 'borrowed' | 'inferred' | 'none';
}

const LONG = 30; // words; longer sentences hold several clauses, and the parser errs more
const NEAR = 1; // steps in the tree from a trigger to its own subject or object

/**
 * What the confidence of `what` rests on, in the words of lexicon/en/confidence.yml. These are few on purpose: some hundred judged
 * events tell no more of each.
 */
export function groundsOfWhat(event: WeighedDraft, { types, political }: Pick<Codebook, 'types' | 'political'>): readonly string[] {
  const { draft, tree, who, whom } = event;
  const { match, parent, type } = draft;
  const parties = [...who, ...whom];
  const kinds = parties.flatMap(({ coded, phrase }) => kindsOf(coded.value, tree.tokens[phrase.head]));
  return [
    types.get(type)?.quad ?? type,
    ...(match.pos === 'noun' ? ['noun as trigger'] : []),
    ...(match.conditions > 0 ? ['word of several readings'] : []),
    ...(who.length === 0 ? ['no doer'] : []),
    ...(whom.length === 0 ? ['nobody it is done to'] : []),
    ...new Set(kinds),
    ...(parties.some(({ coded }) => coded.value.roles.some((r) => political.alone.has(r))) ? ['party of a political sector'] : []),
    ...(event.topical ? ['words of its topic'] : []),
    ...(parent === null ? [] : ['content of another event']),
    // reports open with what happened; what is quoted is often a figure of speech
    ...(draft.sentence === 0 ? ['first sentence'] : []),
    ...(isQuoted(draft) ? ['in quotation marks'] : []),
    ...(tree.tokens.length > LONG ? ['long sentence'] : []),
  ];
}

/** What the confidence of a party rests on. */
export function groundsOfParty(party: WeighedParty, side: 'who' | 'whom', event: WeighedDraft): readonly string[] {
  const { coded, phrase, country } = party;
  const { draft, tree } = event;
  const steps = stepsBetween(tree, phrase.head, draft.token);
  return [
    ...kindsOf(coded.value, tree.tokens[phrase.head]),
    ...(side === 'whom' ? ['done to'] : []),
    ...(steps <= NEAR ? [] : [steps === NEAR + 1 ? 'two steps from the trigger' : 'farther from the trigger']),
    ...(country === 'borrowed' || country === 'inferred' ? [`country ${country}`] : []),
    ...(coded.value.roles.length > 0 ? [] : ['no sector']),
    ...(draft.match.pos === 'noun' ? ['noun as trigger'] : []),
    ...(tree.tokens.length > LONG ? ['long sentence'] : []),
  ];
}

/** A plain description has no ground; a pronoun that nobody was found for has both of its two. */
function kindsOf(actor: Actor, word: Token | undefined): readonly string[] {
  if (word?.upos === 'PRON') return actor.antecedent === null ? ['pronoun', 'nobody it stands for'] : ['pronoun'];
  if (!actor.named) return [];
  return actor.id !== null || actor.country !== null ? ['known name'] : ['unknown name'];
}

const isQuoted = ({ speeches, trigger }: Draft): boolean =>
  speeches.some(
    ({ quotation, content }) =>
      (quotation === 'direct' || quotation === 'mixed') && content.some((c) => c.start <= trigger.start && trigger.end <= c.end),
  );

/** The length of the way in the tree between two words of a sentence. */
function stepsBetween(tree: Tree, one: number, other: number): number {
  const [up, down] = [ancestors(tree, one), ancestors(tree, other)];
  const meeting = up.findIndex((word) => down.includes(word));
  return meeting < 0 ? tree.tokens.length : meeting + down.indexOf(up[meeting] as number);
}
