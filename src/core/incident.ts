import type { Link } from './linking.js';
import type { Ruling } from './ruling.js';
import type { ReportReference, Status } from './schema.js';

/** One happening as reports tell it: no more than what they say, side by side. Derived, and rebuilt at any time. */
export interface Incident extends IncidentSummary {
  /** Each text once, with every outlet that printed it; by publication. */
  readonly testimonies: readonly Testimony[];
  readonly questions: readonly Question[];
  /** Why its events were held to be of one happening. */
  readonly links: readonly Link[];
  /** What people ruled of its events, as it stands. */
  readonly rulings: readonly Ruling[];
}

/** An incident in a list. */
export interface IncidentSummary {
  readonly id: string;
  readonly events: number;
  readonly reports: number;
  /** Types with their modes, "COERCE/arrest", the most frequent first. */
  readonly acts: readonly string[];
  /** Dates of the first and the last report; null where no report is dated. */
  readonly first: string | null;
  readonly last: string | null;
  /** The sentence that the first report tells it in. */
  readonly told: string;
}

/** A text, and the outlets that printed it: ten reprints are one testimony. */
export interface Testimony {
  /** Who wrote it: the agency it is credited to, else the outlet of its first publication; null where neither is known. */
  readonly writer: string | null;
  /** The first publication first. */
  readonly publications: readonly ReportReference[];
  /** Ids of its events of this incident, as its first publication tells them. */
  readonly events: readonly string[];
}

/** One question, and what each teller answers. */
export interface Question {
  /** "what", "who", "whom", "when", "where", "status", or what is counted: "killed". */
  readonly question: string;
  readonly answers: readonly Answer[];
  /** `open`: one teller; `agreed`: all say what fits together; `disputed`: they do not. */
  readonly state: 'open' | 'agreed' | 'disputed';
}

export interface Answer {
  readonly value: string;
  /** For a count, its bounds. */
  readonly low: number | null;
  readonly high: number | null;
  readonly tellers: readonly Teller[];
}

/** Who says so: a speaker in a report, or the report itself. */
export interface Teller {
  /** Name of the speaker; null where the report speaks in its own voice. */
  readonly speaker: string | null;
  /** Number of the testimony, from 0. */
  readonly testimony: number;
  readonly event: string;
  readonly status: Status;
}
