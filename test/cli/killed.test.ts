import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { exportStream } from '../../src/export/export.js';
import { openSqlite } from '../../src/store/sqlite.js';
import { titleOf } from '../hostile/circumstances.js';
import { temporaryFolder } from '../store/folder.js';

const BIN = fileURLToPath(new URL('../../src/cli/onrecord.js', import.meta.url));
const REPORTS = 2000;
const KILLS = 20;
/** Two of three runs die while they load, within so many milliseconds; the third dies while it records. */
const LOADING = 900;
const SEED = 20221114;

const folder = temporaryFolder();
const input = join(folder, 'reports.jsonl');

test(titleOf('killed'), async () => {
  writeFileSync(input, Array.from({ length: REPORTS }, (_, at) => lineOf(at)).join(''));
  const [undisturbed, disturbed] = [join(folder, 'undisturbed.db'), join(folder, 'disturbed.db')];
  const whole = await read(undisturbed, null);
  assert.equal(whole.code, 0);
  const chance = randomFrom(SEED);
  const onRecord: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const loading = kill % 3 !== 2;
    const life = chance() * (loading ? LOADING : (whole.recording / KILLS) * 4);
    await read(disturbed, { life, from: loading ? 'start' : 'recording' });
    onRecord.push((await contentOf(disturbed)).reports);
  }
  assert.ok(new Set(onRecord).size > 2, `the kills came too early to tell: ${onRecord}`);
  assert.equal((await read(disturbed, null)).code, 0);
  assert.deepEqual(await contentOf(disturbed), await contentOf(undisturbed));
});

/** One sentence each, and now and then a line that is no report. */
function lineOf(at: number): string {
  const day = String((at % 28) + 1).padStart(2, '0');
  const text = at % 2 === 0 ? `Police arrested ${at + 2} men in Minsk.` : `Rebels number ${at} attacked Aden.`;
  return at % 250 === 249 ? '{"text": \n' : `${JSON.stringify({ id: `${at}`, text, published: `2022-11-${day}` })}\n`;
}

/** When a run is killed: so many milliseconds after it starts, or after it first writes. */
interface Death {
  readonly life: number;
  readonly from: 'start' | 'recording';
}

/** Runs `onrecord read`; gives its exit code and the milliseconds from what it first wrote to its end. */
async function read(store: string, death: Death | null): Promise<{ readonly code: number | null; readonly recording: number }> {
  const child = spawn(process.execPath, [BIN, 'read', input, '--store', store, '--format', 'jsonl'], { stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (death?.from !== 'start') while (!hasWritten(store) && child.exitCode === null) await setTimeout(20);
  const began = performance.now();
  if (death !== null) {
    await Promise.race([setTimeout(death.life), ended]);
    child.kill('SIGKILL');
  }
  return { code: await ended, recording: performance.now() - began };
}

/** What is written stands in the write-ahead log first, which the store before has emptied. */
const hasWritten = (store: string): boolean => (statSync(`${store}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

async function contentOf(path: string) {
  const store = await openSqlite(path);
  let events = '';
  for await (const piece of exportStream('jsonl', store.events())) events += piece;
  const { reports } = await store.stats();
  const content = { reports, events, problems: await store.problems() };
  await store.close();
  return content;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
