import { yearOf } from '../../core/dates.js';
import { dateReading, numberOf, type Reading, type TimeContext, textOf } from './context.js';
import type { Captures } from './pattern.js';

/** "a year ago", "a year earlier" beside accounts of a quarter are that quarter of the year before; null where there are none. */
export function yearBefore(captures: Captures, { account, yearly }: TimeContext): Reading | null {
  const count = numberOf(captures, 'number') ?? numberOf(captures, 'some');
  return account === null || yearly || count !== 1 || textOf(captures, 'unit') !== 'Y' ? null : accountBefore(account);
}

/** "1989-Q3" → 1988-Q3. */
export const accountBefore = (account: string): Reading => ({
  ...dateReading(`${yearOf(account) - 1}${account.slice(4)}`, 'document'),
  aside: true,
});
