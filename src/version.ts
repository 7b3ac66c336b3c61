import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

/** Folders and files that decide what a report is coded as: knowledge, weights and the stages' own code. */
const DECIDING = [
  'lexicon/',
  'models/',
  'dist/src/core/',
  'dist/src/nlp/',
  'dist/src/coding/',
  'dist/src/resolution/',
  'dist/src/incidents/',
  'dist/src/lexicon/',
  'dist/src/pipeline.js',
  'dist/src/knowledge.js',
];
const PACKAGE = new URL('../../', import.meta.url);

/** Those that decide what is linked. */
const LINKING = ['lexicon/en/linking.yml', 'dist/src/core/', 'dist/src/incidents/', 'dist/src/linker.js'];

/** What links reports, "linking@0.1.0+9b2e4d10": the mark after the plus tells when its code or its words change. */
export const linkerVersion = (root: URL = PACKAGE): Promise<string> => versionOf('linking', LINKING, root);

/**
 * The coder as it signs what it puts on record: "onrecord@0.1.0+1f3a9c02". The mark after the plus is a hash of lexicon, weights
 * and stages, so that a report is coded again when any of them changes. A user's own lexicon adds its mark: "onrecord@0.1.0+1f3a9c02.7d20e1b4".
 */
export const coderVersion = async (root: URL = PACKAGE, own: { readonly mark: string } | null = null): Promise<string> =>
  `${await versionOf('onrecord', DECIDING, root)}${own === null ? '' : `.${own.mark}`}`;

async function versionOf(name: string, deciding: readonly string[], root: URL): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as { version: string };
  const files = (await Promise.all(deciding.map((path) => filesBelow(path, root))))
    .flat()
    .filter((f) => !f.endsWith('.map') && !f.endsWith('.d.ts'));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(`${file}\u0000`).update(await readFile(new URL(file, root)));
  return `${name}@${version}+${hash.digest('hex').slice(0, 8)}`;
}

async function filesBelow(path: string, root: URL): Promise<readonly string[]> {
  if (!path.endsWith('/')) return [path];
  const entries = await readdir(new URL(path, root), { recursive: true, withFileTypes: true }).catch(() => []);
  const base = new URL(path, root).pathname;
  return entries.filter((e) => e.isFile()).map((e) => path + `${e.parentPath ?? e.path}/${e.name}`.slice(base.length).replace(/^\//, ''));
}
