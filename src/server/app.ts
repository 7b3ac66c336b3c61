import { type Context, Hono } from 'hono';
import { messageOf, OnRecordError } from '../core/errors.js';
import type { OwnLexicon } from '../knowledge.js';
import type { Store } from '../store/store.js';
import type { Refusal } from './api.js';
import { guardHost } from './guard-host.js';
import { readOnly } from './read-only.js';
import { addEvent } from './routes/event.js';
import { addEvents } from './routes/events.js';
import { addExplain } from './routes/explain.js';
import { addFacets } from './routes/facets.js';
import { addIncident } from './routes/incident.js';
import { addIncidents } from './routes/incidents.js';
import { addPage } from './routes/page.js';
import { addReport } from './routes/report.js';
import { secure } from './security-headers.js';
import type { WebFiles } from './web-files.js';

/** The parts of the interface that answer out of the store, one file each under routes/. */
const ROUTES: readonly ((app: Hono, store: Store) => void)[] = [addEvents, addEvent, addReport, addFacets, addIncidents, addIncident];

export interface AppSetting {
  readonly store: Store;
  readonly files: WebFiles;
  /** A user's own lexicon, by which events are explained. */
  readonly own?: OwnLexicon | null;
  /** The port that visitors must have asked for. */
  readonly port: () => number;
}

/** The page and the interface it reads from. It changes nothing in the store, and answers only to this machine's own names. */
export function createApp({ store, files, own = null, port }: AppSetting): Hono {
  const app = new Hono();
  app.use(secure);
  app.use(guardHost(port));
  app.use(readOnly);
  for (const add of ROUTES) add(app, store);
  addExplain(app, store, own);
  addPage(app, files);
  app.notFound((context) => refuse(context, 404, { what: 'There is nothing here.', where: context.req.path, mend: 'Begin at /.' }));
  app.onError((thrown, context) =>
    thrown instanceof OnRecordError
      ? refuse(context, 400, thrown)
      : refuse(context, 500, {
          what: `A defect in OnRecord: ${messageOf(thrown)}`,
          where: context.req.path,
          mend: 'Please tell its makers.',
        }),
  );
  return app;
}

const refuse = (context: Context, status: 400 | 404 | 500, { what, where, mend }: Refusal['error']): Response =>
  context.json({ error: { what, where, mend } } satisfies Refusal, status);
