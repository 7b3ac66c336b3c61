import type { Token } from '../core/schema.js';
import type { Atlas } from './atlas.js';
import type { PlaceWords } from './place-words.js';
import type { Spot } from './spot.js';

/** The longest name of a place that begins at a token. */
export interface ToponymMatch {
  /** The token after its last. */
  readonly to: number;
  readonly words: string;
  readonly spots: readonly Spot[];
}

/** What a match is looked up in. */
export interface MatchKnowledge {
  readonly atlas: Atlas;
  readonly words: PlaceWords;
}

const LONGEST = 6; // tokens: "Al - Hasakah Governorate"
const CAPITAL = /^\p{Lu}/u;
/** Small words and marks that stand inside names. */
const INNER = /^(?:of|the|and|de|del|della|di|da|do|dos|des|du|la|le|les|el|al|upon|on|sur|am|an|der|den|en|in|-|–|'s|’s|'|’|\.)$/u;
const ARTICLE = /^(?:al|el|ash|as|an|ar|at|az|es)(?:-.*)?$/;
const ACRONYM = /^\p{Lu}{2,5}$/u;

export const isCapital = (token: Token | undefined): boolean => token !== undefined && CAPITAL.test(token.text);

/** The longest name that begins at `from` and ends before `limit`, or null. A name begins and ends with a capital. */
export function matchToponym(tokens: readonly Token[], from: number, limit: number, { atlas, words }: MatchKnowledge): ToponymMatch | null {
  const first = tokens[from];
  if (first === undefined || !(CAPITAL.test(first.text) || ARTICLE.test(first.text))) return null;
  for (let to = furthest(tokens, from, limit); to > from; to--) {
    if (to > from + 1 && !isCapital(tokens[to - 1])) continue;
    const match = matchOf(tokens, from, to, { atlas, words });
    if (match !== null) return match;
  }
  return null;
}

/** What exactly these tokens name; generic words, and acronyms that only the gazetteer has, name nothing. */
function matchOf(tokens: readonly Token[], from: number, to: number, { atlas, words }: MatchKnowledge): ToponymMatch | null {
  const own = wordsOf(tokens, from, to);
  const single = to === from + 1;
  if (single && words.generic.has(own.toLowerCase())) return null;
  const found = atlas.find(own);
  const spots = single && from > 0 && ACRONYM.test(own) ? found.filter(({ key }) => !key.startsWith('g')) : found;
  return spots.length === 0 ? null : (sharedMatch(tokens, from, to, { atlas, words }) ?? { to, words: own, spots });
}

/** The places of names that share a plural behind them: "Harris" in "Harris and Fulton counties"; null where there is none. */
function sharedMatch(tokens: readonly Token[], from: number, to: number, { atlas, words }: MatchKnowledge): ToponymMatch | null {
  let at = to;
  while (at < to + LIST && at < tokens.length && (isCapital(tokens[at]) || /^(?:,|and|or|&)$/.test((tokens[at] as Token).text))) at++;
  const kind = words.shared.get(tokens[at]?.text ?? '');
  const own = wordsOf(tokens, from, to);
  const spots = kind === undefined ? [] : atlas.find(`${own} ${kind}`);
  return spots.length === 0 ? null : { to, words: `${own} ${kind}`, spots };
}

const LIST = 12; // tokens of the names that share a word

/** How far a run of capitals and small words of names goes. */
function furthest(tokens: readonly Token[], from: number, limit: number): number {
  let to = from + 1;
  const most = Math.min(limit, from + LONGEST);
  while (to < most && (isCapital(tokens[to]) || INNER.test((tokens[to] as Token).text))) to++;
  return to;
}

/** The words of some tokens with the spaces between them. */
export function wordsOf(tokens: readonly Token[], from: number, to: number): string {
  let words = '';
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    words += i > from && (tokens[i - 1] as Token).end < token.start ? ` ${token.text}` : token.text;
  }
  return words;
}
