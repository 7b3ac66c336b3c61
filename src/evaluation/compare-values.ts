import type { Pair } from './align.js';
import type { Compared } from './compare-side.js';
import { addCounts, type Measure, NOTHING } from './measures.js';
import type { Mark, MarkedParty, MarkedSide, Period } from './sample.js';

/** What is compared only in events whose type is right: mode, status, date, place, and the sectors of parties whose country is right. */
export function compareValues({ marked, coded }: Pair): readonly (Compared & { readonly measure: Measure })[] {
  return [
    { measure: 'mode', ...compare(marked.mode, coded.mode) },
    { measure: 'status', ...compare(marked.status, coded.status) },
    { measure: 'date', ...compare(marked.date, coded.date, within, periodText) },
    { measure: 'place', ...compare(marked.place, coded.place, alike) },
    { measure: 'place country', ...compare(marked.placeCountry, coded.placeCountry) },
    { measure: 'role', ...compareRoles(marked.who, coded.who) },
    { measure: 'role', ...compareRoles(marked.whom, coded.whom) },
  ];
}

/** `right` is asked only where both say something. */
function compare<T>(
  mark: Mark<T | null>,
  coded: T | null,
  right: (marked: T, coded: T) => boolean = (a, b) => a === b,
  text: (value: T) => string = String,
): Compared {
  if (mark === null) return { counts: NOTHING, wrong: null };
  const { value } = mark;
  const isRight = value !== null && coded !== null && right(value, coded);
  return {
    counts: { right: isRight ? 1 : 0, marked: value === null ? 0 : 1, coded: coded === null ? 0 : 1 },
    wrong:
      isRight || (value === null && coded === null)
        ? null
        : { marked: value === null ? null : text(value), coded: coded === null ? null : text(coded) },
  };
}

/** A period is right where all its days lie in the one that the person gave. */
const within = (marked: Period, coded: Period): boolean => marked.from <= coded.from && coded.to <= marked.to;

const periodText = ({ from, to }: Period): string => (from === to ? from : `${from}/${to}`);

/** "Baku" is "the city of Baku". */
function alike(marked: string, coded: string): boolean {
  const [a, b] = [plainName(marked), plainName(coded)];
  return a !== '  ' && b !== '  ' && (a.includes(b) || b.includes(a));
}

const plainName = (name: string): string =>
  ` ${name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** One sector in common is right: a person marks the first, the record lists all that the words tell. */
function compareRoles({ parties, countries, roles }: MarkedSide, coded: readonly MarkedParty[]): Compared {
  if (!roles) return { counts: NOTHING, wrong: null };
  const single = parties.length === 1 && coded.length === 1;
  const both = parties.flatMap((marked) => {
    const other = coded.find((one) => one.country === marked.country) ?? (!countries && single ? coded[0] : undefined);
    return other === undefined ? [] : [{ marked, other }];
  });
  const compared = both.map(({ marked, other }) => {
    const right = marked.roles.some((role) => other.roles.includes(role));
    return {
      counts: { right: right ? 1 : 0, marked: marked.roles.length > 0 ? 1 : 0, coded: other.roles.length > 0 ? 1 : 0 },
      wrong: right || (marked.roles.length === 0 && other.roles.length === 0) ? null : { marked: roleText(marked), coded: roleText(other) },
    };
  });
  return {
    counts: compared.map(({ counts }) => counts).reduce(addCounts, NOTHING),
    wrong: compared.find(({ wrong }) => wrong !== null)?.wrong ?? null,
  };
}

const roleText = ({ country, roles }: MarkedParty): string => [country, ...roles].filter((part) => part !== null).join(' ');
