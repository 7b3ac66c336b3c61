import { existsSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
  sql,
} from 'kysely';
import { OnRecordError } from '../core/errors.js';
import { kyselyStore } from './kysely-store.js';
import type { Migration, SchemaWords } from './migrations/migration.js';
import { MIGRATIONS } from './migrations/migrations.js';
import { guard } from './sqlite-errors.js';
import type { Store } from './store.js';
import type { Tables } from './tables.js';

export interface SqliteOptions {
  /** Refuse a path where no store is, instead of making one. */
  readonly mustExist?: boolean;
  /** How long to wait for another process that writes, in milliseconds; 5,000 if not given. */
  readonly patience?: number;
  /** The steps of the schema; OnRecord's own if not given. */
  readonly migrations?: readonly Migration[];
}

/** Marks the file as OnRecord's in its header: "OnRe" in ASCII. */
const APPLICATION_ID = 0x4f6e5265;
const WORDS: SchemaWords = { bytes: sql`blob`, counter: sql`integer`, clustered: sql`without rowid` };
const SETTINGS = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON';
/** Statements kept prepared. */
const CACHED = 200;

/**
 * Opens the store in a SQLite file, making it or bringing it to the latest schema where needed.
 * Throws `OnRecordError` where the file is no store, is made by a newer OnRecord, or is locked for longer than `patience`.
 */
export async function openSqlite(path: string, options: SqliteOptions = {}): Promise<Store> {
  const { mustExist = false, patience = 5000, migrations = MIGRATIONS } = options;
  if (mustExist && !existsSync(path))
    throw new OnRecordError('There is no store.', path, 'Check the path, or make the store with `onrecord read`.');
  const database = guard(path, () => new DatabaseSync(path, { timeout: patience }));
  const db = new Kysely<Tables>({ dialect: new ImmediateDialect({ database: adapt(path, database) }, database) });
  try {
    guard(path, () => checkHeader(path, database, migrations));
    guard(path, () => database.exec(SETTINGS));
    await migrate(db, database, migrations);
  } catch (thrown) {
    if (database.isOpen) database.close();
    throw thrown;
  }
  return kyselyStore(db);
}

/** Reads only, so that a file that is not ours stays as it is; in one transaction, since another process may be making the store. */
function checkHeader(path: string, database: Database, migrations: readonly Migration[]): void {
  database.exec('BEGIN');
  const ours = pragma(database, 'application_id') === APPLICATION_ID;
  const empty = database.prepare('SELECT count(*) AS tables FROM sqlite_master').get().tables === 0;
  if (!ours && !empty) {
    throw new OnRecordError(
      'The file is a database, but not one of OnRecord.',
      path,
      'Name a store made by OnRecord, or a file that does not exist yet.',
    );
  }
  const found = pragma(database, 'user_version');
  database.exec('COMMIT');
  const latest = latestVersion(migrations);
  if (found > latest) {
    const what = `The store was made by a newer OnRecord: its schema is version ${found}, this one knows versions up to ${latest}.`;
    throw new OnRecordError(what, path, 'Install the latest OnRecord, or use another store with --store FILE.');
  }
}

/** Takes the missing steps in one transaction; looks again inside it, since another process may have taken them meanwhile. */
async function migrate(db: Kysely<Tables>, database: Database, migrations: readonly Migration[]): Promise<void> {
  if (pragma(database, 'user_version') === latestVersion(migrations)) return;
  await db.transaction().execute(async (transaction) => {
    const found = pragma(database, 'user_version');
    const untyped: unknown = transaction;
    for (const { version, up } of migrations) if (version > found) await up(untyped as Kysely<unknown>, WORDS);
    database.exec(`PRAGMA user_version = ${latestVersion(migrations)}; PRAGMA application_id = ${APPLICATION_ID}`);
  });
}

const latestVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0;

const pragma = (database: Database, name: 'user_version' | 'application_id'): number =>
  Number(database.prepare(`PRAGMA ${name}`).get()[name]);

type Database = InstanceType<typeof DatabaseSync>;

/** `DatabaseSync` as Kysely wants it: says which statements return rows, and keeps the latest prepared. */
function adapt(path: string, database: Database): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  const prepare = (text: string): SqliteStatement => {
    const found = prepared.get(text) ?? adaptStatement(path, database, text);
    prepared.delete(text);
    prepared.set(text, found);
    if (prepared.size > CACHED) for (const oldest of [...prepared.keys()].slice(0, 1)) prepared.delete(oldest);
    return found;
  };
  return { prepare, close: () => guard(path, () => closeWhole(database)) };
}

/** Moves the write-ahead log into the file first, unless others use the store: the driver's prepared statements keep SQLite from doing so. */
function closeWhole(database: Database): void {
  database.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
}

function adaptStatement(path: string, database: Database, text: string): SqliteStatement {
  const statement = guard(path, () => database.prepare(text));
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => guard(path, () => statement.all(...parameters)),
    run: (parameters) => guard(path, () => statement.run(...parameters)),
    iterate: (parameters) => guard(path, () => statement.iterate(...parameters)),
  };
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  readonly #database: Database;

  constructor(config: SqliteDialectConfig, database: Database) {
    super(config);
    this.#config = config;
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config, this.#database);
  }
}

/** Takes the write lock at once: a transaction that reads first and writes later would fail without waiting. */
class ImmediateDriver extends SqliteDriver {
  readonly #database: Database;

  constructor(config: SqliteDialectConfig, database: Database) {
    super(config);
    this.#database = database;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** A full disk has ended the transaction already: nothing is left to take back, and the user is to hear of the disk. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection);
  }
}
