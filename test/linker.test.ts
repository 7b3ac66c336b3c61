import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { sign } from '../src/cli/make-ruling.js';
import { markOf, type Verdict } from '../src/core/ruling.js';
import type { Event, Status } from '../src/core/schema.js';
import { loadLinking } from '../src/knowledge.js';
import { type LinkerSetting, linkAnew, linkWaiting } from '../src/linker.js';
import { openSqlite } from '../src/store/sqlite.js';
import type { Entry, Store } from '../src/store/store.js';
import { type Short, toldReport } from './incidents/told-report.js';
import { temporaryFolder } from './store/folder.js';

const lexicon = await loadLinking();
const folder = temporaryFolder();
let files = 0;

const settingOf = (store: Store, changes: Partial<LinkerSetting> = {}): LinkerSetting => ({
  store,
  lexicon,
  linker: 'linking@1',
  windows: {},
  onProgress: () => {},
  interrupted: () => false,
  ...changes,
});

/** Runs the test on a store of its own. */
function onStore(name: string, body: (store: Store) => Promise<void>): void {
  test(name, async () => {
    const store = await openSqlite(join(folder, `linked-${++files}.db`));
    try {
      await body(store);
    } finally {
      await store.close();
    }
  });
}

const arrest = (whom: string, trigger = 'arrested'): Short => ({
  sentence: `Police ${trigger} 21 miners of ${whom} in Kalo near the Kaluga refinery.`,
  trigger,
  whom: [whom],
});

function entryOf(id: number, published: string | null, shorts: readonly Short[], coder = 'onrecord@1'): Entry {
  const { id: report, text, events } = toldReport(id, published, shorts);
  const reference = { id: report, key: null, title: null, publisher: null, url: null, published, language: 'en', origin: 'test' };
  const document = { report: reference, text, sentences: [], entities: [], times: [], quotations: [], predicates: [], events };
  return { report: { ...reference, text, given: null }, source: null, document, coder, codedAt: '2024-01-01T00:00:00Z' };
}

const NAMES = ['Petrov', 'Petrov', 'Silva', 'Petrov', 'Silva', 'Okafor'];
const entries = NAMES.map((name, at) =>
  entryOf(at, at % 2 === 0 ? '2022-11-14' : '2022-11-15', [arrest(name), arrest(NAMES[(at * 2) % 6] ?? '')]),
);

/** Each incident's events, as the store gives them. */
async function incidentsOf(store: Store): Promise<readonly string[]> {
  const incidents = new Map<string, string[]>();
  for await (const { id, incident } of store.events())
    incidents.set(incident ?? 'none', [...(incidents.get(incident ?? 'none') ?? []), id]);
  return [...incidents].map(([incident, ids]) => `${incident}: ${ids.sort().join(' ')}`).sort();
}

onStore('reports linked one by one stand as those linked all at once, and as those linked anew', async (store) => {
  await store.recordAll(entries);
  assert.equal(await linkWaiting(settingOf(store)), entries.length);
  const whole = await incidentsOf(store);
  const single = await openSqlite(join(folder, `linked-${++files}.db`));
  for (const entry of [...entries].reverse()) {
    await single.record(entry);
    assert.equal(await linkWaiting(settingOf(single)), 1);
  }
  assert.deepEqual(await incidentsOf(single), whole);
  await linkAnew(settingOf(single));
  assert.deepEqual(await incidentsOf(single), whole);
  await single.close();
});

onStore('a run that ends before it has linked leaves its reports waiting for the next', async (store) => {
  await store.recordAll(entries);
  await linkWaiting(settingOf(store, { interrupted: () => true }));
  assert.equal((await store.linking.count()).incidents, 0);
  assert.equal(await linkWaiting(settingOf(store)), entries.length);
  assert.equal(await linkWaiting(settingOf(store)), 0);
});

onStore('other windows, or another version of linking, link the store anew', async (store) => {
  await store.recordAll([entryOf(1, '2022-11-14', [arrest('Petrov')]), entryOf(2, '2022-11-20', [arrest('Petrov')])]);
  await linkWaiting(settingOf(store));
  assert.equal((await store.linking.count()).incidents, 2);
  assert.equal(await linkWaiting(settingOf(store, { windows: { days: 10 } })), 2);
  assert.deepEqual(await store.linking.count(), { incidents: 1, shared: 1 });
  assert.equal(await linkWaiting(settingOf(store)), 0, 'the windows of before are kept');
  assert.equal(await linkWaiting(settingOf(store, { linker: 'linking@2' })), 2);
});

onStore('an incident shows its events, reports and why they were linked; an event’s id finds it too', async (store) => {
  await store.recordAll([entryOf(1, '2022-11-14', [arrest('Petrov')]), entryOf(2, '2022-11-15', [arrest('Petrov')])]);
  await linkWaiting(settingOf(store));
  const incident = await store.linking.incident('e_r_0002_0');
  assert.equal(incident?.id, 'i_r_0001_0');
  assert.deepEqual(
    incident?.events.map(({ id }) => id),
    ['e_r_0001_0', 'e_r_0002_0'],
  );
  assert.deepEqual(
    incident?.reports.map(({ id }) => id),
    ['r_0001', 'r_0002'],
  );
  assert.ok((incident?.links[0]?.reasons.length ?? 0) > 2);
  assert.equal(await store.linking.incident('i_nowhere'), null);
  const [listed] = await store.linking.incidents({ reports: 2 });
  assert.deepEqual([listed?.id, listed?.events, listed?.reports, listed?.acts], ['i_r_0001_0', 2, 2, ['COERCE/arrest']]);
  assert.deepEqual(await store.linking.incidents({ types: ['AID'] }), []);
});

let day = 0;
/** Rules on events by their ids and links what that touches; gives the ruling's id. */
async function rule(store: Store, verdictOf: (events: (id: string) => Event) => Verdict, author = 'Ana'): Promise<string> {
  const events = new Map<string, Event>();
  for await (const event of store.events()) events.set(event.id, event);
  const verdict = verdictOf((id) => events.get(id) ?? assert.fail(`no event ${id}`));
  const ruling = sign({ author, at: `2024-02-${String(++day).padStart(2, '0')}T00:00:00Z`, reason: 'read it', verdict });
  await store.rulings.add([ruling]);
  await linkWaiting(settingOf(store));
  return ruling.id;
}

const statusOf = async (store: Store, id: string): Promise<Status | undefined> => (await store.event(id))?.status.value;

onStore('what people ruled of pairs outranks linking, survives linking anew, and can be undone', async (store) => {
  await store.recordAll(entries);
  await linkWaiting(settingOf(store));
  const before = await incidentsOf(store);
  const apart = await rule(store, (of) => ({ kind: 'not-same', events: [markOf(of('e_r_0000_0')), markOf(of('e_r_0001_0'))] }));
  const joined = await rule(store, (of) => ({ kind: 'same', events: [markOf(of('e_r_0000_0')), markOf(of('e_r_0004_0'))] }));
  const ruled = await incidentsOf(store);
  const incidentOf = (id: string) => ruled.find((one) => one.includes(id))?.split(':')[0];
  assert.notEqual(incidentOf('e_r_0000_0'), incidentOf('e_r_0001_0'));
  assert.equal(incidentOf('e_r_0000_0'), incidentOf('e_r_0004_0'));
  await linkAnew(settingOf(store));
  assert.deepEqual(await incidentsOf(store), ruled);
  for (const ruling of [apart, joined]) await rule(store, () => ({ kind: 'undo', ruling }));
  assert.deepEqual(await incidentsOf(store), before);
});

onStore('a corrected value, a rejection and an added event show everywhere, survive coding again, and go when undone', async (store) => {
  const entry = entryOf(1, '2022-11-14', [arrest('Petrov'), arrest('Silva'), arrest('Okafor')]);
  await store.record(entry);
  await linkWaiting(settingOf(store));
  const correction = await rule(store, (of) => ({ kind: 'correct', event: markOf(of('e_r_0001_0')), field: 'status', value: 'denied' }));
  const rejection = await rule(store, (of) => ({ kind: 'reject', event: markOf(of('e_r_0001_1')) }));
  const addition = await rule(store, (of) => ({ kind: 'add', event: { ...of('e_r_0001_2'), id: 'e_added', incident: null } }));
  const ids = async () => (await incidentsOf(store)).flatMap((one) => one.split(': ')[1]?.split(' ') ?? []).sort();
  for (const coder of ['onrecord@1', 'onrecord@2']) {
    await store.record({ ...entry, coder });
    await linkWaiting(settingOf(store));
    assert.equal(await statusOf(store, 'e_r_0001_0'), 'denied');
    assert.equal((await store.event('e_r_0001_0'))?.status.coder, 'human:Ana');
    assert.deepEqual(await ids(), ['e_added', 'e_r_0001_0', 'e_r_0001_2']);
    const filtered: string[] = [];
    for await (const event of store.events({ statuses: ['denied'] })) filtered.push(event.id);
    assert.deepEqual(filtered, ['e_r_0001_0']);
  }
  for (const ruling of [correction, rejection, addition]) await rule(store, () => ({ kind: 'undo', ruling }));
  assert.equal(await statusOf(store, 'e_r_0001_0'), 'asserted');
  assert.deepEqual(await ids(), ['e_r_0001_0', 'e_r_0001_1', 'e_r_0001_2']);
  assert.equal((await store.rulings.list()).length, 6, 'nothing is taken away');
});

onStore('a ruling taken in before its report holds as soon as that comes, and is kept once', async (store) => {
  const entry = entryOf(1, '2022-11-14', [arrest('Petrov')]);
  const event = entry.document.events[0] ?? assert.fail();
  const ruling = sign({
    author: 'Ben',
    at: '2024-01-01T00:00:00Z',
    reason: 'read it',
    verdict: { kind: 'correct', event: markOf(event), field: 'status', value: 'alleged' },
  });
  assert.deepEqual(await store.rulings.add([ruling]), [ruling]);
  assert.deepEqual(await store.rulings.add([ruling]), []);
  await store.record(entry);
  assert.equal(await statusOf(store, event.id), 'alleged');
});

onStore('a ruling holds for the words it was made on, should another coder give the event another id', async (store) => {
  const entry = entryOf(1, '2022-11-14', [arrest('Petrov')]);
  await store.record(entry);
  await rule(store, (of) => ({ kind: 'correct', event: markOf(of('e_r_0001_0')), field: 'status', value: 'denied' }));
  const events = entry.document.events.map((event) => ({ ...event, id: 'e_other' }));
  await store.record({ ...entry, coder: 'onrecord@2', document: { ...entry.document, events } });
  assert.equal(await statusOf(store, 'e_other'), 'denied');
});
