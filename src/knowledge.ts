import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { compileAttribution } from './coding/attribution-lexicon.js';
import { type CodingLexicon, compileLight, indexFrames } from './coding/coder-lexicon.js';
import { compileCountLexicon } from './coding/counts.js';
import { compileFrames, type Frame } from './coding/frames.js';
import { compileModality } from './coding/modality.js';
import { compileNumberWords } from './coding/numbers.js';
import { compileStatus } from './coding/status-lexicon.js';
import { compileTimeLexicon } from './coding/time.js';
import { type AgentLexicon, compileAgents } from './core/agent-lexicon.js';
import { compileCodebook } from './core/codebook.js';
import { messageOf, OnRecordError } from './core/errors.js';
import { compileWorld, parseTable, type World, type WorldKind } from './core/world.js';
import { loadEngine } from './nlp/engine.js';
import type { Knowledge } from './pipeline.js';
import { compilePronouns } from './resolution/coreference.js';

/** The tables of the named world, with what each row is. */
const TABLES: readonly (readonly [string, WorldKind])[] = [
  ['places/countries.tsv', 'country'],
  ['places/territories.tsv', 'territory'],
  ['places/cities.tsv', 'city'],
  ['actors/organisations.tsv', 'organisation'],
  ['actors/persons.tsv', 'person'],
  ['actors/groups.tsv', 'group'],
];

/** The package's own folder, which holds `lexicon` and `models`. */
const PACKAGE = new URL('../../', import.meta.url);

/** Loads lexicon and weights from a folder laid out like the package. Throws an OnRecordError that names the file it cannot use. */
export async function loadKnowledge(root: URL = PACKAGE): Promise<Knowledge> {
  const lexicon = new URL('lexicon/', root);
  const yaml = async (name: string): Promise<unknown> => parse(await read(new URL(name, lexicon)));
  const [world, agents, codebook, pronouns] = await Promise.all([
    loadWorld(lexicon),
    loadAgents(lexicon, yaml),
    yaml('codebook.yml').then(compileCodebook),
    yaml('en/pronouns.yml').then(compilePronouns),
  ]);
  const [engine, coding] = await Promise.all([loadEngine(root, world), loadCoding(lexicon, yaml, world, agents)]);
  return { engine, coding, resolution: { world, agents, codebook, pronouns } };
}

/** The frames of every file of lexicon/en/frames, in order of the files' names. */
export async function loadFrames(lexicon: URL): Promise<readonly Frame[]> {
  const folder = new URL('en/frames/', lexicon);
  const files = (await readdir(folder)).filter((f) => f.endsWith('.yml')).sort();
  const sources = await Promise.all(files.map((file) => read(new URL(file, folder))));
  return files.flatMap((file, i) => compileFrames(sources[i] as string, `lexicon/en/frames/${file}`));
}

async function loadCoding(
  lexicon: URL,
  yaml: (name: string) => Promise<unknown>,
  world: World,
  agents: AgentLexicon,
): Promise<CodingLexicon> {
  const [frames, attribution, status, light, modality, time, counts] = await Promise.all([
    loadFrames(lexicon),
    ...['attribution', 'status', 'light', 'modality', 'time', 'counts'].map((n) => yaml(`en/${n}.yml`)),
  ]);
  const numbers = compileNumberWords((counts as { numbers?: unknown }).numbers);
  return {
    frames: indexFrames(frames as readonly Frame[]),
    agents,
    attribution: compileAttribution(attribution),
    status: compileStatus(status),
    light: compileLight(light),
    world,
    modality: compileModality(modality),
    time: compileTimeLexicon(time, numbers),
    counts: compileCountLexicon(counts),
  };
}

async function loadAgents(lexicon: URL, yaml: (name: string) => Promise<unknown>): Promise<AgentLexicon> {
  const file = 'en/person-nouns.tsv';
  const persons = parseTable(await read(new URL(file, lexicon)), `lexicon/${file}`);
  return compileAgents(
    await yaml('en/agents.yml'),
    persons.map((row) => row['noun'] ?? ''),
  );
}

async function loadWorld(lexicon: URL): Promise<World> {
  const tables = await Promise.all(
    TABLES.map(async ([file, kind]) => ({ file, kind, rows: parseTable(await read(new URL(file, lexicon)), `lexicon/${file}`) })),
  );
  return compileWorld(tables);
}

async function read(file: URL): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (thrown) {
    throw new OnRecordError(`cannot read the lexicon: ${messageOf(thrown)}`, file.pathname, 'install OnRecord again, or restore the file', {
      cause: thrown,
    });
  }
}
