import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const BIN = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'src', 'cli', 'onrecord.js');
const folder = mkdtempSync(join(tmpdir(), 'onrecord-explain-'));
const store = join(folder, 'store.db');
const SENTENCE = 'Police arrested 19 protesters in Minsk on Monday.';
let id = '';

before(() => {
  const report = join(folder, 'report.txt');
  writeFileSync(report, `${SENTENCE} The government said that it had expelled two diplomats.`);
  const { out } = onrecord('read', report, '--published', '2022-11-15', '--store', store, '--format', 'jsonl');
  id = (JSON.parse(out.split('\n')[0] ?? '') as { id: string }).id;
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('explain EVENT tells sentence, tree, frame with its line, and the grounds of every value', () => {
  const { code, out, err } = onrecord('explain', id, '--store', store);
  assert.deepEqual([code, err], [0, '']);
  assert.ok(out.includes(SENTENCE));
  assert.match(out, /^ {2}┌─ Police +PROPN|NOUN +nsubj +who$/m);
  assert.match(out, /^ {2}arrested +VERB +root +what/m);
  assert.match(out, new RegExp(`^Event · ${id} · frame arrest, lexicon/en/frames/coerce\\.yml:\\d+$`, 'm'));
  for (const question of ['what', 'who', 'whom', 'when', 'where', 'count', 'status', 'aspect', 'according']) {
    assert.match(out, new RegExp(`^ {2}${question} +\\S.*\n {13}· \\S`, 'm'), question);
  }
  for (const line of out.split('\n')) assert.ok(line.length <= 100, line);
});

test('explain EVENT --json is one object with one event', () => {
  const { code, out } = onrecord('explain', id, '--store', store, '--json');
  const explanation = JSON.parse(out);
  assert.equal(code, 0);
  assert.deepEqual(Object.keys(explanation), ['report', 'sentence', 'words', 'events', 'triggers', 'uncovered']);
  assert.deepEqual(
    explanation.events.map((event: { id: string }) => event.id),
    [id],
  );
});

/** A text, and what its explanation must say. */
const SENTENCES: readonly (readonly [string, readonly RegExp[]])[] = [
  [SENTENCE, [/^Event · e_\w+ · frame arrest/m, /when +2022-11-14/]],
  [
    'The cat ate a sandwich.',
    [/^No event was found/m, /^No frame has any word of this sentence/m, /ate \(verb\), cat \(noun\), sandwich \(noun\)/],
  ],
  ['The kidnappers detained the engineers.', [/COERCE arrest “detain” – unless subj: kidnapper – found “kidnapper”/]],
  ['Police arrested a man. Rebels attacked a convoy.', [/^Sentence 0 /m, /^Sentence 1 /m]],
];

for (const [text, said] of SENTENCES) {
  test(`explain --sentence: ${text}`, () => {
    const { code, out } = onrecord('explain', '--sentence', text, '--published', '2022-11-15');
    assert.equal(code, 0);
    for (const words of said) assert.match(out, words);
  });
}

test('--all shows every frame that did not fire', () => {
  const text = 'Rebels attacked a convoy.';
  const [few, all] = [onrecord('explain', '-x', text).out, onrecord('explain', '-x', text, '--all').out];
  assert.match(few, /more: --all shows them/);
  assert.doesNotMatch(all, /--all/);
  assert.ok(all.length > few.length);
});

/** Arguments, and what stderr says; the exit code is 2. */
const MISUSES: readonly (readonly [readonly string[], RegExp])[] = [
  [['explain'], /name an event, or give a text with --sentence/],
  [['explain', 'e_1', '--sentence', 'x'], /one of the two/],
  [['explain', '--sentence', ' '], /nothing to explain[\s\S]*mend: /],
  [['explain', 'e_nowhere', '--store', store], /no event of this id[\s\S]*where: e_nowhere\n {2}mend: .*onrecord export/],
  [['explain', 'e_1', '--store', join(folder, 'nowhere.db')], /nowhere\.db/],
];

for (const [args, message] of MISUSES) {
  test(`"onrecord ${args.join(' ').replaceAll(folder, '…')}" ends with 2 and tells why`, () => {
    const { code, out, err } = onrecord(...args);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, message);
  });
}

function onrecord(...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}
