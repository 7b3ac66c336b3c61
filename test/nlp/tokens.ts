import type { Sentence, Token } from '../../src/core/schema.js';

/** Words apart by spaces as tokens; "word/NNP" gives a word's part of speech, else it is "". */
export function tokensOf(sentence: string, start = 0): readonly Token[] {
  let at = start;
  return sentence.split(' ').map((written, i) => {
    const slash = written.lastIndexOf('/');
    const [text, xpos] = slash > 0 ? [written.slice(0, slash), written.slice(slash + 1)] : [written, ''];
    const token = { start: at, end: at + text.length, text, lemma: text, upos: 'X', xpos, feats: '_', head: i, deprel: 'dep' };
    at = token.end + 1;
    return token;
  });
}

/** Sentences of such words, one after the other. */
export function sentencesOf(texts: readonly string[]): readonly Sentence[] {
  let start = 0;
  return texts.map((text) => {
    const tokens = tokensOf(text, start);
    const sentence = { start, end: tokens.at(-1)?.end ?? start, tokens };
    start = sentence.end + 1;
    return sentence;
  });
}
