import { type Kysely, sql } from 'kysely';
import type { IncidentSummary } from '../core/incident.js';
import type { Link, Reason } from '../core/linking.js';
import { marksOf } from '../core/ruling.js';
import type { Event } from '../core/schema.js';
import { standingRulings } from '../core/standing-rulings.js';
import { inChunks } from './chunks.js';
import { findReport, streamEventsOf } from './queries.js';
import { readRulings } from './ruled-events.js';
import type { IncidentFilter, RecordedIncident } from './second-layer.js';
import type { Tables } from './tables.js';

/** Incidents told by the most reports first, then the latest; those of equal rank by their ids. */
export async function listIncidents(db: Kysely<Tables>, filter: IncidentFilter): Promise<readonly IncidentSummary[]> {
  let query = db
    .selectFrom('telling')
    .innerJoin('told_event', 'told_event.telling', 'telling.id')
    .innerJoin('event', 'event.id', 'told_event.event')
    .where('event.rejected', '=', 0)
    .groupBy('telling.incident')
    .select(({ fn }) => [
      'telling.incident as id',
      fn.countAll().as('events'),
      fn.count('event.report').distinct().as('reports'),
      fn.min(sql<string | null>`nullif(event.published, '')`).as('first'),
      fn.max(sql<string | null>`nullif(event.published, '')`).as('last'),
    ]);
  const { types, countries, reports = 1 } = filter;
  if (types !== undefined) query = query.where('telling.incident', 'in', withEvent(db).where('event.type', 'in', types));
  if (countries !== undefined) {
    const there = withEvent(db)
      .innerJoin('event_country', 'event_country.event', 'event.id')
      .where('event_country.country', 'in', countries);
    query = query.where('telling.incident', 'in', there);
  }
  if (reports > 1) query = query.having(({ fn }) => fn.count('event.report').distinct(), '>=', reports);
  const rows = await query
    .orderBy('reports', 'desc')
    .orderBy('last', 'desc')
    .orderBy('id')
    .limit(filter.limit ?? 100)
    .offset(filter.skip ?? 0)
    .execute();
  const told = await firstWords(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, events, reports: by, first, last }) => ({
    id,
    events: Number(events),
    reports: Number(by),
    first,
    last,
    acts: told.get(id)?.acts ?? [],
    told: told.get(id)?.told ?? '',
  }));
}

const withEvent = (db: Kysely<Tables>) =>
  db
    .selectFrom('telling')
    .innerJoin('told_event', 'told_event.telling', 'telling.id')
    .innerJoin('event', 'event.id', 'told_event.event')
    .select('telling.incident');

interface FirstWords {
  readonly acts: readonly string[];
  readonly told: string;
}

/** The acts of incidents, and the sentence of the first event of each. */
async function firstWords(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, FirstWords>> {
  const rows = await inChunks(ids, (some) =>
    db
      .selectFrom('telling')
      .innerJoin('told_event', 'told_event.telling', 'telling.id')
      .innerJoin('event', 'event.id', 'told_event.event')
      .select(['telling.incident', 'event.type', 'event.mode', 'event.body', 'event.published', 'event.id'])
      .where('telling.incident', 'in', some)
      .where('event.rejected', '=', 0)
      .orderBy(sql`event.published = ''`)
      .orderBy('event.published')
      .orderBy('event.report')
      .orderBy('event.sentence_start')
      .execute(),
  );
  const words = new Map<string, { readonly acts: Map<string, number>; readonly told: string }>();
  for (const { incident, type, mode, body } of rows) {
    const known = words.get(incident) ?? { acts: new Map(), told: (JSON.parse(body) as Event).sentence.text };
    const act = mode === null ? type : `${type}/${mode}`;
    known.acts.set(act, (known.acts.get(act) ?? 0) + 1);
    words.set(incident, known);
  }
  const ordered = (acts: ReadonlyMap<string, number>): readonly string[] =>
    [...acts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([act]) => act);
  return new Map([...words].map(([id, { acts, told }]) => [id, { acts: ordered(acts), told }]));
}

/** An incident by its id, or by the id of one of its events; null where none is on record. */
export async function findIncident(db: Kysely<Tables>, id: string): Promise<RecordedIncident | null> {
  const tellings = await tellingsOf(db, id);
  const incident = tellings[0]?.incident;
  if (incident === undefined) return null;
  const ids = new Set(
    await eventIdsOf(
      db,
      tellings.map((telling) => telling.id),
    ),
  );
  const events: Event[] = [];
  for await (const event of streamEventsOf(db, [...new Set(tellings.map(({ report }) => report))]))
    if (ids.has(event.id)) events.push(event);
  const reports = await Promise.all([...new Set(events.map(({ report }) => report.id))].map((report) => findReport(db, report)));
  const { standing } = standingRulings(await readRulings(db));
  return {
    id: incident,
    events: events.sort(byPublication),
    reports: reports.filter((report) => report !== null),
    links: [
      ...tellings.flatMap(({ within }) => JSON.parse(within) as readonly Link[]),
      ...(await linksAmong(
        db,
        tellings.map((telling) => telling.id),
      )),
    ],
    rulings: standing.filter(({ verdict }) => marksOf(verdict).some((mark) => ids.has(mark.id))),
  };
}

const byPublication = (a: Event, b: Event): number =>
  compareText(a.report.published ?? '~', b.report.published ?? '~') ||
  compareText(a.report.id, b.report.id) ||
  a.sentence.start - b.sentence.start;
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function tellingsOf(db: Kysely<Tables>, id: string) {
  const own = await db
    .selectFrom('telling')
    .innerJoin('told_event', 'told_event.telling', 'telling.id')
    .select('telling.incident')
    .where('told_event.event', '=', id)
    .executeTakeFirst();
  return db
    .selectFrom('telling')
    .select(['id', 'report', 'incident', 'within'])
    .where('incident', '=', own?.incident ?? id)
    .execute();
}

async function eventIdsOf(db: Kysely<Tables>, tellings: readonly string[]): Promise<readonly string[]> {
  const rows = await inChunks(tellings, (some) => db.selectFrom('told_event').select('event').where('telling', 'in', some).execute());
  return rows.map(({ event }) => event);
}

async function linksAmong(db: Kysely<Tables>, tellings: readonly string[]): Promise<readonly Link[]> {
  const among = new Set(tellings);
  const rows = await inChunks(tellings, (some) => db.selectFrom('telling_link').selectAll().where('a', 'in', some).execute());
  return rows
    .filter(({ b }) => among.has(b))
    .map(({ a, b, score, reasons }) => ({ a, b, score, reasons: JSON.parse(reasons) as readonly Reason[] }));
}

/** Numbers of incidents: all, and those that several reports tell. */
export async function countIncidents(db: Kysely<Tables>): Promise<{ readonly incidents: number; readonly shared: number }> {
  const each = db
    .selectFrom('telling')
    .select(({ fn }) => ['incident', fn.count('report').distinct().as('reports')])
    .groupBy('incident')
    .as('each');
  const row = await db
    .selectFrom(each)
    .select(({ fn }) => [fn.countAll().as('incidents'), fn.sum(sql<number>`case when reports > 1 then 1 else 0 end`).as('shared')])
    .executeTakeFirstOrThrow();
  return { incidents: Number(row.incidents), shared: Number(row.shared ?? 0) };
}
