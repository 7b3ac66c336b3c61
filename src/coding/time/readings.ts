import type { Read } from './context.js';
import { readAccount, readYearAgo } from './read-accounts.js';
import { readAlso, readBeside } from './read-beside.js';
import { readCentury, readDate, readDays, readDecade, readHalfOf, readMonthDay, readWeekOf, readWritten, readYear } from './read-dates.js';
import { readDuration, readLasting, readSet, readStretch } from './read-durations.js';
import { readFeast } from './read-feasts.js';
import { readFocus, readLater, readNext } from './read-focus.js';
import { readAgo, readComing, readDayWord, readRelative, readWeekday } from './read-relative.js';
import { readHalf, readQuarter, readSeason } from './read-seasons.js';
import { readReference, readTime } from './read-times.js';

/** The readings that a rule of `time.yml` can name. */
export const READINGS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['date', readDate],
  ['days', readDays],
  ['month-day', readMonthDay],
  ['half-of', readHalfOf],
  ['week-of', readWeekOf],
  ['next', readNext],
  ['written', readWritten],
  ['year', readYear],
  ['decade', readDecade],
  ['century', readCentury],
  ['feast', readFeast],
  ['season', readSeason],
  ['quarter', readQuarter],
  ['half', readHalf],
  ['weekday', readWeekday],
  ['day-word', readDayWord],
  ['relative', readRelative],
  ['ago', readAgo],
  ['later', readLater],
  ['focus', readFocus],
  ['duration', readDuration],
  ['stretch', readStretch],
  ['lasting', readLasting],
  ['set', readSet],
  ['reference', readReference],
  ['time', readTime],
  ['account', readAccount],
  ['year-ago', readYearAgo],
  ['beside', readBeside],
  ['also', readAlso],
  ['coming', readComing],
]);
