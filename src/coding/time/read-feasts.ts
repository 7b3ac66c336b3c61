import { type DateRange, daysBetween, yearOf } from '../../core/dates.js';
import { bare, numberOf, type Read, type Reading, type TimeContext, textOf } from './context.js';
import { feastDays } from './feasts.js';
import type { Captures } from './pattern.js';

/** "Christmas", "last Ramadan", "Eid al-Adha 2019": several days are written as ISO 8601 writes intervals. */
export const readFeast: Read = (captures, context) => {
  const feast = context.lexicon.feasts.get(textOf(captures, 'feast') ?? '');
  if (feast === undefined) return null;
  const stated = numberOf(captures, 'year');
  const shifted = numberOf(captures, 'year-shift');
  if (stated === null && context.published === null) return bare('DATE', 'XXXX');
  const year = stated ?? yearOf(context.published ?? '');
  if (stated !== null || shifted !== null)
    return daysReading(feastDays(feast, year + (shifted ?? 0), year + (shifted ?? 0))[0], stated !== null);
  return daysReading(choose(feastDays(feast, year - 1, year + 1), context.published ?? '', captures, context), false);
};

function daysReading(days: DateRange | undefined, stated: boolean): Reading | null {
  if (days === undefined) return bare('DATE', 'XXXX');
  const one = days.from === days.to;
  const value = one ? days.from : `${days.from}/${days.to}`;
  const when = { ...days, precision: one ? 'day' : 'range', anchor: stated ? 'stated' : 'published' } as const;
  return { timex: { type: 'DATE', value }, when };
}

/** The one on the side of publication that "last", "next" or the verb points to; else the nearest, if near, or the last. */
function choose(all: readonly DateRange[], published: string, captures: Captures, context: TimeContext): DateRange | undefined {
  const past = all.filter((days) => days.from <= published).at(-1);
  const coming = all.find((days) => days.to >= published);
  const shift = numberOf(captures, 'shift');
  if (shift === -1) return all.filter((days) => days.to < published).at(-1);
  if (shift === 1) return all.find((days) => days.from > published);
  if (shift === 0) return all.find((days) => yearOf(days.from) === yearOf(published));
  const near = all.find((days) => Math.abs(daysBetween(published, days.from)) <= NEAR);
  return near ?? (context.direction() === 'future' ? coming : past);
}

/** Within so many days the nearest is meant, whatever the tense. */
const NEAR = 60;
