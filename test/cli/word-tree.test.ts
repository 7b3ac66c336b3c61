import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawTree } from '../../src/cli/word-tree.js';
import { columns } from '../../src/export/wrap.js';
import { sentenceOf } from '../coding/sentence.js';

const { tokens } = sentenceOf(
  'The/DT>2:det police/NNS>3:nsubj arrested/VBD>0:root dozens/NNS>3:obj of/IN>6:case students/NNS>4:nmod ./.>3:punct',
);

test('a tree reads downwards as the sentence does, dependents beside their heads', () => {
  assert.deepEqual(drawTree(tokens, 100, new Map([[2, 'what']])), [
    '   ┌─ The       DET    det',
    '┌─ police       NOUN   nsubj',
    'arrested        VERB   root   what',
    '├─ dozens       NOUN   obj',
    '│  │  ┌─ of     ADP    case',
    '│  └─ students  NOUN   nmod',
    '└─ .            PUNCT  punct',
  ]);
});

for (const width of [100, 36, 28, 20]) {
  test(`its lines fit ${width} columns, and none is lost`, () => {
    const lines = drawTree(tokens, width);
    assert.equal(lines.length, tokens.length);
    const least = 8 + 2 + 5 + 2 + 5; // columns: word, gap, part of speech, gap, relation
    for (const line of lines) assert.ok(columns(line) <= Math.max(width, least), line);
  });
}
