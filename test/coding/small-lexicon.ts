import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { compileAttribution } from '../../src/coding/attribution-lexicon.js';
import { type CodingLexicon, compileLight, indexFrames } from '../../src/coding/coder-lexicon.js';
import { loadCommitment } from '../../src/coding/commitment.js';
import { compileCountLexicon } from '../../src/coding/counts.js';
import { compileFrames } from '../../src/coding/frames.js';
import { compileModality } from '../../src/coding/modality.js';
import { compileNumberWords } from '../../src/coding/numbers.js';
import { compileStages } from '../../src/coding/stage-lexicon.js';
import { compileStatus } from '../../src/coding/status-lexicon.js';
import { compileTimeLexicon } from '../../src/coding/time.js';
import { compileAgents } from '../../src/core/agent-lexicon.js';
import { compileWorld } from '../../src/core/world.js';

const english = async (name: string): Promise<Readonly<Record<string, unknown>>> =>
  parse(await readFile(new URL(`../../../lexicon/en/${name}.yml`, import.meta.url), 'utf8')) as Record<string, unknown>;

/** A frame or two of most types, as lexicon/en/frames writes them; the tests' readings rest on these alone. */
const FRAMES: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  COERCE: [{ id: 'arrest', mode: 'arrest', verbs: ['arrest', 'take into custody', 'crack down on'], nouns: ['arrest'] }],
  ASSAULT: [
    {
      id: 'attack',
      verbs: ['attack', 'shell', 'demolish'],
      nouns: ['attack', 'raid', 'offensive'],
      means: 'with',
      unless: { subj: ['disease'] },
    },
    { id: 'kill', mode: 'kill', verbs: ['kill', 'shoot'] },
    { id: 'win', verbs: ['win <war>'], needs: 'who' },
  ],
  ACCUSE: [{ id: 'accuse', verbs: ['accuse'], content: true, status: 'alleged' }],
  THREATEN: [{ id: 'threaten', verbs: ['threaten'], nouns: ['threat'], content: true, status: 'threatened' }],
  AGREE: [{ id: 'agree', verbs: ['agree'], whom: 'with', content: true, status: 'planned' }],
  REQUEST: [{ id: 'urge', verbs: ['urge', 'ask'], whom: ['obj', 'iobj'], content: true, status: 'demanded' }],
  CONSULT: [
    { id: 'meet', verbs: ['meet'], nouns: ['talk'], who: 'subj+obj', whom: 'none', topic: 'on' },
    { id: 'visit', mode: 'visit', verbs: ['visit'] },
  ],
  AID: [
    {
      id: 'give',
      verbs: ['give', 'provide', 'buy'],
      whom: ['iobj', 'to', 'for'],
      object: 'obj',
      means: 'with',
      purpose: 'purpose',
      needs: 'who',
    },
  ],
  SANCTION: [{ id: 'impose', verbs: ['impose <sanction> on'] }],
  RETREAT: [
    { id: 'withdraw', verbs: ['withdraw'], whom: 'from', object: 'obj', if: { obj: ['troops', 'army'] } },
    { id: 'release', mode: 'release', verbs: ['release'] },
  ],
  ESPIONAGE: [{ id: 'spy', verbs: ['spy on', 'pass <document> to'], object: 'obj', needs: 'none' }],
};

const AGENTS = {
  agents: [
    { words: ['police'], roles: ['COP'], class: 'armed' },
    { words: ['army', 'soldier', 'forces', 'troops', 'captain'], roles: ['MIL'], class: 'armed' },
    { words: ['rebel', 'guerrilla'], roles: ['REB'], class: 'armed' },
    { words: ['student', 'refugee', 'protester', 'man', 'individual', 'prisoner', 'boy'], roles: ['CVL'], class: 'group' },
    { words: ['government', 'ministry', 'official'], roles: ['GOV'], class: 'institution' },
    { words: ['king', 'president', 'minister', 'mayor'], roles: ['GOV'], class: 'person' },
    { words: ['guard', 'gunman', 'agent', 'network', 'crew', 'union'], class: 'group' },
    { words: ['agency'], class: 'institution' },
  ],
  modifiers: [
    { words: ['former'], roles: ['ELI'] },
    { words: ['intelligence', 'spy'], roles: ['SPY'] },
    { words: ['security'], roles: ['COP'] },
  ],
  compounds: [{ words: ['security service'], roles: ['SPY'] }],
  homes: { words: ['of', 'in'] },
  locatives: { words: ['in', 'at', 'near'] },
  memberships: { words: ['belong'] },
  comitatives: { words: ['along with'] },
  collectives: { words: ['dozen', 'member', 'many'] },
  services: { words: ['service'] },
  relational: { words: ['neighbour'] },
  reciprocals: { words: ['each other', 'one another'] },
  classes: [{ words: ['missile'], class: 'weapon' }],
};

const country = (name: string, code: string, demonyms: string, capital: string): Readonly<Record<string, string>> => ({
  name,
  code,
  demonyms,
  capital,
});

/** Nine countries, a city, a territory, two persons, an alliance and a people. */
export const world = compileWorld([
  {
    file: 'countries.tsv',
    kind: 'country',
    rows: [
      { ...country('Iran', 'IRN', 'Iranian|Iranians', 'Tehran'), roles: '' },
      country('Azerbaijan', 'AZE', 'Azerbaijani', 'Baku'),
      { ...country('Russia', 'RUS', 'Russian|Russians', 'Moscow'), metonyms: 'Kremlin' },
      country('Turkey', 'TUR', 'Turkish', 'Ankara'),
      country('Syria', 'SYR', 'Syrian', 'Damascus'),
      country('Israel', 'ISR', 'Israeli', 'Jerusalem'),
      country('France', 'FRA', 'French', 'Paris'),
      country('Hungary', 'HUN', 'Hungarian', 'Budapest'),
      country('Romania', 'ROU', 'Romanian', 'Bucharest'),
      country('Serbia', 'SRB', 'Serbian', 'Belgrade'),
      country('Poland', 'POL', 'Polish', 'Warsaw'),
    ],
  },
  { file: 'territories.tsv', kind: 'territory', rows: [{ name: 'Gaza', country: 'PSE', demonyms: 'Palestinian|Palestinians' }] },
  { file: 'cities.tsv', kind: 'city', rows: [{ name: 'Bonn', country: 'DEU' }] },
  {
    file: 'organisations.tsv',
    kind: 'organisation',
    rows: [{ name: 'NATO', country: 'IGO', roles: 'MIL', aliases: 'North Atlantic Treaty Organization' }],
  },
  {
    file: 'persons.tsv',
    kind: 'person',
    rows: [
      { name: 'Helmut Kohl', country: 'DEU', roles: 'GOV', from: '1982-10-01', to: '1998-10-27', aliases: 'Kohl', id: 'Q2518' },
      { name: 'Vladimir Putin', country: 'RUS', roles: 'GOV', from: '2012', to: '', aliases: 'Putin', id: 'Q7747' },
    ],
  },
  { file: 'groups.tsv', kind: 'group', rows: [{ name: 'Albanians', country: 'ALB', roles: '', aliases: '' }] },
]);

export const agents = compileAgents(AGENTS, ['colleague', 'spokesman']);

const [attribution, status, light, modality, time, counts, stages] = await Promise.all(
  ['attribution', 'status', 'light', 'modality', 'time', 'counts', 'stages'].map(english),
);

/** Stage 3's knowledge with few frames and names, and the real lists of closed classes. */
export const lexicon: CodingLexicon = {
  frames: indexFrames(
    Object.entries(FRAMES).flatMap(([type, frames]) =>
      compileFrames({ data: { type, frames }, lines: frames.map((_, i) => i + 1) }, `${type}.yml`, compileLight(light).slots),
    ),
  ),
  agents,
  world,
  attribution: compileAttribution(attribution),
  status: compileStatus(status),
  light: compileLight(light),
  modality: compileModality(modality),
  time: compileTimeLexicon(time, compileNumberWords(counts?.['numbers'])),
  stages: compileStages(stages),
  counts: compileCountLexicon(counts),
  happenings: new Set(['talk']),
  commitment: await loadCommitment(new URL('../../../models/en/commitment.json', import.meta.url)),
};
