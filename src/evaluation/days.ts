import { isDate, monthsRange, yearsRange } from '../core/dates.js';
import type { Period } from './sample.js';

/** The days of a date as long as it is precise ("2022-11" is all of November); null for what is no date. */
export function daysOf(date: string): Period | null {
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(date) || !isDate(`${date}-01-01`.slice(0, 10))) return null;
  const [year = 0, month] = date.split('-').map(Number);
  if (date.length === 10) return { from: date, to: date };
  return month === undefined ? yearsRange(year) : monthsRange(year, month);
}
