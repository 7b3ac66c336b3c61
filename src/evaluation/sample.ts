import type { EventType, Problem, Status } from '../core/schema.js';
import type { ColumnName } from './columns.js';

/** What a sample may say in its cells, for checking it. */
export interface Vocabulary {
  /** Types with their modes. */
  readonly types: ReadonlyMap<string, { readonly modes: ReadonlyMap<string, unknown> }>;
  readonly sectors: ReadonlySet<string>;
  /** What stands for a country where a party has none: UNO, NGO. */
  readonly bodies: ReadonlySet<string>;
  /** Codes of countries and bodies, by code and by name in capitals. */
  readonly countries: ReadonlyMap<string, string>;
}

/** What a person marked, or null where the person did not look (`?`, or no such column). A value of null or none: the text does not say. */
export type Mark<T> = { readonly value: T } | null;

/** One party of an event: a country or none, and sectors. */
export interface MarkedParty {
  readonly country: string | null;
  readonly roles: readonly string[];
}

/** The doers of an event, or those it was done to; which of the two columns the person looked at. */
export interface MarkedSide {
  readonly parties: readonly MarkedParty[];
  readonly countries: boolean;
  readonly roles: boolean;
}

/** A period, both days included ("2022-11-01", "2022-11-30"). */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** One event as a person coded it. */
export interface MarkedEvent {
  /** In the sample, from 1 as a spreadsheet counts, the heading included. */
  readonly row: number;
  readonly words: string | null;
  readonly type: EventType;
  readonly mode: Mark<string | null>;
  readonly who: MarkedSide;
  readonly whom: MarkedSide;
  readonly status: Mark<Status | null>;
  readonly date: Mark<Period | null>;
  readonly place: Mark<string | null>;
  readonly placeCountry: Mark<string | null>;
}

/** A text with the events that a person found in it. */
export interface SampleText {
  readonly id: string;
  readonly row: number;
  /** One of the two is there. */
  readonly text: string | null;
  readonly file: string | null;
  readonly published: string | null;
  readonly events: readonly MarkedEvent[];
}

/** A sample as it was read; rows = rows with an event + rows without + rows left out. */
export interface Sample {
  readonly columns: ReadonlySet<ColumnName>;
  readonly texts: readonly SampleText[];
  /** Ids of the texts that cannot be judged, each with a problem that tells why. */
  readonly leftOut: readonly string[];
  readonly rows: number;
  readonly problems: readonly Problem[];
}
