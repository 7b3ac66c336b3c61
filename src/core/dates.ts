/** Calendar arithmetic on ISO dates of the proleptic Gregorian calendar ("2022-11-14"); no clock and no time zone. */
export interface DateRange {
  readonly from: string;
  /** Last day, inclusive. */
  readonly to: string;
}

export type Part = 'early' | 'mid' | 'late';

/** True for a day that exists, written "YYYY-MM-DD". */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** "YYYY-MM-DD" of a year from 0 to 9999, a month from 1 and a day from 1. */
export function dateOf(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const yearOf = (date: string): number => Number(date.slice(0, 4));

/** From 1 to 12. */
export const monthOf = (date: string): number => Number(date.slice(5, 7));

/** From 1 to 31. */
export const dayOf = (date: string): number => Number(date.slice(8, 10));

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01; years are counted from March, so that the leap day comes last. */
export function dayNumber(date: string): number {
  const month = monthOf(date);
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const inEra = year - era * 400;
  const inYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOf(date) - 1;
  return era * 146097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear - 719468;
}

/** The day `number` days after 1970-01-01. */
export function dateOfDayNumber(number: number): string {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const inEra = shifted - era * 146097;
  const years = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365);
  const inYear = inEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const march = Math.floor((5 * inYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  return dateOf(years + era * 400 + (month <= 2 ? 1 : 0), month, inYear - Math.floor((153 * march + 2) / 5) + 1);
}

export const addDays = (date: string, days: number): string => dateOfDayNumber(dayNumber(date) + days);

export const addWeeks = (date: string, weeks: number): string => addDays(date, 7 * weeks);

/** The same day `months` later; the month's last day where it is shorter (31 January + 1 = 28 or 29 February). */
export function addMonths(date: string, months: number): string {
  const total = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const [year, month] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1];
  return dateOf(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

export const addYears = (date: string, years: number): string => addMonths(date, 12 * years);

/** Days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** ISO 8601: Monday is 1, Sunday 7. */
export const weekdayOf = (date: string): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** Monday of the week that a day lies in. */
export const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(date));

/** ISO 8601 week: week 1 holds the first Thursday of its year. */
export function weekOf(date: string): { readonly year: number; readonly week: number } {
  const thursday = addDays(mondayOf(date), 3);
  const year = yearOf(thursday);
  return { year, week: Math.floor(daysBetween(dateOf(year, 1, 1), thursday) / 7) + 1 };
}

/** Monday to Sunday of an ISO week. */
export function weekRange(year: number, week: number): DateRange {
  const from = addWeeks(mondayOf(dateOf(year, 1, 4)), week - 1);
  return { from, to: addDays(from, 6) };
}

/** `months` whole months from the first of `month`; the month may lie outside 1..12. */
export function monthsRange(year: number, month: number, months = 1): DateRange {
  const from = addMonths(dateOf(year, 1, 1), month - 1);
  return { from, to: addDays(addMonths(from, months), -1) };
}

export const yearsRange = (first: number, years = 1): DateRange => ({ from: dateOf(first, 1, 1), to: dateOf(first + years - 1, 12, 31) });

/** The ten days, or what is left of the month: 1–10, 11–20, 21–end. */
export function partOfMonth(year: number, month: number, part: Part): DateRange {
  if (part === 'early') return { from: dateOf(year, month, 1), to: dateOf(year, month, 10) };
  if (part === 'mid') return { from: dateOf(year, month, 11), to: dateOf(year, month, 20) };
  return { from: dateOf(year, month, 21), to: dateOf(year, month, daysInMonth(year, month)) };
}

/** January to April, May to August, September to December. */
export const partOfYear = (year: number, part: Part): DateRange => monthsRange(year, part === 'early' ? 1 : part === 'mid' ? 5 : 9, 4);

/** Years 0–3, 4–6 and 7–9 of a decade that begins with `first`. */
export function partOfDecade(first: number, part: Part): DateRange {
  if (part === 'early') return yearsRange(first, 4);
  return part === 'mid' ? yearsRange(first + 4, 3) : yearsRange(first + 7, 3);
}

/** Thirds of a century that begins with `first`: years 0–32, 33–65, 66–99. */
export function partOfCentury(first: number, part: Part): DateRange {
  if (part === 'early') return yearsRange(first, 33);
  return part === 'mid' ? yearsRange(first + 33, 33) : yearsRange(first + 66, 34);
}
