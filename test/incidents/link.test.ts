import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NO_RULINGS, type PairRulings, USUAL_WINDOWS } from '../../src/core/linking.js';
import { linkReports } from '../../src/incidents/link.js';
import { memoryShelf } from '../../src/incidents/memory-shelf.js';
import { type LinkableReport, tellReport } from '../../src/incidents/tell.js';
import type { LinkSetting } from '../../src/incidents/within.js';
import { loadLinking } from '../../src/knowledge.js';
import { type Short, toldReport } from './told-report.js';

const lexicon = await loadLinking();
const settingOf = (rulings: PairRulings = NO_RULINGS, days = USUAL_WINDOWS.days): LinkSetting => ({
  lexicon,
  windows: { ...USUAL_WINDOWS, days },
  rulings,
});

/** Incidents as lists of events: linked in the order given, so many reports at a time. */
async function incidentsOf(reports: readonly LinkableReport[], { size = 100, setting = settingOf() } = {}): Promise<readonly string[]> {
  const shelf = memoryShelf();
  for (let at = 0; at < reports.length; at += size) {
    const told = reports.slice(at, at + size).map((report) => tellReport(report, setting));
    assert.equal(await linkReports(told, shelf, setting), false);
  }
  const incidents = new Map<string, string[]>();
  for (const { tellings } of shelf.reports.values()) {
    for (const { telling, events } of tellings) {
      const incident = shelf.places.get(telling.id)?.incident ?? 'none';
      incidents.set(incident, [...(incidents.get(incident) ?? []), ...events]);
    }
  }
  return [...incidents].map(([id, events]) => `${id}: ${events.sort().join(' ')}`).sort();
}

const arrest = (whom: string, town: string, number: number): Short => ({
  sentence: `Police arrested ${number} miners of ${whom} in ${town} near the Kaluga refinery.`,
  trigger: 'arrested',
  who: ['Police'],
  whom: [whom],
});

const NAMES = ['Petrov', 'Silva', 'Okafor', 'Haddad'] as const;
const TOWNS = ['Kalo', 'Mirny', 'Tarsk'] as const;
const DAYS = ['2022-11-13', '2022-11-14', '2022-11-15', '2022-11-19', null] as const;

const shorts = fc.record({ name: fc.constantFrom(...NAMES), town: fc.constantFrom(...TOWNS), number: fc.integer({ min: 20, max: 23 }) });
const reportsOf = (least: number, most: number) =>
  fc
    .array(fc.tuple(fc.constantFrom(...DAYS), fc.array(shorts, { minLength: 1, maxLength: 3 })), { minLength: least, maxLength: most })
    .map((list) =>
      list.map(([day, told], at) =>
        toldReport(
          at,
          day,
          told.map(({ name, town, number }) => arrest(name, town, number)),
        ),
      ),
    );

test('the same reports give the same incidents, in whatever order and in however large parts they come', async () => {
  const orders = fc.tuple(reportsOf(1, 40), fc.integer({ min: 1, max: 7 }), fc.nat());
  await fc.assert(
    fc.asyncProperty(orders, async ([reports, size, seed]) => {
      assert.deepEqual(await incidentsOf(shuffled(reports, seed), { size }), await incidentsOf(reports));
    }),
    { numRuns: 60 },
  );
});

test('so they do where a day tells more of one thing than is compared with each other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 40 }), async (seed, size) => {
      const many = Array.from({ length: 180 }, (_, at) =>
        toldReport(at, '2022-11-14', [arrest(NAMES[at % 2] ?? '', 'Kalo', 20 + (at % 3))]),
      );
      assert.deepEqual(await incidentsOf(shuffled(many, seed), { size }), await incidentsOf(many));
    }),
    { numRuns: 6 },
  );
});

test('coding a report again and linking it again changes nothing', async () => {
  const setting = settingOf();
  const reports = [0, 1, 2].map((at) => toldReport(at, '2022-11-14', [arrest('Petrov', 'Kalo', 21)]));
  const shelf = memoryShelf();
  const told = reports.map((report) => tellReport(report, setting));
  await linkReports(told, shelf, setting);
  const before = [...shelf.places.values()];
  for (const one of told) await linkReports([one], shelf, setting);
  assert.deepEqual(new Set(shelf.places.values()), new Set(before));
});

test('a report that is told otherwise leaves its incident', async () => {
  const setting = settingOf();
  const shelf = memoryShelf();
  const tell = (whom: string, town: string, at: number) => tellReport(toldReport(at, '2022-11-14', [arrest(whom, town, 21)]), setting);
  await linkReports([tell('Petrov', 'Kalo', 1), tell('Petrov', 'Kalo', 2)], shelf, setting);
  assert.equal(new Set([...shelf.places.values()].map(({ incident }) => incident)).size, 1);
  await linkReports([tell('Silva', 'Mirny', 2)], shelf, setting);
  assert.equal(new Set([...shelf.places.values()].map(({ incident }) => incident)).size, 2);
});

/** Two reports of one event each, how they differ, and whether they tell one happening. */
const PAIRS: readonly (readonly [string, readonly [Short, string | null], readonly [Short, string | null], boolean])[] = [
  ['the same words on the same day', [arrest('Petrov', 'Kalo', 21), '2022-11-14'], [arrest('Petrov', 'Kalo', 21), '2022-11-14'], true],
  ['the same words the day after', [arrest('Petrov', 'Kalo', 21), '2022-11-14'], [arrest('Petrov', 'Kalo', 21), '2022-11-15'], true],
  ['the same words two weeks later', [arrest('Petrov', 'Kalo', 21), '2022-11-14'], [arrest('Petrov', 'Kalo', 21), '2022-11-28'], false],
  [
    'the same words, told two weeks later of that day',
    [arrest('Petrov', 'Kalo', 21), '2022-11-14'],
    [{ ...arrest('Petrov', 'Kalo', 21), on: '2022-11-14' }, '2022-11-28'],
    true,
  ],
  ['another one arrested', [arrest('Petrov', 'Kalo', 21), '2022-11-14'], [arrest('Silva', 'Mirny', 21), '2022-11-14'], false],
  ['no dates at all', [arrest('Petrov', 'Kalo', 21), null], [arrest('Petrov', 'Kalo', 21), null], true],
  [
    'another act',
    [arrest('Petrov', 'Kalo', 21), '2022-11-14'],
    [{ ...arrest('Petrov', 'Kalo', 21), type: 'AID', mode: null }, '2022-11-14'],
    false,
  ],
  [
    'wanted here, told as real there',
    [arrest('Petrov', 'Kalo', 21), '2022-11-14'],
    [
      { ...arrest('Petrov', 'Kalo', 21), changes: { status: { value: 'demanded', evidence: [], confidence: 1, coder: 'test' } } },
      '2022-11-14',
    ],
    false,
  ],
  [
    'places 200 km apart',
    [{ ...arrest('Petrov', 'Kalo', 21), at: { name: 'Kalo', latitude: 50, longitude: 10 } }, '2022-11-14'],
    [{ ...arrest('Petrov', 'Kalo', 21), at: { name: 'Mirny', latitude: 51.8, longitude: 10 } }, '2022-11-14'],
    false,
  ],
  [
    'places 20 km apart',
    [{ ...arrest('Petrov', 'Kalo', 21), at: { name: 'Kalo', latitude: 50, longitude: 10 } }, '2022-11-14'],
    [{ ...arrest('Petrov', 'Kalo', 21), at: { name: 'Mirny', latitude: 50.18, longitude: 10 } }, '2022-11-14'],
    true,
  ],
];

for (const [name, [a, first], [b, second], same] of PAIRS) {
  test(`${name}: ${same ? 'one happening' : 'two'}`, async () => {
    const incidents = await incidentsOf([toldReport(1, first, [a]), toldReport(2, second, [b])]);
    assert.equal(incidents.length, same ? 1 : 2, incidents.join('\n'));
  });
}

test('one state is called by its capital and by its ministry', async () => {
  const expel = (who: string): Short => ({
    sentence: `${who} expelled the envoy Lindqvist over the Halden letters.`,
    trigger: 'expelled',
    type: 'SANCTION',
    mode: 'expel',
    who: [{ name: who, country: 'IRN', roles: ['GOV'] }],
    whom: ['Lindqvist'],
  });
  assert.equal(
    (await incidentsOf([toldReport(1, '2022-11-14', [expel('Tehran')]), toldReport(2, '2022-11-14', [expel('Foreign Ministry')])])).length,
    1,
  );
});

test('a wider window links what lies farther apart', async () => {
  const reports = [
    toldReport(1, '2022-11-14', [arrest('Petrov', 'Kalo', 21)]),
    toldReport(2, '2022-11-24', [arrest('Petrov', 'Kalo', 21)]),
  ];
  assert.equal((await incidentsOf(reports)).length, 2);
  assert.equal((await incidentsOf(reports, { setting: settingOf(NO_RULINGS, 14) })).length, 1);
});

test('an incident is named after its first telling, whichever report comes first', async () => {
  const reports = [
    toldReport(7, '2022-11-13', [arrest('Petrov', 'Kalo', 21)]),
    toldReport(2, '2022-11-14', [arrest('Petrov', 'Kalo', 21)]),
  ];
  const expected = ['i_r_0007_0: e_r_0002_0 e_r_0007_0'];
  assert.deepEqual(await incidentsOf(reports), expected);
  assert.deepEqual(await incidentsOf([...reports].reverse(), { size: 1 }), expected);
});

test('what people ruled outranks what is found, in whatever order reports come', async () => {
  const reports = ['Petrov', 'Petrov', 'Silva'].map((name, at) =>
    toldReport(at, '2022-11-14', [arrest(name, name === 'Silva' ? 'Mirny' : 'Kalo', 21)]),
  );
  const setting = settingOf({ apart: [['e_r_0000_0', 'e_r_0001_0']], same: [['e_r_0001_0', 'e_r_0002_0']] });
  const expected = ['i_r_0000_0: e_r_0000_0', 'i_r_0001_0: e_r_0001_0 e_r_0002_0'];
  assert.deepEqual(await incidentsOf(reports, { setting }), expected);
  assert.deepEqual(await incidentsOf([...reports].reverse(), { setting, size: 1 }), expected);
});

test('no chain of days joins what lies a month apart', async () => {
  const reports = Array.from({ length: 30 }, (_, at) =>
    toldReport(at, `2022-11-${String(at + 1).padStart(2, '0')}`, [arrest('Petrov', 'Kalo', 21)]),
  );
  const longest = Math.max(...(await incidentsOf(reports)).map((incident) => incident.split(' ').length - 1));
  assert.ok(longest <= 3 * USUAL_WINDOWS.days, `${longest} days are one incident`);
});

function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  return items
    .map((item, at) => ({ item, key: Math.imul(at + 1, seed * 2 + 2654435761) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
