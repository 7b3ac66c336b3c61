import { addDays, type DateRange, dateOf, isDate, weekdayOf, yearOf } from '../../core/dates.js';
import { type Table, tableReader } from '../lexicon-table.js';
import type { Feast } from './lexicon.js';

const { tableOf, textOf, numberOf, fault } = tableReader('lexicon/en/time.yml');

/** Checks `movable` (first days of feasts that keep another calendar) and `feasts` (names, and what each stands for). */
export function compileFeasts(file: Table): ReadonlyMap<string, Feast> {
  const movable = new Map(Object.entries(tableOf(file['movable'], 'movable')).map(([name, entry]) => [name, movableOf(name, entry)]));
  const feasts = Object.entries(tableOf(file['feasts'], 'feasts')).map(([name, value]): readonly [string, Feast] => [
    partedName(name),
    feastOf(textOf(value, `feasts.${name}`), `feasts.${name}`, movable),
  ]);
  return new Map(feasts);
}

/** "new year's day" as "new year 's day", "eid al-fitr" as "eid al - fitr": one name for all ways of parting words. */
export const partedName = (name: string): string => name.replace(/(\w)('s?)(?= |$)/g, '$1 $2').replace(/(\w)-(?=\w)/g, '$1 - ');

/** The days a feast is kept in the years `first` to `last`, in order; none outside the years its calendar is tabled for. */
export function feastDays(feast: Feast, first: number, last: number): readonly DateRange[] {
  if ('day' in feast)
    return Array.from({ length: last - first + 1 }, (_, i) => dayIn(feast.day, first + i)).map((day) => ({ from: day, to: day }));
  return feast.days
    .map((day) => addDays(day, feast.offset))
    .filter((from) => first <= yearOf(from) && yearOf(from) <= last)
    .map((from) => ({ from, to: addDays(from, feast.lasts - 1) }));
}

/** "12-25", or "11-4-4": the fourth Thursday of November; "05-5-1" the last Monday of a month that has no fifth. */
function dayIn(day: string, year: number): string {
  const [month, nth, weekday] = day.split('-').map(Number);
  if (weekday === undefined) return `${String(year).padStart(4, '0')}-${day}`;
  const first = dateOf(year, month ?? 1, 1);
  const there = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * ((nth ?? 1) - 1));
  return there.slice(0, 7) === first.slice(0, 7) ? there : addDays(there, -7);
}

type Movable = Extract<Feast, { days: readonly string[] }>;

function movableOf(name: string, entry: unknown): Movable {
  const where = `movable.${name}`;
  const table = tableOf(entry, where);
  const days = textOf(table['days'], `${where}.days`).split(' ');
  const wrong = days.find((day, at) => !isDate(day) || day <= (days[at - 1] ?? ''));
  if (wrong !== undefined) throw fault(`${where}.days`, `must be days in order, and "${wrong}" is not`);
  return { days, offset: 0, lasts: numberOf(table['lasts'], `${where}.lasts`) };
}

/** "12-25", "11-4-4", "easter", "easter -2" (so many days from it, a day long). */
function feastOf(value: string, where: string, movable: ReadonlyMap<string, Movable>): Feast {
  if (/^\d\d-\d\d$|^\d\d-[1-5]-[1-7]$/.test(value)) return { day: value };
  const match = /^(.+?)(?: (-?\d+))?$/.exec(value);
  const base = movable.get(match?.[1] ?? '');
  if (base === undefined) throw fault(where, `must be a month and day ("12-25") or one of ${[...movable.keys()].join(', ')}`);
  return match?.[2] === undefined ? base : { days: base.days, offset: Number(match[2]), lasts: 1 };
}
