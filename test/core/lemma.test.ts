import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullLemma } from '../../src/core/lemma.js';
import type { Token } from '../../src/core/schema.js';

/** A word of a text with its lemma in lower case; nothing else of a token is asked for. */
function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/\w+|-/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: word,
    lemma: word.replace(/s$/, ''),
    upos: 'NOUN',
    xpos: 'NN',
    feats: '_',
    head: 0,
    deprel: 'dep',
  }));
}

/** A text, the number of a word in it counted from 0 (hyphens are words), and the lemma that frames look up. */
const rows: readonly (readonly [string, number, string])[] = [
  ['the Cease-Fires held', 3, 'cease-fire'],
  ['the Cease-Fires held', 1, 'cease'],
  ['a stand-by-ship', 5, 'stand-by-ship'],
  ['talks - raids', 2, 'raid'],
  ['talks -raids', 2, 'raid'],
  ['Attacks', 0, 'attack'],
];
for (const [text, index, lemma] of rows) {
  test(`${text} → word ${index} is ${lemma}`, () => assert.equal(fullLemma(tokensOf(text), index), lemma));
}
