import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'onrecord-lexicon-'));
cpSync(join(ROOT, 'docs', 'lexicon'), folder, { recursive: true });
after(() => rmSync(folder, { recursive: true, force: true }));

function onrecord(...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const run = spawnSync(process.execPath, [join(ROOT, 'dist', 'src', 'cli', 'onrecord.js'), ...args], { cwd: folder, encoding: 'utf8' });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

test('what is laid over counts, and a change of it codes stored reports again', () => {
  const read = (...own: readonly string[]) =>
    onrecord('read', 'harbour.txt', '--published', '2024-05-14', '--store', 'a.db', '--format', 'jsonl', ...own);
  const plain = read();
  const own = read('--lexicon', 'mine');
  const again = read('--lexicon', 'mine');
  assert.deepEqual([plain.code, own.code, again.code], [0, 0, 0]);
  assert.match(own.err, /1 report coded again: 3 events new/);
  assert.match(again.err, /1 already on record/);
  assert.match(own.out, /GERRYMANDER/);
  const frames = join(folder, 'mine', 'en', 'frames', 'assault.yml');
  writeFileSync(frames, readFileSync(frames, 'utf8').replace('verbs: [scuttle]', 'verbs: [scuttle, sink]'));
  assert.match(read('--lexicon', 'mine').err, /coded again/);
  const dictionary = read('--lexicon', 'mine', '--actors', 'harbour.actors.txt');
  assert.match(dictionary.err, /6 lines read · 5 used · 1 of no use \(`onrecord lexicon check` lists them\)/);
  assert.match(dictionary.out, /"name":"Jane Merridew"[^}]*"country":"PER"[^}]*"GOV"/);
});

test('annotate and explain read under it too', () => {
  assert.match(onrecord('annotate', 'harbour.txt', '--lexicon', 'mine').out, /GERRYMANDER/);
  assert.match(onrecord('explain', '--sentence', 'Guards scuttled a boat.', '--lexicon', 'mine').out, /mine\/en\/frames\/assault\.yml:3/);
});

for (const [args, code, out] of [
  [['check', 'mine'], 0, /^$/],
  [['check', 'harbour.actors.txt'], 0, /harbour\.actors\.txt:7 .*\n.*XYZ/],
  [['check', 'harbour.actors.txt', '--format', 'json'], 0, /"line":7/],
  [['check', 'harbour.txt'], 1, /no code in brackets/],
  [['check', 'nowhere'], 1, /nowhere\n.*cannot read/],
  [['find', 'arrested'], 0, /COERCE\/arrest/],
  [['find', 'arrested', '--format', 'json'], 0, /"area":"frames"/],
  [['find', 'arresst'], 1, /Near it: arrest/],
  [['coverage', 'harbour.txt'], 0, /2 {2}gerrymander\n/],
  [['coverage', 'harbour.txt', '--lexicon', 'mine', '--format', 'json'], 0, /"verbs":\[\]/],
  [['coverage', 'nowhere.txt'], 2, /^0 reports/],
] as const) {
  test(`onrecord lexicon ${args.join(' ')} ends with ${code}`, () => {
    const run = onrecord('lexicon', ...args);
    assert.equal(run.code, code, run.err);
    assert.match(run.out, out);
  });
}

test('a failing example ends check with 1', () => {
  writeFileSync(
    join(folder, 'wrong.yml'),
    'type: AID\nframes:\n  - { id: a, verbs: [gerrymander], examples: [{ text: "Police met." }] }\n',
  );
  const run = onrecord('lexicon', 'check', 'wrong.yml');
  assert.equal(run.code, 1);
  assert.match(run.out, /wrong\.yml:3 {2}AID\/a\n {2}Police met\.\n {2}read as/);
});
