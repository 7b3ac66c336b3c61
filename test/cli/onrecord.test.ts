import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const BIN = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'src', 'cli', 'onrecord.js');
const folder = mkdtempSync(join(tmpdir(), 'onrecord-cli-'));
const TEXT = 'Police arrested 19 protesters in Minsk on Monday. The government said that it had expelled two diplomats.';
const report = file('report.txt', TEXT);
const store = join(folder, 'store.db');

after(() => rmSync(folder, { recursive: true, force: true }));

test('--version prints the version and --help the verbs', async () => {
  assert.match((await onrecord(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
  const help = await onrecord(['--help']);
  assert.equal(help.code, 0);
  for (const verb of ['read', 'annotate', 'events', 'export', 'serve', 'start']) assert.match(help.out, new RegExp(`^  ${verb} `, 'm'));
});

const MISUSES: readonly (readonly [readonly string[], RegExp])[] = [
  [[], /Usage: onrecord/],
  [['raed', 'x.txt'], /Did you mean read\?/],
  [['read'], /missing required argument 'input'/],
  [['read', 'x.txt', '--published', '14.11.2022'], /Write it as 2022-11-14/],
  [['read', 'x.txt', '--format', 'xml'], /Allowed choices are/],
  [['events', '--store', join(folder, 'nowhere.db')], /where: .*nowhere\.db\n {2}mend: /],
];

for (const [args, message] of MISUSES) {
  test(`"onrecord ${args.join(' ').replaceAll(folder, '…')}" ends with 2 and tells why`, async () => {
    const run = await onrecord(args);
    assert.equal(run.code, 2);
    assert.equal(run.out, '');
    assert.match(run.err, message);
  });
}

test('read prints the events of every report named, whether new or on record', async () => {
  const first = await onrecord(['read', report, '--published', '2022-11-15', '--store', store, '--format', 'jsonl']);
  const again = await onrecord(['read', report, report, '--published', '2022-11-15', '--store', store, '--format', 'jsonl']);
  assert.equal(first.code, 0);
  assert.ok(lines(first.out).length >= 1);
  for (const event of lines(first.out)) assert.equal(JSON.parse(event).report.published, '2022-11-15');
  assert.equal(again.out, first.out);
  assert.match(again.err, /^2 reports · 2 already on record → \d+ events?$/m);
});

test('export and events print what read has put on record', async () => {
  const exported = await onrecord(['export', '--store', store]);
  const table = await onrecord(['events', '--store', store]);
  assert.match(table.out, /arrested/);
  assert.deepEqual((await onrecord(['events', '--store', store, '--format', 'jsonl'])).out, exported.out);
  assert.deepEqual(
    lines((await onrecord(['events', '--store', store, '--format', 'jsonl', '--limit', '1'])).out),
    lines(exported.out).slice(0, 1),
  );
});

test('events that nothing meets are none, which is told and is no failure', async () => {
  const run = await onrecord(['events', '--store', store, '--text', 'a phrase that stands nowhere', '--format', 'jsonl']);
  assert.deepEqual([run.code, run.out], [0, '']);
  assert.match(run.err, /no event/);
});

test('annotate prints one document for every report, repeats included, and keeps nothing', async () => {
  const run = await onrecord(['annotate', report, report]);
  const [first, second] = lines(run.out).map((line) => JSON.parse(line));
  assert.equal(lines(run.out).length, 2);
  assert.equal(first.text, TEXT);
  assert.deepEqual(second, first);
  assert.deepEqual(Object.keys(first), ['report', 'text', 'sentences', 'entities', 'times', 'quotations', 'predicates', 'events']);
});

test('annotate reads the standard input and prints CoNLL-U', async () => {
  const run = await onrecord(['annotate', '-', '--format', 'conllu'], TEXT);
  assert.match(run.out, /^1\tPolice\t/m);
  assert.equal(run.code, 0);
});

test('one bad input among good ones is a problem with its place and a way to mend it; all bad ends with 2', async () => {
  const empty = file('empty.txt', '');
  const some = await onrecord(['read', empty, report, '--store', store, '--format', 'jsonl']);
  assert.equal(some.code, 0);
  assert.match(some.err, /where: .*empty\.txt\n {2}mend: {2}\S/);
  assert.match(some.err, /1 problem/);
  const none = await onrecord(['read', empty, join(folder, 'missing.txt'), '--store', store]);
  assert.deepEqual([none.code, none.out], [2, '']);
  assert.match(none.err, /^0 reports · 2 problems → 0 events$/m);
});

test('a reader that leaves early, as head does, ends annotate quietly', async () => {
  const long = file('long.txt', `${TEXT} `.repeat(200));
  const child = start(['annotate', long, long, long]);
  child.stdout.once('data', () => child.stdout.destroy());
  const { code, err } = await ended(child);
  assert.equal(code, 0);
  assert.doesNotMatch(err, /EPIPE|defect/);
});

test('a reader that leaves while more input may come ends annotate too', async () => {
  const child = start(['annotate', '-']);
  child.stdin.on('error', () => {});
  child.stdout.destroy();
  child.stdin.write(`${JSON.stringify({ text: TEXT.repeat(1000) })}\n`.repeat(3));
  const { code } = await ended(child);
  assert.equal(code, 0);
});

test('Ctrl-C while waiting for input ends with 130', { skip: process.platform === 'win32' }, async () => {
  const path = join(folder, 'interrupted.db');
  const child = start(['read', '-', '--store', path]);
  while (!existsSync(path) && child.exitCode === null) await setTimeout(20);
  child.kill('SIGINT');
  const { code, out } = await ended(child);
  assert.deepEqual([code, out], [130, '']);
});

test('start shows the example report', async () => {
  const run = await onrecord(['start', '--no-serve', '--store', join(folder, 'examples.db')]);
  assert.equal(run.code, 0);
  assert.match(run.out, /Azerbaijan/);
  assert.match(run.err, /^1 report → \d+ events$/m);
});

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

function start(args: readonly string[]) {
  return spawn(process.execPath, [BIN, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
}

async function onrecord(
  args: readonly string[],
  input = '',
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const child = start(args);
  child.stdin.on('error', () => {}); // a command that reads no input may be gone before it is given
  child.stdin.end(input);
  return ended(child);
}

async function ended(
  child: ReturnType<typeof start>,
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out, err };
}
