import type { Hono } from 'hono';
import type { WebFiles } from '../web-files.js';

/** GET / and /explain/:id: the page; and what it is made of. */
export function addPage(app: Hono, files: WebFiles): void {
  for (const path of ['/', '/explain/:id']) app.get(path, () => answer(files, '/index.html'));
  for (const path of files.keys()) app.get(path, () => answer(files, path));
}

function answer(files: WebFiles, path: string): Response {
  const file = files.get(path);
  if (file === undefined) return new Response('', { status: 404 });
  return new Response(file.bytes, { headers: { 'Content-Type': file.type } });
}
