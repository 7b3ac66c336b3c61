import type { Kysely } from 'kysely';
import type { SchemaWords } from './migration.js';

/** Reports with their bytes, what they were found to say, and what could not be read. */
export async function testimony(db: Kysely<unknown>, words: SchemaWords): Promise<void> {
  await createReports(db, words);
  await createCodings(db, words);
  await createEvents(db, words);
  await createProblems(db, words);
}

async function createReports({ schema }: Kysely<unknown>, { bytes }: SchemaWords): Promise<void> {
  await schema
    .createTable('source')
    .addColumn('sha256', 'text', (column) => column.primaryKey().notNull())
    .addColumn('bytes', bytes, (column) => column.notNull())
    .execute();
  await schema
    .createTable('report')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('key', 'text')
    .addColumn('title', 'text')
    .addColumn('publisher', 'text')
    .addColumn('url', 'text')
    .addColumn('published', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.references('source.sha256'))
    .addColumn('acquired', 'text')
    .addColumn('method', 'text')
    .addColumn('exact', 'text')
    .addColumn('given', 'text')
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('report_order').on('report').columns(['published', 'id']).execute();
}

async function createCodings({ schema }: Kysely<unknown>, { bytes, counter }: SchemaWords): Promise<void> {
  await schema
    .createTable('coding')
    .addColumn('id', counter, (column) => column.primaryKey())
    .addColumn('report', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('coder', 'text', (column) => column.notNull())
    .addColumn('coded_at', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('coding_report').on('coding').columns(['report', 'id']).execute();
  await schema
    .createTable('document')
    .addColumn('report', 'text', (column) => column.primaryKey().notNull().references('report.id'))
    .addColumn('body', bytes, (column) => column.notNull())
    .execute();
}

async function createEvents({ schema }: Kysely<unknown>, { clustered }: SchemaWords): Promise<void> {
  await schema
    .createTable('event')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('report', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('published', 'text', (column) => column.notNull())
    .addColumn('sentence_start', 'integer', (column) => column.notNull())
    .addColumn('trigger_start', 'integer', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('mode', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('first_day', 'text')
    .addColumn('last_day', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('event_order').on('event').columns(['published', 'report', 'sentence_start', 'trigger_start', 'id']).execute();
  await schema.createIndex('event_report').on('event').column('report').execute();
  await schema
    .createTable('event_country')
    .addColumn('event', 'text', (column) => column.notNull().references('event.id'))
    .addColumn('country', 'text', (column) => column.notNull())
    .addColumn('part', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('event_country_key', ['event', 'country', 'part'])
    .modifyEnd(clustered)
    .execute();
}

async function createProblems({ schema }: Kysely<unknown>, { counter }: SchemaWords): Promise<void> {
  await schema
    .createTable('problem')
    .addColumn('id', counter, (column) => column.primaryKey())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('mend', 'text', (column) => column.notNull())
    .addUniqueConstraint('problem_once', ['origin', 'code', 'what', 'mend'])
    .execute();
}
