import {
  addDays,
  addMonths,
  addWeeks,
  type DateRange,
  isDate,
  monthOf,
  monthsRange,
  type Part,
  partOfCentury,
  partOfDecade,
  partOfMonth,
  partOfYear,
  weekOf,
  weekRange,
  yearOf,
  yearsRange,
} from '../../core/dates.js';

/** A stretch of the calendar with the word that says how exact it is (`When.precision`). */
export interface Period extends DateRange {
  readonly precision: string;
}

/** Units as TIMEX3 writes them: second, minute, hour, day, weekend, week, month, quarter, year, decade, century; FN is a fortnight. */
export type Unit = 'TS' | 'TM' | 'TH' | 'D' | 'WE' | 'W' | 'FN' | 'M' | 'Q' | 'Y' | 'DE' | 'CE';

/** First months of the seasons, as the northern half of the globe counts them; winter runs into the next year. */
const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The days that a TIMEX3 value stands for ("2022-W45", "199", "2020-SU"); null where it fixes none ("P3D", "XXXX-11", "FY2020"). */
export function periodOf(value: string, part: Part | null = null): Period | null {
  const match = /^(\d{4})(?:-(.+))?$/.exec(value.replace(/T.*$/, ''));
  if (match === null) return spanOfYears(value, part);
  const [year, rest] = [Number(match[1]), match[2] ?? ''];
  if (rest === '') return part === null ? { ...yearsRange(year), precision: 'year' } : { ...partOfYear(year, part), precision: 'range' };
  if (/^\d\d$/.test(rest)) return monthPeriod(year, Number(rest), part);
  if (/^\d\d-\d\d$/.test(rest)) return isDate(`${match[1]}-${rest}`) ? dayPeriod(`${match[1]}-${rest}`) : null;
  const week = /^W(\d\d)(-WE)?$/.exec(rest);
  if (week !== null) return weekPeriod(weekRange(year, Number(week[1])), week[2] !== undefined, part);
  const third = /^([QH])(\d)$/.exec(rest);
  if (third?.[1] === 'Q') return { ...monthsRange(year, Number(third[2]) * 3 - 2, 3), precision: 'quarter' };
  if (third?.[1] === 'H') return { ...monthsRange(year, Number(third[2]) * 6 - 5, 6), precision: 'range' };
  const season = SEASONS[rest];
  return season === undefined ? null : { ...monthsRange(year, season, 3), precision: 'season' };
}

/** The TIMEX3 value of the unit that `date` lies in; a time of day gives the day. */
export function valueAt(date: string, unit: Unit): string {
  const { year, week } = weekOf(date);
  const weekValue = `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
  if (unit === 'W' || unit === 'FN') return weekValue;
  if (unit === 'WE') return `${weekValue}-WE`;
  if (unit === 'M') return date.slice(0, 7);
  if (unit === 'Q') return `${date.slice(0, 4)}-Q${Math.floor((monthOf(date) + 2) / 3)}`;
  if (unit === 'Y') return date.slice(0, 4);
  if (unit === 'DE') return date.slice(0, 3);
  return unit === 'CE' ? date.slice(0, 2) : date;
}

/** `date` moved by `count` units; hours, minutes and seconds leave the day as it is, but for whole days of 24 hours. */
export function shift(date: string, count: number, unit: Unit): string {
  const whole = Math.trunc(count);
  if (unit === 'D') return addDays(date, whole);
  if (unit === 'FN') return addDays(date, Math.round(count * 14));
  if (unit === 'W' || unit === 'WE') return count === whole ? addWeeks(date, count) : addDays(date, Math.round(count * 7));
  if (unit === 'M') return addMonths(date, whole);
  if (unit === 'Q') return addMonths(date, 3 * whole);
  if (unit === 'TH') return addDays(date, Math.trunc(count / 24));
  if (unit === 'TM' || unit === 'TS') return date;
  return addMonths(date, Math.round(count * (unit === 'Y' ? 12 : unit === 'DE' ? 120 : 1200)));
}

/** The season ("SP", "SU", "FA", "WI") that begins in `year`. */
export const seasonPeriod = (year: number, season: string): Period => ({
  ...monthsRange(year, SEASONS[season] ?? 1, 3),
  precision: 'season',
});

/** The year in which the season that `date` lies in, or that comes nearest in its calendar year, began. */
export const seasonYear = (date: string, season: string): number => yearOf(date) - (season === 'WI' && monthOf(date) <= 2 ? 1 : 0);

function spanOfYears(value: string, part: Part | null): Period | null {
  if (/^\d{3}$/.test(value)) {
    const first = Number(value) * 10;
    return part === null
      ? { ...yearsRange(first, 10), precision: 'decade' }
      : { ...partOfDecade(first, part), precision: 'part of decade' };
  }
  if (!/^\d\d$/.test(value)) return null;
  const first = Number(value) * 100;
  return part === null ? { ...yearsRange(first, 100), precision: 'century' } : { ...partOfCentury(first, part), precision: 'range' };
}

function monthPeriod(year: number, month: number, part: Part | null): Period | null {
  if (month < 1 || month > 12) return null;
  return part === null
    ? { ...monthsRange(year, month), precision: 'month' }
    : { ...partOfMonth(year, month, part), precision: 'part of month' };
}

const dayPeriod = (date: string): Period => ({ from: date, to: date, precision: 'day' });

/** Parts of a week: Monday and Tuesday, Wednesday and Thursday, Friday to Sunday. */
function weekPeriod(week: DateRange, weekend: boolean, part: Part | null): Period {
  if (weekend) return { from: addDays(week.from, 5), to: week.to, precision: 'range' };
  if (part === null) return { ...week, precision: 'week' };
  if (part === 'early') return { from: week.from, to: addDays(week.from, 1), precision: 'range' };
  if (part === 'mid') return { from: addDays(week.from, 2), to: addDays(week.from, 3), precision: 'range' };
  return { from: addDays(week.from, 4), to: week.to, precision: 'range' };
}
