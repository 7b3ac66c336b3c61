import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { OnRecordError } from '../../src/core/errors.js';
import type { Migration } from '../../src/store/migrations/migration.js';
import { MIGRATIONS } from '../../src/store/migrations/migrations.js';
import { openSqlite } from '../../src/store/sqlite.js';
import { storeConformance } from './conformance.js';
import { arrest, entry, report } from './fixtures.js';
import { temporaryFolder } from './folder.js';

const folder = temporaryFolder();
let files = 0;
const newPath = (): string => join(folder, `store-${++files}.db`);

storeConformance('SQLite', () => openSqlite(newPath()));

test('a store closed and opened again has what was recorded', async () => {
  const path = newPath();
  const first = await openSqlite(path);
  await first.record(entry(report(), [arrest()]));
  await first.close();
  const second = await openSqlite(path, { mustExist: true });
  assert.deepEqual(await second.event('e_arrest'), arrest());
  await second.close();
});

test('identical bytes take their room once', async () => {
  const size = async (sha256: (n: number) => string) => {
    const path = newPath();
    const store = await openSqlite(path);
    const bytes = new Uint8Array(50_000);
    const read = (n: number) => ({ bytes, sha256: sha256(n), acquired: '2022-11-15T08:00:00Z', method: 'file' });
    await store.recordAll([1, 2, 3, 4].map((n) => entry(report({ id: `r_${n}` }), [], { source: read(n) })));
    await store.close();
    return statSync(path).size;
  };
  assert.ok((await size(() => 'same')) + 140_000 < (await size(String)));
});

test('a store of a newer OnRecord is refused and left as it is', async () => {
  const path = newPath();
  await (await openSqlite(path, { migrations: [...MIGRATIONS, step('')] })).close();
  await assert.rejects(openSqlite(path), refusal(/made by a newer OnRecord: its schema is version 3, this one knows versions up to 2/));
});

test('an older store is brought to the latest schema and keeps what it has', async () => {
  const path = newPath();
  const old = await openSqlite(path);
  await old.record(entry(report(), [arrest()]));
  await old.close();
  const migrated = await openSqlite(path, { migrations: [...MIGRATIONS, step('later')] });
  assert.deepEqual(await migrated.event('e_arrest'), arrest());
  await migrated.close();
  assert.deepEqual(tableNames(path, 'later%'), ['later']);
});

test('a step that fails leaves the older store as it was', async () => {
  const path = newPath();
  await (await openSqlite(path)).close();
  await assert.rejects(openSqlite(path, { migrations: [...MIGRATIONS, step('half'), step('problem', 4)] }), OnRecordError);
  assert.deepEqual(tableNames(path, 'half'), []);
  await (await openSqlite(path)).close();
});

test('a file that is no store, a database of others, a missing folder and a missing store are refused', async () => {
  const text = newPath();
  writeFileSync(text, 'Azerbaijan said on Monday its security service arrested dozens of individuals.'.repeat(20));
  await assert.rejects(openSqlite(text), refusal(/The file is not a store/));
  const foreign = newPath();
  const other = new DatabaseSync(foreign);
  other.exec('CREATE TABLE song (title)');
  other.close();
  await assert.rejects(openSqlite(foreign), refusal(/not one of OnRecord/));
  await assert.rejects(openSqlite(join(folder, 'missing', 'store.db')), refusal(/cannot be opened/));
  await assert.rejects(openSqlite(newPath(), { mustExist: true }), refusal(/There is no store/));
});

test('a second process reads while the first writes, and is told to wait when it writes too', async () => {
  const path = newPath();
  const store = await openSqlite(path, { patience: 20 });
  await store.record(entry(report(), [arrest()]));
  const other = new DatabaseSync(path);
  other.exec('BEGIN IMMEDIATE');
  const reader = await openSqlite(path, { patience: 20 });
  assert.deepEqual(await reader.event('e_arrest'), arrest());
  await assert.rejects(store.record(entry(report({ id: 'r_2' }), [])), refusal(/Another process is writing/));
  other.exec('ROLLBACK');
  other.close();
  assert.equal((await store.record(entry(report({ id: 'r_2' }), []))).outcome, 'new');
  await reader.close();
  await store.close();
});

test('processes that open a new store at once all succeed', async () => {
  const path = newPath();
  const module = new URL('../../src/store/sqlite.js', import.meta.url).href;
  const script = `const { openSqlite } = await import(${JSON.stringify(module)}); await (await openSqlite(${JSON.stringify(path)})).close();`;
  const openers = [1, 2, 3, 4].map(() =>
    spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'ignore', 'inherit'] }),
  );
  const codes = await Promise.all(openers.map((opener) => new Promise((resolve) => opener.once('exit', resolve))));
  assert.deepEqual(codes, [0, 0, 0, 0]);
});

for (const reports of [1, 7, 40]) {
  test(`a process killed after ${reports} reports leaves a store that opens and has them whole`, async () => {
    const path = newPath();
    const acknowledged = await killWriter(path, reports);
    const store = await openSqlite(path, { mustExist: true });
    for (const id of acknowledged) assert.equal((await store.document(id))?.events.length, 4);
    const { reports: kept, events } = await store.stats();
    assert.ok(kept >= acknowledged.length);
    assert.equal(events, kept * 4);
    await store.close();
    const database = new DatabaseSync(path);
    assert.deepEqual({ ...database.prepare('PRAGMA integrity_check').get() }, { integrity_check: 'ok' });
    database.close();
  });
}

/** Kills the writer with SIGKILL once it has printed so many reports; gives the ids it printed. */
async function killWriter(path: string, reports: number): Promise<readonly string[]> {
  const writer = spawn(process.execPath, [fileURLToPath(new URL('writer.js', import.meta.url)), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => writer.once('exit', (_code, signal) => resolve(signal)));
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: writer.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === reports) writer.kill('SIGKILL');
  }
  assert.equal(await ended, 'SIGKILL');
  return acknowledged;
}

/** A step that makes a table of one column; an empty name makes none. */
const step = (table: string, version = 3): Migration => ({
  version,
  name: table,
  up: async (db) => (table === '' ? undefined : db.schema.createTable(table).addColumn('id', 'text').execute()),
});

const refusal = (what: RegExp) => (thrown: unknown) => thrown instanceof OnRecordError && what.test(thrown.what) && thrown.mend !== '';

function tableNames(path: string, pattern: string): readonly string[] {
  const database = new DatabaseSync(path);
  const rows: readonly { readonly name: string }[] = database.prepare('SELECT name FROM sqlite_master WHERE name LIKE ?').all(pattern);
  database.close();
  return rows.map(({ name }) => name);
}
