const MONTH_FORMAT = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
const MONTHS: readonly string[] = Array.from({ length: 12 }, (_, month) => MONTH_FORMAT.format(Date.UTC(2000, month, 1)).toLowerCase());

/**
 * A date as long as it is precise ("2022", "2022-11", "2022-11-14") out of an ISO 8601 date or time, "20221114", or English
 * words ("14 Nov 2022", "November 14, 2022"). The day is the one that is written, whatever the time zone. `null` for
 * anything else, as for "11/12/2022", of which nobody knows the month, and for days that no calendar has.
 */
export function publishedDate(written: string): string | null {
  const text = written.trim();
  const iso = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T\s].*)?)?)?$/s.exec(text) ?? /^(\d{4})(\d\d)(\d\d)(?:T?\d*Z?)?$/.exec(text);
  if (iso !== null) return dateOf(iso[1] ?? '', iso[2], iso[3]);
  const dayFirst = /(?:^|[\s,])(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})\b/.exec(text);
  if (dayFirst !== null) return dateOf(dayFirst[3] ?? '', monthOf(dayFirst[2] ?? ''), dayFirst[1]);
  const monthFirst = /\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/.exec(text);
  if (monthFirst !== null) return dateOf(monthFirst[3] ?? '', monthOf(monthFirst[1] ?? ''), monthFirst[2]);
  const monthOnly = /^([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(text);
  return monthOnly === null ? null : dateOf(monthOnly[2] ?? '', monthOf(monthOnly[1] ?? ''), undefined);
}

/** "11" for "Nov", "Nov." or "November"; "0", which no calendar has, for no month. */
const monthOf = (word: string): string => String(MONTHS.findIndex((month) => month.startsWith(word.toLowerCase())) + 1);

function dateOf(year: string, month: string | undefined, day: string | undefined): string | null {
  if (year < '1000') return null;
  if (month === undefined) return year;
  const date = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  const at = new Date(day === undefined ? `${date}-01` : date);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : null;
}
