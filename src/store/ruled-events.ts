import type { Kysely } from 'kysely';
import { ruledEvent } from '../core/ruled-event.js';
import { type EventMark, marksOf, type Ruling } from '../core/ruling.js';
import type { Event, Report } from '../core/schema.js';
import { standingRulings } from '../core/standing-rulings.js';
import { inChunks } from './chunks.js';
import { findReport } from './queries.js';
import { countryRows, eventOf, eventRow } from './rows.js';
import type { Tables } from './tables.js';

export async function readRulings(db: Kysely<Tables>): Promise<readonly Ruling[]> {
  const rows = await db.selectFrom('ruling').select('body').orderBy('entry').execute();
  return rows.map(({ body }) => JSON.parse(body) as Ruling);
}

/** Writes the events of these reports as the rulings stand; what the coder said stays beside it. */
export async function applyRulings(db: Kysely<Tables>, reports: readonly string[]): Promise<void> {
  const rulings = await readRulings(db);
  if (rulings.length === 0) return;
  const { standing } = standingRulings(rulings);
  for (const id of reports) {
    const own = standing.filter(({ verdict }) => marksOf(verdict).some(({ report }) => report === id));
    const report = await findReport(db, id);
    if (report !== null) await applyToReport(db, report, own);
  }
}

async function applyToReport(db: Kysely<Tables>, report: Report, own: readonly Ruling[]): Promise<void> {
  await replaceAdded(db, report, own);
  const rows = await db.selectFrom('event').select(['id', 'body', 'ruled', 'rejected']).where('report', '=', report.id).execute();
  const { text: _text, given: _given, ...reference } = report;
  const events = rows.map(({ body }) => eventOf(reference, body));
  for (const [at, event] of events.entries()) {
    const about = own.filter(({ verdict }) => marksOf(verdict).some((mark) => isMarked(event, mark, events)));
    const ruled = ruledEvent(event, about);
    const rejected = about.some(({ verdict }) => verdict.kind === 'reject') ? 1 : 0;
    const row = rows[at];
    if (ruled === event && row?.ruled === null && row.rejected === rejected) continue;
    await writeRuled(db, report, { event, ruled, rejected });
  }
}

/** By its id; where no event of the report has that id, by the place of its words. */
const isMarked = (event: Event, mark: EventMark, events: readonly Event[]): boolean => {
  if (event.id === mark.id) return true;
  const first = event.what.evidence[0];
  return first?.start === mark.start && first.end === mark.end && !events.some(({ id }) => id === mark.id);
};

interface Ruled {
  readonly event: Event;
  readonly ruled: Event;
  readonly rejected: number;
}

async function writeRuled(db: Kysely<Tables>, report: Report, { event, ruled, rejected }: Ruled): Promise<void> {
  const { body, id, ...columns } = eventRow(report, ruled);
  await db
    .updateTable('event')
    .set({ ...columns, ruled: ruled === event ? null : body, rejected })
    .where('id', '=', id)
    .execute();
  await db.deleteFrom('event_country').where('event', '=', id).execute();
  const countries = countryRows(ruled);
  if (countries.length > 0) await db.insertInto('event_country').values(countries).execute();
}

/** Events that people added stand beside the coder's, under ids of their own. */
async function replaceAdded(db: Kysely<Tables>, report: Report, own: readonly Ruling[]): Promise<void> {
  const old = await db.selectFrom('event').select('id').where('report', '=', report.id).where('added', '=', 1).execute();
  await inChunks(old, async (some) => {
    const ids = some.map(({ id }) => id);
    await db.deleteFrom('event_country').where('event', 'in', ids).execute();
    await db.deleteFrom('event').where('id', 'in', ids).execute();
    return [];
  });
  for (const { verdict } of own) {
    if (verdict.kind !== 'add') continue;
    const known = await db.selectFrom('event').select('id').where('id', '=', verdict.event.id).executeTakeFirst();
    if (known !== undefined) continue;
    await db
      .insertInto('event')
      .values({ ...eventRow(report, verdict.event), added: 1 })
      .execute();
    const countries = countryRows(verdict.event);
    if (countries.length > 0) await db.insertInto('event_country').values(countries).execute();
  }
}
