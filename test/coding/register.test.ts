import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPersonal } from '../../src/coding/register.js';
import { treeOf } from '../../src/core/tree.js';
import { readable } from './hand-parse.js';
import { annotationOf } from './read-parse.js';

/** A sentence, and whether it is from one person to another. */
const rows: readonly (readonly [string, boolean])[] = [
  ['Police/NNS>2:nsubj arrested/VBD>0:root students/NNS>2:obj ./.>2:punct', false],
  ['Will/MD>3:aux Iran/NNP>3:nsubj attack/VB>0:root Israel/NNP>3:obj ?/.>3:punct', true],
  ['talk/VB>0:root to/IN>3:case police/NNS>1:obl ./.>1:punct', true],
];
for (const [items, personal] of rows) {
  test(`${readable(items)} is ${personal ? 'from person to person' : 'prose on others'}`, () => {
    const [sentence] = annotationOf([items]).sentences;
    assert.ok(sentence);
    assert.equal(isPersonal(treeOf(sentence), []), personal);
  });
}
