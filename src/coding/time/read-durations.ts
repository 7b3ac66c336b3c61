import { bare, numberOf, type Read, stretch, type TimeContext, textOf } from './context.js';
import type { Captures } from './pattern.js';
import type { Unit } from './period.js';

/** "44 days", "a two-year", "several weeks": no date behind it. */
export const readDuration: Read = (captures) => (namesYear(captures) ? null : bare('DURATION', durationValue(captures)));

/** "the 1988 quarter", "World Cup 2018 day five": a year before a singular is no count. */
function namesYear(captures: Captures): boolean {
  const number = numberOf(captures, 'number') ?? 0;
  return captures.has('singular') && number >= 1400 && number <= 2100;
}

/** "the past three weeks", "the next two years": back from publication, or on from it. A vague plural reaches as far as `vague` says. */
export const readStretch: Read = (captures, context) => {
  const unit = textOf(captures, 'unit') as Unit;
  const sign = numberOf(captures, 'sign') ?? numberOf(captures, 'back-or-on') ?? numberOf(captures, 'shift') ?? -1;
  const count = countOf(captures) ?? context.lexicon.vague.get(unit) ?? null;
  return {
    timex: { type: 'DURATION', value: durationValue(captures) },
    when: count === null ? null : stretchOf(sign * count, unit, context),
  };
};

/** "has ruled for two years": up to publication; after any other tense no day is known. */
export const readLasting: Read = (captures, context) =>
  context.perfect() ? readStretch(new Map(captures).set('sign', -1), context) : readDuration(captures, context);

/** "every Friday", "daily", "twice a week". */
export const readSet: Read = (captures) => {
  const weekday = numberOf(captures, 'weekday') ?? numberOf(captures, 'weekdays');
  const time = textOf(captures, 'daypart');
  if (weekday !== null) return bare('SET', `XXXX-WXX-${weekday}${time === null ? '' : `T${time}`}`);
  if (time !== null) return bare('SET', `XXXX-XX-XXT${time}`);
  const month = numberOf(captures, 'month');
  if (month !== null) return bare('SET', `XXXX-${String(month).padStart(2, '0')}`);
  const season = textOf(captures, 'season');
  if (season !== null) return bare('SET', `XXXX-${season}`);
  if (captures.has('feast')) return bare('SET', 'P1Y');
  if (captures.get('unit') === 'WE') return bare('SET', 'XXXX-WXX-WE');
  return bare('SET', captures.has('set-word') ? String(captures.get('set-word')) : durationValue(captures));
};

/** "P44D", "PT3H", "P2Y6M", "PXW"; decades are ten years and centuries a hundred where they are counted. */
export function durationValue(captures: Captures): string {
  const unit = textOf(captures, 'unit') as Unit;
  const count = countOf(captures) ?? (captures.has('vague') || captures.has('number2') ? null : 1);
  if (count !== null && count % 1 === 0.5) return halfValue(count, unit);
  const [times, name] = (count === null ? undefined : MULTIPLES[unit]) ?? [1, unit === 'FN' ? 'W' : unit];
  const number = count === null ? 'X' : count * times;
  return name.startsWith('T') ? `PT${number}${name.slice(1)}` : `P${number}${name}`;
}

/** Units that a count is written without: "three decades" is P30Y, "a fortnight" P2W. */
const MULTIPLES: Partial<Record<Unit, readonly [number, string]>> = { DE: [10, 'Y'], CE: [100, 'Y'], FN: [2, 'W'] };

/** Halves in the next smaller unit, where it divides evenly: "2 1/2 years" is P2Y6M, "half an hour" PT30M; "1.5 months" stays P1.5M. */
function halfValue(count: number, unit: Unit): string {
  const whole = count - 0.5;
  const of = (name: string): string => (whole === 0 ? '' : `${whole}${name}`);
  if (unit === 'Y') return `P${of('Y')}6M`;
  if (unit === 'D') return whole === 0 ? 'PT12H' : `P${whole}DT12H`;
  if (unit === 'TH') return `PT${of('H')}30M`;
  if (unit === 'TM') return `PT${of('M')}30S`;
  if (unit === 'DE' || unit === 'CE') return `P${count * (unit === 'DE' ? 10 : 100)}Y`;
  return `P${count}${unit}`;
}

function countOf(captures: Captures): number | null {
  if (captures.has('number2') || captures.has('vague')) return null;
  const number = numberOf(captures, 'number') ?? numberOf(captures, 'some');
  const half = captures.has('half') ? 0.5 : 0;
  return number === null ? (half > 0 ? half : null) : number + half;
}

const stretchOf = (count: number, unit: Unit, context: TimeContext): ReturnType<typeof stretch> =>
  context.published === null ? null : stretch(context.published, count, unit, 'published');
