import type { Generated } from 'kysely';

/** The tables of the latest schema, as Kysely sees them; made by the steps in `migrations/`. */
export interface Tables {
  readonly source: SourceTable;
  readonly report: ReportTable;
  readonly coding: CodingTable;
  readonly document: DocumentTable;
  readonly event: EventTable;
  readonly event_country: EventCountryTable;
  readonly problem: ProblemTable;
}

export interface SourceTable {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

export interface ReportTable {
  readonly id: string;
  readonly key: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** Empty where the report has no date, so that it can be ordered by. */
  readonly published: string;
  readonly language: string;
  readonly origin: string;
  readonly text: string;
  /** JSON of `Report.given`. */
  readonly given: string | null;
  /** JSON of the report where a column of text cannot hold it as it is (NUL, half a surrogate pair). */
  readonly exact: string | null;
  readonly source: string | null;
  readonly acquired: string | null;
  readonly method: string | null;
}

/** One row a coding run of a report; the last one is current. */
export interface CodingTable {
  readonly id: Generated<number>;
  readonly report: string;
  readonly coder: string;
  readonly coded_at: string;
}

export interface DocumentTable {
  readonly report: string;
  /** Deflated JSON of the document without its report, text and events. */
  readonly body: Uint8Array;
}

export interface EventTable {
  readonly id: string;
  readonly report: string;
  readonly published: string;
  readonly sentence_start: number;
  readonly trigger_start: number;
  readonly type: string;
  readonly mode: string | null;
  readonly status: string;
  /** First day of the event's time, in full ("2022-11-01"). */
  readonly first_day: string | null;
  readonly last_day: string | null;
  /** JSON of the event without its report. */
  readonly body: string;
}

export interface EventCountryTable {
  readonly event: string;
  readonly country: string;
  readonly part: EventPart;
}

/** Whose country it is: the doer's, the target's or the place's. */
export type EventPart = 'who' | 'whom' | 'where';

export interface ProblemTable {
  readonly id: Generated<number>;
  readonly code: string;
  readonly origin: string;
  readonly what: string;
  readonly mend: string;
}
