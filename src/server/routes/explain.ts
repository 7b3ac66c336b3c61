import type { Hono } from 'hono';
import type { Explanation } from '../../core/explanation.js';
import type { OwnLexicon } from '../../knowledge.js';
import type { Knowledge } from '../../pipeline.js';
import type { Store } from '../../store/store.js';

/** GET /api/explain/:id: why an event was coded as it was. The lexicon and the weights are loaded at the first question. */
export function addExplain(app: Hono, store: Store, own: OwnLexicon | null): void {
  let knowledge: Promise<Knowledge> | null = null;
  app.get('/api/explain/:id', async (context) => {
    const event = await store.event(context.req.param('id'));
    const report = event === null ? null : await store.report(event.report.id);
    if (event === null || report === null) return context.notFound();
    const [{ explainEvent }, { loadKnowledge }] = await Promise.all([import('../../explain.js'), import('../../knowledge.js')]);
    knowledge ??= loadKnowledge(undefined, own);
    return context.json(explainEvent(event, report, await knowledge) satisfies Explanation);
  });
}
