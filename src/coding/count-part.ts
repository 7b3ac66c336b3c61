import type { Token } from '../core/schema.js';
import { spanOf, type Tree } from '../core/tree.js';
import type { CountLexicon } from './count-lexicon.js';
import type { FoundCount } from './counts.js';

const LONGEST = 3; // words that open a part
const FURTHEST = 5; // words after "of them" until the noun that says who they are

/** Whether a count is a part of those counted before it, with the words that say so; and what its number says of them. */
export function findPart(
  tree: Tree,
  words: readonly string[],
  count: Pick<FoundCount, 'tokens' | 'noun' | 'unit'>,
  lexicon: CountLexicon,
): Pick<FoundCount, 'part' | 'scale'> {
  const [first, last] = [count.tokens[0] as number, count.tokens.at(-1) as number];
  const refersBack = /^(PRP|WP)/.test(tree.tokens[count.noun]?.xpos ?? '');
  const scale = count.unit === 'percent' && refersBack ? 'share' : isRest(words, first, lexicon) ? 'rest' : 'number';
  const opening = openingBefore(words, first, lexicon);
  if (opening > 0) return { part: partOf(tree, first - opening, Math.max(last, count.noun)), scale };
  const back = lexicon.parts.after.has(`${words[last + 1]} ${words[last + 2]}`) ? last + 2 : null;
  if (back === null || (tree.tokens[back]?.xpos === 'DT' && /^[a-z]/.test(words[back + 1] ?? '')))
    return { part: null, scale: scale === 'rest' ? 'rest' : 'number' };
  return { part: partOf(tree, scale === 'rest' ? first - 2 : first, saidOf(tree, back)), scale };
}

const partOf = (tree: Tree, first: number, last: number): FoundCount['part'] => ({ span: spanOf(tree, [first, last]), last });

/** "all but two": the number of those left out. */
const isRest = (words: readonly string[], first: number, lexicon: CountLexicon): boolean =>
  lexicon.exceptions.has(words.slice(Math.max(0, first - 2), first).join(' '));

function openingBefore(words: readonly string[], first: number, lexicon: CountLexicon): number {
  for (let length = LONGEST; length > 0; length--)
    if (first >= length && lexicon.parts.before.has(words.slice(first - length, first).join(' '))) return length;
  return 0;
}

/** The last word of what is said of a part: "women" in "four of them women", "four of them were women". */
function saidOf(tree: Tree, back: number): number {
  const tag = (at: number): string => tree.tokens[at]?.xpos ?? '';
  for (let at = back + 1; at <= back + FURTHEST; at++) {
    if (/^NN/.test(tag(at)) && !/^NN/.test(tag(at + 1))) return at;
    const isBe = (tree.tokens[at] as Token | undefined)?.lemma.toLowerCase() === 'be';
    if (!isBe && !/^(DT|JJ|CD|NN|RB|VBN)/.test(tag(at))) break;
  }
  return back;
}
