import { bare, dateReading, numberOf, type Read, textOf, two } from './context.js';
import type { Captures } from './pattern.js';
import { readDate } from './read-dates.js';
import { readWeekday } from './read-relative.js';

/** "now", "recently", "soon": PRESENT_REF stands for the publication day, the others for none; "soon" after a past verb is soon after that. */
export const readReference: Read = (captures, context) => {
  const value = textOf(captures, 'reference') ?? 'PRESENT_REF';
  if (captures.has('ahead') && context.direction() === 'past') return null;
  if (value !== 'PRESENT_REF' || captures.has('adjective') || context.published === null) return bare('DATE', value);
  return { timex: { type: 'DATE', value }, when: dateReading(context.published, 'published').when };
};

/** A time of day, on the day told beside it, or else on the last day told in the text; `when` is null where neither is there. */
export const readTime: Read = (captures, context) => {
  const time = clockOf(captures);
  if (time === null) return null;
  const date = withoutDaypart(captures);
  const beside = captures.has('weekday') ? readWeekday(date, context) : captures.has('month') ? readDate(date, context) : null;
  if (beside !== null) return { timex: { type: 'TIME', value: `${beside.timex.value}T${time}` }, when: beside.when };
  const day = /^\d{4}-\d\d-\d\d/.exec(context.focus ?? '')?.[0] ?? null;
  return day === null ? bare('TIME', `${context.published ?? 'XXXX-XX-XX'}T${time}`) : dateReading(day, 'document', null, time);
};

const withoutDaypart = (captures: Captures): Captures => new Map([...captures].filter(([name]) => name !== 'daypart'));

/** "10:35", "MO"; hours after noon are those of 24. */
function clockOf(captures: Captures): string | null {
  const [hours, minutes] = (textOf(captures, 'clock') ?? `${textOf(captures, 'hour') ?? ''}:00`).split(':');
  if (hours === '' || hours === undefined) return textOf(captures, 'noon') ?? textOf(captures, 'daypart');
  const half = textOf(captures, 'meridiem');
  const hour = Number(hours);
  if (half !== null && (hour < 1 || hour > 12)) return null;
  const shifted = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour;
  return `${two(shifted)}:${minutes ?? two(numberOf(captures, 'minute') ?? 0)}`;
}
