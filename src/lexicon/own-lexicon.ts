import { createHash } from 'node:crypto';
import { type Codebook, compileCodebook } from '../core/codebook.js';
import { OnRecordError, OnRecordErrors } from '../core/errors.js';
import type { WorldTable } from '../core/world.js';
import { type ActorCodes, loadActorCodes } from './actor-codes.js';
import { type AgentGroups, joinGroups } from './agent-groups.js';
import { checkAgents } from './agent-schema.js';
import type { Dictionary } from './dictionary/dictionary.js';
import { layDictionary } from './dictionary/lay.js';
import { openDictionary } from './dictionary/open.js';
import { checkFrameFile } from './frame-schema.js';
import type { Lexicon } from './lexicon.js';
import { type LocatedYaml, locateYaml } from './located-yaml.js';
import { NOTHING_OFF, readOff } from './off.js';
import { loadOurs } from './ours.js';
import type { OwnLexicon, OwnSources } from './own.js';
import { filesOf, type OwnFile } from './own-files.js';
import { checkTypes, layTypes } from './own-types.js';
import { readTable } from './table-schema.js';

/** Reads a user's own knowledge. Throws all that is wrong with it at once, except lines of dictionaries, which are reported. */
export async function openOwnLexicon({ lexicon: paths, actors }: OwnSources, lexicon: Lexicon): Promise<OwnLexicon> {
  const rules = await loadRules(lexicon);
  const [{ files, faults: strange }, dictionaries] = await Promise.all([
    filesOf(paths),
    Promise.all(actors.map((path) => openDictionary(path, rules.codes))),
  ]);
  const types = files.filter(({ role }) => role === 'types').map(({ text, path }) => checkTypes(locateYaml(text, path), rules.types));
  const ownTypes = types.flatMap((file) => file.types);
  const codebook = compileCodebook(layTypes(rules.codebook, ownTypes));
  const parts = files.map((file) => readPart(file, { codebook, codes: rules.codes }));
  const off = await readOff(
    parts.flatMap((part) => (part.off === undefined ? [] : [part.off])),
    lexicon,
  );
  const faults = [
    ...strange,
    ...types.flatMap((file) => file.faults),
    ...parts.flatMap((part) => part.faults),
    ...repeatedFrames(parts),
    ...off.faults,
  ];
  if (faults.length > 0) throw faults.length === 1 ? faults[0] : new OnRecordErrors(faults);
  const laid = dictionaries.length === 0 ? [] : await layAll(dictionaries, lexicon, rules.codes);
  return {
    mark: markOf([
      ...files.map(({ name, text }) => [name, text] as const),
      ...dictionaries.map(({ text }) => ['dictionary', text] as const),
    ]),
    files: files.map(({ path }) => path),
    frames: parts.flatMap((part) => part.frames ?? []),
    types: ownTypes,
    off: off.off ?? NOTHING_OFF,
    tables: parts.flatMap((part) => part.table ?? []),
    dictionaryTables: laid.flatMap(({ tables }) => tables),
    agentFiles: parts.flatMap((part) => part.agentFile ?? []),
    agents: joinGroups([...parts.flatMap((part) => part.agents ?? []), ...laid.map(({ groups }) => groups)]),
    dictionaries: laid.map(({ report }) => report),
  };
}

interface Rules {
  readonly codebook: Codebook;
  readonly codes: ActorCodes;
}

/** The parsed codebook with the types in it, and the codes of actors. */
async function loadRules(lexicon: Lexicon) {
  const [{ data }, codes] = await Promise.all([lexicon.yaml('codebook.yml'), loadActorCodes(lexicon)]);
  return { codebook: data, types: new Set(compileCodebook(data).types.keys()), codes };
}

/** What one file holds, and what is wrong with it. */
interface Part {
  readonly faults: readonly OnRecordError[];
  readonly frames?: LocatedYaml;
  readonly table?: WorldTable;
  readonly agents?: AgentGroups;
  readonly agentFile?: LocatedYaml;
  readonly off?: LocatedYaml;
}

function readPart({ role, path, text }: OwnFile, { codebook, codes }: Rules): Part {
  if (typeof role !== 'string') {
    const { rows, faults } = readTable(text, path, { kind: role.table, codes });
    return { faults, table: { file: path, kind: role.table, own: true, rows } };
  }
  const yaml = locateYaml(text, path);
  if (yaml.faults.length > 0) return { faults: yaml.faults };
  if (role === 'types') return { faults: [] };
  if (role === 'off') return { faults: [], off: yaml };
  if (role === 'frames') return { faults: checkFrameFile(yaml, codebook), frames: yaml };
  const agents = checkAgents(yaml, codes);
  return { faults: agents.faults, agents: agents.groups, agentFile: yaml };
}

/** Ids are a type's own: two files of one type share them. */
function repeatedFrames(parts: readonly Part[]): readonly OnRecordError[] {
  const seen = new Map<string, string>();
  return parts.flatMap(({ frames }) => {
    const { type, frames: list } = (frames?.data ?? {}) as {
      readonly type?: string;
      readonly frames?: readonly { readonly id?: string }[];
    };
    if (frames === undefined || !Array.isArray(list)) return [];
    return (list as readonly { readonly id?: string }[]).flatMap(({ id }, index) => {
      const [key, where] = [`${type}/${id}`, `${frames.file}:${frames.lineOf(['frames', index, 'id'])}`];
      const before = seen.get(key);
      seen.set(key, where);
      const elsewhere = before !== undefined && !before.startsWith(`${frames.file}:`);
      return elsewhere ? [new OnRecordError(`${key} stands in ${before} too`, where, 'give it an id of its own')] : [];
    });
  });
}

async function layAll(read: readonly Dictionary[], lexicon: Lexicon, codes: ActorCodes) {
  const ours = { ...(await loadOurs(lexicon)), codes };
  return read.map((dictionary) => layDictionary(dictionary, ours));
}

/** The same for the same files, wherever they lie. */
function markOf(files: readonly (readonly [name: string, text: string])[]): string {
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(`${name}\u0000${text}\u0000`);
  return hash.digest('hex').slice(0, 8);
}
