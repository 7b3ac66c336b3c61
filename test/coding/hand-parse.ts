import type { Sentence, Token } from '../../src/core/schema.js';
import { sentenceOf, textOf } from './sentence.js';

/** `sentenceOf` with what it leaves open: auxiliaries by their relation, pronouns, particles, and the features of articles. */
export function handParse(items: string, start = 0): Sentence {
  const sentence = sentenceOf(items, start);
  return { ...sentence, tokens: sentence.tokens.map((token) => ({ ...token, upos: uposOf(token), feats: featsOf(token) })) };
}

/** The sentence as a reader sees it. */
export const readable = (items: string): string =>
  textOf(items)
    .replace(/ (?=[.,;:!?]|'s\b|n't\b)/g, '')
    .replace(/(\w) - (?=\w)/g, '$1-');

/** Index of a word; "attack:2" is its second occurrence. */
export function wordAt(sentence: Sentence, word: string): number {
  const [text, nth = '1'] = word.split(':');
  const found = sentence.tokens.flatMap((token, i) => (token.text === text ? [i] : []))[Number(nth) - 1];
  if (found === undefined) throw new RangeError(`no word "${word}" in the sentence`);
  return found;
}

/** The words at these indices, a space between. */
export const wordsAt = (sentence: Sentence, indices: readonly number[]): string =>
  indices.map((i) => sentence.tokens[i]?.text ?? '?').join(' ');

const uposOf = ({ xpos, upos, deprel }: Token): string => {
  if (/^aux|^cop$/.test(deprel)) return 'AUX';
  if (/^W(?:P|DT)/.test(xpos) || xpos === 'EX') return 'PRON';
  return xpos === 'RP' ? 'ADP' : upos;
};

const featsOf = ({ lemma, xpos }: Token): string => {
  if (xpos !== 'DT') return '_';
  if (lemma === 'the') return 'Definite=Def|PronType=Art';
  return lemma === 'a' || lemma === 'an' ? 'Definite=Ind|PronType=Art' : /^th[aeo]/.test(lemma) ? 'PronType=Dem' : '_';
};
