import type { Kysely, RawBuilder } from 'kysely';

/** One step from a version of the schema to the next; steps that are out in the world are never changed. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly up: (db: Kysely<unknown>, words: SchemaWords) => Promise<void>;
}

/** What databases call differently in a schema. */
export interface SchemaWords {
  /** Type of a column of bytes. */
  readonly bytes: RawBuilder<unknown>;
  /** Type of a primary key that counts up. */
  readonly counter: RawBuilder<unknown>;
  /** Ends a table that is laid out by its primary key; may be empty. */
  readonly clustered: RawBuilder<unknown>;
}
