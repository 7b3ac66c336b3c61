import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checksums, MODEL, modelFiles } from '../../benchmarks/model.js';

const root = new URL('../../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(MODEL + file, root), 'utf8');

test('models/en/SHA256SUMS holds the checksum of every file of weights; `node training/card.mjs` writes it again', () => {
  assert.ok(modelFiles(root).includes('parser.bin'));
  assert.equal(read('SHA256SUMS'), checksums(root));
});

test('the card gives every file with its checksum', () => {
  const card = read('card.md');
  const missing = checksums(root)
    .trim()
    .split('\n')
    .map((line) => line.split('  '))
    .filter(([sum, file]) => !card.includes(`\`${file}\``) || !card.includes(`\`${sum}\``));
  assert.deepEqual(missing, []);
});
