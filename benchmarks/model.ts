import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** The folder of the English engine, from the package's own. */
export const MODEL = 'models/en/';

/** Names of the files that are loaded at run time, sorted. */
export const modelFiles = (root: URL): readonly string[] =>
  readdirSync(new URL(MODEL, root))
    .filter((file) => /\.(?:bin|wasm|json)$/.test(file))
    .sort();

/** The lines of models/en/SHA256SUMS as they should be, in the form of the program sha256sum. */
export function checksums(root: URL): string {
  const sum = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(new URL(MODEL + file, root)))
      .digest('hex');
  return modelFiles(root)
    .map((file) => `${sum(file)}  ${file}\n`)
    .join('');
}

/** Twelve hexadecimal digits that change when any of the files does. */
export const modelDigest = (root: URL): string => createHash('sha256').update(checksums(root)).digest('hex').slice(0, 12);
