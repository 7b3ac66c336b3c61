import { yearOf } from '../../core/dates.js';
import { bare, dateReading, numberOf, type Read, textOf } from './context.js';
import { readRelative } from './read-relative.js';
import { accountBefore } from './year-before.js';

/** "the quarter", "the latest period", "the 1988 period": the quarter or half year that accounts are given of, in the year named. */
export const readAccount: Read = (captures, context) => {
  const year = numberOf(captures, 'year');
  if (context.account === null) return captures.has('shift') && captures.has('unit') ? readRelative(captures, context) : null;
  if (year === null) return dateReading(context.account, 'document');
  return { ...dateReading(`${year}${context.account.slice(4)}`, 'document'), aside: true };
};

/** "the year-ago quarter", "the year-earlier third quarter": the same quarter of the year before. */
export const readYearAgo: Read = (captures, context) => {
  const ordinal = numberOf(captures, 'ordinal');
  if (ordinal !== null && ordinal <= 4 && context.published !== null) {
    const year = context.account?.endsWith(`Q${ordinal}`) ? yearOf(context.account) : yearOf(context.published);
    return { ...dateReading(`${year - 1}-Q${ordinal}`, 'published'), aside: true };
  }
  if (context.account !== null) return accountBefore(context.account);
  return textOf(captures, 'unit') === 'Q' ? bare('DATE', 'XXXX-QX') : null;
};
