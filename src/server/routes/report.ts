import type { Hono } from 'hono';
import { sentenceOf } from '../../export/sentence.js';
import type { Store } from '../../store/store.js';
import type { ReportPage } from '../api.js';

/** GET /api/reports/:id: the report as it was read, and what it was found to say. */
export function addReport(app: Hono, store: Store): void {
  app.get('/api/reports/:id', async (context) => {
    const page = await readReport(store, context.req.param('id'));
    return page === null ? context.notFound() : context.json(page);
  });
}

async function readReport(store: Store, id: string): Promise<ReportPage | null> {
  const document = await store.document(id);
  if (document === null) return null;
  const source = await store.source(id);
  return {
    report: document.report,
    text: document.text,
    sentences: document.sentences.map(({ start, end }) => ({ start, end })),
    quotations: document.quotations,
    events: document.events.map((event) => ({ ...event, told: sentenceOf(event) })),
    source: source === null ? null : { sha256: source.sha256, acquired: source.acquired, method: source.method },
  };
}
