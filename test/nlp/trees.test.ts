import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeTree } from '../../src/nlp/trees.js';

/** Every tree over n words with one root, as heads counted from 1, 0 the root. */
function* allTrees(n: number, heads: readonly number[] = []): Generator<readonly number[]> {
  if (heads.length < n) for (let head = 0; head <= n; head++) yield* allTrees(n, [...heads, head]);
  else if (isTree(heads)) yield heads;
}

function isTree(heads: readonly number[]): boolean {
  const reaches = (word: number, steps: number): boolean => word === 0 || (steps > 0 && reaches(heads[word - 1] as number, steps - 1));
  return heads.filter((head) => head === 0).length === 1 && heads.every((_, i) => reaches(i + 1, heads.length));
}

const total = (scores: Float32Array, heads: Iterable<number>): number =>
  [...heads].reduce((sum, head, d) => sum + (scores[d * (Math.sqrt(scores.length + 0.25) + 0.5) + head] as number), 0);

const scoresOf = (n: number): fc.Arbitrary<Float32Array> =>
  fc
    .array(fc.integer({ min: -400, max: 400 }), { minLength: n * (n + 1), maxLength: n * (n + 1) })
    .map((values) => Float32Array.from(values, (value) => value / 16));

for (const n of [1, 2, 3, 4, 5]) {
  test(`of all trees over ${n} words the best is found`, () => {
    const trees = [...allTrees(n)];
    fc.assert(
      fc.property(scoresOf(n), (scores) => {
        const best = Math.max(...trees.map((heads) => total(scores, heads)));
        const found = decodeTree(scores, n);
        assert.ok(isTree([...found]));
        assert.equal(total(scores, found), best);
      }),
      { numRuns: 150 },
    );
  });
}

test('any scores over up to 40 words give one root and no cycle', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }).chain((n) => fc.tuple(fc.constant(n), scoresOf(n))),
      ([n, scores]) => {
        assert.ok(isTree([...decodeTree(scores, n)]));
      },
    ),
    { numRuns: 100 },
  );
});

test('400 words that all prefer their neighbour still give a tree', () => {
  const n = 400;
  const scores = new Float32Array(n * (n + 1));
  for (let d = 0; d < n; d++) for (let h = 0; h <= n; h++) scores[d * (n + 1) + h] = -Math.abs((d ^ 1) + 1 - h);
  assert.ok(isTree([...decodeTree(scores, n)]));
});

test('no words give no heads', () => {
  assert.equal(decodeTree(new Float32Array(0), 0).length, 0);
});
