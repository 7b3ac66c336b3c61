import { messageOf } from '../core/errors.js';
import type { Problem } from '../core/schema.js';
import { COLUMNS, type ColumnName, columnNamed } from './columns.js';
import { csvRows, type TableRow } from './csv-rows.js';

/** A row of a sample by its columns; a cell that is not there is missing, one that says nothing is "". */
export interface SampleRow {
  readonly number: number;
  readonly cells: ReadonlyMap<ColumnName, string>;
}

export interface SampleRows {
  readonly columns: ReadonlySet<ColumnName>;
  readonly rows: readonly SampleRow[];
  readonly problems: readonly Problem[];
}

/** The rows of CSV or of JSON lines, whichever it is; lines that begin with # before the first row are comments. */
export function sampleRows(content: string, origin: string): SampleRows {
  const body = content.replace(/^\ufeff/, '');
  const first = body.split(/\r\n|\n|\r/).find((line) => line.trim() !== '' && !line.trimStart().startsWith('#')) ?? '';
  return first.trimStart().startsWith('{') ? jsonRows(body, origin) : tableRows(body, origin);
}

function tableRows(content: string, origin: string): SampleRows {
  const all = csvRows(content);
  const at = all.findIndex(({ cells }) => !(cells[0] ?? '').trimStart().startsWith('#'));
  const heading = all[at];
  if (heading === undefined) return { columns: new Set(), rows: [], problems: [empty(origin)] };
  const columns = heading.cells.map(columnNamed);
  const strangers = heading.cells.filter((cell, i) => columns[i] === null && cell.trim() !== '');
  const rows = all.slice(at + 1).map((row) => ({ number: row.number, cells: cellsOf(row, columns) }));
  const wide = all.slice(at + 1).filter(({ cells }) => cells.slice(columns.length).some((cell) => cell.trim() !== ''));
  return {
    columns: new Set(columns.flatMap((name) => name ?? [])),
    rows,
    problems: [...strangersProblem(strangers, origin), ...wide.map(({ number }) => tooWide(number, origin))],
  };
}

const cellsOf = (row: TableRow, columns: readonly (ColumnName | null)[]): ReadonlyMap<ColumnName, string> =>
  new Map(columns.flatMap((name, i) => (name === null ? [] : [[name, (row.cells[i] ?? '').trim()] as const])));

/** One object a line: an event, or a text with a list `events`. */
function jsonRows(content: string, origin: string): SampleRows {
  const rows: SampleRow[] = [];
  const problems: Problem[] = [];
  const strangers = new Set<string>();
  content.split(/\r\n|\n|\r/).forEach((line, i) => {
    if (line.trim() === '' || line.trimStart().startsWith('#')) return;
    try {
      for (const object of objectsIn(JSON.parse(line))) rows.push({ number: i + 1, cells: cellsIn(object, (name) => strangers.add(name)) });
    } catch (thrown) {
      problems.push({
        code: 'malformed',
        origin: `${origin}, row ${i + 1}`,
        what: `this line is no JSON object: ${messageOf(thrown)}`,
        mend: 'mend the line; the others were read',
      });
    }
  });
  const columns = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  return {
    columns,
    // a key that other lines have and this one lacks is an empty cell, as it would be in a table
    rows: rows.map(({ number, cells }) => ({ number, cells: new Map([...columns].map((name) => [name, cells.get(name) ?? ''])) })),
    problems: [...(rows.length + problems.length === 0 ? [empty(origin)] : []), ...problems, ...strangersProblem([...strangers], origin)],
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** A text with a list of events is as many rows, and one without an event where the list is empty. */
function objectsIn(value: unknown): readonly Fields[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('it is another value');
  const { events, ...text } = value as Fields & { readonly events?: unknown };
  if (!Array.isArray(events)) return [text];
  return events.length === 0 ? [{ ...text, type: '' }] : events.map((event: unknown) => ({ ...text, ...(event as Fields) }));
}

function cellsIn(object: Fields, onStranger: (name: string) => void): ReadonlyMap<ColumnName, string> {
  const cells = new Map<ColumnName, string>();
  for (const [key, value] of Object.entries(object)) {
    const name = columnNamed(key);
    if (name === null) onStranger(key);
    else cells.set(name, cellText(value));
  }
  return cells;
}

const cellText = (value: unknown): string =>
  Array.isArray(value)
    ? value.map((one) => String(one ?? '')).join('; ')
    : value === null || value === undefined
      ? ''
      : String(value).trim();

const empty = (origin: string): Problem => ({
  code: 'empty',
  origin,
  what: 'the sample has no row',
  mend: '`onrecord evaluate --template csv > sample.csv` writes one to fill in',
});

const tooWide = (number: number, origin: string): Problem => ({
  code: 'malformed',
  origin: `${origin}, row ${number}`,
  what: 'this row has more cells than the heading has columns',
  mend: 'put a cell that has the separator in it in quotation marks',
});

const strangersProblem = (names: readonly string[], origin: string): readonly Problem[] =>
  names.length === 0
    ? []
    : [
        {
          code: 'malformed',
          origin,
          what: `not looked at: ${names.length === 1 ? 'the column' : 'the columns'} ${names.join(', ')}`,
          mend: `nothing needs mending if they are notes of your own; the columns that are judged are ${COLUMNS.slice(5)
            .map(({ name }) => name)
            .join(', ')}`,
        },
      ];
