import type { Actor, Coded, Count, Event, Evidence } from '../core/schema.js';
import { chain } from './chain.js';
import type { EventFormat } from './format.js';

/** A flat table for statistics programs and spreadsheets (RFC 4180). Several values in a cell are separated by "; ". */
export const csv: EventFormat = {
  name: 'csv',
  description: 'a flat table for statistics programs and spreadsheets, one event a row',
  header: () => line(COLUMNS.map(([name]) => name)),
  row: (event) => line(COLUMNS.map(([, cell]) => cell(event))),
};

type Cell = string | number | null;

/** Offsets are UTF-16 code units of the report's text: "92-100". */
const COLUMNS: readonly (readonly [name: string, cell: (event: Event) => Cell])[] = [
  ['id', ({ id }) => id],
  ['report', ({ report }) => report.id],
  ['key', ({ report }) => report.key],
  ['publisher', ({ report }) => report.publisher],
  ['title', ({ report }) => report.title],
  ['url', ({ report }) => report.url],
  ['published', ({ report }) => report.published],
  ['sentence', ({ sentence }) => sentence.index],
  ['sentence_text', ({ sentence }) => sentence.text],
  ['type', ({ what }) => what.value.type],
  ['mode', ({ what }) => what.value.mode],
  ['cameo', ({ what }) => what.value.cameo],
  ['quad', ({ what }) => what.value.quad],
  ['score', ({ what }) => what.value.score],
  ['what_words', ({ what }) => words(what.evidence)],
  ['contexts', ({ contexts }) => values(contexts)],
  ...actorColumns('who', ({ who }) => who),
  ...actorColumns('whom', ({ whom }) => whom),
  ['means', ({ details }) => values(details.means)],
  ['object', ({ details }) => values(details.object)],
  ['purpose', ({ details }) => values(details.purpose)],
  ['topic', ({ details }) => values(details.topic)],
  ['against', ({ details }) => list(details.against, (actor) => actor.name)],
  ['when_from', ({ when }) => when?.value.from ?? null],
  ['when_to', ({ when }) => when?.value.to ?? null],
  ['when_precision', ({ when }) => when?.value.precision ?? null],
  ['where', ({ where }) => where?.value.name ?? null],
  ['where_country', ({ where }) => where?.value.country ?? null],
  ['where_admin1', ({ where }) => where?.value.admin1 ?? null],
  ['where_id', ({ where }) => where?.value.id ?? null],
  ['latitude', ({ where }) => where?.value.latitude ?? null],
  ['longitude', ({ where }) => where?.value.longitude ?? null],
  ['where_precision', ({ where }) => where?.value.precision ?? null],
  ['counts', ({ counts }) => list(counts, countText)],
  ['status', ({ status }) => status.value],
  ['aspect', ({ aspect }) => aspect.value],
  ['according', ({ according }) => chain(according)],
  ['parent', ({ parent }) => parent],
  ['incident', ({ incident }) => incident],
  ['evidence', (event) => offsets(evidenceOf(event))],
  ['confidence', ({ what }) => what.confidence],
];

type Columns = readonly (readonly [string, (event: Event) => Cell])[];

/** Countries and roles line up with the names: a name without one leaves its place empty. */
function actorColumns(part: string, of: (event: Event) => readonly Coded<Actor>[]): Columns {
  return [
    [part, (event) => list(of(event), (actor) => actor.name)],
    [`${part}_countries`, (event) => list(of(event), (actor) => actor.country ?? '')],
    [`${part}_roles`, (event) => list(of(event), (actor) => actor.roles.join(' '))],
    [
      `${part}_words`,
      (event) =>
        of(event)
          .map(({ evidence }) => words(evidence))
          .join('; '),
    ],
  ];
}

const list = <T>(coded: readonly Coded<T>[], text: (value: T) => string): string => coded.map(({ value }) => text(value)).join('; ');
const values = (coded: readonly Coded<string>[]): string => list(coded, (value) => value);
const words = (evidence: readonly Evidence[]): string => evidence.map(({ quote }) => quote).join(' … ');
const offsets = (evidence: readonly Evidence[]): string => evidence.map(({ start, end }) => `${start}-${end}`).join('; ');

/** "detained 24+ persons", "killed 19 persons", "killed 3 to 5 persons". */
function countText({ of, low, high, unit }: Count): string {
  const number = high === null ? `${low}+` : low === high ? String(low) : `${low} to ${high}`;
  return `${of} ${number} ${unit}`;
}

/** Every stretch the event stands on, in order of the text, each once. */
function evidenceOf(event: Event): readonly Evidence[] {
  const { details } = event;
  const lists = [event.contexts, event.who, event.whom, event.counts, event.according, ...Object.values(details)].flat();
  const all = [event.what, event.when, event.where, event.status, event.aspect, ...lists].flatMap((coded) => coded?.evidence ?? []);
  const once = new Map(all.map((evidence) => [`${evidence.start}-${evidence.end}`, evidence]));
  return [...once.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

const line = (cells: readonly Cell[]): string => `${cells.map(quoted).join(',')}\r\n`;

/** What a spreadsheet would run as a formula. Apostrophes before it count too, so that taking one off always gives the text back. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** An apostrophe before a formula keeps it text. Numbers are left as they are. */
function quoted(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
