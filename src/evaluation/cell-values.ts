import type { EventType, Status } from '../core/schema.js';
import type { ColumnName } from './columns.js';
import { daysOf } from './days.js';
import type { MarkedParty, MarkedSide, Period, Vocabulary } from './sample.js';

/** Tells that a cell cannot be read: what is wrong with it, and what to write instead. */
export type Complain = (column: ColumnName, what: string, mend: string) => null;

const STATUSES: readonly Status[] = [
  'asserted',
  'alleged',
  'denied',
  'negated',
  'planned',
  'threatened',
  'demanded',
  'possible',
  'hypothetical',
];
const LISTED = 20; // values that are named in a cure

/** The codebook's type that a cell names, in any case. */
export function typeIn(cell: string, { types }: Vocabulary, complain: Complain): EventType | null {
  const type = cell.toUpperCase();
  return types.has(type)
    ? (type as EventType)
    : complain('type', `“${cell}” is no event type`, `write one of ${[...types.keys()].join(', ')}`);
}

export function modeIn(cell: string, type: EventType, { types }: Vocabulary, complain: Complain): string | null {
  const mode = cell.toLowerCase().replace(/[\s_]+/g, '-');
  const modes = [...(types.get(type)?.modes.keys() ?? [])];
  if (modes.includes(mode)) return mode;
  return complain(
    'mode',
    `${type} has no mode “${cell}”`,
    modes.length === 0 ? `leave it empty: ${type} has none` : `write one of ${modes.join(', ')}, or leave it empty`,
  );
}

export function statusIn(cell: string, complain: Complain): Status | null {
  const status = STATUSES.find((one) => one === cell.toLowerCase());
  return status ?? complain('status', `“${cell}” is no status`, `write one of ${STATUSES.join(', ')}`);
}

/** "2022-11-14", "2022-11", "2022", or two of them with a slash between. */
export function periodIn(cell: string, complain: Complain): Period | null {
  const [first, last] = cell.split('/').map((part) => daysOf(part.trim()));
  const end = last === undefined ? first : last;
  if (cell.split('/').length <= 2 && first && end && first.from <= end.to) return { from: first.from, to: end.to };
  return complain('date', `“${cell}” is no date`, 'write 2022-11-14, 2022-11, 2022 or 2022-11-01/2022-11-10');
}

/** A country by its code or its English name. */
export function countryIn(cell: string, column: ColumnName, { countries, bodies }: Vocabulary, complain: Complain): string | null {
  const code = countries.get(cell.toUpperCase());
  return (
    code ??
    complain(
      column,
      `“${cell}” is no country`,
      `write its ISO 3166-1 alpha-3 code, as AZE, or one of ${[...bodies].join(', ')}; leave the cell empty where there is none`,
    )
  );
}

/** Countries and sectors of one side: those of a row's two cells, which line up; null for a cell is "not looked at". */
export function sideIn(
  { countries, roles }: { readonly countries: string | null; readonly roles: string | null },
  side: 'who' | 'whom',
  vocabulary: Vocabulary,
  complain: Complain,
): MarkedSide {
  const lands = listIn(countries).map((cell) =>
    cell === '' || cell === '-' ? null : countryIn(cell, `${side}_country`, vocabulary, complain),
  );
  const sectors = listIn(roles).map((cell) =>
    cell
      .toUpperCase()
      .split(/[\s,/]+/)
      .filter((role) => role !== ''),
  );
  const bad = sectors.flat().filter((role) => !vocabulary.sectors.has(role));
  if (bad.length > 0)
    complain(`${side}_role`, `“${bad.join(' ')}” is no sector`, `write ${[...vocabulary.sectors].slice(0, LISTED).join(', ')} …`);
  const unreadable = listIn(countries).some((cell, i) => cell !== '' && cell !== '-' && lands[i] === null);
  const count = Math.max(lands.length, sectors.length);
  const parties = Array.from(
    { length: count },
    (_, i): MarkedParty => ({
      country: lands[i] ?? (lands.length === 1 ? (lands[0] ?? null) : null),
      roles: sectors[i] ?? (sectors.length === 1 ? (sectors[0] ?? []) : []),
    }),
  );
  return { parties: together(parties), countries: countries !== null && !unreadable, roles: roles !== null && bad.length === 0 };
}

const listIn = (cell: string | null): readonly string[] =>
  cell === null || cell.trim() === '' ? [] : cell.split(/[;|]/).map((part) => part.trim());

/** Parties of the same country are one with all their sectors: "ISR; ISR" with "GOV; MIL". */
const together = (parties: readonly MarkedParty[]): readonly MarkedParty[] => {
  const countries = [...new Set(parties.map((p) => p.country))];
  return countries.map((country) => ({
    country,
    roles: [...new Set(parties.filter((p) => p.country === country).flatMap((p) => p.roles))],
  }));
};
