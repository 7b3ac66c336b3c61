import type { Token } from '../core/schema.js';
import { spanOf, type Tree } from '../core/tree.js';
import type { CountLexicon } from './count-lexicon.js';
import type { FoundCount } from './found-count.js';

const LONGEST = 3; // words that open a part
const FURTHEST = 5; // words after "of them" until the noun that says who they are

/** The sentence, with the counts before the one that is asked about. */
interface PartView {
  readonly tree: Tree;
  /** In lower case. */
  readonly words: readonly string[];
  readonly lexicon: CountLexicon;
  readonly before: readonly FoundCount[];
}

type Number = Pick<FoundCount, 'tokens' | 'noun' | 'unit'>;

/** Whether a count is a part of those counted before it, with the words that say so; and what its number says of them. */
export function findPart(view: PartView, count: Number): Pick<FoundCount, 'part' | 'scale'> {
  const { tree, words, lexicon } = view;
  const [first, last] = [count.tokens[0] as number, count.tokens.at(-1) as number];
  const refersBack = /^(PRP|WP)/.test(tree.tokens[count.noun]?.xpos ?? '');
  const isShare = count.unit === 'percent' && refersBack;
  const scale = isShare ? 'share' : isRest(words, first, lexicon) ? 'rest' : 'number';
  const opening = openingBefore(words, first, lexicon);
  if (opening > 0 || isListed(view, count)) return { part: partOf(tree, first - opening, Math.max(last, count.noun)), scale };
  const back = isShare ? last + (lexicon.parts.after.has(`${words[last + 1]} ${words[last + 2]}`) ? 2 : 0) : backTo(view, last);
  if (back === null) return { part: null, scale };
  return { part: partOf(tree, scale === 'rest' ? first - 2 : first, saidOf(tree, back)), scale };
}

/** The pronoun of "of them"; "those" and "these" only where no noun follows. */
function backTo({ tree, words, lexicon }: PartView, last: number): number | null {
  if (!lexicon.parts.after.has(`${words[last + 1]} ${words[last + 2]}`)) return null;
  return tree.tokens[last + 2]?.xpos === 'DT' && /^[a-z]/.test(words[last + 3] ?? '') ? null : last + 2;
}

/** "including 12 women and three children": what is joined to a part is one too. */
function isListed({ tree, before }: PartView, { noun }: Number): boolean {
  const token = tree.tokens[noun];
  return token?.deprel === 'conj' && before.some((c) => c.part !== null && c.noun === token.head);
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
