import type { Event, When } from '../core/schema.js';
import { chain } from './chain.js';
import type { EventFormat } from './format.js';
import { sentenceOf } from './sentence.js';
import { pad, wrap } from './wrap.js';

/** Events as sentences, for reading in a terminal; a heading for every report. */
export const table: EventFormat = {
  name: 'table',
  description: 'events as sentences, for reading in a terminal',
  row: (event, { width }, previous) => {
    const heading = previous?.report.id === event.report.id ? '' : `${previous === null ? '' : '\n'}${headingOf(event, width)}`;
    return heading + (width < NARROW ? paragraph(event, width) : columnsOf(event, width));
  },
};

/** Below so many columns, an event is a paragraph. */
const NARROW = 90;
const GAP = '  ';
/** Index of the sentence, type and mode, time, status: in columns of the terminal. The sentence and its speakers share the rest. */
const NUMBER = 4;
const TYPE = 12;
const WHEN = 10;
const STATUS = 12;
const INDENT = '      ';

/** What the report is; above it the names of the columns where there are columns. */
function headingOf({ report }: Event, width: number): string {
  const parts = [report.published, report.publisher, report.title ?? report.key ?? report.origin].filter((part) => part !== null);
  const title = wrap(parts.join(' · '), Math.max(1, width)).join('\n');
  if (width < NARROW) return `${title}\n`;
  return `${title}\n${lines(['#', 'type, mode', 'as told', 'when', 'status', 'according'], widthsFor(width))}`;
}

const columnsOf = (event: Event, width: number): string =>
  lines(
    [String(event.sentence.index), typeOf(event), sentenceOf(event), whenOf(event.when?.value ?? null), statusOf(event), speakers(event)],
    widthsFor(width),
  );

function widthsFor(width: number): readonly number[] {
  const rest = width - NUMBER - TYPE - WHEN - STATUS - GAP.length * 5;
  const according = Math.floor(rest * 0.35);
  return [NUMBER, TYPE, rest - according, WHEN, STATUS, according];
}

function lines(cells: readonly string[], widths: readonly number[]): string {
  const wrapped = cells.map((cell, column) => wrap(cell, widths[column] ?? 1));
  const height = Math.max(...wrapped.map((cell) => cell.length));
  return Array.from({ length: height }, (_, row) => {
    const line = wrapped.map((cell, column) => pad(cell[row] ?? '', widths[column] ?? 1)).join(GAP);
    return `${line.trimEnd()}\n`;
  }).join('');
}

function paragraph(event: Event, width: number): string {
  const facts = [typeOf(event), whenOf(event.when?.value ?? null), statusOf(event), speakers(event)].filter((fact) => fact !== '');
  const room = Math.max(1, width - INDENT.length);
  const [first = '', ...more] = [...wrap(sentenceOf(event), room), ...wrap(facts.join(' · '), room)];
  const start = pad(String(event.sentence.index), INDENT.length);
  return [start + first, ...more.map((line) => INDENT + line)].map((line) => `${line.trimEnd()}\n`).join('');
}

const typeOf = ({ what }: Event): string => [what.value.type, what.value.mode ?? ''].join(' ').trim();

const statusOf = ({ status, aspect }: Event): string => (aspect.value === 'single' ? status.value : `${status.value}, ${aspect.value}`);

const whenOf = (when: When | null): string => (when === null ? '' : when.from === when.to ? when.from : `${when.from} to ${when.to}`);

const speakers = ({ according }: Event): string => chain(according) || 'the report';
