import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OnRecordError } from '../../src/core/errors.js';
import type { Event, Problem } from '../../src/core/schema.js';
import type { EventFilter, Store } from '../../src/store/store.js';
import { arrest, attack, entry, killing, manyEntries, rally, report, source } from './fixtures.js';

/** Checks that every database must pass. `open` gives an empty store, closed here; `database` names it in the tests. */
export function storeConformance(database: string, open: () => Promise<Store>): void {
  const check = (name: string, body: (store: Store) => Promise<void>) =>
    test(`${database}: ${name}`, async () => {
      const store = await open();
      try {
        await body(store);
      } finally {
        await store.close();
      }
    });
  checkKeeping(check);
  checkCodingAgain(check);
  checkStreams(check);
  checkFilters(check);
  checkProblems(check);
}

type Check = (name: string, body: (store: Store) => Promise<void>) => void;

function checkKeeping(check: Check): void {
  check('what is recorded comes back unchanged', async (store) => {
    const kept = entry(report(), [arrest(), killing()]);
    assert.equal(await store.coded(kept.report.id), null);
    const changes = await store.record(kept);
    assert.deepEqual(changes, { report: kept.report.id, outcome: 'new', added: ['e_arrest', 'e_killing'], removed: [], kept: [] });
    assert.deepEqual(await store.coded(kept.report.id), { coder: 'onrecord@0.1.0' });
    assert.deepEqual(await store.report(kept.report.id), kept.report);
    assert.deepEqual(await store.document(kept.report.id), kept.document);
    assert.deepEqual(await store.source(kept.report.id), kept.source);
    assert.deepEqual(await store.event('e_killing'), killing());
  });
  check('keys come back in the order of the record', async (store) => {
    await store.record(entry(report(), [arrest()]));
    assert.equal(JSON.stringify(await store.event('e_arrest')), JSON.stringify(arrest()));
  });
  check('what is not on record is null', async (store) => {
    assert.deepEqual(
      [await store.report('r_'), await store.document('r_'), await store.source('r_'), await store.event('e_')],
      [null, null, null, null],
    );
  });
  check('NUL, half a surrogate pair, given words and an undated report survive', async (store) => {
    const odd = report({
      title: 'a\0b',
      text: 'x\ud800y\u2028 👍🏽 e\u0301',
      published: null,
      given: [{ start: 0, end: 3, words: [{ start: 0, end: 3 }] }],
    });
    await store.record(entry(odd, [arrest(odd)], { source: null }));
    assert.deepEqual(await store.report(odd.id), odd);
    assert.deepEqual(await store.event('e_arrest'), arrest(odd));
    assert.equal(await store.source(odd.id), null);
  });
  check('two reports share the bytes they were read from', async (store) => {
    const bytes = source('the same bytes', 'cd34');
    await store.recordAll([1, 2].map((n) => entry(report({ id: `r_${n}` }), [], { source: bytes })));
    assert.deepEqual([await store.source('r_1'), await store.source('r_2')], [bytes, bytes]);
  });
  check('an entry that fails takes its whole batch back', async (store) => {
    const thief = report({ id: 'r_2' });
    await assert.rejects(store.recordAll([entry(report(), [arrest()]), entry(thief, [arrest(thief)])]), OnRecordError);
    assert.equal((await store.stats()).reports, 0);
  });
  check('two events of one id are refused', async (store) => {
    await assert.rejects(store.record(entry(report(), [arrest(), arrest()])), /Two events of one report have the id e_arrest/);
  });
}

function checkCodingAgain(check: Check): void {
  const first = entry(report(), [arrest(), killing()]);
  check('the same coder again changes nothing', async (store) => {
    await store.record(first);
    const again = await store.record(entry(report(), [rally()]));
    assert.deepEqual(again, { report: report().id, outcome: 'unchanged', added: [], removed: [], kept: [] });
    assert.deepEqual(await ids(store.eventsOf([report().id])), ['e_arrest', 'e_killing']);
  });
  check('another coder replaces the events and says which', async (store) => {
    await store.record(first);
    const later = { ...killing(), incident: 'i_1', where: null };
    const changes = await store.record(entry(report(), [later, rally()], { coder: 'onrecord@0.2.0' }));
    assert.deepEqual(changes, { report: report().id, outcome: 'recoded', added: ['e_rally'], removed: ['e_arrest'], kept: ['e_killing'] });
    assert.deepEqual(await list(store.events()), [later, rally()]);
    assert.deepEqual(await ids(store.events({ where: ['AZE'] })), []);
    assert.deepEqual(await store.coded(report().id), { coder: 'onrecord@0.2.0' });
    assert.deepEqual((await store.stats()).coders, [{ name: 'onrecord@0.2.0', count: 1 }]);
  });
}

function checkStreams(check: Check): void {
  check('events stream by publication, report and place in the text', async (store) => {
    const undated = report({ id: 'r_9', published: null });
    const early = report({ id: 'r_5', published: '2021-01-01' });
    await store.recordAll([
      entry(report(), [attack(), arrest()]),
      entry(undated, [arrest(undated, 'e_undated')]),
      entry(early, [rally(early, 'e_early_2'), killing(early, 'e_early_1')]),
    ]);
    assert.deepEqual(await ids(store.events()), ['e_undated', 'e_early_1', 'e_early_2', 'e_arrest', 'e_attack']);
    assert.deepEqual(
      (await list(store.reports())).map(({ id }) => id),
      ['r_9', 'r_5', report().id],
    );
  });
  check('long streams lose and repeat nothing, and let others in meanwhile', async (store) => {
    const entries = manyEntries(130);
    await store.recordAll(entries);
    const seen: string[] = [];
    for await (const event of store.events()) {
      seen.push(event.id);
      if (seen.length % 100 === 0) assert.deepEqual(await store.event(event.id), event);
    }
    assert.equal(seen.length, 520);
    assert.equal(new Set(seen).size, 520);
  });
  check('events of reports come in the order of the reports, once', async (store) => {
    const entries = manyEntries(120);
    await store.recordAll(entries);
    const asked = entries.map((kept) => kept.report.id).reverse();
    const expected = [...entries].reverse().flatMap((kept) => kept.document.events.map(({ id }) => id));
    assert.deepEqual(await ids(store.eventsOf([...asked, 'r_unknown', ...asked])), expected);
  });
  check('statistics count what is on record', async (store) => {
    await store.record(entry(report(), [arrest(), killing(), rally(), attack()]));
    const stats = await store.stats();
    assert.deepEqual([stats.reports, stats.events, stats.problems], [1, 4, 0]);
    assert.deepEqual(stats.published, { first: '2022-11-14', last: '2022-11-14' });
    assert.deepEqual(stats.types, [
      { name: 'ASSAULT', count: 2 },
      { name: 'COERCE', count: 1 },
      { name: 'PROTEST', count: 1 },
    ]);
  });
}

/** Four events: an arrest on 2022-11-14 by AZE; a killing in 2022-11 by IRN in AZE; a rally; an attack by YEM on YEM. */
const FILTERS: readonly (readonly [string, EventFilter, readonly string[]])[] = [
  ['of a type', { types: ['ASSAULT'] }, ['e_killing', 'e_attack']],
  ['of either type', { types: ['PROTEST', 'COERCE'] }, ['e_arrest', 'e_rally']],
  ['of a mode', { modes: ['arrest'] }, ['e_arrest']],
  ['of a status', { statuses: ['denied', 'negated'] }, ['e_killing', 'e_attack']],
  ['of a country in any part', { countries: ['AZE'] }, ['e_arrest', 'e_killing']],
  ['by a country', { who: ['AZE'] }, ['e_arrest']],
  ['to a country', { whom: ['YEM'] }, ['e_attack']],
  ['in a country', { where: ['AZE'] }, ['e_killing']],
  ['in a country, by another', { where: ['AZE'], who: ['IRN'] }, ['e_killing']],
  ['since a day inside a month that is told as a month', { since: '2022-11-20' }, ['e_killing']],
  ['until a day before', { until: '2022-11-13' }, ['e_killing']],
  ['until a month', { until: '2022-11' }, ['e_arrest', 'e_killing']],
  ['until the month before', { until: '2022-10' }, []],
  ['of no report', { reports: [] }, []],
  ['of a report and a status', { reports: [report().id], statuses: ['possible'] }, ['e_rally']],
];

function checkFilters(check: Check): void {
  for (const [name, filter, expected] of FILTERS) {
    check(`events ${name}`, async (store) => {
      await store.record(entry(report(), [arrest(), killing(), rally(), attack()]));
      assert.deepEqual(await ids(store.events(filter)), expected);
    });
  }
}

function checkProblems(check: Check): void {
  check('a problem is filed once, in order', async (store) => {
    const empty: Problem = { code: 'empty', origin: 'a.txt', what: 'The file is empty.', mend: 'Leave it out.' };
    const binary: Problem = { code: 'binary', origin: 'b.bin', what: 'Not a text.', mend: 'Leave it out.' };
    for (const problem of [binary, empty, binary]) await store.addProblem(problem);
    assert.deepEqual(await store.problems(), [binary, empty]);
    assert.equal((await store.stats()).problems, 2);
  });
}

async function list<T>(stream: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

const ids = async (stream: AsyncIterable<Event>): Promise<readonly string[]> => (await list(stream)).map((event) => event.id);
