import { type Kysely, sql } from 'kysely';
import type { SchemaWords } from './migration.js';

/** The second layer: what reports tell of which happening, derived; and what people ruled. Every report waits to be linked. */
export async function incidents(db: Kysely<unknown>, words: SchemaWords): Promise<void> {
  await createTellings(db);
  await createLinks(db, words);
  await createRulings(db, words);
  await sql`insert into waiting (report) select id from report`.execute(db);
}

async function createTellings({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('waiting')
    .addColumn('report', 'text', (column) => column.primaryKey().notNull().references('report.id'))
    .execute();
  await schema
    .createTable('linking')
    .addColumn('id', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('days', 'integer', (column) => column.notNull())
    .addColumn('km', 'integer', (column) => column.notNull())
    .addColumn('linker', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('told_report')
    .addColumn('report', 'text', (column) => column.primaryKey().notNull().references('report.id'))
    .addColumn('story', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('telling')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('report', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('incident', 'text', (column) => column.notNull())
    .addColumn('web', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('within', 'text', (column) => column.notNull())
    .execute();
  for (const column of ['report', 'incident', 'web'] as const) {
    await schema.createIndex(`telling_${column}`).on('telling').column(column).execute();
  }
  await schema
    .createTable('told_event')
    .addColumn('event', 'text', (column) => column.primaryKey().notNull())
    .addColumn('telling', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('told_event_telling').on('told_event').column('telling').execute();
}

async function createLinks({ schema }: Kysely<unknown>, { clustered }: SchemaWords): Promise<void> {
  await schema
    .createTable('telling_key')
    .addColumn('key', 'bigint', (column) => column.notNull())
    .addColumn('telling', 'text', (column) => column.notNull())
    .addColumn('day', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('telling_key_key', ['key', 'telling'])
    .modifyEnd(clustered)
    .execute();
  await schema.createIndex('telling_key_telling').on('telling_key').column('telling').execute();
  await schema
    .createTable('telling_link')
    .addColumn('a', 'text', (column) => column.notNull())
    .addColumn('b', 'text', (column) => column.notNull())
    .addColumn('score', 'double precision', (column) => column.notNull())
    .addColumn('reasons', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('telling_link_key', ['a', 'b'])
    .modifyEnd(clustered)
    .execute();
  await schema.createIndex('telling_link_b').on('telling_link').column('b').execute();
}

async function createRulings({ schema }: Kysely<unknown>, { counter }: SchemaWords): Promise<void> {
  await schema
    .createTable('ruling')
    .addColumn('entry', counter, (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await schema.alterTable('event').addColumn('ruled', 'text').execute();
  await schema
    .alterTable('event')
    .addColumn('rejected', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema
    .alterTable('event')
    .addColumn('added', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}
