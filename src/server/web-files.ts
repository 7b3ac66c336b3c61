import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OnRecordError } from '../core/errors.js';

/** The files of the page by their path ("/index.html"), all of them in memory: a request never names a file on the disk. */
export type WebFiles = ReadonlyMap<string, WebFile>;

export interface WebFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** As in the header `Content-Type`. */
  readonly type: string;
}

const FOLDER = new URL('../../web/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Reads the built page; throws `OnRecordError` where it was not built. */
export function readWebFiles(folder: URL = FOLDER): WebFiles {
  if (!existsSync(new URL('index.html', folder))) {
    throw new OnRecordError('The page is not built.', fileURLToPath(folder), 'Run `npm run build` where OnRecord is installed.');
  }
  const names = readdirSync(folder).filter((name) => extname(name) in TYPES);
  return new Map(
    names.map((name) => [`/${name}`, { bytes: new Uint8Array(readFileSync(new URL(name, folder))), type: TYPES[extname(name)] ?? '' }]),
  );
}
