import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Sentence, Token } from '../../src/core/schema.js';
import { ancestors, childrenBy, relation, spanOf, subtree, treeOf } from '../../src/core/tree.js';
import { handParse, wordAt, wordsAt } from '../coding/hand-parse.js';

const ARREST =
  'Students/NNS>5:nsubj:pass of/IN>3:case Minsk/NNP>1:nmod were/VBD>5:aux:pass arrested/VBN>0:root by/IN>8:case state/NN>8:compound police/NNS>5:obl:agent ./.>5:punct';
const sentence = handParse(ARREST);
const tree = treeOf(sentence);
const at = (word: string): number => wordAt(sentence, word);
const words = (indices: readonly number[]): string => wordsAt(sentence, indices);

test('the root is the word that hangs on itself', () => assert.equal(words([tree.root]), 'arrested'));
test('dependents stand in order of the text', () => assert.equal(words(tree.children(at('arrested'))), 'Students were police .'));
test('a word out of the sentence has no dependents', () => assert.deepEqual(tree.children(99), []));
test('the relation of "Students" is nsubj, whatever its subtype', () => assert.equal(relation(sentence.tokens[0] as Token), 'nsubj'));
test('"nsubj" does not find a passive subject', () => {
  assert.deepEqual(childrenBy(tree, at('arrested'), 'nsubj'), []);
  assert.equal(words(childrenBy(tree, at('arrested'), 'nsubj:pass', 'obl:agent')), 'Students police');
});
test('a branch is a word with all below it', () => assert.equal(words(subtree(tree, at('Students'))), 'Students of Minsk'));
test('a branch that is not kept is left out whole', () =>
  assert.equal(words(subtree(tree, at('arrested'), (child) => child !== at('Students'))), 'were arrested by state police .'));
test('the way up begins at the word and ends at the root', () =>
  assert.equal(words(ancestors(tree, at('state'))), 'state police arrested'));
test('words give the stretch from the first to the last of them', () => {
  const { start, end } = spanOf(tree, [at('police'), at('by')]);
  assert.equal(`${start}–${end}`, '32–47');
});

/** Every word hangs on one before it, or is the first: then the order is shuffled. */
const randomTree = fc.integer({ min: 1, max: 15 }).chain((n) =>
  fc.tuple(
    fc.tuple(...Array.from({ length: n }, (_, i) => fc.nat(Math.max(0, i - 1)))),
    fc.shuffledSubarray(
      Array.from({ length: n }, (_, i) => i),
      { minLength: n },
    ),
  ),
);
const sentenceWith = (heads: readonly number[]): Sentence => ({
  start: 0,
  end: heads.length * 2,
  tokens: heads.map((head, i) => ({
    ...(sentence.tokens[0] as Token),
    start: i * 2,
    end: i * 2 + 1,
    head,
    deprel: head === i ? 'root' : 'dep',
  })),
});

test('in any tree the root reaches every word once, and every word reaches the root', () => {
  fc.assert(
    fc.property(randomTree, ([parents, place]) => {
      const heads: number[] = [];
      for (const [i, parent] of parents.entries()) heads[place[i] as number] = place[parent] as number;
      const any = treeOf(sentenceWith(heads));
      assert.deepEqual(
        subtree(any, any.root),
        heads.map((_, i) => i),
      );
      for (const word of heads.keys()) assert.equal(ancestors(any, word).at(-1), any.root);
    }),
  );
});

test('the way up ends even where a broken tree turns in a circle', () => {
  assert.ok(ancestors(treeOf(sentenceWith([1, 2, 0])), 0).length <= 4);
});
