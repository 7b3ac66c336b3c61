import { messageOf, OnRecordError } from '../core/errors.js';

/** Thrown where the store works, but does not take this one report: others can be recorded all the same. */
export class RefusedEntry extends OnRecordError {}

/** What SQLite says of a row that it will not take, whatever the state of the disk. */
const OF_THE_ENTRY = /^SQLITE_(?:CONSTRAINT|TOOBIG|MISMATCH|RANGE)/;

/** What was thrown while a report of this origin was recorded: as it is where the store itself failed, else a `RefusedEntry`. */
export function blame(thrown: unknown, origin: string): unknown {
  const cause = thrown instanceof OnRecordError ? thrown.cause : undefined;
  const code = cause instanceof Error && 'sqliteCodeName' in cause ? String(cause.sqliteCodeName) : '';
  const ofStore = thrown instanceof OnRecordError && !OF_THE_ENTRY.test(code);
  if (ofStore) return thrown;
  const mend = 'this is a defect in OnRecord: please tell its makers, with the report if it may be passed on';
  return new RefusedEntry(`the store does not take this report: ${messageOf(cause ?? thrown)}`, origin, mend, { cause: thrown });
}
