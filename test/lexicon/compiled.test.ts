import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { compileLexicon, openLexicon } from '../../src/lexicon/lexicon.js';

const PACKAGE = new URL('../../../', import.meta.url);

test('the compiled lexicon says what its files say', async (t) => {
  const root = await copyOfLexicon(t);
  const written = await openLexicon(root);
  const fromYaml = await Promise.all(written.below('').map((name) => written.yaml(name)));
  await compileInto(root, (compiled) => compiled);
  const read = await openLexicon(root);
  const fromJson = await Promise.all(read.below('').map((name) => read.yaml(name)));
  assert.ok(fromJson.length > 20);
  for (const [i, { data, lines }] of fromJson.entries())
    assert.deepEqual({ data, lines }, { data: fromYaml[i]?.data, lines: fromYaml[i]?.lines });
});

test('the compiled lexicon is read as long as the files are those it was made of', async (t) => {
  const root = await copyOfLexicon(t);
  await compileInto(root, markLight);
  assert.deepEqual((await (await openLexicon(root)).yaml('en/light.yml')).data, 'compiled');
});

for (const [what, change] of [
  ['changed', (root: URL) => writeFile(new URL('lexicon/en/light.yml', root), 'mended\n')],
  [
    'changed and given an old time',
    (root: URL) =>
      writeFile(new URL('lexicon/en/light.yml', root), 'mended\n').then(() => utimes(new URL('lexicon/en/light.yml', root), 0, 0)),
  ],
  ['taken away', (root: URL) => rm(new URL('lexicon/en/status.yml', root))],
  [
    'added',
    (root: URL) =>
      writeFile(new URL('lexicon/en/frames/other.yml', root), 'frames: []\n').then(() =>
        utimes(new URL('lexicon/en/frames/other.yml', root), 0, 0),
      ),
  ],
] as const) {
  test(`a file ${what} is seen without a build`, async (t) => {
    const root = await copyOfLexicon(t);
    await compileInto(root, markLight);
    await change(root);
    assert.notEqual((await (await openLexicon(root)).yaml('en/light.yml')).data, 'compiled');
  });
}

test('a file that is no YAML is named', async (t) => {
  const root = await copyOfLexicon(t);
  await writeFile(new URL('lexicon/en/light.yml', root), 'a: [b\n');
  await assert.rejects(async () => (await openLexicon(root)).yaml('en/light.yml'), /lexicon\/en\/light\.yml/);
});

type Compiled = Awaited<ReturnType<typeof compileLexicon>>;

const markLight = (compiled: Compiled): Compiled => ({
  ...compiled,
  files: Object.fromEntries(
    Object.entries(compiled.files).map(([name, file]) => [name, name === 'en/light.yml' ? { ...file, data: 'compiled' } : file]),
  ),
});

async function compileInto(root: URL, change: (compiled: Compiled) => Compiled): Promise<void> {
  await writeFile(new URL('dist/lexicon.json', root), JSON.stringify(change(await compileLexicon(root))));
}

/** A folder with lexicon/ and an empty dist/. */
async function copyOfLexicon(t: TestContext): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-lexicon-'));
  t.after(() => rm(folder, { recursive: true }));
  const root = pathToFileURL(`${folder}/`);
  await cp(new URL('lexicon/', PACKAGE), new URL('lexicon/', root), { recursive: true });
  await mkdir(new URL('dist/', root));
  return root;
}
