import type { Span } from '../core/spans.js';

/** A number of people, things, money or distance in a sentence, before it is known which event it is of. */
export interface FoundCount {
  readonly sentence: number;
  /** Index of the counted noun, of the currency sign, or of the number itself where it stands alone ("19 were arrested"). */
  readonly noun: number;
  readonly low: number;
  /** `null` where the words set no upper bound. */
  readonly high: number | null;
  /** "persons", a currency code, a measure ("km", "percent"), or the lemma of the noun. */
  readonly unit: string;
  /** The wording: hedge and number, with the currency sign. */
  readonly span: Span;
  readonly tokens: readonly number[];
  /** A part of those counted before it ("including five children", "four of them women"), with its whole wording. */
  readonly part: Part | null;
  /** What `low` and `high` say: a number, hundredths of a whole told before ("most of them"), or how many of it are left out ("all but two"). */
  readonly scale: 'number' | 'share' | 'rest';
}

export interface Part {
  readonly span: Span;
  /** The last word of the wording. */
  readonly last: number;
}
