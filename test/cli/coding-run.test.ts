import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timedCoder } from '../../src/cli/coder.js';
import { codeAndRecord, type RunSetting } from '../../src/cli/coding-run.js';
import type { Interruption } from '../../src/cli/interruption.js';
import { NOTHING_RECODED } from '../../src/cli/recoded.js';
import { OnRecordError } from '../../src/core/errors.js';
import type { Document, Problem, Report } from '../../src/core/schema.js';
import type { ReadItem } from '../../src/report/read.js';
import { RefusedEntry } from '../../src/store/refused-entry.js';
import type { Entry } from '../../src/store/store.js';

const CODER = 'onrecord@test';
const PROBLEM: Problem = { code: 'empty', origin: 'b.txt', what: 'there is nothing in it', mend: 'give a file that holds a report' };

test('every report is coded once and recorded; a repeat counts as known', async () => {
  const bench = workbench();
  const result = await bench.run([report('r_1'), report('r_2'), report('r_1')]);
  assert.deepEqual(result, { ids: ['r_1', 'r_2'], reports: 3, known: 1, problems: 0, recoded: NOTHING_RECODED });
  assert.deepEqual(bench.coded, ['r_1', 'r_2']);
  assert.deepEqual(bench.recorded.flat(), ['r_1', 'r_2']);
});

test('what this coder has put on record is not coded again, and the coder is not even loaded', async () => {
  const bench = workbench(new Map([['r_1', CODER]]));
  const result = await bench.run([report('r_1')]);
  assert.deepEqual(result, { ids: ['r_1'], reports: 1, known: 1, problems: 0, recoded: NOTHING_RECODED });
  assert.equal(bench.loads(), 0);
});

test('what another version of the coder has put on record is coded again', async () => {
  const bench = workbench(new Map([['r_1', 'onrecord@older']]));
  const result = await bench.run([report('r_1')]);
  assert.equal(result.known, 0);
  assert.deepEqual(bench.recorded, [['r_1']]);
});

test('70 reports are recorded in batches of 32, 32 and 6', async () => {
  const bench = workbench();
  await bench.run(Array.from({ length: 70 }, (_, number) => report(`r_${number}`)));
  assert.deepEqual(
    bench.recorded.map((batch) => batch.length),
    [32, 32, 6],
  );
  assert.equal(bench.loads(), 1);
});

test('long reports do not wait for a full batch', async () => {
  const bench = workbench();
  await bench.run([report('r_1', 'x'.repeat(1_500_000)), report('r_2', 'x'.repeat(1_500_000)), report('r_3')]);
  assert.deepEqual(bench.recorded, [['r_1', 'r_2'], ['r_3']]);
});

test('a report that cannot be coded becomes a problem and stops nothing', async () => {
  const bench = workbench();
  const result = await bench.run([report('r_1', 'BREAK'), { kind: 'problem', problem: PROBLEM }, report('r_2')]);
  assert.deepEqual(result, { ids: ['r_2'], reports: 1, known: 0, problems: 2, recoded: NOTHING_RECODED });
  assert.deepEqual(
    bench.filed.map(({ code }) => code),
    ['coding', 'empty'],
  );
});

test('a report that the store refuses becomes a problem; the others of its batch are recorded one by one', async () => {
  const bench = workbench();
  const result = await bench.run([report('r_1'), report('r_2', 'REFUSE'), report('r_3')]);
  assert.deepEqual(result, { ids: ['r_1', 'r_3'], reports: 2, known: 0, problems: 1, recoded: NOTHING_RECODED });
  assert.deepEqual(bench.recorded, [['r_1'], ['r_3']]);
  assert.deepEqual(bench.filed, [{ code: 'coding', origin: 'r_2.txt', what: 'too big', mend: 'split it' }]);
});

test('a store that fails ends the run: nothing is tried twice', async () => {
  const bench = workbench();
  await assert.rejects(bench.run([report('r_1'), report('r_2', 'FULL')]), /The disk is full/);
  assert.deepEqual([bench.recorded, bench.filed], [[], []]);
});

test('an interruption ends the run after the report in hand, and what was coded is recorded', async () => {
  const bench = workbench();
  const items = [report('r_1'), report('r_2', 'INTERRUPT'), report('r_3')];
  const result = await bench.run(items);
  assert.deepEqual(result.ids, ['r_1', 'r_2']);
  assert.deepEqual(bench.recorded, [['r_1', 'r_2']]);
});

function report(id: string, text = 'Police arrested a man.'): ReadItem {
  const report: Report = {
    ...{ id, key: null, title: null, publisher: null, url: null, published: null, language: 'en', origin: `${id}.txt` },
    ...{ text, given: null },
  };
  return { kind: 'report', report, source: { bytes: new Uint8Array(), sha256: '', acquired: '', method: 'file' } };
}

/** A store, a coder and an interruption that note what is asked of them. */
function workbench(onRecord: ReadonlyMap<string, string> = new Map()) {
  const coded: string[] = [];
  const recorded: string[][] = [];
  const filed: Problem[] = [];
  let loads = 0;
  let interrupted = false;
  const code = ({ text, given: _given, ...reference }: Report): Document => {
    if (text === 'BREAK') throw new Error('it broke');
    if (text === 'INTERRUPT') interrupted = true;
    coded.push(reference.id);
    return { report: reference, text, sentences: [], entities: [], times: [], quotations: [], predicates: [], events: [] };
  };
  const store: RunSetting['store'] = {
    coded: async (id) => (onRecord.has(id) ? { coder: onRecord.get(id) ?? '' } : null),
    recordAll: async (entries: readonly Entry[]) => {
      if (entries.some(({ report }) => report.text === 'REFUSE')) throw new RefusedEntry('too big', 'x.txt', 'split it');
      if (entries.some(({ report }) => report.text === 'FULL')) throw new OnRecordError('The disk is full.', 's.db', 'make room');
      recorded.push(entries.map((entry) => entry.report.id));
      return [];
    },
    addProblem: async (problem) => {
      filed.push(problem);
    },
  };
  const interruption: Interruption = { happened: () => interrupted, signal: new Promise(() => {}), end: () => {} };
  const progress = { update: () => {}, clear: () => {}, end: () => {} };
  const loadCoder = async () => {
    loads += 1;
    return timedCoder(code, 10, () => 0);
  };
  const setting: RunSetting = { store, loadCoder, coderName: CODER, progress, interruption, now: () => new Date(0) };
  const stream = async function* (items: readonly ReadItem[]) {
    yield* items;
  };
  return { run: (items: readonly ReadItem[]) => codeAndRecord(stream(items), setting), coded, recorded, filed, loads: () => loads };
}
