import type { Link, ScoredLink } from './linking.js';
import type { Story, Telling } from './telling.js';

/** A telling with the events it pools, why they were pooled, and the keys under which others find it. */
export interface ShelvedTelling {
  readonly telling: Telling;
  /** Ids, in the order of the text. */
  readonly events: readonly string[];
  /** Why its events are of one happening. */
  readonly within: readonly Link[];
  readonly keys: readonly number[];
  /** The day it is filed under; 0 where none is known. */
  readonly day: number;
}

/** A telling under a key. */
export interface Filed {
  readonly key: number;
  readonly day: number;
  readonly telling: string;
}

/** Where a telling stands: its incident, and the web of links that it hangs in. */
export interface Placed {
  readonly telling: string;
  readonly incident: string;
  readonly web: string;
}

/** Tellings of a report, to be put on the shelf in place of those that it had. */
export interface ToldReport {
  readonly report: string;
  readonly story: Story;
  readonly tellings: readonly ShelvedTelling[];
}

/** Where tellings are kept, linked and placed in incidents: a store, or the memory. Lists of ids may be long. */
export interface Shelf {
  /** Replaces the tellings of these reports; gives the ids of those that are gone, with all that hung on them. */
  shelve(reports: readonly ToldReport[]): Promise<Gone>;
  /** All that is filed under these keys. */
  filed(keys: readonly number[]): Promise<readonly Filed[]>;
  tellings(ids: readonly string[]): Promise<readonly Telling[]>;
  stories(reports: readonly string[]): Promise<ReadonlyMap<string, Story>>;
  /** Links that have an end among these. */
  linksOf(ids: readonly string[]): Promise<readonly ScoredLink[]>;
  /** All tellings of the webs that these stand in; new ones stand in none. */
  webOf(ids: readonly string[]): Promise<readonly string[]>;
  link(links: readonly Link[]): Promise<void>;
  unlink(links: readonly ScoredLink[]): Promise<void>;
  /** Writes where tellings stand; of webs that are no longer named nothing is left. */
  place(placed: readonly Placed[]): Promise<void>;
  /** The telling that each of these events is pooled in. */
  tellingOf(events: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface Gone {
  readonly tellings: readonly string[];
  /** Keys that they were filed under. */
  readonly keys: readonly number[];
  /** Tellings still there that were linked to them. */
  readonly bereft: readonly string[];
}

/** All that stands on a shelf. */
export interface WholeShelf {
  readonly reports: ReadonlyMap<string, ToldReport>;
  readonly links: readonly Link[];
  /** By the telling. */
  readonly places: ReadonlyMap<string, Placed>;
}
