import { isDate } from '../../core/dates.js';
import { bare, dateReading, moved, numberOf, type Read, type Reading, textOf, two } from './context.js';
import { type Unit, valueAt } from './period.js';
import { readDuration } from './read-durations.js';

/** "two days before the attack", "the day after his death": counted from a deed whose day the text has told. Untold, a stretch stays a stretch. */
export const readBeside: Read = (captures, context) => {
  const unit = textOf(captures, 'unit') as Unit;
  const from = context.beside();
  const count = numberOf(captures, 'number') ?? numberOf(captures, 'some') ?? (captures.has('vague') ? null : 1);
  const there = from === null || count === null ? null : moved(from.day, from.side * count, unit);
  if (there !== null) return { ...dateReading(valueAt(there, unit), 'document'), aside: true };
  return captures.has('day') ? bare('DATE', 'XXXX-XX-XX') : readDuration(captures, context);
};

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
