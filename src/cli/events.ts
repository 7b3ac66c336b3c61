import type { Command } from 'commander';
import type { Event, EventType, Status } from '../core/schema.js';
import type { EventFilter } from '../store/store.js';
import { openExistingStore } from './open-store.js';
import { countingNumber, eventFormatOption, examples, isoDate, listed, storeOption } from './options.js';
import { printEvents } from './print-events.js';

interface EventsOptions {
  readonly format: string;
  readonly store?: string;
  readonly type?: readonly string[];
  readonly country?: readonly string[];
  readonly status?: readonly string[];
  readonly text?: string;
  readonly since?: string;
  readonly until?: string;
  readonly limit?: number;
}

export function addEvents(program: Command): void {
  program
    .command('events')
    .description('look at the events on record')
    .option('-t, --type <types>', 'only these types, as COERCE,ASSAULT', listed)
    .option('-c, --country <countries>', 'only where a doer, a target or the place is of these countries, as AZE,IRN', listed)
    .option('-u, --status <statuses>', 'only these statuses, as asserted,alleged', listed)
    .option('-x, --text <words>', 'only where the sentence has these words, in small letters or capitals')
    .option('--since <date>', 'only events that reach to this date or later', isoDate)
    .option('--until <date>', 'only events that begin on this date or before', isoDate)
    .option('-n, --limit <number>', 'at most so many', countingNumber)
    .addOption(eventFormatOption('table'))
    .addOption(storeOption())
    .addHelpText(
      'after',
      examples(
        'onrecord events --limit 20',
        'onrecord events --type COERCE,ASSAULT --country AZE --since 2022-11',
        'onrecord events --status alleged,denied --format csv > disputed.csv',
      ),
    )
    .action(events);
}

async function events(options: EventsOptions): Promise<void> {
  const store = await openExistingStore(options.store);
  try {
    const found = withWords(store.events(filterOf(options)), options.text ?? '');
    const count = await printEvents(options.format, first(found, options.limit ?? Number.POSITIVE_INFINITY));
    if (count === 0) process.stderr.write('onrecord: no event on record meets this\n');
  } finally {
    await store.close();
  }
}

/** Types and countries are upper case in the record, statuses lower case: both are taken in either. */
function filterOf(options: EventsOptions): EventFilter {
  return {
    ...(options.type && { types: options.type.map((type) => type.toUpperCase() as EventType) }),
    ...(options.country && { countries: options.country.map((country) => country.toUpperCase()) }),
    ...(options.status && { statuses: options.status.map((status) => status.toLowerCase() as Status) }),
    ...(options.since !== undefined && { since: options.since }),
    ...(options.until !== undefined && { until: options.until }),
  };
}

async function* withWords(events: AsyncIterable<Event>, words: string): AsyncGenerator<Event> {
  const wanted = words.toLowerCase();
  for await (const event of events) if (event.sentence.text.toLowerCase().includes(wanted)) yield event;
}

async function* first(events: AsyncIterable<Event>, limit: number): AsyncGenerator<Event> {
  let count = 0;
  for await (const event of events) {
    yield event;
    count += 1;
    if (count >= limit) return;
  }
}
