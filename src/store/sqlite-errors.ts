import { messageOf, OnRecordError } from '../core/errors.js';

/** Runs an action on the database at `path`; what SQLite throws comes out as an `OnRecordError` a user can act on. */
export function guard<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (thrown) {
    throw thrown instanceof OnRecordError ? thrown : explain(path, thrown);
  }
}

function explain(path: string, thrown: unknown): OnRecordError {
  const [what, mend] = EXPLANATIONS[codeOf(thrown)] ?? [
    `The store failed: ${messageOf(thrown)}.`,
    'Check the file and the disk; if they are sound, please report this as a fault of OnRecord.',
  ];
  return new OnRecordError(what, path, mend, { cause: thrown });
}

const codeOf = (thrown: unknown): string => (thrown instanceof Error && 'sqliteCodeName' in thrown ? String(thrown.sqliteCodeName) : '');

const BUSY: readonly [string, string] = [
  'Another process is writing to the store and did not finish in time.',
  'Wait until it has finished, or use a store of your own with --store FILE.',
];
const DAMAGED: readonly [string, string] = ['The store is damaged.', 'Put back a copy of it, or read the reports again into a new store.'];

/** What went wrong and how to mend it, by SQLite's result code. */
const EXPLANATIONS: Readonly<Record<string, readonly [string, string]>> = {
  SQLITE_BUSY: BUSY,
  SQLITE_LOCKED: BUSY,
  SQLITE_CORRUPT: DAMAGED,
  SQLITE_NOTADB: ['The file is not a store.', 'Name a store made by OnRecord, or a file that does not exist yet.'],
  SQLITE_CANTOPEN: ['The store cannot be opened.', 'Check that its folder exists and that you may write in it.'],
  SQLITE_READONLY: ['The store cannot be written to.', 'Check that you may write to the file and to its folder.'],
  SQLITE_FULL: ['The disk is full; what was being saved was not saved.', 'Make room and run the command again: what is on record is kept.'],
};
