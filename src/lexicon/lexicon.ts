import { readdir, readFile, stat } from 'node:fs/promises';
import { messageOf, OnRecordError } from '../core/errors.js';
import type { Parsed } from './parse-yaml.js';

/** The files below `lexicon`, by name ("en/light.yml"). All that is asked for throws an OnRecordError that names the file it cannot use. */
export interface Lexicon {
  readonly yaml: (name: string) => Promise<Parsed>;
  readonly text: (name: string) => Promise<string>;
  /** Names of the YAML files below a folder ("en/frames/"), sorted. */
  readonly below: (folder: string) => readonly string[];
}

/** dist/lexicon.json: every YAML file parsed, with its length in bytes. The YAML parser takes longer than all else at start. */
export interface CompiledLexicon {
  readonly format: typeof FORMAT;
  readonly files: Readonly<Record<string, Parsed & { readonly bytes: number }>>;
}

/** Raised whenever `Parsed` changes. */
export const FORMAT = 1;

/** A file of the lexicon on disk. */
interface FileState {
  readonly name: string;
  readonly bytes: number;
  readonly changed: number;
}

/** Opens the lexicon of a folder laid out like the package: as the build compiled it, or its YAML where that is not of these files. */
export async function openLexicon(root: URL): Promise<Lexicon> {
  const folder = new URL('lexicon/', root);
  const text = (name: string): Promise<string> => read(new URL(name, folder));
  const states = await yamlFiles(folder);
  const compiled = await readCompiled(new URL('dist/lexicon.json', root), states);
  return {
    yaml: async (name) => compiled?.files[name] ?? parseFile(name, await text(name)),
    text,
    below: (path) => states.map(({ name }) => name).filter((name) => name.startsWith(path)),
  };
}

/** Parses every YAML file of the lexicon, for the build to write to dist/lexicon.json. */
export async function compileLexicon(root: URL): Promise<CompiledLexicon> {
  const folder = new URL('lexicon/', root);
  const files = (await yamlFiles(folder)).map(async ({ name }) => {
    const source = await read(new URL(name, folder));
    return [name, { ...(await parseFile(name, source)), bytes: Buffer.byteLength(source) }] as const;
  });
  return { format: FORMAT, files: Object.fromEntries(await Promise.all(files)) };
}

async function parseFile(name: string, source: string): Promise<Parsed> {
  const { parseYaml } = await import('./parse-yaml.js');
  return parseYaml(source, `lexicon/${name}`);
}

async function yamlFiles(folder: URL): Promise<readonly FileState[]> {
  const entries = await orComplain(readdir(folder, { recursive: true }), folder);
  const names = entries.map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith('.yml'));
  const states = names.map(async (name): Promise<FileState> => {
    const { size, mtimeMs } = await stat(new URL(name, folder));
    return { name, bytes: size, changed: mtimeMs };
  });
  return (await Promise.all(states)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Null where there is none, or where a file was changed, added or taken away since. */
async function readCompiled(file: URL, states: readonly FileState[]): Promise<CompiledLexicon | null> {
  try {
    const { mtimeMs } = await stat(file);
    if (states.some(({ changed }) => changed > mtimeMs)) return null;
    const compiled = JSON.parse(await readFile(file, 'utf8')) as CompiledLexicon;
    const same = compiled.format === FORMAT && Object.keys(compiled.files).length === states.length;
    return same && states.every(({ name, bytes }) => compiled.files[name]?.bytes === bytes) ? compiled : null;
  } catch {
    return null;
  }
}

const read = (file: URL): Promise<string> => orComplain(readFile(file, 'utf8'), file);

async function orComplain<T>(reading: Promise<T>, { pathname }: URL): Promise<T> {
  try {
    return await reading;
  } catch (thrown) {
    throw new OnRecordError(`cannot read the lexicon: ${messageOf(thrown)}`, pathname, 'install OnRecord again, or restore the file', {
      cause: thrown,
    });
  }
}
