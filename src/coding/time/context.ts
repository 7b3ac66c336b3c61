import { isDate, type Part } from '../../core/dates.js';
import type { TimeExpression, When } from '../../core/schema.js';
import type { TimeLexicon } from './lexicon.js';
import type { Captures } from './pattern.js';
import { type Period, periodOf, shift, type Unit } from './period.js';
import type { Direction } from './tense.js';

/** What a reading may look at besides the words it matched. */
export interface TimeContext {
  /** Day of publication, where known. */
  readonly published: string | null;
  /** The last date told in the text so far, as a TIMEX3 value ("1998-08-07", "1996"). */
  readonly focus: string | null;
  /** The quarter or half year that accounts are given of ("1989-Q3"). */
  readonly account: string | null;
  /** True where the accounts last spoken of are those of a year. */
  readonly yearly: boolean;
  readonly lexicon: TimeLexicon;
  /** TIMEX3 value of the time that stands one word before, with nothing else between. */
  readonly before: string | null;
  readonly direction: () => Direction;
  /** Whether it hangs on a verb in the present perfect. */
  readonly perfect: () => boolean;
  /** What the words behind count from, and to which side: the day of "the attack" in "two days before the attack"; null where unsaid or not told. */
  readonly beside: () => Beside | null;
}

/** A day that another time counts from: -1 where it lies before it, 1 after. */
export interface Beside {
  readonly day: string;
  readonly side: number;
}

export type Anchor = When['anchor'];
export type Timex = TimeExpression['timex'];

export interface Reading {
  readonly timex: Timex;
  readonly when: When | null;
  /** Told in passing: nothing later counts from it. */
  readonly aside?: boolean;
}

/** Makes a TIMEX3 value and its days of what a pattern matched; null where they make no sense together ("31 February"). */
export type Read = (captures: Captures, context: TimeContext) => Reading | null;

/** A date with the days it stands for. `time` is a time of day or part of day as TIMEX3 writes it ("10:35", "MO"). */
export function dateReading(value: string, anchor: Anchor, part: Part | null = null, time: string | null = null): Reading {
  const period = periodOf(value, part);
  const timed = time === null || !/^\d{4}-\d\d-\d\d$|^XXXX/.test(value);
  return {
    timex: timed ? { type: 'DATE', value } : { type: 'TIME', value: `${value}T${time}` },
    when: period === null ? null : whenOf(period, anchor),
  };
}

/** An expression that no calendar day stands behind. */
export const bare = (type: Timex['type'], value: string): Reading => ({ timex: { type, value }, when: null });

export const whenOf = (period: Period, anchor: Anchor): When => ({ from: period.from, to: period.to, precision: period.precision, anchor });

/** From `count` units before `date` to `date`, or from it to `count` units after. */
export function stretch(date: string, count: number, unit: Unit, anchor: Anchor): When | null {
  const other = moved(date, count, unit);
  if (other === null) return null;
  return { from: count < 0 ? other : date, to: count < 0 ? date : other, precision: 'range', anchor };
}

/** `shift`, or null where it leaves the years 0 to 9999. */
export function moved(date: string, count: number, unit: Unit): string | null {
  if (Math.abs(count) > 1e7) return null;
  const other = shift(date, count, unit);
  return isDate(other) ? other : null;
}

export const textOf = (captures: Captures, name: string): string | null => {
  const value = captures.get(name);
  return value === undefined ? null : String(value);
};

export const numberOf = (captures: Captures, name: string): number | null => {
  const value = captures.get(name);
  return value === undefined || Number.isNaN(Number(value)) ? null : Number(value);
};

export const partOf = (captures: Captures): Part | null => {
  const part = captures.get('part');
  return part === 'early' || part === 'mid' || part === 'late' ? part : null;
};

export const two = (number: number): string => String(number).padStart(2, '0');
