import type { Token } from '../core/schema.js';
import { childrenBy, relation, type Tree } from '../core/tree.js';
import { caseOf } from './arguments.js';
import type { CountLexicon } from './count-lexicon.js';
import type { FoundCount } from './found-count.js';

/** What a number counts, and which predicate of the sentence it is an argument of. */
export interface CountRole {
  /** "killed", "detained" …; null where neither its predicate nor its noun tells. */
  readonly of: string | null;
  /** The verb, participle or noun whose argument it is; null where it has none. */
  readonly at: number | null;
  /** The head of the whole phrase that it stands in: "network" for "12-member network". */
  readonly top: number;
  /** Said of whom counts as doing it ("12 gunmen attacked"). */
  readonly doer: boolean;
  /** Told by a word beside the number, whatever the parser makes of it: "wounded 23", "14 dead". */
  readonly beside: boolean;
}

/** What a number counts comes from what it is an argument of: "killed 7 and wounded 23", "12 killed and 40 wounded", "another seven in December". */
export function roleOf(tree: Tree, count: FoundCount, lexicon: CountLexicon): CountRole {
  const { top, partial } = topOf(tree, count, lexicon);
  const noun = lexicon.nouns.get(lemmaOf(tree, count.noun)) ?? null;
  if (lexicon.distances.has(count.unit)) return { of: 'distance', at: governorOf(tree, top), top, doer: false, beside: false };
  if (isMoney(count, lexicon)) return { of: 'money', at: governorOf(tree, top), top, doer: false, beside: false };
  if (partial || isFigure(tree, count, lexicon)) return { of: noun, at: governorOf(tree, top), top, doer: false, beside: partial };
  const state = stateBeside(tree, count, lexicon) ?? verbBefore(tree, count, lexicon);
  const at = governorOf(tree, top);
  if (state !== null) return { ...state, top, doer: false, beside: state.at !== at };
  const said = at === null ? null : saidBy(tree, top, at, lexicon);
  const team = lexicon.teams.has(lemmaOf(tree, count.noun)) || lexicon.teams.has(lemmaOf(tree, top)) ? 'members' : null;
  return { of: said?.of ?? noun ?? team, at, top, doer: said?.doer ?? false, beside: false };
}

/** Whether a unit is a currency. */
export const isMoney = ({ unit }: Pick<FoundCount, 'unit'>, lexicon: CountLexicon): boolean => lexicon.money.has(unit);

const isFigure = (tree: Tree, { noun, tokens }: FoundCount, lexicon: CountLexicon): boolean =>
  noun < (tokens[0] as number) && (lexicon.tolls.has(lemmaOf(tree, noun)) || lexicon.figures.has(lemmaOf(tree, noun)));

/** Climbs to the head of the phrase: "dozens of individuals", "a ransom of $2 million", "the 12-member network", "A and B". */
function topOf(tree: Tree, count: FoundCount, lexicon: CountLexicon): { readonly top: number; readonly partial: boolean } {
  let [top, partial] = [count.noun, false];
  for (let steps = 0; steps < tree.tokens.length; steps++) {
    const { head } = tree.tokens[top] as Token;
    if (head === top || !isInside(tree, top, count, lexicon)) break;
    partial ||= isWhole(tree, top, count, lexicon);
    top = head;
  }
  return { top, partial };
}

function isInside(tree: Tree, at: number, count: FoundCount, lexicon: CountLexicon): boolean {
  const token = tree.tokens[at] as Token;
  const head = tree.tokens[token.head] as Token;
  const kind = relation(token);
  if (count.tokens.includes(token.head)) return true;
  if (kind === 'conj') return /^(NOUN|PROPN|NUM|PRON|SYM)$/.test(head.upos);
  if (['compound', 'nummod', 'amod', 'flat'].includes(kind)) return head.upos !== 'VERB';
  if (!['nmod', 'obl'].includes(kind) || caseOf(tree, at) !== 'of') return false;
  return isMoney(count, lexicon) || head.upos === 'NUM' || isTotal(tree, token.head, lexicon);
}

/** A word that its "of" phrase says of whom: "none of", "a team of", "hundreds of". */
const isTotal = (tree: Tree, at: number, lexicon: CountLexicon): boolean =>
  [lexicon.wholes, lexicon.teams, lexicon.quantities, lexicon.shares].some(
    (list) => list.has(lemmaOf(tree, at)) || list.has(textOf(tree, at)),
  );

/** "three of the five suspects", "none of the 12 hostages": not all of these are meant. */
function isWhole(tree: Tree, at: number, { tokens }: FoundCount, lexicon: CountLexicon): boolean {
  const { head } = tree.tokens[at] as Token;
  if (tokens.includes(head) || caseOf(tree, at) !== 'of') return false;
  return tree.tokens[head]?.upos === 'NUM' || lexicon.wholes.has(lemmaOf(tree, head)) || lexicon.wholes.has(textOf(tree, head));
}

const governorOf = (tree: Tree, top: number): number | null => {
  const { head } = tree.tokens[top] as Token;
  return head === top ? null : head;
};

type Said = Pick<CountRole, 'of' | 'at'>;

/** "14 dead", "scores injured", "12 soldiers killed in the attack": the word after the number or its noun. */
function stateBeside(tree: Tree, { noun, tokens }: FoundCount, lexicon: CountLexicon): Said | null {
  const at = Math.max(noun, tokens.at(-1) as number) + 1;
  for (const word of [at - 1, at]) {
    if (tokens.includes(word)) continue;
    const of = lexicon.states.get(textOf(tree, word));
    if (of === undefined || !/^(JJ|VBN|VBG|VBD|NN)$/.test(tree.tokens[word]?.xpos ?? '')) continue;
    const token = tree.tokens[word] as Token;
    const acts = childrenBy(tree, word, 'obj', 'aux', 'aux:pass', 'cop').length > 0 || (relation(token) === 'amod' && token.head > word);
    if (!acts) return { of, at: word };
  }
  return null;
}

/** "and wounded 23", "shot dead three officers": the verb right before the number, even where the parser joins the number to another. */
function verbBefore(tree: Tree, { tokens }: FoundCount, lexicon: CountLexicon): Said | null {
  const at = (tokens[0] as number) - 1;
  const token = tree.tokens[at];
  if (lexicon.states.has(textOf(tree, at)) && /^VB/.test(tree.tokens[at - 1]?.xpos ?? ''))
    return { of: lexicon.states.get(textOf(tree, at)) ?? null, at: at - 1 };
  const of = lexicon.verbs.get(lemmaOf(tree, at));
  if (token === undefined || of === undefined || !/^VB/.test(token.xpos)) return null;
  return childrenBy(tree, at, 'aux:pass').length > 0 || lexicon.subjects.has(lemmaOf(tree, at)) ? null : { of, at };
}

/** What a predicate says of its argument; a number that repeats a verb's argument without the verb ("another seven in December") is said of by that verb. */
function saidBy(tree: Tree, top: number, at: number, lexicon: CountLexicon): { readonly of: string | null; readonly doer: boolean } {
  const token = tree.tokens[top] as Token;
  const kind = relation(token);
  const of = resultOf(tree, at, lexicon) ?? lexicon.verbs.get(lemmaOf(tree, at)) ?? lexicon.states.get(textOf(tree, at)) ?? null;
  if (tree.tokens[at]?.upos === 'NOUN')
    return { of: kind === 'nmod' && caseOf(tree, top) === 'of' ? (lexicon.nouns.get(lemmaOf(tree, at)) ?? null) : null, doer: false };
  if (token.deprel === 'nsubj' && !isSubjectCounted(tree, at, lexicon)) return { of: null, doer: true };
  if (token.deprel === 'obl:agent') return { of: null, doer: true };
  if (kind === 'conj' || kind === 'nsubj' || kind === 'obj' || kind === 'acl') return { of, doer: false };
  return { of: kind === 'obl' && caseOf(tree, top) === null ? of : null, doer: false };
}

/** "were shot dead", "were left wounded". */
function resultOf(tree: Tree, verb: number, lexicon: CountLexicon): string | null {
  const result = childrenBy(tree, verb, 'xcomp', 'advmod', 'amod').find((c) => c > verb && lexicon.states.has(textOf(tree, c)));
  return result === undefined ? null : (lexicon.states.get(textOf(tree, result)) ?? null);
}

/** "12 died", "two dozen are missing". */
const isSubjectCounted = (tree: Tree, verb: number, lexicon: CountLexicon): boolean =>
  lexicon.subjects.has(lemmaOf(tree, verb)) || lexicon.states.has(textOf(tree, verb));

const lemmaOf = (tree: Tree, at: number): string => (tree.tokens[at]?.lemma ?? '').toLowerCase();
const textOf = (tree: Tree, at: number): string => (tree.tokens[at]?.text ?? '').toLowerCase();
