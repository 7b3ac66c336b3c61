import type { Sentence, Token } from '../core/schema.js';
import { ancestors, childrenBy, relation, spanOf, type Tree, treeOf } from '../core/tree.js';
import type { CountLexicon } from './count-lexicon.js';
import { findPart } from './count-part.js';
import { type FoundQuantity, readQuantity } from './count-quantity.js';
import { readShare } from './count-share.js';
import type { FoundCount } from './found-count.js';

export { type CountLexicon, compileCountLexicon } from './count-lexicon.js';
export type { FoundCount } from './found-count.js';

/** Numbers of people, things, money and distances in order of the text; dates, times, ages, ordinals, labels and scores are left out. */
export function findCounts(sentences: readonly Sentence[], lexicon: CountLexicon): readonly FoundCount[] {
  return sentences.flatMap((sentence, index) => findInSentence(treeOf(sentence), index, lexicon));
}

/** What a counted noun or the verb it is said of counts ("hostages", "killed"); null where neither tells. Lemmas in lower case. */
export const countedAs = (lemma: string, lexicon: CountLexicon): string | null =>
  lexicon.nouns.get(lemma) ?? lexicon.verbs.get(lemma) ?? null;

function findInSentence(tree: Tree, sentence: number, lexicon: CountLexicon): readonly FoundCount[] {
  const words = tree.tokens.map((token) => token.text.toLowerCase());
  const found: FoundCount[] = [];
  for (let at = 0; at < words.length; at++) {
    const share = shareAt(tree, words, at, { sentence, lexicon });
    const quantity = share === null ? readQuantity(words, at, lexicon) : null;
    if (share === null && quantity === null) continue;
    const count =
      share ?? (quantity === null || isNamed(tree, words, quantity, lexicon) ? null : countOf(tree, quantity, sentence, lexicon));
    if (count !== null) found.push({ ...count, ...findPart({ tree, words, lexicon, before: found }, count) });
    at = count?.tokens.at(-1) ?? (quantity as FoundQuantity).last;
  }
  return found;
}

type Bare = Omit<FoundCount, 'part' | 'scale'>;

function shareAt(
  tree: Tree,
  words: readonly string[],
  at: number,
  { sentence, lexicon }: { readonly sentence: number; readonly lexicon: CountLexicon },
): Bare | null {
  const share = readShare(tree, words, at, lexicon);
  if (share === null || share.last < share.first) return null; // the whole stands before the share
  const { first, last, low, high, noun, whole } = share;
  const tokens = Array.from({ length: last - first + 1 }, (_, step) => first + step);
  return { sentence, noun, low, high, unit: whole === null ? 'percent' : 'persons', span: spanOf(tree, tokens), tokens };
}

function countOf(tree: Tree, quantity: FoundQuantity, sentence: number, lexicon: CountLexicon): Bare | null {
  const sign = currencySign(tree, quantity, lexicon);
  const noun = sign ?? countedNoun(tree, quantity, lexicon);
  if (noun === null) return null;
  const unit = unitOf(tree, noun, quantity, lexicon);
  if (unit === null) return null;
  const from = Math.min(quantity.first, sign ?? quantity.first);
  const tokens = Array.from({ length: quantity.last - from + 1 }, (_, step) => from + step);
  return { sentence, noun, low: quantity.low, high: quantity.high, unit, span: spanOf(tree, tokens), tokens };
}

/** "Resolution 1701", "Nov. 14", "10:35", "aged 30", "no one"; figures that are a year. */
function isNamed(tree: Tree, words: readonly string[], { core, coreLast, exact }: FoundQuantity, lexicon: CountLexicon): boolean {
  if (!exact) return false;
  const [before, after] = [words[core - 1] ?? '', words[coreLast + 1] ?? ''];
  if (lexicon.labels.has(before) || after === ':' || before === ':') return true;
  if (isAge(tree, core, coreLast)) return true;
  if (words[core] === 'one' && isNoNumber(tree, core, [before, after], lexicon)) return true;
  if (tree.tokens[core - 1]?.xpos === 'NNP' && governs(tree, core - 1, core)) return true;
  return /^(?:1[4-9]|20)\d\d$/.test(words[core] ?? '') && core === coreLast && relation(tree.tokens[core] as Token) !== 'nummod';
}

/** "no one", "one another", "one of the worst"; "one of the hostages was killed" is a number. */
function isNoNumber(tree: Tree, at: number, [before, after]: readonly [string, string], lexicon: CountLexicon): boolean {
  if (before === 'no' || before === 'not' || after === 'another' || tree.tokens[at]?.xpos !== 'CD') return true;
  return after === 'of' && !lexicon.verbs.has(lemmaOf(tree, tree.tokens[at]?.head ?? at));
}

/** "John Smith, 30, was shot". */
function isAge(tree: Tree, core: number, last: number): boolean {
  const around = [tree.tokens[core - 1]?.text, tree.tokens[last + 1]?.text];
  return core === last && tree.tokens[core - 2]?.xpos === 'NNP' && around.every((mark) => mark === ',');
}

const governs = (tree: Tree, head: number, at: number): boolean => tree.tokens[at]?.head === head;

function currencySign(tree: Tree, { core }: FoundQuantity, lexicon: CountLexicon): number | null {
  const before = tree.tokens[core - 1];
  return before !== undefined && /\p{Sc}/u.test(before.text) && lexicon.currencies.has(before.text.toLowerCase()) ? core - 1 : null;
}

/** The word that is counted; null where the number counts nothing ("44-day", "3-0", "at 10"). */
function countedNoun(tree: Tree, quantity: FoundQuantity, lexicon: CountLexicon): number | null {
  const after = tree.tokens[quantity.coreLast + 1];
  if (after !== undefined && /^[-‑–]$/.test(after.text)) return memberAfterHyphen(tree, quantity.coreLast + 2, lexicon);
  const percent = percentAfter(tree, quantity.coreLast, lexicon);
  if (percent !== null) return percent;
  const at = headOf(tree, quantity);
  const token = tree.tokens[at] as Token;
  const of = [quantity.core, quantity.coreLast, at].flatMap((word) => ofNoun(tree, word)).find((noun) => noun > quantity.last);
  if (of !== undefined) return tree.tokens[of]?.xpos === 'PRP' ? at : of;
  if (['nummod', 'amod', 'det', 'advmod', 'compound'].includes(relation(token))) return nounAfter(tree, token.head, at, quantity);
  if (isSuffering(tree, quantity.coreLast + 1, lexicon)) return quantity.coreLast + 1;
  return isDone(tree, quantity.coreLast + 1, lexicon) ? at : standsForNoun(tree, at, lexicon);
}

/** The noun a number hangs on; "200 more" stands for itself. */
function nounAfter(tree: Tree, noun: number, at: number, quantity: FoundQuantity): number | null {
  if (noun <= quantity.last) return null;
  return tree.tokens[noun]?.xpos === 'JJR' ? at : noun;
}

/** "100 wounded" where it is read as an adjective: the wounded. */
const isSuffering = (tree: Tree, at: number, lexicon: CountLexicon): boolean =>
  tree.tokens[at]?.xpos === 'JJ' && lexicon.nouns.has(lemmaOf(tree, at)) && lexicon.persons.has(lemmaOf(tree, at));

/** "100 wounded" where it is read as a participle: the number stands for them. */
const isDone = (tree: Tree, at: number, lexicon: CountLexicon): boolean =>
  /^VB[ND]$/.test(tree.tokens[at]?.xpos ?? '') && lexicon.verbs.has(lemmaOf(tree, at));

/** "30 percent", "30%", "30 per cent": index of the last word of the measure. */
function percentAfter(tree: Tree, last: number, lexicon: CountLexicon): number | null {
  const [one, two] = [tree.tokens[last + 1]?.text.toLowerCase() ?? '', tree.tokens[last + 2]?.text.toLowerCase() ?? ''];
  if (lexicon.units.get(one) === 'percent') return last + 1;
  return lexicon.units.get(`${one} ${two}`) === 'percent' ? last + 2 : null;
}

/** "a 12-member delegation": the members. */
function memberAfterHyphen(tree: Tree, at: number, lexicon: CountLexicon): number | null {
  return lexicon.persons.has(lemmaOf(tree, at)) ? at : null;
}

/** The word of the quantity that hangs on something outside it. */
function headOf(tree: Tree, { core, coreLast }: FoundQuantity): number {
  for (let at = coreLast; at >= core; at--) {
    const head = tree.tokens[at]?.head ?? at;
    if (head < core || head > coreLast || head === at) return at;
  }
  return coreLast;
}

/** "dozens of individuals", "19 of the hostages". */
const ofNoun = (tree: Tree, at: number): readonly number[] =>
  childrenBy(tree, at, 'nmod', 'obl').filter((child) => childrenBy(tree, child, 'case').some((marker) => lemmaOf(tree, marker) === 'of'));

/** A number that is subject or object by itself: "19 were arrested", "killing 10", "the death toll rose to 30". */
function standsForNoun(tree: Tree, at: number, lexicon: CountLexicon): number | null {
  const { head, ...token } = tree.tokens[at] as Token;
  const kind = relation(token as Token);
  const figure = figureFor(tree, at, lexicon);
  if (figure !== null) return figure;
  if (childrenBy(tree, at, 'cop').length > 0) return null;
  if (kind === 'conj' && head !== at) return isListed(tree, head, lexicon) ? at : null;
  if (kind === 'nmod' && lexicon.teams.has(lemmaOf(tree, head))) return head;
  if (kind === 'nsubj') return at;
  // "killed at least 12": the hedge's preposition makes the parser see an oblique
  if (kind !== 'obj' && (kind !== 'obl' || childrenBy(tree, at, 'case').length > 0)) return null;
  return lexicon.verbs.has(lemmaOf(tree, head)) || lexicon.counting.has(lemmaOf(tree, head)) ? at : null;
}

/** "another seven in December" after a verb that counts, "12 officers and eight guards": what a number is joined to is counted too. */
const isListed = (tree: Tree, head: number, lexicon: CountLexicon): boolean =>
  (tree.tokens[head]?.upos === 'VERB' && lexicon.verbs.has(lemmaOf(tree, head))) ||
  childrenBy(tree, head, 'nummod').length > 0 ||
  standsForNoun(tree, head, lexicon) !== null;

/** The toll or figure that a number is put at: "the death toll rose to 30", "police put the number of detainees at 40", "a toll of 12". */
function figureFor(tree: Tree, at: number, lexicon: CountLexicon): number | null {
  const { head, ...token } = tree.tokens[at] as Token;
  const isFigure = (word: number): boolean =>
    tree.tokens[word]?.upos === 'NOUN' && (lexicon.tolls.has(lemmaOf(tree, word)) || lexicon.figures.has(lemmaOf(tree, word)));
  const states = childrenBy(tree, at, 'cop').length > 0;
  const over = states || head === at ? at : head;
  const kind = relation(token as Token);
  if (lexicon.outdated.has(words(tree, at - 1)) && kind !== 'nummod') return null;
  if (kind === 'nmod' && isFigure(head)) return isSuperseded(tree, head, lexicon) ? null : meantBy(tree, head, lexicon);
  if (!states && !['obl', 'obj', 'nmod', 'xcomp'].includes(kind)) return null;
  const clause = kind === 'nmod' && tree.tokens[head]?.upos === 'NUM' ? (tree.tokens[head] as Token).head : over;
  const figure = [clause, ...clausesAbove(tree, clause)]
    .flatMap((verb) => childrenBy(tree, verb, 'nsubj', 'nsubj:pass', 'obj'))
    .concat(ancestors(tree, clause))
    .find((word) => word < at && isFigure(word));
  return figure === undefined ? null : meantBy(tree, figure, lexicon);
}

/** "an earlier toll of 25". */
const isSuperseded = (tree: Tree, figure: number, lexicon: CountLexicon): boolean =>
  childrenBy(tree, figure, 'amod').some((a) => lexicon.superseded.has(words(tree, a)));

/** "the toll rose to 30, the ministry said": the parser can give a clause's subject to the saying behind it. */
function clausesAbove(tree: Tree, clause: number): readonly number[] {
  const token = tree.tokens[clause] as Token;
  return token.head > clause && relation(token) === 'ccomp' && childrenBy(tree, clause, 'nsubj', 'nsubj:pass').length === 0
    ? [token.head]
    : [];
}

const words = (tree: Tree, at: number): string => (tree.tokens[at]?.text ?? '').toLowerCase();

/** "the number of detainees" is one of detainees. */
const meantBy = (tree: Tree, figure: number, lexicon: CountLexicon): number =>
  ofNoun(tree, figure).find((noun) => lexicon.nouns.has(lemmaOf(tree, noun)) || lexicon.persons.has(lemmaOf(tree, noun))) ?? figure;

function unitOf(tree: Tree, noun: number, quantity: FoundQuantity, lexicon: CountLexicon): string | null {
  if (noun >= quantity.core && noun <= quantity.coreLast) return 'persons';
  const token = tree.tokens[noun] as Token;
  const lemma = lemmaOf(tree, noun);
  if (percentAfter(tree, quantity.coreLast, lexicon) === noun) return 'percent';
  if (token.xpos === 'PRP' || token.xpos === 'WP') return 'persons';
  const measure = lexicon.currencies.get(lemma) ?? lexicon.units.get(lemma) ?? lexicon.units.get(token.text.toLowerCase());
  if (measure !== undefined) return measure;
  if (lexicon.uncounted.has(lemma) || token.xpos === 'CD' || (token.xpos === 'NNP' && quantity.exact)) return null;
  return isPerson(lemma, lexicon) || lexicon.tolls.has(lemma) || isBody(tree, noun, quantity, lexicon) || token.xpos === 'NNPS'
    ? 'persons'
    : lemma;
}

const isPerson = (lemma: string, lexicon: CountLexicon): boolean =>
  lexicon.persons.has(lemma) || lexicon.persons.has(lemma.replace(/men$/, 'man'));

/** "a team of 30", "the figure stood at 30": the number is one of persons. */
const isBody = (tree: Tree, noun: number, { core }: FoundQuantity, lexicon: CountLexicon): boolean =>
  (noun < core && lexicon.teams.has(lemmaOf(tree, noun))) || lexicon.figures.has(lemmaOf(tree, noun));

const lemmaOf = (tree: Tree, at: number): string => (tree.tokens[at]?.lemma ?? '').toLowerCase();
