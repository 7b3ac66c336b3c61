import { isDate } from '../core/dates.js';
import { OnRecordError } from '../core/errors.js';
import { didYouMean } from '../core/near.js';
import type { Row, WorldKind } from '../core/world.js';
import { LONGEST } from '../core/world.js';
import type { ActorCodes } from './actor-codes.js';

/** Rows of a user's table, and what is wrong with them. */
export interface ReadTable {
  readonly rows: readonly Row[];
  readonly faults: readonly OnRecordError[];
}

const COLUMNS: Readonly<Record<WorldKind, readonly string[]>> = (() => {
  const actor = ['name', 'aliases', 'country', 'roles', 'from', 'to', 'id', 'source'];
  const country = ['code', 'iso2', 'name', 'aliases', 'demonyms', 'capital', 'metonyms', 'source'];
  return {
    country,
    demonym: country,
    capital: country,
    metonym: country,
    territory: ['name', 'aliases', 'demonyms', 'country', 'roles', 'kind', 'source'],
    city: ['name', 'aliases', 'country', 'source'],
    organisation: actor,
    person: actor,
    group: actor,
  };
})();

const LONGEST_NAME = `${LONGEST} words`;

/** Reads a table of tab-separated values that a person is writing; columns may be left out or stand in any order, `name` must be there. */
export function readTable(
  text: string,
  file: string,
  { kind, codes }: { readonly kind: WorldKind; readonly codes: ActorCodes },
): ReadTable {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, index) => ({ line: line.replace(/\r$/, ''), number: index + 1 }))
    .filter(({ line }) => line.trim() !== '' && !line.startsWith('#'));
  const [first, ...rest] = lines;
  const header = (first?.line ?? '').split('\t').map((name) => name.trim());
  const faults = headerFaults(header, COLUMNS[kind], `${file}:${first?.number ?? 1}`);
  if (faults.length > 0) return { rows: [], faults };
  const read = rest.map(({ line, number }) => readRow(line, header, { where: `${file}:${number}`, codes, kind }));
  return { rows: read.flatMap((r) => (r.faults.length > 0 ? [] : r.rows)), faults: read.flatMap((r) => r.faults) };
}

function headerFaults(header: readonly string[], known: readonly string[], where: string): readonly OnRecordError[] {
  const strange = header.filter((name) => !known.includes(name));
  if (!header.includes('name'))
    return [
      new OnRecordError(
        'the first line does not name the columns',
        where,
        `write ${known.join('⇥')} there, with tabs between (⇥); only name must be`,
      ),
    ];
  return strange.map(
    (name) => new OnRecordError(`no column is called “${name}”`, where, `${didYouMean(name, known)}known are ${known.join(', ')}`),
  );
}

interface Place {
  readonly where: string;
  readonly kind: WorldKind;
  readonly codes: ActorCodes;
}

function readRow(line: string, header: readonly string[], place: Place): ReadTable {
  const cells = line.split('\t').map((cell) => cell.trim());
  if (cells.length > header.length || (cells.length < header.length && !line.includes('\t') && header.length > 1)) {
    const what = `${cells.length} cells where the header has ${header.length}`;
    return { rows: [], faults: [new OnRecordError(what, place.where, 'separate cells by single tabs, not by spaces')] };
  }
  const row = Object.fromEntries(header.map((name, i) => [name, cells[i] ?? '']));
  const faults = [...nameFaults(row), ...codeFaults(row, place), ...dateFaults(row)].map(
    ([what, mend]) => new OnRecordError(what, place.where, mend),
  );
  return { rows: [row], faults };
}

type Wrong = readonly [what: string, mend: string];

function nameFaults(row: Row): readonly Wrong[] {
  if (!row['name']) return [['a row without a name', 'write the name in its first cell, or take the line away']];
  return `${row['name']}|${row['aliases'] ?? ''}`
    .split('|')
    .filter((name) => name.split(/\s+/).length > LONGEST)
    .map((name): Wrong => [`“${name}” is longer than ${LONGEST_NAME}, the longest that is found`, 'write a shorter form that reports use']);
}

function codeFaults(row: Row, { kind, codes }: Place): readonly Wrong[] {
  const country = row[kind === 'country' ? 'code' : 'country'] ?? '';
  const wrong: Wrong[] = [];
  const known = kind === 'country' ? /^[A-Z]{3}$/.test(country) : country === '' || codes.countries.has(country);
  if (!known)
    wrong.push([
      `“${country}” is no country code`,
      `${didYouMean(country, codes.countries)}write ISO 3166-1 alpha-3 (USA), or ${codes.international.join(', ')}`,
    ]);
  for (const role of (row['roles'] ?? '').split('|').filter((r) => r !== ''))
    if (!codes.sectors.has(role))
      wrong.push([
        `“${role}” is no sector`,
        `${didYouMean(role, codes.sectors.keys())}write one of ${[...codes.sectors.keys()].join(', ')}, several with | between`,
      ]);
  return wrong;
}

function dateFaults(row: Row): readonly Wrong[] {
  const [from = '', to = ''] = [row['from'], row['to']];
  const wrong = [from, to]
    .filter((date) => date !== '' && !isPartialDate(date))
    .map((date): Wrong => [`“${date}” is no date`, 'write 2022-11-14, 2022-11 or 2022']);
  const length = Math.min(from.length, to.length);
  if (wrong.length === 0 && length > 0 && from.slice(0, length) > to.slice(0, length))
    return [['the row ends before it begins', 'exchange from and to']];
  return wrong;
}

/** An ISO date to the day, month or year. */
const isPartialDate = (date: string): boolean => /^\d{4}(?:-\d\d){0,2}$/.test(date) && isDate(`${date}-01-01`.slice(0, 10));
