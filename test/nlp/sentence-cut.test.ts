import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GivenSentence, Report } from '../../src/core/schema.js';
import type { Span } from '../../src/core/spans.js';
import { cutProblem, cutSentences } from '../../src/nlp/sentence-cut.js';

const wordsOf = (text: string): readonly Span[] =>
  [...text.matchAll(/\w+|[^\w\s]/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
const sentenceOf = (text: string): GivenSentence => ({ start: 0, end: text.length, words: wordsOf(text) });
const lengths = (text: string): readonly number[] => cutSentences(text, [sentenceOf(text)]).sentences.map(({ words }) => words.length);
const words = (count: number): string => Array.from({ length: count }, (_, i) => `w${i}`).join(' ');

const CUTS: readonly (readonly [string, string, readonly number[]])[] = [
  ['400 words stay whole', words(400), [400]],
  ['401 words without a mark are cut at a space', words(401), [400, 1]],
  ['1,000 words are three pieces', words(1000), [400, 400, 200]],
  ['a comma is a better place than a space', `${words(300)}, ${words(200)}`, [301, 200]],
  ['a semicolon is a better place than a later comma', `${words(250)}; ${words(100)}, ${words(150)}`, [251, 251]],
  ['a mark in the first half would make pieces too small', `${words(100)}; ${words(400)}`, [400, 101]],
  ['a comma inside a number or a name is no place', `${words(300)},${words(200)}`, [400, 101]],
  ['what has no space at all is cut between two marks', '('.repeat(900), [400, 400, 100]],
];

for (const [name, text, expected] of CUTS) {
  test(name, () => {
    assert.deepEqual(lengths(text), expected);
    const { sentences } = cutSentences(text, [sentenceOf(text)]);
    assert.deepEqual(
      sentences.flatMap((piece) => piece.words),
      wordsOf(text),
    );
    for (const { start, end, words: own } of sentences) assert.deepEqual([start, end], [own[0]?.start, own.at(-1)?.end]);
  });
}

test('words that share one stretch, as those of a contraction, stay together', () => {
  const span = { start: 2000, end: 2006 };
  const text = 'x'.repeat(3000);
  const own = [...Array.from({ length: 399 }, (_, i) => ({ start: i * 2, end: i * 2 + 1 })), span, span, { start: 2010, end: 2011 }];
  const { sentences } = cutSentences(text, [{ start: 0, end: 2011, words: own }]);
  assert.deepEqual(
    sentences.map((piece) => piece.words.length),
    [399, 3],
  );
});

test('one problem tells how many sentences were cut, and where the first stands', () => {
  const report: Report = {
    id: 'r',
    key: null,
    title: null,
    publisher: null,
    url: null,
    published: null,
    language: 'en',
    origin: 'a.txt',
    text: '',
    given: null,
  };
  const text = words(900);
  const long = sentenceOf(text);
  const one = cutProblem(report, cutSentences(text, [long, sentenceOf('short')]).cuts);
  assert.equal(one?.code, 'too-long');
  assert.match(one?.what ?? '', /^a sentence has more than 400 words \(at characters 0 to \d+\): coded in 3 pieces/);
  const two = cutProblem(report, cutSentences(text, [long, long]).cuts);
  assert.match(two?.what ?? '', /^2 sentences have more than 400 words \(the first at characters 0 to \d+\): coded in 6 pieces/);
  assert.equal(cutProblem(report, []), null);
});
