import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { OnRecordError } from '../../src/core/errors.js';
import type { Incident } from '../../src/core/incident.js';
import type { EventsPage, Facets, IncidentsPage, Refusal, ReportPage, ToldEvent } from '../../src/server/api.js';
import { POLICY } from '../../src/server/security-headers.js';
import { type RunningServer, startServer } from '../../src/server/server.js';
import { readWebFiles } from '../../src/server/web-files.js';
import { openSqlite } from '../../src/store/sqlite.js';
import { arrest, attack, entry, killing, manyEntries, rally, report, TEXT } from '../store/fixtures.js';
import { type Answer, askAnyhow, serveEntries } from './serving.js';

let server: RunningServer;
const ask = (path: string, changes: { readonly host?: string; readonly method?: string } = {}): Promise<Answer> =>
  askAnyhow(server.url, path, changes);
const read = async <Body>(path: string): Promise<Body> => JSON.parse((await ask(path)).body) as Body;

before(async () => {
  const one = report();
  server = await serveEntries([entry(one, [arrest(one), killing(one), rally(one), attack(one)])]);
});
after(() => server.close());

const idsFor = async (query: string): Promise<readonly string[]> =>
  (await read<EventsPage>(`/api/events?${query}`)).events.map(({ id }) => id);

const FILTERS: readonly (readonly [string, readonly string[]])[] = [
  ['', ['e_arrest', 'e_killing', 'e_rally', 'e_attack']],
  ['type=ASSAULT', ['e_killing', 'e_attack']],
  ['type=assault,PROTEST', ['e_killing', 'e_rally', 'e_attack']],
  ['type=assault&type=protest', ['e_killing', 'e_rally', 'e_attack']],
  ['country=AZE', ['e_arrest', 'e_killing']],
  ['country=yem', ['e_attack']],
  ['status=possible,negated', ['e_rally', 'e_attack']],
  ['text=DID%20NOT', ['e_attack']],
  ['type=ASSAULT&country=IRN&status=denied&text=baku', ['e_killing']],
  ['type=NOSUCH', []],
];

for (const [query, ids] of FILTERS) {
  test(`GET /api/events?${query} gives ${ids.join(', ') || 'nothing'}`, async () => {
    assert.deepEqual(await idsFor(query), ids);
  });
}

test('GET /api/incidents lists incidents, and one of them tells who says what', async () => {
  const linked = await serveEntries(
    [1, 2].map((n) => entry(report({ id: `r_${n}` }), [arrest(report({ id: `r_${n}` }), `e_${n}`)])),
    true,
  );
  const get = async <Body>(path: string): Promise<Body> => JSON.parse((await askAnyhow(linked.url, path)).body) as Body;
  const page = await get<IncidentsPage>('/api/incidents?country=AZE&type=coerce&reports=2&limit=1');
  assert.deepEqual([page.incidents.map(({ id, reports }) => [id, reports]), page.next], [[['i_1', 2]], null]);
  const incident = await get<Incident>('/api/incidents/i_1');
  assert.deepEqual(incident.questions.find(({ question }) => question === 'detained')?.answers[0]?.tellers[0]?.speaker, 'Azerbaijan');
  assert.deepEqual((await get<Incident>('/api/incidents/e_2')).id, 'i_1');
  assert.equal((await askAnyhow(linked.url, '/api/incidents/i_nowhere')).status, 404);
  assert.match((await askAnyhow(linked.url, '/api/incidents?limit=0')).body, /is no limit/);
  assert.match((await askAnyhow(linked.url, '/api/incidents?color=red')).body, /There is no filter/);
  await linked.close();
});

test('an event comes with the sentence in which its speaker says it', async () => {
  const event = await read<ToldEvent>('/api/events/e_killing');
  assert.equal(event.status.value, 'denied');
  assert.match(event.told, /^Iran denied that it \[Iran\] killed two guards/);
});

test('a report comes with its text, its sentences, its events, and no bytes', async () => {
  const page = await read<ReportPage>('/api/reports/r_0000000000000001');
  assert.equal(page.text, TEXT);
  assert.deepEqual(page.sentences, [{ start: 0, end: 16 }]);
  assert.deepEqual(
    page.events.map(({ id }) => id),
    ['e_arrest', 'e_killing', 'e_rally', 'e_attack'],
  );
  assert.deepEqual(page.source, { sha256: 'ab12', acquired: '2022-11-15T08:00:00Z', method: 'file' });
});

test('facets count, under each heading, what the other filters leave', async () => {
  const facets = await read<Facets>('/api/facets?type=ASSAULT&country=IRN');
  assert.deepEqual(facets, {
    events: 1,
    types: [{ name: 'ASSAULT', count: 1 }],
    countries: [
      { name: 'YEM', count: 1 },
      { name: 'AZE', count: 1 },
      { name: 'IRN', count: 1 },
    ].sort((a, b) => (a.name < b.name ? -1 : 1)),
    statuses: [{ name: 'denied', count: 1 }],
    complete: true,
    looked: 4,
  });
});

test('pages follow each other by the cursor, with nothing lost or given twice', async () => {
  const many = await serveEntries(manyEntries(40));
  try {
    const found: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const path: string = `/api/events?status=denied,negated&limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const page = JSON.parse((await askAnyhow(many.url, path)).body) as EventsPage;
      found.push(...page.events.map(({ id }) => id));
      cursor = page.next;
    }
    assert.equal(found.length, 80);
    assert.equal(new Set(found).size, 80);
  } finally {
    await many.close();
  }
});

const REFUSED: readonly (readonly [string, number])[] = [
  ['/api/events?verb=arrest', 400],
  ['/api/events?limit=0', 400],
  ['/api/events?limit=501', 400],
  ['/api/events?cursor=nonsense', 400],
  ['/api/facets?cursor=x', 400],
  ['/api/events/e_none', 404],
  ['/api/reports/r_none', 404],
  ['/api/nothing', 404],
  ['/../package.json', 404],
  ['/%2e%2e/package.json', 404],
  ['/..%2f..%2fpackage.json', 404],
];

for (const [path, status] of REFUSED) {
  test(`GET ${path} is refused with ${status}, a reason and a way to mend it`, async () => {
    const answer = await ask(path);
    const { error } = JSON.parse(answer.body) as Refusal;
    assert.equal(answer.status, status);
    assert.ok(error.what && error.mend);
  });
}

for (const path of ['/', '/page.js', '/page.css', '/explain/e_arrest', '/api/events', '/api/nothing', '/api/events?limit=0']) {
  test(`${path} carries the content security policy, nosniff and no-referrer`, async () => {
    const { headers } = await ask(path);
    assert.equal(headers['content-security-policy'], POLICY);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
  });
}

test('the policy allows nothing inline, nothing evaluated and no other origin', () => {
  assert.match(POLICY, /^default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';/);
  assert.doesNotMatch(POLICY, /unsafe|https?:|\*/);
});

test('the page itself has no inline script or style and names no other host', () => {
  for (const { bytes, type } of readWebFiles().values()) {
    const text = new TextDecoder().decode(bytes);
    if (type.startsWith('text/html')) assert.doesNotMatch(text, /<style|\sstyle=|<script(?![^>]*src=)|\son\w+=/i);
    assert.doesNotMatch(text, /(?:src|href|url\()\s*=?\s*["'(]?(?:https?:)?\/\//i);
  }
});

const HOSTS = (port: string): readonly (readonly [string, number])[] => [
  [`127.0.0.1:${port}`, 200],
  [`localhost:${port}`, 200],
  [`LOCALHOST:${port}`, 200],
  [`[::1]:${port}`, 200],
  ['127.0.0.1', 421],
  [`127.0.0.1:${Number(port) + 1}`, 421],
  [`evil.example:${port}`, 421],
  [`127.0.0.1.evil.example:${port}`, 421],
  [`localhost.evil.example:${port}`, 421],
];

test('only those who ask for this machine by its own names are answered', async () => {
  const { port } = new URL(server.url);
  for (const [host, status] of HOSTS(port)) {
    const answer = await ask('/api/events', { host });
    assert.equal(answer.status, status, host);
    if (status !== 200) assert.doesNotMatch(answer.body, /arrest/, host);
  }
});

for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
  test(`${method} is refused: the server only reads`, async () => {
    assert.equal((await ask('/api/events/e_arrest', { method })).status, 405);
  });
}

test('a taken port is told with a way to mend it; without a port another is chosen', async () => {
  const store = await openSqlite(':memory:');
  try {
    await assert.rejects(startServer({ store, port: Number(new URL(server.url).port) }), OnRecordError);
    const [first, second] = [await startServer({ store, port: null }), await startServer({ store, port: null })];
    assert.notEqual(first.url, second.url);
    await Promise.all([first.close(), second.close()]);
  } finally {
    await store.close();
  }
});

test('a page that was not built is told', () => {
  assert.throws(() => readWebFiles(new URL('./none/', import.meta.url)), OnRecordError);
});
