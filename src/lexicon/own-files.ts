import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { messageOf, OnRecordError } from '../core/errors.js';
import { didYouMean } from '../core/near.js';
import type { WorldKind } from '../core/world.js';
import { TABLES } from './tables.js';

/** A file of a user's own lexicon. */
export interface OwnFile {
  /** As `lexicon` has it: "en/frames/coerce.yml". */
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly role: Role;
}

/** What a file holds: frames, nouns, what is switched off, or rows of a kind. */
export type Role = 'frames' | 'agents' | 'types' | 'off' | { readonly table: WorldKind };

const KNOWN = [...TABLES.map(([file]) => file), 'en/agents.yml', 'codebook.yml', 'off.yml'];

/** The files of a folder laid out like `lexicon`, and single ones of it, with those that have no place there. Throws where there is none. */
export async function filesOf(
  paths: readonly string[],
): Promise<{ readonly files: readonly OwnFile[]; readonly faults: readonly OnRecordError[] }> {
  const found = (await Promise.all(paths.map(namesAt))).flat();
  const strange = found.filter(({ name }) => roleOf(name) === null);
  const files = found.flatMap(({ name, path }) => {
    const role = roleOf(name);
    return role === null ? [] : [readFile(path, 'utf8').then((text) => ({ name, path, text, role }))];
  });
  return { files: await Promise.all(files), faults: strange.map(({ name, path }) => strangeFile(name, path)) };
}

/** Null for what is no file of a lexicon. */
export function roleOf(name: string): Role | null {
  if (/^en\/frames\/[^/]+\.yml$/.test(name)) return 'frames';
  if (name === 'en/agents.yml') return 'agents';
  if (name === 'codebook.yml') return 'types';
  if (name === 'off.yml') return 'off';
  const kind = TABLES.find(([file]) => file === name)?.[1];
  return kind === undefined ? null : { table: kind };
}

interface Found {
  readonly name: string;
  readonly path: string;
}

async function namesAt(path: string): Promise<readonly Found[]> {
  const state = await stat(path).catch((thrown: unknown) => {
    throw new OnRecordError(`cannot read the lexicon: ${messageOf(thrown)}`, path, 'name a folder with en/frames, actors or places in it', {
      cause: thrown,
    });
  });
  if (!state.isDirectory()) return [{ name: nameOfSingle(path), path }];
  const names = (await readdir(path, { recursive: true })).map((name) => name.replaceAll('\\', '/')).sort();
  const found = names
    .filter((name) => /\.(?:ya?ml|tsv)$/.test(name) && !/(?:^|\/)\./.test(name))
    .map((name) => ({ name, path: join(path, name) }));
  if (found.length === 0)
    throw new OnRecordError(
      'there is nothing of a lexicon in this folder',
      path,
      `put ${['en/frames/TYPE.yml', ...KNOWN].join(', ')} there, or some of them`,
    );
  return found;
}

/** "mine/persons.tsv" as "actors/persons.tsv"; any other file of YAML as one of frames. */
function nameOfSingle(path: string): string {
  const name = basename(path);
  return KNOWN.find((known) => basename(known) === name) ?? (extname(name) === '.yml' ? `en/frames/${name}` : name);
}

function strangeFile(name: string, path: string): OnRecordError {
  const near = didYouMean(name, KNOWN);
  const mend = name.endsWith('.yaml') ? 'let its name end in .yml' : `${near}a lexicon has ${['en/frames/TYPE.yml', ...KNOWN].join(', ')}`;
  return new OnRecordError('a file that has no place in a lexicon', path, mend);
}
