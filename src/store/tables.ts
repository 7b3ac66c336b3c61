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
  readonly waiting: WaitingTable;
  readonly linking: LinkingTable;
  readonly told_report: ToldReportTable;
  readonly telling: TellingTable;
  readonly told_event: ToldEventTable;
  readonly telling_key: TellingKeyTable;
  readonly telling_link: TellingLinkTable;
  readonly ruling: RulingTable;
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
  /** The same as people ruled it; `null` where nobody did. The columns above are of what people ruled. */
  readonly ruled: string | null;
  /** 1 where people ruled that the report does not say it. */
  readonly rejected: Generated<number>;
  /** 1 where people added it. */
  readonly added: Generated<number>;
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

/** Reports that are to be linked, since they were coded or ruled on. */
export interface WaitingTable {
  readonly report: string;
}

/** One row: what the store was linked with. */
export interface LinkingTable {
  readonly id: number;
  readonly days: number;
  readonly km: number;
  /** With its version. */
  readonly linker: string;
}

export interface ToldReportTable {
  readonly report: string;
  /** JSON of the report's `Story`. */
  readonly story: string;
}

export interface TellingTable {
  readonly id: string;
  readonly report: string;
  /** Empty until the telling is placed. */
  readonly incident: string;
  readonly web: string;
  /** JSON of the `Telling`. */
  readonly body: string;
  /** JSON of the links between its own events. */
  readonly within: string;
}

export interface ToldEventTable {
  readonly event: string;
  readonly telling: string;
}

export interface TellingKeyTable {
  readonly key: number;
  readonly telling: string;
  readonly day: number;
}

/** `a` sorts before `b`. */
export interface TellingLinkTable {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  /** JSON of the link's reasons. */
  readonly reasons: string;
}

export interface RulingTable {
  readonly entry: Generated<number>;
  readonly id: string;
  readonly at: string;
  /** JSON of the `Ruling`. */
  readonly body: string;
}
