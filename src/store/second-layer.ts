import type { IncidentSummary } from '../core/incident.js';
import type { Link, PairRulings, Windows } from '../core/linking.js';
import type { Ruling } from '../core/ruling.js';
import type { Event, EventType, Report } from '../core/schema.js';
import type { Shelf, WholeShelf } from '../core/shelf.js';

/** What keeps incidents: derived from the events and from what people ruled, and rebuilt from them at any time. */
export interface LinkingStore {
  /** What the store was linked with; `null` before it first was. */
  setting(): Promise<LinkingSetting | null>;
  /** Forgets all tellings, links and incidents, and lets every report wait to be linked with this setting. */
  begin(setting: LinkingSetting): Promise<void>;
  /** Reports that wait to be linked, at most so many, by their ids; those waiting are the same until they are linked. */
  waiting(most: number): Promise<readonly WaitingReport[]>;
  /** True where all reports wait, and there is one. */
  isWhollyWaiting(): Promise<boolean>;
  /** All reports that wait, in parts of so many, by their ids. */
  allWaiting(size: number): AsyncIterable<readonly WaitingReport[]>;
  /** Writes down a shelf on which reports that waited were linked; false, and nothing written, where others have linked meanwhile. */
  keep(whole: WholeShelf): Promise<boolean>;
  /** Incidents in a list, those that most reports tell first. */
  incidents(filter?: IncidentFilter): Promise<readonly IncidentSummary[]>;
  /** What one incident is made of, by its id or that of one of its events; `null` where none is on record. */
  incident(id: string): Promise<RecordedIncident | null>;
  /** Numbers of incidents: all, and those that several reports tell. */
  count(): Promise<{ readonly incidents: number; readonly shared: number }>;
  /** Does the work on the store's shelf in one transaction; the reports wait no longer. */
  link<T>(reports: readonly string[], work: (shelf: Shelf) => Promise<T>): Promise<T>;
  /** Puts these reports back among those that wait. */
  await(reports: readonly string[]): Promise<void>;
}

export interface LinkingSetting {
  readonly windows: Windows;
  /** With its version. */
  readonly linker: string;
}

export interface WaitingReport {
  readonly report: Report;
  /** As people ruled, without those rejected. */
  readonly events: readonly Event[];
}

/** What people ruled, append-only. A ruling is kept even where what it is about is not on record: it holds as soon as that comes. */
export interface RulingStore {
  /** In the order they were entered. */
  list(): Promise<readonly Ruling[]>;
  /** Keeps rulings, and lets what they are about wait to be linked; gives those that were not on record yet. */
  add(rulings: readonly Ruling[]): Promise<readonly Ruling[]>;
  /** Pairs of events ruled the same, or not, as the rulings stand. */
  pairs(): Promise<PairRulings>;
}

/** Incidents must meet all that is given; of a list, one item. */
export interface IncidentFilter {
  /** Types of an event. */
  readonly types?: readonly EventType[];
  /** Countries of a doer, a target or the place of an event. */
  readonly countries?: readonly string[];
  /** Reports that tell it, at least. */
  readonly reports?: number;
  readonly limit?: number;
  /** Passes over so many. */
  readonly skip?: number;
}

/** What one incident is made of. */
export interface RecordedIncident {
  readonly id: string;
  readonly events: readonly Event[];
  readonly reports: readonly Report[];
  readonly links: readonly Link[];
  readonly rulings: readonly Ruling[];
}
