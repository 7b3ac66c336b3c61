import type { Hono } from 'hono';
import type { Incident } from '../../core/incident.js';
import type { LinkingLexicon } from '../../incidents/linking-lexicon.js';
import { viewIncident } from '../../incidents/view.js';
import { loadLinking } from '../../knowledge.js';
import type { Store } from '../../store/store.js';

/** GET /api/incidents/:id: what each speaker says of one happening, and why its events were linked; the id of an event will do. */
export function addIncident(app: Hono, store: Store): void {
  let lexicon: Promise<LinkingLexicon> | null = null;
  app.get('/api/incidents/:id', async (context) => {
    const recorded = await store.linking.incident(context.req.param('id'));
    if (recorded === null || recorded.events.length === 0) return context.notFound();
    lexicon ??= loadLinking();
    return context.json(viewIncident(recorded, await lexicon) satisfies Incident);
  });
}
