import type { EventType, Problem } from '../core/schema.js';
import { type Complain, countryIn, modeIn, periodIn, sideIn, statusIn, typeIn } from './cell-values.js';
import type { ColumnName } from './columns.js';
import type { Mark, MarkedEvent, Sample, SampleText, Vocabulary } from './sample.js';
import { type SampleRow, sampleRows } from './sample-rows.js';

/** Not looked at. */
const UNSEEN = '?';

/**
 * Reads a person's coding out of CSV or JSON lines. A cell that cannot be read is a problem and counts as not looked at; a text whose
 * type or words cannot be read is left out, with a problem that says so.
 */
export function readSample(content: string, origin: string, vocabulary: Vocabulary): Sample {
  const { columns, rows, problems: unread } = sampleRows(content, origin);
  const problems: Problem[] = [...unread];
  const missing = (['id', 'type'] as const).filter((name) => rows.length > 0 && !columns.has(name));
  if (missing.length > 0) return { columns, texts: [], leftOut: [], rows: rows.length, problems: [...problems, lacking(missing, origin)] };
  const byText = new Map<string, SampleRow[]>();
  for (const row of rows) {
    const id = row.cells.get('id') ?? '';
    if (id === '')
      problems.push(problemAt(origin, row.number)('id', 'the row has no id, so it is left out', 'name the text that it is an event of'));
    else byText.set(id, [...(byText.get(id) ?? []), row]);
  }
  const texts: SampleText[] = [];
  const leftOut: string[] = [];
  for (const [id, own] of byText) {
    const { text, problems: found } = readText(id, own, { origin, vocabulary });
    problems.push(...found);
    if (text === null) leftOut.push(id);
    else texts.push(text);
  }
  return { columns, texts, leftOut, rows: rows.length, problems };
}

interface Setting {
  readonly origin: string;
  readonly vocabulary: Vocabulary;
}

function readText(
  id: string,
  rows: readonly SampleRow[],
  { origin, vocabulary }: Setting,
): { readonly text: SampleText | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let usable = true;
  const once = (column: ColumnName): string | null => {
    const given = rows.filter(({ cells }) => (cells.get(column) ?? '') !== '');
    const [first] = given;
    const value = first?.cells.get(column) ?? null;
    const other = given.find(({ cells }) => cells.get(column) !== value);
    if (other === undefined) return value;
    usable = false;
    problems.push(
      problemAt(origin, other.number)(
        column,
        `it is not that of row ${first?.number}, of the same id “${id}”, so the text is left out`,
        'give it once, or another id',
      ),
    );
    return value;
  };
  const [text, file, published] = [once('text'), once('file'), once('published')];
  const row = rows[0]?.number ?? 0;
  if (text === null && file === null) {
    usable = false;
    problems.push(
      problemAt(origin, row)(
        'text',
        `no row of “${id}” has its text, so it is left out`,
        'give the text, or in the column file where it is',
      ),
    );
  }
  const events = rows.flatMap((one) => {
    const type = one.cells.get('type') ?? '';
    if (type === '' || type === '-') return [];
    const complain: Complain = (column, what, mend) => {
      problems.push(problemAt(origin, one.number)(column, what, mend));
      return null;
    };
    const known = typeIn(type, vocabulary, (column, what, mend) => complain(column, `${what}, so its text is left out`, mend));
    if (known === null) usable = false;
    return known === null ? [] : [readEvent(one, known, vocabulary, complain)];
  });
  return { text: usable ? { id, row, text, file, published, events } : null, problems };
}

function readEvent({ number, cells }: SampleRow, type: EventType, vocabulary: Vocabulary, complain: Complain): MarkedEvent {
  const cell = (column: ColumnName): string | null => {
    const value = cells.get(column);
    return value === undefined || value === UNSEEN ? null : value;
  };
  /** What a cell says; one that cannot be read was not looked at. */
  const mark = <T>(column: ColumnName, read: (value: string) => T | null): Mark<T | null> => {
    const value = cell(column);
    if (value === null) return null;
    if (value === '' || value === '-') return { value: null };
    const found = read(value);
    return found === null ? null : { value: found };
  };
  const status = mark('status', (value) => statusIn(value, complain));
  return {
    row: number,
    words: cell('words') === '' ? null : cell('words'),
    type,
    mode: mark('mode', (value) => modeIn(value, type, vocabulary, complain)),
    who: sideIn({ countries: cell('who_country'), roles: cell('who_role') }, 'who', vocabulary, complain),
    whom: sideIn({ countries: cell('whom_country'), roles: cell('whom_role') }, 'whom', vocabulary, complain),
    // every event has a status: an empty cell says nothing
    status: status?.value === null ? null : status,
    date: mark('date', (value) => periodIn(value, complain)),
    place: mark('place', (value) => value),
    placeCountry: mark('place_country', (value) => countryIn(value, 'place_country', vocabulary, complain)),
  };
}

const problemAt =
  (origin: string, row: number) =>
  (column: ColumnName, what: string, mend: string): Problem => ({
    code: 'malformed',
    origin: `${origin}, row ${row}, column ${column}`,
    what,
    mend,
  });

const lacking = (columns: readonly ColumnName[], origin: string): Problem => ({
  code: 'malformed',
  origin,
  what: `the sample has no column ${columns.join(' and no column ')}`,
  mend: 'name the columns in the first row, as `onrecord evaluate --template csv` does',
});
