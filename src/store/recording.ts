import type { Kysely, Transaction } from 'kysely';
import type { Problem } from '../core/schema.js';
import { chunks } from './chunks.js';
import { addWaiting } from './linking-store.js';
import { blame, RefusedEntry } from './refused-entry.js';
import { countryRows, eventRow, packDocument, plain, reportRow } from './rows.js';
import { applyRulings } from './ruled-events.js';
import type { Changes, Entry } from './store.js';
import type { Tables } from './tables.js';

/** Rows a statement; keeps the number of bound values far below every database's limit. */
const CHUNK = 100;

/** Keeps the entries in one transaction, each as `Store.record` says; throws `RefusedEntry` where it is one of them that stands in the way. */
export function recordEntries(db: Kysely<Tables>, entries: readonly Entry[]): Promise<readonly Changes[]> {
  for (const entry of entries) checkIds(entry);
  return db.transaction().execute(async (transaction) => {
    const changes: Changes[] = [];
    for (const entry of entries)
      changes.push(await recordEntry(transaction, entry).catch((thrown: unknown) => Promise.reject(blame(thrown, entry.report.origin))));
    return changes;
  });
}

/** The coder of the latest coding run, `null` where the report was never coded. */
export async function currentCoding(db: Kysely<Tables>, report: string): Promise<{ readonly coder: string } | null> {
  const query = db.selectFrom('coding').select('coder').where('report', '=', report).orderBy('id', 'desc').limit(1);
  const row = await query.executeTakeFirst();
  return row === undefined ? null : { coder: row.coder };
}

/** Files a problem unless it is on file. */
export async function fileProblem(db: Kysely<Tables>, problem: Problem): Promise<void> {
  const row = { code: problem.code, origin: plain(problem.origin), what: plain(problem.what), mend: plain(problem.mend) };
  await db
    .insertInto('problem')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function recordEntry(transaction: Transaction<Tables>, entry: Entry): Promise<Changes> {
  const { report, document, coder } = entry;
  const current = await currentCoding(transaction, report.id);
  if (current?.coder === coder) return { report: report.id, outcome: 'unchanged', added: [], removed: [], kept: [] };
  if (current === null) await insertReport(transaction, entry);
  const before = current === null ? [] : await eventIds(transaction, report.id);
  const after = new Set(document.events.map((event) => event.id));
  const known = new Set(before);
  const removed = before.filter((id) => !after.has(id));
  await clearEvents(transaction, before, removed);
  await insertEvents(transaction, entry, known);
  await insertCoding(transaction, entry);
  await applyRulings(transaction, [report.id]);
  await addWaiting(transaction, [report.id]);
  const added = [...after].filter((id) => !known.has(id));
  const kept = before.filter((id) => after.has(id));
  return { report: report.id, outcome: current === null ? 'new' : 'recoded', added, removed, kept };
}

async function insertReport(transaction: Transaction<Tables>, { report, source }: Entry): Promise<void> {
  if (source !== null) {
    const { sha256, bytes } = source;
    await transaction
      .insertInto('source')
      .values({ sha256, bytes })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await transaction.insertInto('report').values(reportRow({ report, source })).execute();
}

async function eventIds(transaction: Transaction<Tables>, report: string): Promise<readonly string[]> {
  const rows = await transaction
    .selectFrom('event')
    .select('id')
    .where('report', '=', report)
    .where('added', '=', 0)
    .orderBy('sentence_start')
    .orderBy('trigger_start')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

async function clearEvents(transaction: Transaction<Tables>, before: readonly string[], removed: readonly string[]): Promise<void> {
  for (const ids of chunks(before, CHUNK)) await transaction.deleteFrom('event_country').where('event', 'in', ids).execute();
  for (const ids of chunks(removed, CHUNK)) await transaction.deleteFrom('event').where('id', 'in', ids).execute();
}

/** Events known before are written over, so that what refers to them stays; an id of another report's event is refused. */
async function insertEvents(transaction: Transaction<Tables>, { report, document }: Entry, known: ReadonlySet<string>): Promise<void> {
  const rows = document.events.map((event) => eventRow(report, event));
  for (const values of chunks(
    rows.filter((row) => !known.has(row.id)),
    CHUNK,
  ))
    await transaction.insertInto('event').values(values).execute();
  for (const { id, ...values } of rows.filter((row) => known.has(row.id))) {
    await transaction.updateTable('event').set(values).where('id', '=', id).execute();
  }
  for (const values of chunks(document.events.flatMap(countryRows), CHUNK))
    await transaction.insertInto('event_country').values(values).execute();
}

async function insertCoding(transaction: Transaction<Tables>, { report, document, coder, codedAt }: Entry): Promise<void> {
  const body = packDocument(document);
  await transaction
    .insertInto('document')
    .values({ report: report.id, body })
    .onConflict((conflict) => conflict.column('report').doUpdateSet({ body }))
    .execute();
  await transaction.insertInto('coding').values({ report: report.id, coder, coded_at: codedAt }).execute();
}

/** Two events of one id would silently become one: refused before anything is written. */
function checkIds({ report, document }: Entry): void {
  const seen = new Set<string>();
  for (const { id } of document.events) {
    if (seen.has(id))
      throw new RefusedEntry(
        `Two events of one report have the id ${id}.`,
        report.origin,
        'Give every event of a report an id of its own.',
      );
    seen.add(id);
  }
}
