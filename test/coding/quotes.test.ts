import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findQuotes } from '../../src/coding/quotes.js';
import type { Sentence } from '../../src/core/schema.js';
import { lexicon } from './small-lexicon.js';

/** Words and marks as tokens of one sentence a line. */
const sentencesOf = (text: string): readonly Sentence[] => [
  {
    start: 0,
    end: text.length,
    tokens: [...text.matchAll(/``|''|["“”„«»]|(?:(?!'')[^\s"“”„«»])+/g)].map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
      text: word,
      lemma: word,
      upos: 'X',
      xpos: 'X',
      feats: '_',
      head: 0,
      deprel: 'dep',
    })),
  },
];

/** A text and what stands in quotation marks in it. */
const rows: readonly (readonly [string, readonly string[]])[] = [
  ['He said “we won” and left.', ['we won']],
  ['He said "we won" and "they lost".', ['we won', 'they lost']],
  ["He said ``we won'' and left.", ['we won']],
  ['He said «we won».', ['we won']],
  ['No mark at all.', []],
  ['He said “we won and left.', []],
  ['He said we won” and left.', []],
  ['He said “we won\n\nThey said “we lost”.', ['we lost']],
  ['He said "we won\n\nThey said "we lost".', ['we lost']],
  ['An empty “” pair.', []],
  [`“${'a '.repeat(2500)}”`, []],
];
for (const [text, quotes] of rows) {
  test(`${text.slice(0, 60).replaceAll('\n', '¶')} → ${quotes.join(' | ') || 'nothing'}`, () =>
    assert.deepEqual(
      findQuotes(sentencesOf(text), text, lexicon.attribution.marks).map((q) => text.slice(q.start, q.end)),
      quotes,
    ));
}
