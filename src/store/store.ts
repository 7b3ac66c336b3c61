import type { Document, Event, EventType, Problem, Report, Status } from '../core/schema.js';
import type { LinkingStore, RulingStore } from './second-layer.js';

export type { IncidentFilter, LinkingSetting, LinkingStore, RecordedIncident, RulingStore, WaitingReport } from './second-layer.js';

/**
 * Keeps reports, their bytes, documents, events and problems. Every database offers this, and passes test/store/conformance.ts.
 *
 * Lists that can be long stream in pages: between two events of a stream other calls may read and write the same store.
 * Every method throws `OnRecordError` where the database refuses (locked by another process, damaged, disk full).
 */
export interface Store {
  /** The version of the coder whose events are on record for this report; `null` where it was never coded. */
  coded(reportId: string): Promise<{ readonly coder: string } | null>;
  /** Keeps one coded report in one transaction: wholly or not at all. Throws `RefusedEntry` where the store works but does not take it. */
  record(entry: Entry): Promise<Changes>;
  /** Keeps several in one transaction, faster: all, or none where one is refused. The changes stand in the order of the entries. */
  recordAll(entries: readonly Entry[]): Promise<readonly Changes[]>;

  /** Files a problem; the same problem filed twice is kept once. */
  addProblem(problem: Problem): Promise<void>;
  /** In the order they were filed. */
  problems(): Promise<readonly Problem[]>;

  /** The events of these reports, in the order given; a report named twice is given once, one not on record has none. */
  eventsOf(reportIds: Iterable<string>): AsyncIterable<Event>;
  /** Ordered by publication (undated first), report, start of the sentence, start of the trigger, id. */
  events(filter?: EventFilter): AsyncIterable<Event>;
  event(id: string): Promise<Event | null>;
  /** Every report, ordered by publication (undated first) and id. */
  reports(): AsyncIterable<Report>;
  report(id: string): Promise<Report | null>;
  /** What the report was found to say, at its latest coding. */
  document(reportId: string): Promise<Document | null>;
  /** The bytes the report was read from; `null` where none were given. */
  source(reportId: string): Promise<Source | null>;
  stats(): Promise<Stats>;
  /** Incidents, derived from the events and the rulings. */
  readonly linking: LinkingStore;
  /** What people ruled of events; it outranks what was coded wherever events are given. */
  readonly rulings: RulingStore;
  /** Ends the connection; the store must not be used afterwards. */
  close(): Promise<void>;
}

/** The original of a report: its bytes as they came (of a JSON line: the line), when they were read (ISO 8601) and how. */
export interface Source {
  readonly bytes: Uint8Array;
  /** In hexadecimal; identical bytes are kept once. */
  readonly sha256: string;
  readonly acquired: string;
  /** "file", "stdin". */
  readonly method: string;
}

/** One report, coded. */
export interface Entry {
  readonly report: Report;
  readonly source: Source | null;
  readonly document: Document;
  /** With its version: "onrecord@0.1.0". */
  readonly coder: string;
  /** ISO 8601. */
  readonly codedAt: string;
}

/** What recording a report did to the events on record, by their ids. */
export interface Changes {
  readonly report: string;
  /** `unchanged`: the same coder has coded it before, nothing was written. `recoded`: another coder had. */
  readonly outcome: 'new' | 'recoded' | 'unchanged';
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** On record before and after, with the values of the later coding. */
  readonly kept: readonly string[];
}

/** Events must meet all that is given; of a list, one item. */
export interface EventFilter {
  readonly reports?: readonly string[];
  readonly types?: readonly EventType[];
  readonly modes?: readonly string[];
  readonly statuses?: readonly Status[];
  /** Countries of a doer, a target or the place. */
  readonly countries?: readonly string[];
  readonly who?: readonly string[];
  readonly whom?: readonly string[];
  readonly where?: readonly string[];
  /** ISO date of any precision: the event's time reaches to it or later. Events without a time are left out. */
  readonly since?: string;
  /** ISO date of any precision: the event's time begins on it or before. Events without a time are left out. */
  readonly until?: string;
}

export interface Stats {
  readonly reports: number;
  readonly events: number;
  readonly problems: number;
  /** First and last publication date, `null` where no report has one. */
  readonly published: { readonly first: string | null; readonly last: string | null };
  /** Numbers of events, the largest first. */
  readonly types: readonly Tally[];
  readonly statuses: readonly Tally[];
  /** Numbers of reports by the coder of their latest coding, the largest first. */
  readonly coders: readonly Tally[];
}

export interface Tally {
  readonly name: string;
  readonly count: number;
}
