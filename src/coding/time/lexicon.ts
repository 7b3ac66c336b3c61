import type { NumberWords } from '../numbers.js';
import type { Captures, Pattern } from './pattern.js';

/** What `lexicon/en/time.yml` knows, ready for use. */
export interface TimeLexicon {
  readonly numbers: NumberWords;
  /** Class → words (lower case, several parted by one space) → value. */
  readonly classes: ReadonlyMap<string, WordClass>;
  readonly rules: readonly TimeRule[];
  /** Those of the rules that may begin with a word (lower case). */
  readonly rulesFor: (word: string) => readonly TimeRule[];
  /** How many units a vague plural reaches back: "weeks" is six of them. */
  readonly vague: ReadonlyMap<string, number>;
  /** Name of a feast in words as sentences are parted ("eid al - fitr") → its days. */
  readonly feasts: ReadonlyMap<string, Feast>;
  /** Prepositions before a deed whose time is not that of the clause: "after the attack on Monday". */
  readonly apart: ReadonlySet<string>;
  /** Words before a stretch that make it an age: "aged", "age of". */
  readonly ages: ReadonlySet<string>;
  /** Noun of a deed → the verb that tells of it, where they differ by more than "-ing": "death" is "die". */
  readonly deeds: ReadonlyMap<string, string>;
  readonly tense: TenseWords;
  /** Word between two dates of a stretch → words before the first; "" where none need stand there. */
  readonly joints: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words before a date that open a stretch up to publication. */
  readonly since: ReadonlySet<string>;
  /** Words between a stretch and the day it ends with: "the year ended March 31". */
  readonly ending: ReadonlySet<string>;
  /** Words before what a time is counted from: "two days before the attack"; -1 before it, 1 after. */
  readonly beside: ReadonlyMap<string, number>;
}

/** A day of the year ("12-25"), a weekday of a month ("11-4-4"), or days that a calendar of its own gives, so many days from them. */
export type Feast =
  | { readonly day: string }
  | {
      /** First days, "YYYY-MM-DD", in order. */
      readonly days: readonly string[];
      readonly offset: number;
      /** How many days it is kept. */
      readonly lasts: number;
    };

export interface WordClass {
  readonly words: ReadonlyMap<string, string | number>;
  /** First words of its entries. */
  readonly firsts: ReadonlySet<string>;
  /** Words in its longest entry. */
  readonly longest: number;
  /** Only words with a capital letter. */
  readonly capital: boolean;
  /** Penn tags that the word must not have. */
  readonly not: ReadonlySet<string>;
}

export interface TimeRule {
  readonly pattern: Pattern;
  readonly read: string;
  /** Captures that the rule sets by itself. */
  readonly given: Captures;
  readonly example: string;
  /** TIMEX3 value of the example in a report of Friday, 18 November 2022. */
  readonly value: string;
}

/** Lower-case words that decide whether a bare "Monday" has been or is to come. */
export interface TenseWords {
  readonly future: ReadonlySet<string>;
  /** Lemmas whose infinitive tells of what is to come: "plan to meet on Monday". */
  readonly prospective: ReadonlySet<string>;
  /** Prepositions before a time that is to come: "ahead of", "until". */
  readonly ahead: ReadonlySet<string>;
  /** Prepositions that say so only where the verb does not: "by Monday". */
  readonly perhapsAhead: ReadonlySet<string>;
  /** Lemmas of verbs whose object and its time are to come, though told in the past: "scheduled a rally on Saturday". */
  readonly scheduling: ReadonlySet<string>;
  /** Prepositions before a time that has been: "since". */
  readonly behind: ReadonlySet<string>;
}
