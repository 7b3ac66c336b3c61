import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs, { existsSync, mkdirSync, openSync, readFileSync, symlinkSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { sql } from 'kysely';
import { codeAndRecord } from '../../src/cli/coding-run.js';
import { OnRecordError } from '../../src/core/errors.js';
import { readReports } from '../../src/report/read.js';
import type { Migration } from '../../src/store/migrations/migration.js';
import { MIGRATIONS } from '../../src/store/migrations/migrations.js';
import { RefusedEntry } from '../../src/store/refused-entry.js';
import { openSqlite, type SqliteOptions } from '../../src/store/sqlite.js';
import { arrest, entry, report } from '../store/fixtures.js';
import { titleOf } from './circumstances.js';
import { file, GOOD, newStorePath, runBetween, settingOf } from './run.js';

const BIN = fileURLToPath(new URL('../../src/cli/onrecord.js', import.meta.url));
const FULL = '/dev/full';
const onlyWithFull = { skip: !existsSync(FULL) };
const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
const lines = (count: number, from = 0): string =>
  Array.from(
    { length: count },
    (_, at) => `${JSON.stringify({ id: `${from + at}`, text: `Police arrested ${from + at + 2} protesters in Minsk.` })}\n`,
  ).join('');

test(titleOf('missing'), async () => {
  const folder = join(dirname(file('x.txt', '')), 'links');
  mkdirSync(folder);
  symlinkSync(join(folder, 'nowhere.txt'), join(folder, 'broken.txt'));
  const { reports, problems } = await runBetween([join(folder, 'missing.txt'), folder, 'null\u0000.txt']);
  assert.equal(reports.length, 2);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['unreadable', 'unreadable', 'unreadable'],
  );
});

test(titleOf('breaks-off'), async (context) => {
  const path = file('breaks-off.jsonl', '');
  const { createReadStream } = fs;
  const breaking = async function* () {
    yield Buffer.from(lines(3));
    throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' });
  };
  replace(context, fs, 'createReadStream', (name: unknown) => (name === path ? Readable.from(breaking()) : createReadStream(String(name))));
  const { reports, problems } = await runBetween([path]);
  assert.equal(reports.length, 5);
  assert.deepEqual(
    problems.map(({ code, origin }) => [code, origin]),
    [['unreadable', path]],
  );
  assert.match(problems[0]?.what ?? '', /i\/o error/);
});

test(titleOf('closed-folder'), async (context) => {
  const folder = join(dirname(file('x.txt', '')), 'closed');
  mkdirSync(join(folder, 'inner'), { recursive: true });
  file('closed/a.txt', 'Police arrested a man in Minsk.');
  const { readdir } = promises;
  replace(context, promises, 'readdir', async (name: string, options: object) => {
    if (name === join(folder, 'inner')) throw denied;
    return readdir(name, options);
  });
  const { reports, problems } = await runBetween([folder]);
  assert.equal(reports.length, 3);
  assert.deepEqual(
    problems.map(({ code, origin }) => [code, origin]),
    [['unreadable', join(folder, 'inner')]],
  );
});

test(titleOf('refused'), async () => {
  const store = await openSqlite(newStorePath());
  const [one, other] = [entry(report(), [arrest()]), entry(report({ id: 'r_2', origin: 'b.txt' }), [arrest()])];
  await store.record(one);
  const refusal = (thrown: unknown): boolean => thrown instanceof RefusedEntry && thrown.where === 'b.txt' && /UNIQUE/.test(thrown.what);
  await assert.rejects(store.recordAll([entry(report({ id: 'r_3' }), []), other]), refusal);
  assert.equal(await store.report('r_3'), null);
  assert.equal((await store.record(entry(report({ id: 'r_3' }), []))).outcome, 'new');
  await store.close();
});

test(titleOf('disk-full'), async () => {
  const path = newStorePath();
  const reports = file('many.jsonl', lines(200));
  await assert.rejects(
    record(path, [reports], { migrations: [...MIGRATIONS, step('small', 'PRAGMA max_page_count = 90')] }),
    says(/The disk is full/),
  );
  const unlimited = { migrations: [...MIGRATIONS, step('small', 'SELECT 1')] };
  const before = await countReports(path, unlimited);
  assert.ok(before > 0 && before < 200 && before % 32 === 0, `${before}`);
  const { known } = await record(path, [reports], unlimited);
  assert.deepEqual([known, await countReports(path, unlimited)], [before, 200]);
});

test(titleOf('output-full'), onlyWithFull, async () => {
  const path = newStorePath();
  const { code, err } = await onrecord(['read', file('good.txt', GOOD[0]), '--store', path], openSync(FULL, 'w'));
  assert.equal(code, 2);
  assert.match(err, /^onrecord: The disk is full.*\n {2}where: the standard output\n {2}mend: {2}\S/m);
  assert.equal(await countReports(path), 1);
});

test(titleOf('messages-full'), onlyWithFull, async () => {
  const path = newStorePath();
  const { code, out } = await onrecord(
    ['read', file('empty.txt', ''), file('good.txt', GOOD[0]), '--store', path],
    'pipe',
    openSync(FULL, 'w'),
  );
  assert.equal(code, 0);
  assert.match(out, /expelled/);
});

test(titleOf('two-processes'), async () => {
  const path = newStorePath();
  const inputs = [lines(150), lines(150, 75)].map((content, at) => file(`part-${at}.jsonl`, content));
  const runs = await Promise.all(inputs.map((input) => onrecord(['read', input, '--store', path])));
  assert.deepEqual(
    runs.map(({ code }) => code),
    [0, 0],
    runs.map(({ err }) => err).join(''),
  );
  assert.equal(await countReports(path), 225);
});

test(titleOf('locked'), async () => {
  const path = newStorePath();
  const reports = file('few.jsonl', lines(3));
  await (await openSqlite(path)).close();
  const other = new DatabaseSync(path);
  other.exec('BEGIN IMMEDIATE');
  await assert.rejects(record(path, [reports], { patience: 20 }), says(/Another process is writing/));
  other.exec('ROLLBACK');
  other.close();
  assert.equal((await record(path, [reports])).reports, 3);
});

test(titleOf('older'), async () => {
  const path = newStorePath();
  await record(path, [file('first.jsonl', lines(2))]);
  const later = { migrations: [...MIGRATIONS, step('later', 'CREATE TABLE later (id TEXT)')] };
  await record(path, [file('second.jsonl', lines(4))], later);
  assert.equal(await countReports(path, later), 4);
});

test(titleOf('newer'), async () => {
  const path = newStorePath();
  await (await openSqlite(path, { migrations: [...MIGRATIONS, step('later', 'CREATE TABLE later (id TEXT)')] })).close();
  const before = readFileSync(path);
  const { code, err } = await onrecord(['read', file('good.txt', GOOD[0]), '--store', path]);
  assert.equal(code, 2);
  assert.match(err, /made by a newer OnRecord.*\n {2}where: .*\n {2}mend: {2}Install the latest/);
  assert.deepEqual(readFileSync(path), before);
});

test(titleOf('damaged'), async () => {
  const path = file('letter.db', GOOD[1].repeat(100));
  const { code, err } = await onrecord(['read', file('good.txt', GOOD[0]), '--store', path]);
  assert.equal(code, 2);
  assert.match(err, /The file is not a store/);
  assert.equal(readFileSync(path, 'utf8'), GOOD[1].repeat(100));
});

/** Puts another function in the place of one of Node's until the test ends. */
function replace<T extends object>(context: TestContext, module: T, name: keyof T & string, by: unknown): void {
  const own = module[name];
  const put = (value: unknown): void => {
    Object.assign(module, { [name]: value });
    syncBuiltinESMExports();
  };
  put(by);
  context.after(() => put(own));
}

/** A step to the version of the schema after the last. */
const step = (name: string, statement: string): Migration => ({
  version: MIGRATIONS.length + 1,
  name,
  up: async (db) => void (await sql.raw(statement).execute(db)),
});

const says = (what: RegExp) => (thrown: unknown) => thrown instanceof OnRecordError && what.test(thrown.what) && thrown.mend !== '';

async function record(path: string, inputs: readonly string[], options: SqliteOptions = {}) {
  const store = await openSqlite(path, options);
  try {
    return await codeAndRecord(readReports(inputs, { published: '2022-11-14', now: () => new Date(0) }), {
      ...(await settingOf(60)),
      store,
    });
  } finally {
    await store.close();
  }
}

async function countReports(path: string, options: SqliteOptions = {}): Promise<number> {
  const store = await openSqlite(path, { mustExist: true, ...options });
  const { reports } = await store.stats();
  await store.close();
  return reports;
}

async function onrecord(args: readonly string[], stdout: 'pipe' | number = 'pipe', stderr: 'pipe' | number = 'pipe') {
  const child = spawn(process.execPath, [BIN, ...args], { stdio: ['ignore', stdout, stderr] });
  let [out, err] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out, err };
}
