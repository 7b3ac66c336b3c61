import type { Event } from '../core/schema.js';
import { exportStream } from '../export/export.js';
import { writeAll } from './output.js';

/** Prints events on the standard output, as wide as the terminal; gives their number. */
export async function printEvents(format: string, events: AsyncIterable<Event>): Promise<number> {
  let count = 0;
  const counted = (async function* () {
    for await (const event of events) {
      count += 1;
      yield event;
    }
  })();
  const width = process.stdout.columns;
  await writeAll(process.stdout, exportStream(format, counted, width === undefined ? {} : { width }));
  return count;
}
