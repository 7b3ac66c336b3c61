import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { parseTable, type World } from '../../src/core/world.js';
import { type Atlas, createAtlas, type Rows } from '../../src/resolution/atlas.js';
import { openGazetteer } from '../../src/resolution/gazetteer.js';
import { loadGazetteer } from '../../src/resolution/gazetteer-file.js';
import { compilePlaceWords } from '../../src/resolution/place-words.js';

const PACKAGE = new URL('../../../', import.meta.url);

const lexiconFile = (name: string): Promise<string> => readFile(new URL(`lexicon/${name}`, PACKAGE), 'utf8');
const table = async (name: string): Promise<Rows> => parseTable(await lexiconFile(`places/${name}.tsv`), name);

/** The gazetteer that OnRecord ships, with its tables, beside a world of the tests' own. */
export const atlasOf = async (world: World): Promise<Atlas> =>
  createAtlas({
    gazetteer: openGazetteer(await loadGazetteer(new URL('models/places/gazetteer.bin', PACKAGE))),
    world,
    points: await table('country-points'),
    regions: await table('regions'),
    abbreviations: await table('province-abbreviations'),
    countries: await table('countries'),
  });

export const placeWords = compilePlaceWords(parse(await lexiconFile('en/place-words.yml')));
