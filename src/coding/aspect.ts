import { addDays } from '../core/dates.js';
import type { Aspect, TimeExpression, Token } from '../core/schema.js';
import { relation, type Tree } from '../core/tree.js';
import type { StatusLexicon } from './status-lexicon.js';

const LONG_AGO = 365; // days before publication from which an event is background

/** What an aspect rests on: words of the sentence, or none for a single happening. */
export interface AspectReading {
  readonly aspect: Aspect;
  readonly words: readonly number[];
  readonly time: TimeExpression | null;
}

/** Single, ongoing, habitual or historical: by adverbs and the verb's form, then by how long ago the told times are. */
export function aspectOf(
  tree: Tree,
  token: number,
  times: { readonly own: TimeExpression | null; readonly sentence: readonly TimeExpression[]; readonly published: string | null },
  lexicon: StatusLexicon,
): AspectReading {
  const old = longAgo(times.own === null ? times.sentence : [times.own], times.published);
  const habitual = adverb(tree, token, lexicon.habitual);
  if (habitual !== null) return { aspect: 'habitual', words: [habitual], time: null };
  if (old !== null && (times.own !== null || isPast(tree, token))) return { aspect: 'historical', words: [], time: old };
  const ongoing = adverb(tree, token, lexicon.ongoing) ?? progressive(tree, token);
  return ongoing === null ? { aspect: 'single', words: [], time: null } : { aspect: 'ongoing', words: [ongoing], time: null };
}

/** The first of these times that ended more than a year before publication. */
function longAgo(times: readonly TimeExpression[], published: string | null): TimeExpression | null {
  if (published === null || published.length < 10) return null;
  const edge = addDays(published, -LONG_AGO);
  return times.find((t) => t.when !== null && t.when.to < edge) ?? null;
}

function adverb(tree: Tree, token: number, words: ReadonlySet<string>): number | null {
  const head = tree.tokens[token] as Token;
  const near = [...tree.children(token), ...(relation(head) === 'conj' || relation(head) === 'xcomp' ? tree.children(head.head) : [])];
  const found = near.find(
    (c) => words.has((tree.tokens[c] as Token).lemma.toLowerCase()) && relation(tree.tokens[c] as Token) === 'advmod',
  );
  if (found !== undefined) return found;
  return relation(head) === 'xcomp' && words.has((tree.tokens[head.head] as Token).lemma.toLowerCase()) ? head.head : null;
}

const progressive = (tree: Tree, token: number): number | null =>
  (tree.tokens[token] as Token).xpos === 'VBG'
    ? (tree.children(token).find((c) => relation(tree.tokens[c] as Token) === 'aux' && (tree.tokens[c] as Token).lemma === 'be') ?? null)
    : null;

/** Past tense, a participle, or a noun: what can be background. */
const isPast = (tree: Tree, token: number): boolean => ['VBD', 'VBN', 'VBG', 'NN', 'NNS'].includes((tree.tokens[token] as Token).xpos);
