import { isDate } from '../../core/dates.js';
import {
  type Beside,
  bare,
  dateReading,
  moved,
  numberOf,
  type Read,
  type Reading,
  stretch,
  type TimeContext,
  textOf,
  two,
} from './context.js';
import type { Captures } from './pattern.js';
import { type Unit, valueAt } from './period.js';
import { durationValue, readDuration } from './read-durations.js';

/** "two days before the attack", "the day after his death": counted from a deed whose day the text has told. Untold, a stretch stays a stretch. */
export const readBeside: Read = (captures, context) => {
  const unit = textOf(captures, 'unit') as Unit;
  const from = context.beside();
  if (captures.has('vague')) return { ...readStretchBeside(captures, context, from), aside: true };
  const there = from === null ? null : moved(from.day, from.side * (numberOf(captures, 'number') ?? numberOf(captures, 'some') ?? 1), unit);
  if (there !== null) return { ...dateReading(valueAt(there, unit), 'document'), aside: true };
  return captures.has('day') ? bare('DATE', 'XXXX-XX-XX') : readDuration(captures, context);
};

/** "in the weeks before the shooting": as many as a vague plural reaches, up to that day or on from it. */
function readStretchBeside(captures: Captures, { lexicon }: TimeContext, from: Beside | null): Reading {
  const unit = textOf(captures, 'unit') as Unit;
  const reach = lexicon.vague.get(unit);
  const when = from === null || reach === undefined ? null : stretch(from.day, from.side * reach, unit, 'document');
  return { timex: { type: 'DURATION', value: durationValue(captures) }, when };
}

/** The second of two days or years that share what is written once: "April 24 and 25", "1994 and 1995", "1990-94". */
export const readAlso: Read = (captures, { before }) => {
  const [day, year] = [numberOf(captures, 'day'), numberOf(captures, 'year')];
  const digits = textOf(captures, 'two-digits');
  if (before === null) return null;
  if (day !== null) return laterThan(/^\d{4}-\d\d-\d\d$/.test(before) ? `${before.slice(0, 8)}${two(day)}` : '', before);
  const stated = year !== null ? String(year) : digits !== null ? `${before.slice(0, 2)}${digits}` : '';
  return /^\d{4}$/.test(before) ? laterThan(stated, before) : null;
};

const laterThan = (value: string, before: string): Reading | null =>
  value <= before || (value.length > 4 && !isDate(value)) ? null : dateReading(value, value.length === 4 ? 'stated' : 'document');
