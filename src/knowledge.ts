import { compileAttribution } from './coding/attribution-lexicon.js';
import { type CodingLexicon, compileLight, indexFrames } from './coding/coder-lexicon.js';
import { loadCommitment } from './coding/commitment.js';
import { compileCountLexicon } from './coding/counts.js';
import { compileFrames, type Frame } from './coding/frames.js';
import { compileModality } from './coding/modality.js';
import { compileNumberWords } from './coding/numbers.js';
import { compileStages } from './coding/stage-lexicon.js';
import { compileStatus } from './coding/status-lexicon.js';
import { compileTimeLexicon } from './coding/time.js';
import { type Codebook, compileCodebook } from './core/codebook.js';
import { parseTable, type World } from './core/world.js';
import { compileLinking, type LinkingLexicon } from './incidents/linking-lexicon.js';
import { type Lexicon, openLexicon } from './lexicon/lexicon.js';
import { loadOurs } from './lexicon/ours.js';
import type { OwnLexicon, OwnSources } from './lexicon/own.js';
import { layTypes } from './lexicon/own-types.js';
import type { Parsed } from './lexicon/parse-yaml.js';
import { loadEngine } from './nlp/engine.js';
import type { Knowledge } from './pipeline.js';
import { type Atlas, createAtlas } from './resolution/atlas.js';
import { compileConfidence } from './resolution/confidence.js';
import { compilePronouns } from './resolution/coreference.js';
import { openGazetteer } from './resolution/gazetteer.js';
import { loadGazetteer } from './resolution/gazetteer-file.js';
import { compilePlaceWords } from './resolution/place-words.js';
import { compilePublishers } from './resolution/publisher-home.js';

export type { OwnLexicon, OwnSources } from './lexicon/own.js';

/** The package's own folder, which holds `lexicon` and `models`. */
const PACKAGE = new URL('../../', import.meta.url);

/**
 * Loads lexicon and weights from a folder laid out like the package, with a user's own lexicon over it where one is given. Throws an
 * OnRecordError that names the file it cannot use.
 */
export async function loadKnowledge(root: URL = PACKAGE, own: OwnLexicon | null = null): Promise<Knowledge> {
  const lexicon = await openLexicon(root);
  const data = dataOf(lexicon);
  const [{ world, agents }, codebook, pronouns, confidence, rules, grammar, placeWords, linking] = await Promise.all([
    loadOurs(lexicon, own),
    data('codebook.yml'),
    data('en/pronouns.yml'),
    data('en/confidence.yml'),
    data('en/tokens.yml'),
    data('en/grammar.yml'),
    data('en/place-words.yml'),
    data('en/linking.yml'),
  ]);
  const [engine, coding, atlas, publishers] = await Promise.all([
    loadEngine(root, world, { rules, grammar }),
    loadCoding(lexicon, root, { world, agents, own }),
    loadAtlas(root, lexicon, world),
    placeTable(lexicon, 'publishers'),
  ]);
  return {
    engine,
    coding,
    resolution: {
      world,
      atlas,
      placeWords: compilePlaceWords(placeWords),
      publishers: compilePublishers(publishers),
      agents,
      codebook: compileCodebook(own === null ? codebook : layTypes(codebook, own.types)),
      pronouns: compilePronouns(pronouns),
      confidence: compileConfidence(confidence),
    },
    linking: compileLinking(linking),
  };
}

/** Types and modes of events with their codes. */
export async function loadCodebook(root: URL = PACKAGE): Promise<Codebook> {
  return compileCodebook((await (await openLexicon(root)).yaml('codebook.yml')).data);
}

/** What linking needs, without lexicon and weights of the other stages. */
export async function loadLinking(root: URL = PACKAGE): Promise<LinkingLexicon> {
  return compileLinking((await (await openLexicon(root)).yaml('en/linking.yml')).data);
}

/** Reads a user's own lexicon, to be laid over that of the package. Throws all that is wrong with it at once. */
export async function loadOwnLexicon(sources: OwnSources, root: URL = PACKAGE): Promise<OwnLexicon> {
  const { openOwnLexicon } = await import('./lexicon/own-lexicon.js');
  return openOwnLexicon(sources, await openLexicon(root));
}

/** A user's frames, then those of every file of lexicon/en/frames, in order of the files' names, but for those that theirs replace or switch off. */
export async function loadFrames(lexicon: Lexicon, own: OwnLexicon | null = null): Promise<readonly Frame[]> {
  const files = lexicon.below('en/frames/');
  const [light, ...parsed] = await Promise.all([lexicon.yaml('en/light.yml'), ...files.map((file) => lexicon.yaml(file))]);
  const { slots } = compileLight(light.data);
  const ours = files.flatMap((file, i) => compileFrames(parsed[i] as Parsed, `lexicon/${file}`, slots));
  if (own === null) return ours;
  const theirs = own.frames.flatMap((file) => compileFrames(file, file.file, slots));
  const gone = new Set([...theirs.map(nameOf), ...own.off.frames]);
  return [...theirs, ...ours.filter((frame) => !gone.has(nameOf(frame)))];
}

const nameOf = ({ type, id }: Frame): string => `${type}/${id}`;

const dataOf =
  (lexicon: Lexicon) =>
  async (name: string): Promise<unknown> =>
    (await lexicon.yaml(name)).data;

async function loadCoding(
  lexicon: Lexicon,
  root: URL,
  { world, agents, own }: Pick<CodingLexicon, 'world' | 'agents'> & { readonly own: OwnLexicon | null },
): Promise<CodingLexicon> {
  const data = dataOf(lexicon);
  const [frames, attribution, status, light, modality, time, counts, stages] = await Promise.all([
    loadFrames(lexicon, own),
    ...['attribution', 'status', 'light', 'modality', 'time', 'counts', 'stages'].map((n) => data(`en/${n}.yml`)),
  ]);
  const [happenings, commitment] = await Promise.all([
    loadNouns(lexicon, 'en/event-nouns.tsv'),
    loadCommitment(new URL('models/en/commitment.json', root)),
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
    counts: compileCountLexicon(counts, personsIn(agents)),
    stages: compileStages(stages),
    happenings: new Set(happenings),
    commitment,
  };
}

/** Nouns of persons. */
const personsIn = ({ classes }: CodingLexicon['agents']): readonly string[] =>
  [...classes].flatMap(([word, of]) => (of.includes('person') ? [word] : []));

const placeTable = async (lexicon: Lexicon, name: string): Promise<ReturnType<typeof parseTable>> =>
  parseTable(await lexicon.text(`places/${name}.tsv`), `lexicon/places/${name}.tsv`);

/** The gazetteer with the tables of countries, regions and short names of provinces. */
async function loadAtlas(root: URL, lexicon: Lexicon, world: World): Promise<Atlas> {
  const [file, points, regions, abbreviations, countries] = await Promise.all([
    loadGazetteer(new URL('models/places/gazetteer.bin', root)),
    placeTable(lexicon, 'country-points'),
    placeTable(lexicon, 'regions'),
    placeTable(lexicon, 'province-abbreviations'),
    placeTable(lexicon, 'countries'),
  ]);
  return createAtlas({ gazetteer: openGazetteer(file), world, points, regions, abbreviations, countries });
}

/** The column `noun` of a table. */
async function loadNouns(lexicon: Lexicon, file: string): Promise<readonly string[]> {
  return parseTable(await lexicon.text(file), `lexicon/${file}`).map((row) => row['noun'] ?? '');
}
