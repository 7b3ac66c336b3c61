import { COLUMNS, type ColumnName } from './columns.js';

/** How a sample can be written. */
export const SAMPLE_FORMATS = ['csv', 'jsonl'] as const;
export type SampleFormat = (typeof SAMPLE_FORMATS)[number];

/** A sample to fill in: what every column means, as comments, and two worked rows of one text. */
export function sampleTemplate(format: SampleFormat): string {
  const comments = [...INTRODUCTION, ...COLUMNS.map(({ name, means }) => `${name}: ${means}`), ...CLOSING].map((line) =>
    `# ${line}`.trimEnd(),
  );
  return `${[...comments, ...(format === 'csv' ? csvLines() : jsonLines())].join('\n')}\n`;
}

const INTRODUCTION = [
  'A sample for `onrecord evaluate`: one event a row; a text with several events has as many rows, a text without any has one row with an empty type.',
  'Lines that begin with # above the first row are passed over. Columns that you did not code can be left out.',
  'An empty cell says that the text does not tell; a question mark says that you did not look: it is not judged.',
  '',
];

const CLOSING = ['', 'Two worked rows of one text follow; put your own in their place.'];

type Row = Readonly<Partial<Record<ColumnName, string>>>;

const TEXT = 'Police in Baku arrested 19 protesters on Monday. France condemned the arrests.';

/** The same text twice: the second row needs no text. */
export const WORKED_ROWS: readonly Row[] = [
  {
    id: 'baku-1',
    text: TEXT,
    published: '2022-11-15',
    words: 'arrested',
    type: 'COERCE',
    mode: 'arrest',
    who_country: 'AZE',
    who_role: 'COP',
    whom_country: 'AZE',
    whom_role: 'CVL',
    status: 'asserted',
    date: '2022-11-14',
    place: 'Baku',
    place_country: 'AZE',
  },
  {
    id: 'baku-1',
    words: 'condemned',
    type: 'ACCUSE',
    mode: 'disapprove',
    who_country: 'FRA',
    who_role: 'GOV',
    status: 'asserted',
    date: '?',
  },
];

const csvLines = (): readonly string[] => [
  COLUMNS.map(({ name }) => name).join(','),
  ...WORKED_ROWS.map((row) => COLUMNS.map(({ name }) => quoted(row[name] ?? '')).join(',')),
];

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const jsonLines = (): readonly string[] => WORKED_ROWS.map((row) => JSON.stringify(row));
