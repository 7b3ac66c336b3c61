import assert from 'node:assert/strict';
import { test } from 'node:test';
import { didYouMean, nearest } from '../../src/core/near.js';

for (const [word, words, expected] of [
  ['exmaples', ['examples', 'who'], ['examples']],
  ['SIEZE', ['seize', 'size'], ['seize', 'size']],
  ['who', ['whom', 'why', 'what'], ['whom', 'why']],
  ['custody', ['whom'], []],
] as const) {
  test(`near ${word} is ${expected.join(', ') || 'nothing'}`, () =>
    assert.deepEqual([...nearest(word, words)].slice(0, 2), expected.slice(0, 2)));
}

test('what may be meant is asked, or nothing', () => {
  assert.equal(didYouMean('whoo', ['who', 'subj']), 'did you mean who? ');
  assert.equal(didYouMean('x', ['subj']), '');
});
