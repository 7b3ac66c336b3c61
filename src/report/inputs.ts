import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { messageOf } from '../core/errors.js';
import { type ProblemPiece, problemPiece } from './draft.js';
import { globOf } from './glob.js';

/** A file to read, or what an input names that cannot be read. */
export type Found = { readonly kind: 'file'; readonly path: string } | ProblemPiece;

/**
 * The files that an input names: itself, of a folder all below it that end in one of `extensions`, of a pattern all that match.
 * Those of folders and patterns are sorted by code unit; names that begin with a dot are passed over.
 */
export async function findFiles(input: string, extensions: readonly string[]): Promise<readonly Found[]> {
  try {
    if (!(await stat(input)).isDirectory()) return [{ kind: 'file', path: input }];
  } catch (thrown) {
    const glob = globOf(sep === '\\' ? input.replaceAll('\\', '/') : input);
    if (glob === null) return [unreadable(input, thrown)];
    const found = await stat(glob.folder).then(
      () => sortedFiles(glob.folder, (path) => glob.matches(path)),
      () => [],
    );
    return found.length > 0
      ? found
      : [problemPiece('unreadable', input, 'no file matches this pattern', 'check the pattern; ** stands for any folders')];
  }
  const found = await sortedFiles(input, (path) => extensions.includes(extname(path).toLowerCase()));
  return found.length > 0
    ? found
    : [problemPiece('empty', input, 'this folder holds no report', `give a folder with files that end in ${extensions.join(', ')}`)];
}

async function sortedFiles(folder: string, wanted: (path: string) => boolean): Promise<readonly Found[]> {
  const found: Found[] = [];
  await walk(folder, [], (item) => {
    if (item.kind === 'problem' || wanted(item.path.replaceAll(sep, '/'))) found.push(item);
  });
  const place = (item: Found): string => (item.kind === 'file' ? item.path : item.problem.origin);
  return found.sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

/** Follows links, but into no folder that it is already in. */
async function walk(folder: string, above: readonly string[], visit: (item: Found) => void): Promise<void> {
  try {
    const real = await realpath(folder);
    if (above.includes(real)) return;
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await walk(path, [...above, real], visit);
      else if (entry.isFile()) visit({ kind: 'file', path });
      else if (entry.isSymbolicLink()) await follow(path, [...above, real], visit);
    }
  } catch (thrown) {
    visit(unreadable(folder, thrown));
  }
}

async function follow(path: string, above: readonly string[], visit: (item: Found) => void): Promise<void> {
  const target = await stat(path).catch(() => null);
  if (target?.isDirectory() === true) await walk(path, above, visit);
  else if (target === null || target.isFile()) visit({ kind: 'file', path });
}

/** A problem: what the file system says. */
export const unreadable = (origin: string, thrown: unknown): ProblemPiece =>
  problemPiece('unreadable', origin, `it cannot be read: ${messageOf(thrown)}`, 'check the name, and that you may read it');
