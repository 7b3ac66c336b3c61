import type { Hono } from 'hono';
import { sentenceOf } from '../../export/sentence.js';
import type { Store } from '../../store/store.js';
import type { ToldEvent } from '../api.js';

/** GET /api/events/:id: one event. */
export function addEvent(app: Hono, store: Store): void {
  app.get('/api/events/:id', async (context) => {
    const event = await store.event(context.req.param('id'));
    return event === null ? context.notFound() : context.json({ ...event, told: sentenceOf(event) } satisfies ToldEvent);
  });
}
