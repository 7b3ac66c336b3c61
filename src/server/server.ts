import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { OnRecordError } from '../core/errors.js';
import type { OwnLexicon } from '../knowledge.js';
import type { Store } from '../store/store.js';
import { createApp } from './app.js';
import { readWebFiles, type WebFiles } from './web-files.js';

/** This machine only: no other one reaches it. */
const ADDRESS = '127.0.0.1';
export const USUAL_PORT = 7373;

export interface ServerSetting {
  readonly store: Store;
  /** The port asked for; `null` for the usual one, or any free one where that is taken. 0 for any free one. */
  readonly port: number | null;
  /** A user's own lexicon, by which events are explained. */
  readonly own?: OwnLexicon | null;
  /** The built page, if not given. */
  readonly files?: WebFiles;
}

export interface RunningServer {
  /** "http://127.0.0.1:7373/" */
  readonly url: string;
  /** Ends open connections too; the store stays open. */
  readonly close: () => Promise<void>;
}

/** Serves the page and its interface; throws `OnRecordError` where the port asked for is taken. */
export async function startServer({ store, port, own = null, files = readWebFiles() }: ServerSetting): Promise<RunningServer> {
  const app = createApp({ store, files, own, port: () => portOf(server) });
  const server = createServer(getRequestListener(app.fetch));
  await (port === null ? listenAnywhere(server) : listen(server, port));
  return { url: `http://${ADDRESS}:${portOf(server)}/`, close: () => close(server) };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

async function listenAnywhere(server: Server): Promise<void> {
  try {
    await listen(server, USUAL_PORT);
  } catch {
    await listen(server, 0);
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (thrown: NodeJS.ErrnoException): void => reject(whyNot(thrown, port));
    server.once('error', refuse);
    server.listen(port, ADDRESS, () => {
      server.removeListener('error', refuse);
      resolve();
    });
  });
}

function whyNot(thrown: NodeJS.ErrnoException, port: number): OnRecordError {
  const taken = thrown.code === 'EADDRINUSE';
  const what = taken ? 'The port is taken by another program.' : `The port cannot be used: ${thrown.message}`;
  return new OnRecordError(what, `${ADDRESS}:${port}`, 'Name another with --port, or leave the option out.', { cause: thrown });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
