import { OnRecordError } from '../core/errors.js';
import type { Event } from '../core/schema.js';
import { csv } from './csv.js';
import type { EventFormat, ExportOptions } from './format.js';
import { jsonl } from './jsonl.js';
import { table } from './table.js';

/** Every format events are printed in; a new one is a file and a line here. */
export const FORMATS: readonly EventFormat[] = [jsonl, csv, table];

/** Events as text, piece by piece; throws `OnRecordError` at once where there is no such format. */
export function exportEvents(format: string, events: Iterable<Event>, options: Partial<ExportOptions> = {}): Iterable<string> {
  const print = printer(format, options);
  return (function* () {
    yield* print.head;
    for (const event of events) yield print.row(event);
  })();
}

/** The same for events that stream out of a store. */
export function exportStream(format: string, events: AsyncIterable<Event>, options: Partial<ExportOptions> = {}): AsyncIterable<string> {
  const print = printer(format, options);
  return (async function* () {
    yield* print.head;
    for await (const event of events) yield print.row(event);
  })();
}

const WIDTH = 120;

function printer(name: string, { width = WIDTH }: Partial<ExportOptions>) {
  const format = FORMATS.find((known) => known.name === name);
  if (format === undefined) {
    throw new OnRecordError(`There is no format "${name}".`, '--format', `Choose one of ${FORMATS.map((known) => known.name).join(', ')}.`);
  }
  const options = { width };
  let previous: Event | null = null;
  const row = (event: Event): string => {
    const text = format.row(event, options, previous);
    previous = event;
    return text;
  };
  return { head: format.header === undefined ? [] : [format.header(options)], row };
}
