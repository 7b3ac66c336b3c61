import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { OnRecordError } from '../../src/core/errors.js';
import { loadWeights, readWeights } from '../../src/nlp/weights.js';

const file = new URL('../../../models/en/parser.bin', import.meta.url);
const bytes = new Uint8Array(await readFile(file));

const changed = (change: (copy: Uint8Array) => Uint8Array | undefined): Uint8Array => {
  const copy = bytes.slice();
  return change(copy) ?? copy;
};

const FAULTS: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['an empty file', new Uint8Array(0), /not a file of weights/],
  ['another file', new TextEncoder().encode('{"name": "onrecord", "description": "Reads news reports"}'), /not a file of weights/],
  ['a file cut short', bytes.subarray(0, bytes.length - 1000), /damaged or cut short/],
  ['a file with one bit turned', changed((copy) => copy.fill((copy[500000] as number) ^ 1, 500000, 500001)), /damaged or cut short/],
  ['a file of a later version', changed((copy) => copy.fill(9, 8, 9)), /version 9/],
];

for (const [name, content, message] of FAULTS) {
  test(`${name} is refused with what is wrong, where, and what to do`, () => {
    assert.throws(
      () => readWeights(content, 'parser', 'models/en/parser.bin'),
      (thrown) =>
        thrown instanceof OnRecordError && message.test(thrown.what) && thrown.where === 'models/en/parser.bin' && thrown.mend !== '',
    );
  });
}

test('weights of another network are refused', () => {
  assert.throws(() => readWeights(bytes, 'names', 'parser.bin'), /weights of a parser, not of a names/);
});

test('a missing file is named', async () => {
  await assert.rejects(loadWeights(new URL('file:///nowhere/parser.bin'), 'parser'), /nowhere\/parser\.bin/);
});

test('a tensor that is not there is named', () => {
  assert.throws(() => readWeights(bytes, 'parser', 'parser.bin').int8('layer9.input'), /lack "layer9.input" as int8/);
});

test('weights are read from any offset of a larger buffer', () => {
  const larger = new Uint8Array(bytes.length + 3);
  larger.set(bytes, 3);
  const weights = readWeights(larger.subarray(3), 'parser', 'parser.bin');
  assert.deepEqual(weights.float32('root'), readWeights(bytes, 'parser', 'parser.bin').float32('root'));
});
