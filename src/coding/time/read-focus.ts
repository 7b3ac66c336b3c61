import { bare, dateReading, moved, numberOf, partOf, type Read, textOf } from './context.js';
import { periodOf, type Unit, valueAt } from './period.js';
import { readRelative, unknownValue, valueNear } from './read-relative.js';
import { yearBefore } from './year-before.js';

/** "that day", "the same month", "the following week", "the previous year": counted from the last date told in the text. */
export const readFocus: Read = (captures, context) => {
  const unit = textOf(captures, 'unit') as Unit;
  const day = focusDay(context.focus, unit);
  if (day === null) return bare('DATE', unknownValue(unit));
  const value = valueNear(day, numberOf(captures, 'shift') ?? 0, unit);
  return value === null ? null : dateReading(value, 'document', partOf(captures), textOf(captures, 'daypart'));
};

/** "the next week": after a past verb the one after the last date told, else the one after publication. */
export const readNext: Read = (captures, context) =>
  context.direction() === 'past' ? readFocus(captures, context) : readRelative(captures, context);

/** "two days later", "a year earlier": as `readFocus`, so many units on. */
export const readLater: Read = (captures, context) => {
  const unit = textOf(captures, 'unit') as Unit;
  const steps = (numberOf(captures, 'sign') ?? 1) * (numberOf(captures, 'number') ?? numberOf(captures, 'some') ?? Number.NaN);
  if (Number.isNaN(steps)) return bare('DATE', unknownValue(unit));
  const account = steps === -1 ? yearBefore(captures, context) : null;
  if (account !== null) return account;
  const day = focusDay(context.focus, unit);
  if (day !== null) return { ...dateReading(valueNear(day, steps, unit) ?? unknownValue(unit), 'document'), aside: steps < 0 };
  const there = context.published === null || steps > 0 ? null : moved(context.published, steps, unit);
  return bare('DATE', there === null ? unknownValue(unit) : valueAt(there, unit));
};

/** First day of the date in focus; null where it is told less exactly than the unit asks ("1996" does not give a day). */
function focusDay(focus: string | null, unit: Unit): string | null {
  const period = focus === null ? null : periodOf(focus);
  if (period === null) return null;
  const exactness =
    { day: 1, week: 2, month: 3, season: 4, quarter: 4, range: 4, year: 5, decade: 6, century: 7 }[period.precision as string] ?? 8;
  const asked = { D: 1, W: 2, WE: 2, M: 3, Q: 4, Y: 5, DE: 6, CE: 7 }[unit as string] ?? 1;
  return exactness <= asked ? period.from : null;
}
