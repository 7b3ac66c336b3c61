import type { Kysely } from 'kysely';
import type { Stats, Tally } from './store.js';
import type { Tables } from './tables.js';

/** Counts what is on record. */
export async function countAll(db: Kysely<Tables>): Promise<Stats> {
  return {
    reports: await countRows(db, 'report'),
    events: await countRows(db, 'event'),
    problems: await countRows(db, 'problem'),
    published: await publishedRange(db),
    types: await tallyEvents(db, 'type'),
    statuses: await tallyEvents(db, 'status'),
    coders: await tallyCoders(db),
  };
}

async function countRows(db: Kysely<Tables>, table: 'report' | 'event' | 'problem'): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function publishedRange(db: Kysely<Tables>): Promise<Stats['published']> {
  const row = await db
    .selectFrom('report')
    .select(({ fn }) => [fn.min('published').as('first'), fn.max('published').as('last')])
    .where('published', '<>', '')
    .executeTakeFirst();
  return { first: row?.first ?? null, last: row?.last ?? null };
}

async function tallyEvents(db: Kysely<Tables>, column: 'type' | 'status'): Promise<readonly Tally[]> {
  const rows = await db
    .selectFrom('event')
    .select(({ fn, ref }) => [ref(column).as('name'), fn.countAll().as('count')])
    .groupBy(column)
    .orderBy('count', 'desc')
    .orderBy('name')
    .execute();
  return rows.map(toTally);
}

async function tallyCoders(db: Kysely<Tables>): Promise<readonly Tally[]> {
  const latest = db
    .selectFrom('coding')
    .select(({ fn }) => fn.max('id').as('latest'))
    .groupBy('report');
  const rows = await db
    .selectFrom('coding')
    .select(({ fn }) => ['coder as name', fn.countAll().as('count')])
    .where('id', 'in', latest)
    .groupBy('coder')
    .orderBy('count', 'desc')
    .orderBy('name')
    .execute();
  return rows.map(toTally);
}

const toTally = ({ name, count }: { readonly name: string; readonly count: string | number | bigint }): Tally => ({
  name,
  count: Number(count),
});
