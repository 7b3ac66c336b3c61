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
import { compileWorld, parseTable, type World, type WorldKind } from './core/world.js';
import { type Lexicon, openLexicon } from './lexicon/lexicon.js';
import type { Parsed } from './lexicon/parse-yaml.js';
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
  const lexicon = await openLexicon(root);
  const data = dataOf(lexicon);
  const [world, agents, codebook, pronouns, rules, grammar] = await Promise.all([
    loadWorld(lexicon),
    loadAgents(lexicon),
    data('codebook.yml'),
    data('en/pronouns.yml'),
    data('en/tokens.yml'),
    data('en/grammar.yml'),
  ]);
  const [engine, coding] = await Promise.all([loadEngine(root, world, { rules, grammar }), loadCoding(lexicon, world, agents)]);
  return { engine, coding, resolution: { world, agents, codebook: compileCodebook(codebook), pronouns: compilePronouns(pronouns) } };
}

/** The frames of every file of lexicon/en/frames, in order of the files' names. */
export async function loadFrames(lexicon: Lexicon): Promise<readonly Frame[]> {
  const files = lexicon.below('en/frames/');
  const parsed = await Promise.all(files.map((file) => lexicon.yaml(file)));
  return files.flatMap((file, i) => compileFrames(parsed[i] as Parsed, `lexicon/${file}`));
}

const dataOf =
  (lexicon: Lexicon) =>
  async (name: string): Promise<unknown> =>
    (await lexicon.yaml(name)).data;

async function loadCoding(lexicon: Lexicon, world: World, agents: AgentLexicon): Promise<CodingLexicon> {
  const data = dataOf(lexicon);
  const [frames, attribution, status, light, modality, time, counts] = await Promise.all([
    loadFrames(lexicon),
    ...['attribution', 'status', 'light', 'modality', 'time', 'counts'].map((n) => data(`en/${n}.yml`)),
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

async function loadAgents(lexicon: Lexicon): Promise<AgentLexicon> {
  const file = 'en/person-nouns.tsv';
  const persons = parseTable(await lexicon.text(file), `lexicon/${file}`);
  return compileAgents(
    await dataOf(lexicon)('en/agents.yml'),
    persons.map((row) => row['noun'] ?? ''),
  );
}

async function loadWorld(lexicon: Lexicon): Promise<World> {
  const tables = await Promise.all(
    TABLES.map(async ([file, kind]) => ({ file, kind, rows: parseTable(await lexicon.text(file), `lexicon/${file}`) })),
  );
  return compileWorld(tables);
}
