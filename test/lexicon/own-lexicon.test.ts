import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { OnRecordError, OnRecordErrors } from '../../src/core/errors.js';
import type { Event, Report } from '../../src/core/schema.js';
import { loadKnowledge, loadOwnLexicon, type OwnLexicon } from '../../src/knowledge.js';
import { codeReport } from '../../src/pipeline.js';
import { coderVersion } from '../../src/version.js';

type Files = Readonly<Record<string, string>>;

async function folderOf(t: TestContext, files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-own-'));
  t.after(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

const own = async (t: TestContext, files: Files): Promise<OwnLexicon> =>
  loadOwnLexicon({ lexicon: [await folderOf(t, files)], actors: [] });

/** "en/frames/x.yml:4 there is …", one for each fault. */
async function faultsOf(t: TestContext, files: Files): Promise<readonly string[]> {
  const folder = await folderOf(t, files);
  try {
    await loadOwnLexicon({ lexicon: [folder], actors: [] });
  } catch (thrown) {
    assert.ok(thrown instanceof OnRecordError);
    const all = thrown instanceof OnRecordErrors ? thrown.all : [thrown];
    for (const { mend } of all) assert.ok(mend.length > 5);
    return all.map(({ what, where }) => `${where.replace(`${folder}/`, '')} ${what}`);
  }
  return [];
}

const FRAMES = 'type: COERCE\nframes:\n  - id: lock\n    verbs: [padlock]\n';
const ROW = 'name\tcountry\troles\tfrom\tto\n';

const FAULTS: readonly (readonly [file: string, text: string, ...faults: string[]])[] = [
  ['en/frames/x.yml', 'frames: []', ':1 the file names no event type'],
  ['en/frames/x.yml', 'type: COERC\nframes: []', ':1 COERC is no event type'],
  ['en/frames/x.yml', 'type: COERCE', ':1 there is no list of `frames`'],
  ['en/frames/x.yml', 'type: COERCE\nframes: [a', ':2 not valid YAML'],
  ['en/frames/x.yml', `${FRAMES}    mode: seiz\n    verb: [x]`, ':5 COERCE has no mode “seiz”', ':6 `verb` is not known here'],
  ['en/frames/x.yml', `${FRAMES}    who: Subj\n    needs: all`, ':5 “Subj” is no slot', ':6 “all” is not known here'],
  ['en/frames/x.yml', `${FRAMES}    unless: { obj: [1] }\n    cameo: 171`, ':5 “1” is no word', ':6 no CAMEO code'],
  ['en/frames/x.yml', `${FRAMES}    examples:\n      - { text: "A b.", wo: [x] }`, ':6 `wo` is not known here'],
  [
    'en/frames/x.yml',
    `${FRAMES}  - verbs: [Lock, "lock <x"]`,
    ':5 a frame without an id',
    ':5 “Lock” is no trigger',
    ':5 “lock <x” is no trigger',
  ],
  ['en/frames/x.yml', `${FRAMES}  - id: lock\n    nouns: [padlock]`, ':5 a second frame with the id lock'],
  ['en/frames/x.yml', `${FRAMES}  - id: b`, ':5 a frame without a trigger'],
  ['actors/persons.tsv', 'nme\tcountry\n', ':1 the first line does not name the columns'],
  ['actors/persons.tsv', 'name\tcuntry\nA\tB\n', ':1 no column is called “cuntry”'],
  [
    'actors/persons.tsv',
    `${ROW}A\tUSB\tGUV\n# a remark\nB\t\t\t2020-13`,
    ':2 “USB” is no country code',
    ':2 “GUV” is no sector',
    ':4 “2020-13” is no date',
  ],
  ['actors/persons.tsv', `${ROW}A\tUSA\tGOV\t2020\t2010`, ':2 the row ends before it begins'],
  ['actors/persons.tsv', `${ROW}A USA GOV`, ':2 1 cells where the header has 5'],
  ['actors/persons.tsv', `${ROW}\tUSA`, ':2 a row without a name'],
  ['actors/person.tsv', '', ' a file that has no place in a lexicon'],
  ['en/frames/x.yaml', '', ' a file that has no place in a lexicon'],
  ['en/agents.yml', 'agents: [{ words: [a], roles: [GOVT] }]', ':1 “GOVT” is no sector', ':1 a noun without a class'],
  [
    'codebook.yml',
    'types:\n  - type: SPREAD\n    quad: conflict\n    cameo: "170"',
    ':2 a type without a score',
    ':2 “conflict” is no class',
  ],
  [
    'off.yml',
    'frames: [COERCE/arest]\nnames: [Georgea]\nname: []',
    ':1 there is no frame COERCE/arest',
    ':2 the tables have no name “Georgea”',
    ':3 `name` is not known here',
  ],
];
for (const [file, text, ...faults] of FAULTS) {
  test(`${file} with ${JSON.stringify(text)} is told with its line`, async (t) => {
    const found = await faultsOf(t, { [file]: text });
    assert.equal(found.length, faults.length, found.join('; '));
    for (const [i, fault] of faults.entries()) assert.ok(found[i]?.startsWith(file + fault), `${found[i]}, not ${file}${fault}`);
  });
}

test('all that is wrong in all files is told at once', async (t) => {
  const found = await faultsOf(t, {
    'en/frames/a.yml': 'type: A',
    'en/frames/b.yml': 'type: B',
    'actors/persons.tsv': 'x',
    'off.yml': 'x: 1',
    'a.tsv': '',
  });
  assert.equal(found.length, 5);
});

test('a folder that is not there, or holds nothing of a lexicon, is told', async (t) => {
  await assert.rejects(loadOwnLexicon({ lexicon: ['nowhere'], actors: [] }), OnRecordError);
  await assert.rejects(loadOwnLexicon({ lexicon: [await folderOf(t, { 'README.md': '' })], actors: [] }), /nothing of a lexicon/);
  await assert.rejects(loadOwnLexicon({ lexicon: [], actors: ['nowhere.txt'] }), /cannot read the dictionary/);
});

const REPORT: Omit<Report, 'text' | 'published'> = {
  id: 'r_1',
  key: null,
  title: null,
  publisher: null,
  url: null,
  language: 'en',
  origin: 'a',
  given: null,
};

/** The events of a sentence under files of one's own: "COERCE/arrest: Police (COP) → man". */
async function readUnder(t: TestContext, files: Files, text: string, published = '2012-01-01'): Promise<readonly string[]> {
  const knowledge = await loadKnowledge(undefined, Object.keys(files).length === 0 ? null : await own(t, files));
  return codeReport({ ...REPORT, published, text }, knowledge).events.map(eventText);
}

const eventText = ({ what, who, whom }: Event): string =>
  `${what.value.type}/${what.value.mode}: ${[who, whom].map((parties) => parties.map(({ value: { name, country, roles } }) => [name, country, ...roles].filter((p) => p !== null).join(' ')).join(' + ')).join(' → ')}`;

const frame = (body: string, type = 'COERCE'): Files => ({ 'en/frames/x.yml': `type: ${type}\nframes:\n  - ${body}\n` });
const actors = (...rows: readonly string[]): Files => ({
  'actors/persons.tsv': `name\taliases\tcountry\troles\tfrom\tto\n${rows.join('\n')}\n`,
});

const READINGS: readonly (readonly [what: string, files: Files, text: string, before: string, after: string])[] = [
  [
    'a verb of one’s own',
    frame('{ id: g, verbs: [gerrymander] }'),
    'Police gerrymandered the council.',
    '',
    'COERCE/null: Police COP → the council GOV',
  ],
  [
    'a frame with the type and id of ours takes its place',
    frame('{ id: arrest, mode: deport, verbs: [arrest] }'),
    'Police nabbed a man. Police arrested a man.',
    'COERCE/arrest: Police COP → a man CVL; COERCE/arrest: Police COP → a man CVL',
    'COERCE/deport: Police COP → a man CVL',
  ],
  [
    'of equal frames one’s own wins',
    frame('{ id: mine, mode: seize, verbs: [nab], unless: { obj: [x], subj: [x], adj: [x] } }'),
    'Police nabbed a man.',
    'COERCE/arrest: Police COP → a man CVL',
    'COERCE/seize: Police COP → a man CVL',
  ],
  ['a frame switched off', { 'off.yml': 'frames: [COERCE/arrest]' }, 'Police nabbed a man.', 'COERCE/arrest: Police COP → a man CVL', ''],
  [
    'a row takes the place of those of its name, with their aliases',
    actors('Bill Clinton\t\tCAN\tMED'),
    'Bill Clinton condemned Iran.',
    'ACCUSE/disapprove: Bill Clinton USA ELI → Iran IRN',
    'ACCUSE/disapprove: Bill Clinton CAN MED → Iran IRN',
  ],
  [
    'a name of one’s own means nothing else',
    actors('Georgia Lake\tGeorgia\tUSA\tJRN'),
    'Georgia condemned Iran.',
    'ACCUSE/disapprove: Georgia GEO → Iran IRN',
    'ACCUSE/disapprove: Georgia Lake USA JRN → Iran IRN',
  ],
  [
    'rows hold in their time',
    actors('Anna Lake\t\tCOL\tGOV\t1990\t2000', 'Anna Lake\t\tCOL\tOPP\t2001\t'),
    'Anna Lake condemned Iran.',
    'ACCUSE/disapprove: Anna Lake → Iran IRN',
    'ACCUSE/disapprove: Anna Lake COL OPP → Iran IRN',
  ],
  [
    'a noun of one’s own',
    { 'en/agents.yml': 'agents:\n  - { words: [wharfinger], roles: [BUS], class: person }' },
    'Wharfingers arrested the wharfinger.',
    '',
    'COERCE/arrest: Wharfingers BUS → the wharfinger BUS',
  ],
  [
    'a type of one’s own',
    {
      'codebook.yml': 'types: [{ type: FLOOD, quad: material conflict, score: -3, cameo: "170" }]',
      ...frame('{ id: g, verbs: [gerrymander] }', 'FLOOD'),
    },
    'Police gerrymandered the council.',
    '',
    'FLOOD/null: Police COP → the council GOV',
  ],
  [
    'a mode of one’s own',
    {
      'codebook.yml': 'types: [{ type: COERCE, modes: [{ mode: lock, cameo: "171" }] }]',
      ...frame('{ id: g, mode: lock, verbs: [gerrymander] }'),
    },
    'Police gerrymandered the council.',
    '',
    'COERCE/lock: Police COP → the council GOV',
  ],
];
for (const [what, files, text, before, after] of READINGS) {
  test(`${what}: ${text}`, async (t) => {
    assert.equal((await readUnder(t, {}, text)).join('; '), before);
    assert.equal((await readUnder(t, files, text)).join('; '), after);
  });
}

test('the coder’s version has a mark of what is laid over, the same wherever it lies', async (t) => {
  const [one, same, other] = await Promise.all([own(t, actors('A\t\tUSA')), own(t, actors('A\t\tUSA')), own(t, actors('B\t\tUSA'))]);
  const plain = await coderVersion();
  assert.equal(await coderVersion(undefined, one), `${plain}.${one.mark}`);
  assert.equal(one.mark, same.mark);
  assert.notEqual(one.mark, other.mark);
});
