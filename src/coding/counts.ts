import type { Sentence, Token } from '../core/schema.js';
import type { Span } from '../core/spans.js';
import { childrenBy, relation, spanOf, type Tree, treeOf } from '../core/tree.js';
import type { CountLexicon } from './count-lexicon.js';
import { type FoundQuantity, readQuantity } from './count-quantity.js';

export { type CountLexicon, compileCountLexicon } from './count-lexicon.js';

export interface FoundCount {
  readonly sentence: number;
  /** Index of the counted noun, of the currency sign, or of the number itself where it stands alone ("19 were arrested"). */
  readonly noun: number;
  readonly low: number;
  /** `null` where the words set no upper bound. */
  readonly high: number | null;
  /** "persons", a currency code, a measure ("km", "percent"), or the lemma of the noun. */
  readonly unit: string;
  /** The wording: hedge and number, with the currency sign. */
  readonly span: Span;
  readonly tokens: readonly number[];
}

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
    const quantity = readQuantity(words, at, lexicon);
    if (quantity === null) continue;
    const count = isNamed(tree, words, quantity, lexicon) ? null : countOf(tree, quantity, sentence, lexicon);
    if (count !== null) found.push(count);
    at = quantity.last;
  }
  return found;
}

function countOf(tree: Tree, quantity: FoundQuantity, sentence: number, lexicon: CountLexicon): FoundCount | null {
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
  if (words[core] === 'one' && (before === 'no' || after === 'of' || after === 'another' || tree.tokens[core]?.xpos !== 'CD')) return true;
  if (tree.tokens[core - 1]?.xpos === 'NNP' && governs(tree, core - 1, core)) return true;
  return /^(?:1[4-9]|20)\d\d$/.test(words[core] ?? '') && core === coreLast && relation(tree.tokens[core] as Token) !== 'nummod';
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
  const token = tree.tokens[at] as Token;
  const kind = relation(token);
  if (childrenBy(tree, at, 'cop').length > 0) return null;
  if (kind === 'conj' && token.head !== at) return standsForNoun(tree, token.head, lexicon) === null ? null : at;
  const toll = childrenBy(tree, token.head, 'nsubj', 'nsubj:pass').find((subject) => lexicon.tolls.has(lemmaOf(tree, subject)));
  if (toll !== undefined && (kind === 'obl' || kind === 'obj')) return toll;
  if (kind === 'nmod' && lexicon.tolls.has(lemmaOf(tree, token.head))) return token.head;
  if (kind === 'nsubj') return at;
  return kind === 'obj' && lexicon.verbs.has(lemmaOf(tree, token.head)) ? at : null;
}

function unitOf(tree: Tree, noun: number, quantity: FoundQuantity, lexicon: CountLexicon): string | null {
  if (noun >= quantity.core && noun <= quantity.coreLast) return 'persons';
  const token = tree.tokens[noun] as Token;
  const lemma = lemmaOf(tree, noun);
  if (percentAfter(tree, quantity.coreLast, lexicon) === noun) return 'percent';
  const measure = lexicon.currencies.get(lemma) ?? lexicon.units.get(lemma) ?? lexicon.units.get(token.text.toLowerCase());
  if (measure !== undefined) return measure;
  if (lexicon.uncounted.has(lemma) || token.xpos === 'CD' || (token.xpos === 'NNP' && quantity.exact)) return null;
  return lexicon.persons.has(lemma) || lexicon.tolls.has(lemma) || token.xpos === 'NNPS' ? 'persons' : lemma;
}

const lemmaOf = (tree: Tree, at: number): string => (tree.tokens[at]?.lemma ?? '').toLowerCase();
