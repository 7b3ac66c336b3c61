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
  readonly feasts: ReadonlyMap<string, string>;
  readonly tense: TenseWords;
  /** Word between two dates of a stretch → words before the first; "" where none need stand there. */
  readonly joints: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words before a date that open a stretch up to publication. */
  readonly since: ReadonlySet<string>;
}

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
  /** Prepositions before a time that has been: "since". */
  readonly behind: ReadonlySet<string>;
}
