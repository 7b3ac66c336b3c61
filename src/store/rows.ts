import { deflateSync, inflateSync } from 'node:zlib';
import type { Selectable } from 'kysely';
import { firstDay, lastDay } from '../core/days.js';
import type { Document, Event, GivenSentence, Report, ReportReference } from '../core/schema.js';
import type { Entry } from './store.js';
import type { EventCountryTable, EventPart, EventTable, ReportTable } from './tables.js';

/** The columns of a report that its events carry. */
export type ReferenceRow = Omit<Selectable<ReportTable>, 'text' | 'given' | 'source' | 'acquired' | 'method'>;

/** What a coder writes of an event; what people ruled stands in further columns. */
export type EventRow = Omit<EventTable, 'ruled' | 'rejected' | 'added'>;

/** Fast rather than small: a document of 500 words takes three fifths of the time of the default level and a sixth more room. */
const DEFLATE_LEVEL = 3;

/** What no column of text holds unchanged in every database: NUL, and half a surrogate pair. */
const UNSTORABLE = /[\p{Cs}\0]/gu;

/** The same words without the characters that no database keeps. */
export const plain = (text: string): string => text.replace(UNSTORABLE, '\uFFFD');

export function reportRow({ report, source }: Pick<Entry, 'report' | 'source'>): ReportTable {
  const { given, published, ...fields } = report;
  const words = [...Object.values(fields), published].filter((value) => value !== null);
  const exact = published === '' || words.some((word) => plain(word) !== word);
  return {
    id: report.id,
    key: plainOrNull(report.key),
    title: plainOrNull(report.title),
    publisher: plainOrNull(report.publisher),
    url: plainOrNull(report.url),
    published: plain(published ?? ''),
    language: plain(report.language),
    origin: plain(report.origin),
    text: plain(report.text),
    given: given === null ? null : JSON.stringify(given),
    exact: exact ? JSON.stringify(report) : null,
    source: source?.sha256 ?? null,
    acquired: source?.acquired ?? null,
    method: source?.method ?? null,
  };
}

const plainOrNull = (text: string | null): string | null => (text === null ? null : plain(text));

export function reportOf(row: ReferenceRow & Pick<ReportTable, 'text' | 'given'>): Report {
  if (row.exact !== null) return JSON.parse(row.exact) as Report;
  const given = row.given === null ? null : (JSON.parse(row.given) as readonly GivenSentence[]);
  return { ...referenceOf(row), text: row.text, given };
}

export function referenceOf(row: ReferenceRow): ReportReference {
  if (row.exact !== null) {
    const { text: _text, given: _given, ...reference } = JSON.parse(row.exact) as Report;
    return reference;
  }
  const { id, key, title, publisher, url, language, origin } = row;
  return { id, key, title, publisher, url, published: row.published === '' ? null : row.published, language, origin };
}

export function eventRow(report: Report, event: Event): EventRow {
  const { report: _report, ...body } = event;
  const { type, mode } = event.what.value;
  return {
    id: event.id,
    report: report.id,
    published: plain(report.published ?? ''),
    sentence_start: event.sentence.start,
    trigger_start: Math.min(...event.what.evidence.map((span) => span.start), event.sentence.end),
    type,
    mode,
    status: event.status.value,
    first_day: event.when === null ? null : firstDay(event.when.value.from),
    last_day: event.when === null ? null : lastDay(event.when.value.to),
    body: JSON.stringify(body),
  };
}

export function eventOf(reference: ReportReference, body: string): Event {
  const { id, ...rest } = JSON.parse(body) as Omit<Event, 'report'>;
  return { id, report: reference, ...rest };
}

/** Every country of the event once for each part it plays. */
export function countryRows(event: Event): readonly EventCountryTable[] {
  const of = (part: EventPart, values: readonly { readonly value: { readonly country: string | null } }[]) =>
    [...new Set(values.map(({ value }) => value.country))].flatMap((country) =>
      country === null ? [] : [{ event: event.id, country, part }],
    );
  return [...of('who', event.who), ...of('whom', event.whom), ...of('where', event.where === null ? [] : [event.where])];
}

type DocumentBody = Omit<Document, 'report' | 'text' | 'events'>;

export function packDocument({ sentences, entities, times, quotations, predicates }: DocumentBody): Uint8Array {
  return deflateSync(JSON.stringify({ sentences, entities, times, quotations, predicates }), { level: DEFLATE_LEVEL });
}

export function unpackDocument(report: Report, body: Uint8Array, events: readonly Event[]): Document {
  const { text, given: _given, ...reference } = report;
  return { report: reference, text, ...(JSON.parse(inflateSync(body).toString('utf8')) as DocumentBody), events };
}
