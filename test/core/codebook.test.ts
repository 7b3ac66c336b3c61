import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileCodebook, describeType } from '../../src/core/codebook.js';
import { OnRecordError } from '../../src/core/errors.js';
import type { EventType } from '../../src/core/schema.js';

const codebook = compileCodebook({
  types: [
    {
      type: 'COERCE',
      score: -7,
      quad: 'material conflict',
      cameo: '170',
      modes: [{ mode: 'arrest', score: -5, cameo: '173' }, { mode: 'seize' }],
    },
    { type: 'AID', score: 7.5, quad: 'material cooperation', cameo: '070' },
  ],
  contexts: [
    { context: 'military', words: ['troop', 'air force'] },
    { context: 'intelligence', words: ['spy', 'air force'] },
  ],
});

/** Type, mode, the frame's own CAMEO code, and what goes on record. */
const rows: readonly (readonly [EventType, string | null, string | null, string, number])[] = [
  ['COERCE', 'arrest', null, '173', -5],
  ['COERCE', null, null, '170', -7],
  ['COERCE', 'seize', null, '170', -7],
  ['COERCE', 'unheard-of', null, '170', -7],
  ['COERCE', 'arrest', '1711', '1711', -5],
  ['AID', null, '0711', '0711', 7.5],
];
for (const [type, mode, own, cameo, score] of rows) {
  test(`${type}${mode === null ? '' : ` by ${mode}`}${own === null ? '' : `, frame says ${own}`} → CAMEO ${cameo}, score ${score}`, () => {
    const { quad } = describeType(codebook, type, null, null);
    assert.deepEqual(describeType(codebook, type, mode, own), { type, mode, cameo, quad, score });
  });
}

test('codes keep their leading zeros', () => assert.equal(describeType(codebook, 'AID', null, null).cameo, '070'));
test('a type that the codebook lacks is named', () =>
  assert.throws(
    () => describeType(codebook, 'PROTEST', null, null),
    (e) => e instanceof OnRecordError && /PROTEST/.test(e.message),
  ));
test('a codebook without types is refused, and its file named', () =>
  assert.throws(() => compileCodebook({ contexts: [] }), /no list of types[\s\S]*codebook\.yml/));
test('topics are found by their first lemma, in order of the codebook', () =>
  assert.deepEqual(codebook.topics.get('air'), [
    { context: 'military', run: ['air', 'force'], order: 1 },
    { context: 'intelligence', run: ['air', 'force'], order: 3 },
  ]));
