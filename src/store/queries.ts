import type { ExpressionBuilder, Kysely, Nullable, SelectQueryBuilder } from 'kysely';
import { firstDay, lastDay } from '../core/days.js';
import type { Document, Event, Problem, ProblemCode, Report } from '../core/schema.js';
import { eventOf, type ReferenceRow, referenceOf, reportOf, unpackDocument } from './rows.js';
import type { EventFilter, Source } from './store.js';
import type { EventPart, EventTable, Tables, TellingTable, ToldEventTable } from './tables.js';

/** Rows read at a time; between two pages the connection is free. */
const PAGE = 200;

const REFERENCE = [
  'report.id',
  'report.key',
  'report.title',
  'report.publisher',
  'report.url',
  'report.published',
  'report.language',
  'report.origin',
  'report.exact',
] as const;
const POSITION = ['event.published', 'event.report', 'event.sentence_start', 'event.trigger_start', 'event.id'] as const;

type Joined = Tables & { readonly told_event: Nullable<ToldEventTable>; readonly telling: Nullable<TellingTable> };
type EventQuery<O> = SelectQueryBuilder<Joined, 'event' | 'report' | 'told_event' | 'telling', O>;

/** The events that meet the filter, page by page in their order. */
export async function* streamEvents(db: Kysely<Tables>, filter: EventFilter = {}): AsyncGenerator<Event> {
  let query = narrow(joined(db).where('event.rejected', '=', 0), filter)
    .orderBy('event.published')
    .orderBy('event.report')
    .orderBy('event.sentence_start');
  query = query.orderBy('event.trigger_start').orderBy('event.id').limit(PAGE);
  for (let page = await query.execute(); page.length > 0; ) {
    for (const row of page) yield shownEvent(row);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    page = await query
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple(...POSITION), '>', tuple(last.published, last.id, last.sentence_start, last.trigger_start, last.event)),
      )
      .execute();
  }
}

/** The events of these reports, in the order given. */
export async function* streamEventsOf(db: Kysely<Tables>, reportIds: Iterable<string>): AsyncGenerator<Event> {
  let batch: string[] = [];
  for (const id of new Set(reportIds)) {
    batch.push(id);
    if (batch.length < PAGE / 4) continue;
    yield* eventsOfBatch(db, batch);
    batch = [];
  }
  yield* eventsOfBatch(db, batch);
}

/** Every report by publication and id, page by page. */
export async function* streamReports(db: Kysely<Tables>): AsyncGenerator<Report> {
  const query = db
    .selectFrom('report')
    .select([...REFERENCE, 'text', 'given'])
    .orderBy('published')
    .orderBy('id')
    .limit(PAGE);
  for (let page = await query.execute(); page.length > 0; ) {
    for (const row of page) yield reportOf(row);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    page = await query.where(({ eb, refTuple, tuple }) => eb(refTuple('published', 'id'), '>', tuple(last.published, last.id))).execute();
  }
}

export async function findEvent(db: Kysely<Tables>, id: string): Promise<Event | null> {
  const row = await joined(db).where('event.id', '=', id).executeTakeFirst();
  return row === undefined ? null : shownEvent(row);
}

export async function findReport(db: Kysely<Tables>, id: string): Promise<Report | null> {
  const row = await db
    .selectFrom('report')
    .select([...REFERENCE, 'text', 'given'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : reportOf(row);
}

export async function findDocument(db: Kysely<Tables>, reportId: string): Promise<Document | null> {
  const report = await findReport(db, reportId);
  const row = await db.selectFrom('document').select('body').where('report', '=', reportId).executeTakeFirst();
  if (report === null || row === undefined) return null;
  const events: Event[] = [];
  for await (const event of streamEventsOf(db, [reportId])) events.push(event);
  return unpackDocument(report, row.body, events);
}

export async function findSource(db: Kysely<Tables>, reportId: string): Promise<Source | null> {
  const row = await db
    .selectFrom('report')
    .innerJoin('source', 'source.sha256', 'report.source')
    .select(['source.bytes', 'source.sha256', 'report.acquired', 'report.method'])
    .where('report.id', '=', reportId)
    .executeTakeFirst();
  return row === undefined ? null : { bytes: row.bytes, sha256: row.sha256, acquired: row.acquired ?? '', method: row.method ?? '' };
}

export async function listProblems(db: Kysely<Tables>): Promise<readonly Problem[]> {
  const rows = await db.selectFrom('problem').select(['code', 'origin', 'what', 'mend']).orderBy('id').execute();
  return rows.map(({ code, origin, what, mend }) => ({ code: code as ProblemCode, origin, what, mend }));
}

const joined = (db: Kysely<Tables>) =>
  db
    .selectFrom('event')
    .innerJoin('report', 'report.id', 'event.report')
    .leftJoin('told_event', 'told_event.event', 'event.id')
    .leftJoin('telling', 'telling.id', 'told_event.telling')
    .select([...REFERENCE, 'event.id as event', 'event.sentence_start', 'event.trigger_start', 'event.body', 'event.ruled'])
    .select('telling.incident');

/** An event as people ruled it, in the incident where linking placed it; before that, in the one that its report alone gives it. */
function shownEvent(row: ReferenceRow & Pick<EventTable, 'body' | 'ruled'> & { readonly incident: string | null }): Event {
  const event = eventOf(referenceOf(row), row.ruled ?? row.body);
  return row.incident === null || row.incident === '' ? event : { ...event, incident: row.incident };
}

async function* eventsOfBatch(db: Kysely<Tables>, reportIds: readonly string[]): AsyncGenerator<Event> {
  if (reportIds.length === 0) return;
  const events = new Map<string, Event[]>(reportIds.map((id) => [id, []]));
  const query = joined(db).where('event.rejected', '=', 0).where('event.report', 'in', reportIds);
  for (const row of await query.orderBy('event.sentence_start').orderBy('event.trigger_start').orderBy('event.id').execute()) {
    events.get(row.id)?.push(shownEvent(row));
  }
  for (const list of events.values()) yield* list;
}

function narrow<O>(all: EventQuery<O>, filter: EventFilter): EventQuery<O> {
  const { since, until } = filter;
  let query = all;
  if (filter.reports) query = query.where('event.report', 'in', filter.reports);
  if (filter.types) query = query.where('event.type', 'in', filter.types);
  if (filter.modes) query = query.where('event.mode', 'in', filter.modes);
  if (filter.statuses) query = query.where('event.status', 'in', filter.statuses);
  if (filter.countries) query = query.where(inCountry(filter.countries, ['who', 'whom', 'where']));
  if (filter.who) query = query.where(inCountry(filter.who, ['who']));
  if (filter.whom) query = query.where(inCountry(filter.whom, ['whom']));
  if (filter.where) query = query.where(inCountry(filter.where, ['where']));
  if (since !== undefined) query = query.where('event.last_day', '>=', firstDay(since));
  if (until !== undefined) query = query.where('event.first_day', '<=', lastDay(until));
  return query;
}

const inCountry =
  (countries: readonly string[], parts: readonly EventPart[]) =>
  ({ exists, selectFrom }: ExpressionBuilder<Joined, 'event' | 'report' | 'told_event' | 'telling'>) =>
    exists(
      selectFrom('event_country')
        .select('event_country.event')
        .whereRef('event_country.event', '=', 'event.id')
        .where('event_country.country', 'in', countries)
        .where('event_country.part', 'in', parts),
    );
