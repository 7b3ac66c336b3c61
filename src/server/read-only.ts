import type { MiddlewareHandler } from 'hono';
import type { Refusal } from './api.js';

/** Lets through what only reads: nothing on record can be changed from here. */
export const readOnly: MiddlewareHandler = async (context, next) => {
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
  const error = { what: 'This server only reads.', where: context.req.method, mend: 'Use the command line to change what is on record.' };
  return context.json({ error } satisfies Refusal, 405, { Allow: 'GET, HEAD' });
};
