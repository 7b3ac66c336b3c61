import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const BIN = join(ROOT, 'dist', 'src', 'cli', 'onrecord.js');
const folder = mkdtempSync(join(tmpdir(), 'onrecord-evaluate-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const onrecord = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd: ROOT, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
};

test('a template can be evaluated as it is', () => {
  const sample = join(folder, 'template.csv');
  writeFileSync(sample, onrecord('evaluate', '--template').out);
  const { code, out, err } = onrecord('evaluate', sample);
  assert.deepEqual([code, err], [0, '']);
  assert.match(out, /^type +100\.0 +100\.0 +100\.0 +2 +2 +2$/m);
});

test('the page docs/evaluate.md shows what its commands print', () => {
  const page = readFileSync(join(ROOT, 'docs', 'evaluate.md'), 'utf8');
  const shown = [...page.matchAll(/```text\n\$ npx onrecord (evaluate .*)\n([\s\S]*?)```/g)];
  assert.ok(shown.length >= 2);
  for (const [, command = '', output] of shown) {
    const { out, err } = onrecord(...command.split(' '));
    assert.equal(err + out, output, command);
  }
});

test('--format json has every mistake, problem and text that was left out', () => {
  const sample = join(folder, 'bad.jsonl');
  writeFileSync(sample, '{"id":"a","text":"Police arrested a man.","type":"COERCE"}\n{"id":"b","text":"x","type":"KILL"}\n');
  const { code, out, err } = onrecord('evaluate', sample, '--format', 'json');
  const answer = JSON.parse(out);
  assert.equal(code, 0);
  assert.match(err, /“KILL” is no event type[\s\S]*row 2, column type\n {2}mend: /);
  assert.deepEqual([answer.texts, answer.sample.rows, answer.sample.leftOut, answer.sample.problems.length], [1, 2, ['b'], 1]);
  assert.deepEqual(Object.keys(answer.measures[0]), ['measure', 'right', 'coded', 'marked', 'precision', 'recall', 'f1', 'intervals']);
});

const MISUSES: readonly (readonly [readonly string[], RegExp])[] = [
  [['evaluate'], /name a sample/],
  [['evaluate', 'x.csv', '--template', 'csv'], /one of the two/],
  [['evaluate', '--template', 'xls'], /csv or jsonl/],
  [['evaluate', join(folder, 'nowhere.csv')], /cannot be read[\s\S]*mend: /],
];

for (const [args, message] of MISUSES) {
  test(`"onrecord ${args.join(' ').replaceAll(folder, '…')}" ends with 2 and tells why`, () => {
    const { code, err } = onrecord(...args);
    assert.equal(code, 2);
    assert.match(err, message);
  });
}
