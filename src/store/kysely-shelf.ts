import type { Kysely } from 'kysely';
import type { Link, ScoredLink } from '../core/linking.js';
import type { Gone, Placed, Shelf, ToldReport, WholeShelf } from '../core/shelf.js';
import type { Story, Telling } from '../core/telling.js';
import { chunks, inChunks } from './chunks.js';
import type { Tables } from './tables.js';

/** Rows a statement. */
const CHUNK = 100;

/** The shelf in a store: give it a transaction. */
export const kyselyShelf = (db: Kysely<Tables>): Shelf => ({
  shelve: (reports) => shelve(db, reports),
  filed: (keys) =>
    inChunks(keys, (some) => db.selectFrom('telling_key').select(['key', 'day', 'telling']).where('key', 'in', some).execute()),
  tellings: async (ids) => {
    const rows = await inChunks(ids, (some) => db.selectFrom('telling').select('body').where('id', 'in', some).execute());
    return rows.map(({ body }) => JSON.parse(body) as Telling);
  },
  stories: async (reports) => {
    const rows = await inChunks(reports, (some) => db.selectFrom('told_report').selectAll().where('report', 'in', some).execute());
    return new Map(rows.map(({ report, story }) => [report, JSON.parse(story) as Story]));
  },
  linksOf: (ids) => linksOf(db, ids),
  webOf: (ids) => webOf(db, ids),
  link: (links) => insertLinks(db, links),
  unlink: (links) => deleteLinks(db, links),
  place: (placed) => place(db, placed),
  tellingOf: async (events) => {
    const rows = await inChunks([...new Set(events)], (some) =>
      db.selectFrom('told_event').selectAll().where('event', 'in', some).execute(),
    );
    return new Map(rows.map(({ event, telling }) => [event, telling]));
  },
});

/** Writes all that stands on another shelf on an empty one. */
export async function keepWhole(db: Kysely<Tables>, { reports, links, places }: WholeShelf): Promise<void> {
  await insertTellings(db, [...reports.values()], places);
  await insertLinks(db, links);
}

async function shelve(db: Kysely<Tables>, reports: readonly ToldReport[]): Promise<Gone> {
  const gone = await clear(
    db,
    reports.map(({ report }) => report),
  );
  await insertTellings(db, reports);
  return gone;
}

async function clear(db: Kysely<Tables>, reports: readonly string[]): Promise<Gone> {
  const rows = await inChunks(reports, (some) => db.selectFrom('telling').select('id').where('report', 'in', some).execute());
  const tellings = rows.map(({ id }) => id);
  const going = new Set(tellings);
  const keys = await inChunks(tellings, (some) =>
    db.selectFrom('telling_key').select('key').distinct().where('telling', 'in', some).execute(),
  );
  const ends = (await linksOf(db, tellings)).flatMap(({ a, b }) => [a, b]);
  const bereft = [...new Set([...ends, ...(await webOf(db, tellings))])].filter((id) => !going.has(id));
  for (const some of chunks(tellings, CHUNK)) {
    await db.deleteFrom('telling_key').where('telling', 'in', some).execute();
    await db.deleteFrom('told_event').where('telling', 'in', some).execute();
    await db.deleteFrom('telling_link').where('a', 'in', some).execute();
    await db.deleteFrom('telling_link').where('b', 'in', some).execute();
    await db.deleteFrom('telling').where('id', 'in', some).execute();
  }
  for (const some of chunks(reports, CHUNK)) await db.deleteFrom('told_report').where('report', 'in', some).execute();
  return { tellings, keys: [...new Set(keys.map(({ key }) => key))], bereft };
}

const NOWHERE: WholeShelf['places'] = new Map();

/** Writes tellings, with the incidents where they stand already. */
async function insertTellings(db: Kysely<Tables>, reports: readonly ToldReport[], places: WholeShelf['places'] = NOWHERE): Promise<void> {
  const tellings = reports.flatMap(({ tellings }) => tellings);
  for (const some of chunks(reports, CHUNK)) {
    await db
      .insertInto('told_report')
      .values(some.map(({ report, story }) => ({ report, story: JSON.stringify(story) })))
      .execute();
  }
  const rows = tellings.map(({ telling, within }) => ({
    id: telling.id,
    report: telling.report,
    incident: places.get(telling.id)?.incident ?? '',
    web: places.get(telling.id)?.web ?? '',
    body: JSON.stringify(telling),
    within: JSON.stringify(within),
  }));
  for (const some of chunks(rows, CHUNK)) await db.insertInto('telling').values(some).execute();
  const events = tellings.flatMap(({ telling, events }) => events.map((event) => ({ event, telling: telling.id })));
  for (const some of chunks(events, CHUNK)) await db.insertInto('told_event').values(some).execute();
  const keys = tellings.flatMap(({ telling, keys, day }) => keys.map((key) => ({ key, telling: telling.id, day })));
  for (const some of chunks(keys, CHUNK)) await db.insertInto('telling_key').values(some).execute();
}

async function linksOf(db: Kysely<Tables>, ids: readonly string[]): Promise<readonly ScoredLink[]> {
  const all = await inChunks(ids, async (some) => [
    ...(await db.selectFrom('telling_link').select(['a', 'b', 'score']).where('a', 'in', some).execute()),
    ...(await db.selectFrom('telling_link').select(['a', 'b', 'score']).where('b', 'in', some).execute()),
  ]);
  return [...new Map(all.map((link) => [`${link.a} ${link.b}`, link])).values()];
}

async function webOf(db: Kysely<Tables>, ids: readonly string[]): Promise<readonly string[]> {
  const webs = await inChunks(ids, (some) =>
    db.selectFrom('telling').select('web').distinct().where('id', 'in', some).where('web', '<>', '').execute(),
  );
  const names = [...new Set(webs.map(({ web }) => web))];
  return (await inChunks(names, (some) => db.selectFrom('telling').select('id').where('web', 'in', some).execute())).map(({ id }) => id);
}

async function insertLinks(db: Kysely<Tables>, links: readonly Link[]): Promise<void> {
  const rows = links.map(({ a, b, score, reasons }) => ({ a, b, score, reasons: JSON.stringify(reasons) }));
  for (const some of chunks(rows, CHUNK)) {
    await db
      .insertInto('telling_link')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['a', 'b']).doUpdateSet(({ ref }) => ({ score: ref('excluded.score'), reasons: ref('excluded.reasons') })),
      )
      .execute();
  }
}

async function deleteLinks(db: Kysely<Tables>, links: readonly ScoredLink[]): Promise<void> {
  for (const { a, b } of links) await db.deleteFrom('telling_link').where('a', '=', a).where('b', '=', b).execute();
}

/** Tellings that come to stand together are written together. */
async function place(db: Kysely<Tables>, placed: readonly Placed[]): Promise<void> {
  const groups = new Map<string, { readonly incident: string; readonly web: string; readonly ids: string[] }>();
  for (const { telling, incident, web } of placed) {
    const group = groups.get(incident) ?? { incident, web, ids: [] };
    group.ids.push(telling);
    groups.set(incident, group);
  }
  for (const { incident, web, ids } of groups.values()) {
    for (const some of chunks(ids, CHUNK)) await db.updateTable('telling').set({ incident, web }).where('id', 'in', some).execute();
  }
}
