import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CIRCUMSTANCES } from './circumstances.js';
import { hostilePage } from './page.js';

const ROOT = new URL('../../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, ROOT), 'utf8');

test('docs/hostile-input.md says what the tests try; `npm run docs` writes it again', () => {
  assert.equal(read('docs/hostile-input.md'), hostilePage());
});

test('every circumstance of the page has its test', () => {
  const files = ['test/hostile/', 'test/cli/'].flatMap((folder) => readdirSync(new URL(folder, ROOT)).map((name) => folder + name));
  const tests = files.filter((name) => name.endsWith('.test.ts')).map(read);
  for (const { key } of CIRCUMSTANCES)
    assert.ok(
      tests.some((source) => source.includes(`test(titleOf('${key}')`)),
      key,
    );
});
