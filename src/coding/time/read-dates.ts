import { addDays, addMonths, dateOf, daysBetween, isDate, yearOf } from '../../core/dates.js';
import { bare, dateReading, numberOf, partOf, type Read, type TimeContext, textOf, two } from './context.js';
import type { Captures } from './pattern.js';
import { periodOf, valueAt } from './period.js';

/**
 * A month, with or without day and year. Without a year: told by `shift` ("last March"), by `year-shift` ("March last year"),
 * or the one on the side of publication that the verb points to, in doubt the past; a day within 60 days of it is that day.
 */
export const readDate: Read = (captures, context) => {
  const month = numberOf(captures, 'month') ?? numberOf(captures, 'month-number');
  const day =
    numberOf(captures, 'day') ?? numberOf(captures, 'ordinal') ?? numberOf(captures, 'day-ordinal') ?? numberOf(captures, 'day-number');
  const stated = statedYear(captures);
  if (month === null) return null;
  if (day !== null && !isDate(dateOf(stated ?? 2000, month, day))) return null;
  const rest = day === null ? two(month) : `${two(month)}-${two(day)}`;
  const time = textOf(captures, 'daypart');
  if (stated !== null) return dateReading(`${stated}-${rest}`, 'stated', partOf(captures), time);
  if (context.published === null) return dateReading(`XXXX-${rest}`, 'published', null, time);
  const year = impliedYear(rest, context.published, captures, context);
  return dateReading(`${year}-${rest}`, 'published', partOf(captures), time);
};

/** "14-16 November 2022": one stretch of days, its value as ISO 8601 writes intervals. */
export const readDays: Read = (captures, context) => {
  const last = readDate(new Map(captures).set('day', numberOf(captures, 'day2') ?? 0), context);
  const first = last?.timex.value.replace(/\d\d$/, two(numberOf(captures, 'day') ?? 0)) ?? '';
  if (last === null || first >= last.timex.value) return null;
  const when = last.when === null ? null : { ...last.when, from: first, precision: 'range' };
  return { timex: { type: 'DATE', value: `${first}/${last.timex.value}` }, when };
};

/** A whole date in figures. */
export const readWritten: Read = (captures) => {
  const value = textOf(captures, 'slashed') ?? '';
  return isDate(value) ? dateReading(value, 'stated') : null;
};

/** A fiscal year begins where its house lets it: it has a value, and no days. */
export const readYear: Read = (captures) => {
  const year = statedYear(captures);
  if (year === null) return null;
  return captures.has('fiscal') ? bare('DATE', String(year)) : dateReading(String(year), 'stated', partOf(captures));
};

/** "on the 14th": the day of that number nearest on the side that the verb points to. */
export const readMonthDay: Read = (captures, context) => {
  const day = numberOf(captures, 'day-ordinal');
  if (day === null || day < 1 || day > 31) return null;
  if (context.published === null) return bare('DATE', `XXXX-XX-${two(day)}`);
  const future = context.direction() === 'future';
  const months = future ? [0, 1, 2] : [0, -1, -2];
  const days = months.map((step) => `${addMonths(`${context.published?.slice(0, 7)}-01`, step).slice(0, 7)}-${two(day)}`);
  const value = days.find((date) => isDate(date) && (future ? date >= (context.published ?? '') : date <= (context.published ?? '')));
  return value === undefined ? null : dateReading(value, 'published');
};

/** "the week of March 6". */
export const readWeekOf: Read = (captures, context) => {
  const day = readDate(captures, context);
  return day?.when == null ? day : dateReading(valueAt(day.when.from, 'W'), day.when.anchor);
};

/** "the second half of the 20th century", "the first half of the 1990s", "the second half of May": half of its days. */
export const readHalfOf: Read = (captures, context) => {
  const half = numberOf(captures, 'half-number');
  const read = captures.has('decade') ? readDecade : captures.has('month') ? readDate : readCentury;
  const whole = half === 1 || half === 2 ? read(captures, context) : null;
  if (whole?.when == null) return whole;
  const middle = addDays(whole.when.from, Math.floor(daysBetween(whole.when.from, whole.when.to) / 2));
  const days = half === 1 ? { to: middle } : { from: addDays(middle, 1) };
  return { ...whole, when: { ...whole.when, ...days, precision: 'range' } };
};

export const readDecade: Read = (captures) => {
  const first = numberOf(captures, 'decade');
  return first === null ? null : dateReading(String(first / 10), 'stated', partOf(captures));
};

/** "the 20th century" has the value "19". */
export const readCentury: Read = (captures) => {
  const ordinal = numberOf(captures, 'ordinal');
  return ordinal === null || ordinal < 2 || ordinal > 30 ? null : dateReading(two(ordinal - 1), 'stated', partOf(captures));
};

const statedYear = (captures: Captures): number | null =>
  numberOf(captures, 'year') ?? numberOf(captures, 'lone-year') ?? numberOf(captures, 'spelled-year') ?? numberOf(captures, 'short-year');

function impliedYear(rest: string, published: string, captures: Captures, context: TimeContext): number {
  const yearShift = numberOf(captures, 'year-shift');
  if (yearShift !== null) return yearOf(published) + yearShift;
  return choose((year) => `${year}-${rest}`, published, captures, context);
}

/** The year whose date lies on the right side of publication and next to it. */
function choose(value: (year: number) => string, published: string, captures: Captures, context: TimeContext): number {
  const shift = numberOf(captures, 'shift');
  const same = yearOf(published);
  const [before, after] = [same - 1, same + 1];
  const period = periodOf(value(same));
  if (period === null) return [before, after].find((year) => periodOf(value(year)) !== null) ?? same;
  if (shift === -1) return period.to < published ? same : before;
  if (shift === 1) return period.from > published ? same : after;
  if (shift === 0) return same;
  const isDay = period.from === period.to;
  const nearest = [same, before, after].find((year) => isDay && Math.abs(daysBetween(published, value(year))) <= NEAR);
  if (nearest !== undefined) return nearest;
  if (context.direction() === 'future') return period.to >= published ? same : after;
  return period.from <= published ? same : before;
}

/** A day without a year is the one within so many days of publication, whatever the tense; reports name the year of any other. */
const NEAR = 60;
