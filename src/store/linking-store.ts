import type { Kysely } from 'kysely';
import type { Event } from '../core/schema.js';
import type { WholeShelf } from '../core/shelf.js';
import { chunks } from './chunks.js';
import { countIncidents, findIncident, listIncidents } from './incident-queries.js';
import { keepWhole, kyselyShelf } from './kysely-shelf.js';
import { findReport, streamEventsOf } from './queries.js';
import type { LinkingSetting, LinkingStore, WaitingReport } from './second-layer.js';
import type { Tables } from './tables.js';

export const linkingStore = (db: Kysely<Tables>): LinkingStore => ({
  setting: () => readSetting(db),
  begin: (setting) => begin(db, setting),
  waiting: (most) => readWaiting(db, most, ''),
  isWhollyWaiting: () => isWhollyWaiting(db),
  allWaiting: (size) => allWaiting(db, size),
  keep: (whole) => db.transaction().execute((transaction) => keep(transaction, whole)),
  link: (reports, work) =>
    db.transaction().execute(async (transaction) => {
      const result = await work(kyselyShelf(transaction));
      await transaction.deleteFrom('waiting').where('report', 'in', reports).execute();
      return result;
    }),
  incidents: (filter = {}) => listIncidents(db, filter),
  incident: (id) => findIncident(db, id),
  count: () => countIncidents(db),
  await: (reports) => addWaiting(db, reports),
});

async function readSetting(db: Kysely<Tables>): Promise<LinkingSetting | null> {
  const row = await db.selectFrom('linking').selectAll().executeTakeFirst();
  return row === undefined ? null : { windows: { days: row.days, km: row.km }, linker: row.linker };
}

const DERIVED = ['telling_key', 'telling_link', 'told_event', 'telling', 'told_report', 'linking', 'waiting'] as const;

async function begin(db: Kysely<Tables>, { windows, linker }: LinkingSetting): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const table of DERIVED) await transaction.deleteFrom(table).execute();
    await transaction
      .insertInto('linking')
      .values({ id: 1, ...windows, linker })
      .execute();
    await transaction.insertInto('waiting').columns(['report']).expression(transaction.selectFrom('report').select('id')).execute();
  });
}

async function readWaiting(db: Kysely<Tables>, most: number, after: string): Promise<readonly WaitingReport[]> {
  const rows = await db.selectFrom('waiting').select('report').where('report', '>', after).orderBy('report').limit(most).execute();
  const events = new Map<string, Event[]>(rows.map(({ report }) => [report, []]));
  for await (const event of streamEventsOf(db, events.keys())) events.get(event.report.id)?.push(event);
  const reports = await Promise.all(rows.map(({ report }) => findReport(db, report)));
  return reports.flatMap((report) => (report === null ? [] : [{ report, events: events.get(report.id) ?? [] }]));
}

async function* allWaiting(db: Kysely<Tables>, size: number): AsyncGenerator<readonly WaitingReport[]> {
  for (let last = ''; ; ) {
    const part = await readWaiting(db, size, last);
    if (part.length === 0) return;
    yield part;
    last = part.at(-1)?.report.id ?? '';
  }
}

async function isWhollyWaiting(db: Kysely<Tables>): Promise<boolean> {
  const linked = await db.selectFrom('told_report').select('report').limit(1).executeTakeFirst();
  const waits = await db.selectFrom('waiting').select('report').limit(1).executeTakeFirst();
  return linked === undefined && waits !== undefined;
}

async function keep(db: Kysely<Tables>, whole: WholeShelf): Promise<boolean> {
  const linked = await db.selectFrom('told_report').select('report').limit(1).executeTakeFirst();
  if (linked !== undefined) return false;
  await keepWhole(db, whole);
  for (const some of chunks([...whole.reports.keys()], 500)) await db.deleteFrom('waiting').where('report', 'in', some).execute();
  return true;
}

/** Lets reports wait to be linked. */
export async function addWaiting(db: Kysely<Tables>, reports: readonly string[]): Promise<void> {
  if (reports.length === 0) return;
  await db
    .insertInto('waiting')
    .values(reports.map((report) => ({ report })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
