import { isDate } from '../../core/dates.js';

/** ISO dates between which a code holds; null where it is open. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** Years of two figures above this are of the twentieth century, as PETRARCH and TABARI take them. */
const LAST_SHORT_YEAR = 30;

/** Reads ">20090120", "<921101", "19790716-20030409" or nothing; gives the reason where it is none of these. */
export function readDates(text: string): Period | string {
  const written = text.replace(/[\s()]/g, '');
  if (written === '') return { from: null, to: null };
  const [, sign = '', first = '', last = ''] = /^([<>]?)(\d{4,8})(?:-(\d{4,8}))?$/.exec(written) ?? [];
  const [from, to] = [isoDate(first), last === '' ? null : isoDate(last)];
  const wrong = `“${text.trim()}” is no time: write >20090120, <20090120 or 19790716-20030409`;
  if (from === null || (last !== '' && to === null) || (sign === '') === (last === '')) return wrong;
  if (sign === '>') return { from, to: null };
  if (sign === '<') return { from: null, to: from };
  const end = to !== null && to < from && last.length === 6 ? `${Number(to.slice(0, 4)) + 100}${to.slice(4)}` : to;
  return end !== null && end < from ? 'its time ends before it begins' : { from, to: end };
}

/** "20090120" or "921101" as an ISO date; month and day that are 00 are left out. */
function isoDate(digits: string): string | null {
  if (![4, 6, 8].includes(digits.length)) return null;
  const short = digits.length === 6;
  const year = short ? `${Number(digits.slice(0, 2)) > LAST_SHORT_YEAR ? '19' : '20'}${digits.slice(0, 2)}` : digits.slice(0, 4);
  const [month = '', day = ''] = [digits.slice(short ? 2 : 4, short ? 4 : 6), digits.slice(short ? 4 : 6)];
  if (month === '' || month === '00') return year;
  if (day === '00') return isDate(`${year}-${month}-01`) ? `${year}-${month}` : null;
  return isDate(`${year}-${month}-${day}`) ? `${year}-${month}-${day}` : null;
}
