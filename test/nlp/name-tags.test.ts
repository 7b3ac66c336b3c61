import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { createTagSearch, namesOfTags, type TagChain } from '../../src/nlp/name-tags.js';

const TAGS = ['O', 'B-PER', 'E-PER'];
const number = fc.integer({ min: -50, max: 50 });
const numbers = (length: number): fc.Arbitrary<Float32Array> =>
  fc.array(number, { minLength: length, maxLength: length }).map((values) => Float32Array.from(values));
const chains: fc.Arbitrary<TagChain> = fc.record({ tags: fc.constant(TAGS), first: numbers(3), last: numbers(3), steps: numbers(9) });
const sentences = fc.integer({ min: 1, max: 5 }).chain((words) => fc.record({ words: fc.constant(words), scores: numbers(words * 4 + 2) }));

/** What the chain and the scores (a row of 4 for each word, from index 2 on) give a sequence of tags. */
function scoreOf(chain: TagChain, scores: Float32Array, tags: readonly number[]): number {
  const at = (list: Float32Array, index: number): number => list[index] ?? Number.NaN;
  const steps = tags.slice(1).map((tag, i) => at(chain.steps, (tags[i] ?? 0) * 3 + tag));
  const words = tags.map((tag, i) => at(scores, 2 + i * 4 + tag));
  return [...steps, ...words, at(chain.first, tags[0] ?? 0), at(chain.last, tags.at(-1) ?? 0)].reduce((sum, value) => sum + value, 0);
}

/** Every sequence of `words` tags. */
const sequences = (words: number): readonly (readonly number[])[] =>
  words === 0 ? [[]] : sequences(words - 1).flatMap((tags) => [0, 1, 2].map((tag) => [...tags, tag]));

test('no sequence of tags scores above the best', () => {
  fc.assert(
    fc.property(chains, sentences, (chain, { words, scores }) => {
      const best = createTagSearch(chain)(words, { scores, at: 2, stride: 4 });
      assert.equal(best.length, words);
      assert.equal(scoreOf(chain, scores, best), Math.max(...sequences(words).map((tags) => scoreOf(chain, scores, tags))));
    }),
  );
});

/** Tags and the names they hold. */
const ROWS: readonly (readonly [string, string])[] = [
  ['O O', ''],
  ['S-PER O S-LOC', 'PER 0-1, LOC 2-3'],
  ['O B-ORG I-ORG E-ORG', 'ORG 1-4'],
  ['B-PER E-PER S-PER', 'PER 0-2, PER 2-3'],
];

for (const [tags, names] of ROWS) {
  test(`names of ${tags}`, () => {
    const found = namesOfTags(tags.split(' ')).map(({ type, from, to }) => `${type} ${from}-${to}`);
    assert.equal(found.join(', '), names);
  });
}

test('a tag that may not follow is never chosen', () => {
  const chain = {
    tags: TAGS,
    first: Float32Array.of(0, 0, 0),
    last: Float32Array.of(0, 0, 0),
    steps: Float32Array.of(0, -1e4, 0, 0, 0, 0, 0, 0, 0),
  };
  const scores = Float32Array.of(5, 0, 0, 0, 9, 0);
  assert.deepEqual(createTagSearch(chain)(2, { scores, at: 0, stride: 3 }), [1, 1]);
});
