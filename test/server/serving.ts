import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLinking } from '../../src/knowledge.js';
import { linkWaiting } from '../../src/linker.js';
import { type RunningServer, startServer } from '../../src/server/server.js';
import { openSqlite } from '../../src/store/sqlite.js';
import type { Entry } from '../../src/store/store.js';

/** A server over a store of its own, on a free port; its reports are linked where `linked` is true. */
export async function serveEntries(entries: readonly Entry[], linked = false): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-server-'));
  const store = await openSqlite(join(folder, 'store.db'));
  await store.recordAll(entries);
  const setting = { linker: 'test', windows: {}, onProgress: () => {}, interrupted: () => false };
  if (linked) await linkWaiting({ ...setting, store, lexicon: await loadLinking() });
  const server = await startServer({ store, port: 0 });
  const close = async (): Promise<void> => {
    await server.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: server.url, close };
}

export interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** Asks as no browser would: any method, any Host, any path, unchanged. */
export function askAnyhow(url: string, path: string, changes: { readonly host?: string; readonly method?: string } = {}): Promise<Answer> {
  const { hostname, port, host } = new URL(url);
  return new Promise((resolve, reject) => {
    const headers = { host: changes.host ?? host };
    const asked = request({ hostname, port, path, method: changes.method ?? 'GET', headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}
