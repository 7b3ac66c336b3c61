import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { coderVersion } from '../src/version.js';

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "version": "3.2.1" }',
  'lexicon/en/status.yml': 'governors: []',
  'models/en/parser.bin': 'weights',
  'dist/src/core/tree.js': 'export {}',
  'dist/src/coding/code.js': 'export {}',
  'dist/src/lexicon/own-lexicon.js': 'export {}',
  'dist/src/pipeline.js': 'export {}',
  'dist/src/knowledge.js': 'export {}',
  'README.md': 'a page',
};

/** The version that a package of these files signs with; `null` takes a file away. */
async function versionOf(t: TestContext, changes: Readonly<Record<string, string | null>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-version-'));
  t.after(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries({ ...FILES, ...changes })) {
    if (text === null) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return coderVersion(pathToFileURL(`${folder}/`));
}

test('a coder signs with its name, the package’s version and a mark', async (t) =>
  assert.match(await versionOf(t), /^onrecord@3\.2\.1\+[0-9a-f]{8}$/));
test('the same files in another folder give the same version', async (t) => assert.equal(await versionOf(t), await versionOf(t)));

/** What changed in the package, and whether reports are coded again for it. */
const rows: readonly (readonly [string, Readonly<Record<string, string | null>>, boolean])[] = [
  ['a word list', { 'lexicon/en/status.yml': 'governors: [plan]' }, true],
  ['a word list that is new', { 'lexicon/en/frames/aid.yml': '' }, true],
  ['a word list under another name', { 'lexicon/en/status.yml': null, 'lexicon/en/statuses.yml': 'governors: []' }, true],
  ['weights', { 'models/en/parser.bin': 'other weights' }, true],
  ['a stage’s code', { 'dist/src/coding/code.js': 'export const a = 1' }, true],
  ['what reads a user’s own lexicon', { 'dist/src/lexicon/own-lexicon.js': 'export const a = 1' }, true],
  ['the pipeline', { 'dist/src/pipeline.js': 'export const a = 1' }, true],
  ['a page of documentation', { 'README.md': 'another page' }, false],
  ['the command line', { 'dist/src/cli/onrecord.js': 'export {}' }, false],
  ['a source map', { 'dist/src/coding/code.js.map': '{}' }, false],
  ['types', { 'dist/src/coding/code.d.ts': 'export {}' }, false],
];
for (const [what, changes, anew] of rows) {
  test(`a change of ${what} ${anew ? 'makes another version' : 'keeps the version'}`, async (t) =>
    assert.equal((await versionOf(t, changes)) !== (await versionOf(t)), anew));
}

test('the real package has a version', async () => assert.match(await coderVersion(), /^onrecord@\d+\.\d+\.\d+\+[0-9a-f]{8}$/));
