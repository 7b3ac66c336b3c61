import type { MiddlewareHandler } from 'hono';
import type { Refusal } from './api.js';

const NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses whoever asked for another name: a web site can point a name of its own at 127.0.0.1 and would then be let in
 * as the same origin (DNS rebinding).
 */
export function guardHost(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host')?.toLowerCase();
    if (NAMES.some((name) => host === `${name}:${port()}`)) return next();
    const mend = `Ask for http://127.0.0.1:${port()}/ instead.`;
    return context.json({ error: { what: 'This server answers only to its own address.', where: 'Host', mend } } satisfies Refusal, 421);
  };
}
