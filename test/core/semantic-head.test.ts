import assert from 'node:assert/strict';
import { test } from 'node:test';
import { semanticHead } from '../../src/core/semantic-head.js';
import { treeOf } from '../../src/core/tree.js';
import { handParse, readable, wordAt } from '../coding/hand-parse.js';
import { agents } from '../coding/small-lexicon.js';

/** A sentence, the head of a phrase in it, and the word that says who the phrase is. */
const rows: readonly (readonly [string, string, string])[] = [
  ['Dozens/NNS>4:nsubj of/IN>3:case protesters/NNS>1:nmod marched/VBD>0:root ./.>4:punct', 'Dozens', 'protesters'],
  ['Two/CD>5:nsubj of/IN>4:case the/DT>4:det men|man/NNS>1:nmod fled|flee/VBD>0:root ./.>5:punct', 'Two', 'men'],
  ['Many/JJ>5:nsubj of/IN>4:case the/DT>4:det arrested/VBN>1:nmod fled|flee/VBD>0:root ./.>5:punct', 'Many', 'arrested'],
  [
    'Dozens/NNS>7:nsubj of/IN>3:case members/NNS>1:nmod of/IN>6:case the/DT>6:det union/NN>3:nmod marched/VBD>0:root ./.>7:punct',
    'Dozens',
    'union',
  ],
  ['Members/NNS>4:nsubj in/IN>3:case Minsk/NNP>1:nmod marched/VBD>0:root ./.>4:punct', 'Members', 'Members'],
  ['Students/NNS>4:nsubj of/IN>3:case Minsk/NNP>1:nmod marched/VBD>0:root ./.>4:punct', 'Students', 'Students'],
  ['Nineteen/CD>2:nsubj marched/VBD>0:root ./.>2:punct', 'Nineteen', 'Nineteen'],
];
for (const [items, head, meant] of rows) {
  test(`${readable(items)} → "${head}" are "${meant}"`, () => {
    const sentence = handParse(items);
    assert.equal(sentence.tokens[semanticHead(treeOf(sentence), wordAt(sentence, head), agents)]?.text, meant);
  });
}

test('members of members of members … are followed four steps and no further', () => {
  const items = Array.from({ length: 6 }, (_, i) =>
    i === 0 ? 'members/NNS>0:root' : `of/IN>${i * 2 + 1}:case members/NNS>${i * 2 - 1}:nmod`,
  ).join(' ');
  assert.equal(semanticHead(treeOf(handParse(items)), 0, agents), 8);
});
