import type { Place } from './schema.js';

/** What one report tells of one happening, in one event or several; what linking looks at. Plain JSON, derived from the events alone. */
export interface Telling {
  /** The first event's id. */
  readonly id: string;
  readonly report: string;
  /** Start of the first event's trigger. */
  readonly at: number;
  readonly sentence: number;
  readonly acts: readonly Act[];
  /** Told as having happened, by whomever; else as wanted, feared or thought of. */
  readonly real: boolean;
  readonly habitual: boolean;
  /** Told as background long past. */
  readonly historical: boolean;
  /** Days since 1970-01-01, as the words say; `null` where they do not. */
  readonly days: Days | null;
  /** Days of the week named beside it, in small letters; sorted. */
  readonly weekdays: readonly string[];
  /** Day of publication. */
  readonly published: number | null;
  readonly who: Parties;
  readonly whom: Parties;
  readonly place: Place | null;
  /** Numbers with what they count, "23 pirate"; sorted. */
  readonly counts: readonly string[];
  /** Stems of the sentences' telling words, sorted; names and numbers begin with "=". */
  readonly words: readonly string[];
  /** A word makes it another one than was told before. */
  readonly distinct: boolean;
  /** A noun that points back: "the attack". */
  readonly refers: boolean;
}

export type Days = readonly [first: number, last: number];

export interface Act {
  readonly type: string;
  readonly mode: string | null;
  /** The stem of the trigger's first word: "arrest" of "arrested". */
  readonly trigger: string;
}

/** Those who play a part, by what tells them apart; each list without repeats, the most frequent first. */
export interface Parties {
  /** Last words of names: "jackson" of "Vincent Jackson". */
  readonly names: readonly string[];
  /** Last words of descriptions: "pirate" of "23 pirates". */
  readonly nouns: readonly string[];
  readonly countries: readonly string[];
  /** Ids within the report. */
  readonly entities: readonly string[];
}

/** What a report is about: its telling words with weights, the vector's length being 1. Sorted by word. */
export interface Story {
  readonly words: readonly string[];
  readonly weights: readonly number[];
}
