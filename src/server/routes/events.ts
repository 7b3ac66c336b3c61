import type { Hono } from 'hono';
import { OnRecordError } from '../../core/errors.js';
import type { Event } from '../../core/schema.js';
import { sentenceOf } from '../../export/sentence.js';
import type { Store } from '../../store/store.js';
import type { EventsPage } from '../api.js';
import { isAfter, positionOf, readCursor, writeCursor } from '../cursor.js';
import { type EventQuery, filterOf, hasWords, readQuery } from '../event-query.js';

const PAGE = 100;
const LARGEST_PAGE = 500;

/** GET /api/events?text&type&country&status&limit&cursor: events in the order of the store, page by page. */
export function addEvents(app: Hono, store: Store): void {
  app.get('/api/events', async (context) => {
    const query = readQuery(context.req.url, ['limit', 'cursor']);
    const limit = readLimit(context.req.query('limit'));
    return context.json(await readPage(store, query, limit, context.req.query('cursor')));
  });
}

/** Looks one event further, to know whether a page follows. */
async function readPage(store: Store, query: EventQuery, limit: number, cursor: string | undefined): Promise<EventsPage> {
  const found: Event[] = [];
  const after = cursor === undefined ? null : readCursor(cursor);
  for await (const event of store.events(filterOf(query))) {
    if (!hasWords(event, query.text) || (after !== null && !isAfter(positionOf(event), after))) continue;
    if (found.push(event) > limit) break;
  }
  const events = found.slice(0, limit);
  const last = events.at(-1);
  const next = found.length > limit && last !== undefined ? writeCursor(positionOf(last)) : null;
  return { events: events.map((event) => ({ ...event, told: sentenceOf(event) })), next };
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return PAGE;
  const limit = Number(text);
  if (/^\d{1,3}$/.test(text) && limit >= 1 && limit <= LARGEST_PAGE) return limit;
  throw new OnRecordError('The limit cannot be kept.', 'limit', `Give a whole number from 1 to ${LARGEST_PAGE}.`);
}
