import { addDays, isDate, weekdayOf } from '../../core/dates.js';
import { bare, dateReading, moved, numberOf, partOf, type Read, type Reading, stretch, type TimeContext, textOf } from './context.js';
import type { Captures } from './pattern.js';
import { type Unit, valueAt } from './period.js';
import { readDuration } from './read-durations.js';
import { yearBefore } from './year-before.js';

/**
 * A weekday, publication day included: the last one before a past verb or where nothing tells, the next one before a verb of
 * what is to come; "last" and "next" leave the publication day out; `week-shift` names the week ("Monday last week").
 */
export const readWeekday: Read = (captures, context) => {
  const weekday = numberOf(captures, 'weekday');
  if (weekday === null) return null;
  const time = textOf(captures, 'daypart');
  const focusShift = numberOf(captures, 'focus-shift');
  if (focusShift !== null) return besideFocus(weekday, focusShift, context.focus);
  if (context.published === null) return dateReading(`XXXX-WXX-${weekday}`, 'published', null, time);
  return dateReading(nearWeekday(weekday, context.published, captures, context), 'published', partOf(captures), time);
};

/** "yesterday", "tonight", "tomorrow morning": `offset` days from publication. */
export const readDayWord: Read = (captures, context) => {
  const offset = numberOf(captures, 'offset') ?? numberOf(captures, 'day-word') ?? 0;
  const time = textOf(captures, 'daypart');
  if (context.published === null) return dateReading('XXXX-XX-XX', 'published', null, time);
  return dateReading(addDays(context.published, offset), 'published', null, time);
};

/** "last week", "this month", "next year", "early last month". */
export const readRelative: Read = (captures, context) => {
  const unit = textOf(captures, 'unit') as Unit;
  const steps = captures.has('near') ? stepsToWeekend(context) : (numberOf(captures, 'shift') ?? 0);
  const value = context.published === null ? null : valueNear(context.published, steps, unit);
  if (value === null) return bare('DATE', unknownValue(unit));
  return bounded(dateReading(value, 'published', partOf(captures)), textOf(captures, 'bound'), context.published);
};

/** "the weekend" is the one to come for a verb of what is to come, else the last one, or the one of the publication day. */
const stepsToWeekend = ({ published, direction }: TimeContext): number =>
  direction() === 'future' || (published !== null && weekdayOf(published) > 5) ? 0 : -1;

/** "two days ago", "three weeks from now": the day, week, month or year that lies so far from publication. */
export const readAgo: Read = (captures, context) => {
  const unit = textOf(captures, 'unit') as Unit;
  const sign = numberOf(captures, 'sign') ?? -1;
  const number = numberOf(captures, 'number') ?? numberOf(captures, 'some');
  if (number === null) return vagueAgo(unit, sign, context);
  const account = sign < 0 ? yearBefore(captures, context) : null;
  if (account !== null) return account;
  const count = number + (captures.has('half') ? 0.5 : 0);
  const finer = count % 1 === 0 ? undefined : FINER[unit];
  const [units, name] = finer === undefined ? [count, unit] : [Math.round(count * finer[0]), finer[1]];
  const value = context.published === null ? null : valueNear(context.published, sign * units, name);
  return value === null ? bare('DATE', unknownValue(unit)) : dateReading(value, 'published');
};

/** Half a unit is counted in these: "half a century ago" is fifty years, "a year and a half ago" eighteen months. */
const FINER: Partial<Record<Unit, readonly [number, Unit]>> = { CE: [100, 'Y'], DE: [10, 'Y'], Y: [12, 'M'] };

/** "will be redeemed in five years" names the day, "was built in five years" how long: a date only where the verb tells of what is to come. */
export const readComing: Read = (captures, context) => {
  const date = context.direction() === 'future' ? readAgo(new Map(captures).set('sign', 1), context) : null;
  return date === null || date.when === null ? readDuration(captures, context) : date;
};

/** What is written where the calendar gives no value. */
export const unknownValue = (unit: Unit): string =>
  ({
    W: 'XXXX-WXX',
    WE: 'XXXX-WXX-WE',
    M: 'XXXX-XX',
    Q: 'XXXX-QX',
    Y: 'XXXX',
    DE: 'XXX',
    CE: 'XX',
    TH: 'XXXX-XX-XXTXX',
    TM: 'XXXX-XX-XXTXX',
    TS: 'XXXX-XX-XXTXX',
  })[unit as string] ?? 'XXXX-XX-XX';

/** The unit that lies `steps` of its kind from `date`. */
export function valueNear(date: string, steps: number, unit: Unit): string | null {
  const there = moved(date, steps, unit);
  return there === null ? null : valueAt(there, unit);
}

/** "earlier this month" ends with publication, "later this month" begins with it. */
function bounded(reading: Reading, bound: string | null, published: string | null): Reading {
  const { when } = reading;
  if (when === null || bound === null || published === null || published < when.from || when.to < published) return reading;
  const cut = bound === 'earlier' ? { to: published } : { from: published };
  return { ...reading, when: { ...when, ...cut, precision: 'range' } };
}

function vagueAgo(unit: Unit, sign: number, context: TimeContext): Reading {
  const reach = context.lexicon.vague.get(unit);
  const when = context.published === null || reach === undefined ? null : stretch(context.published, sign * reach, unit, 'published');
  return { timex: { type: 'DATE', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' }, when };
}

/** "the previous Friday", "the following Monday": counted from the last day told in the text. */
function besideFocus(weekday: number, side: number, focus: string | null): Reading {
  if (focus === null || !isDate(focus)) return bare('DATE', `XXXX-WXX-${weekday}`);
  const ahead = (weekday - weekdayOf(focus) + 7) % 7;
  return dateReading(addDays(focus, side > 0 ? ahead || 7 : ahead - 7), 'document');
}

function nearWeekday(weekday: number, published: string, captures: Captures, context: TimeContext): string {
  const today = weekdayOf(published);
  const weekShift = numberOf(captures, 'week-shift');
  if (weekShift !== null) return addDays(published, weekday - today + 7 * weekShift);
  const [back, ahead] = [(today - weekday + 7) % 7, (weekday - today + 7) % 7];
  const shift = numberOf(captures, 'shift');
  if (shift === -1) return addDays(published, -(back === 0 ? 7 : back));
  if (shift === 1) return addDays(published, ahead === 0 ? 7 : ahead);
  return context.direction() === 'future' ? addDays(published, ahead) : addDays(published, -back);
}
