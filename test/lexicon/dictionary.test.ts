import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { loadActorCodes } from '../../src/lexicon/actor-codes.js';
import { type Dictionary, readDictionary } from '../../src/lexicon/dictionary/dictionary.js';
import { layDictionary } from '../../src/lexicon/dictionary/lay.js';
import { openLexicon } from '../../src/lexicon/lexicon.js';
import { loadOurs } from '../../src/lexicon/ours.js';

const PACKAGE = new URL('../../../', import.meta.url);
const lexicon = await openLexicon(PACKAGE);
const codes = await loadActorCodes(lexicon);
const ours = { ...(await loadOurs(lexicon)), codes };
const read = (text: string): Dictionary => readDictionary(text, 'd.txt', codes);
const fixture = (name: string): string => readFileSync(new URL(`test/lexicon/dictionaries/${name}`, PACKAGE), 'utf8');

/** "Jane Doe|JANE DOE: USA GOV 2009-01-20…", "wharfinger ~BUS". */
const told = ({ names, agents }: Dictionary): readonly string[] => [
  ...names.map(
    (name) =>
      `${name.spellings.join('|')}: ${name.codes
        .map(({ country, roles, from, to }) => [country ?? '-', ...roles, ...(from || to ? [`${from ?? ''}…${to ?? ''}`] : [])].join(' '))
        .join(', ')}`,
  ),
  ...agents.map(({ words, roles }) => `${words.join('|')} ~${roles.join(' ')}`),
];

const READ: readonly (readonly [text: string, ...told: string[]])[] = [
  ['NORTH_HARBOUR_GUARD_ [COLMIL]', 'North Harbour Guard|NORTH HARBOUR GUARD: COL MIL'],
  ['Harbour Guard [COLMIL]', 'Harbour Guard: COL MIL'],
  ['GOLGO [USAGOV >921101]', 'Golgo|GOLGO: USA GOV 1992-11-01…'],
  ['GOLGO [USAGOV >20090120]', 'Golgo|GOLGO: USA GOV 2009-01-20…'],
  ['GOLGO [IRQ 19790716-20030409]', 'Golgo|GOLGO: IRQ 1979-07-16…2003-04-09'],
  ['GOLGO [IRQ <19900101]', 'Golgo|GOLGO: IRQ …1990-01-01'],
  ['GOLGO [IRQ 730717-320101]', 'Golgo|GOLGO: IRQ 1973-07-17…2032-01-01'],
  ['GOLGO [IRQ >19900000]', 'Golgo|GOLGO: IRQ 1990…'],
  ['GOLGO [IRQELI][IRQGOV >19900101]', 'Golgo|GOLGO: IRQ GOV 1990-01-01…, IRQ ELI'],
  ['GOLGO_ ; a front\n+GOLGO_ARMY\n\t[COLREB]', 'Golgo|GOLGO: COL REB', 'Golgo Army|GOLGO ARMY: COL REB'],
  ['GOLGO [COLREB]\n+GOLGO_PARTY [COLPTY]', 'Golgo|GOLGO: COL REB', 'Golgo Party|GOLGO PARTY: COL PTY'],
  ['GOLGO [IMGMUSALQ]', 'Golgo|GOLGO: IMG'],
  ['GOLGO [PALINS]', 'Golgo|GOLGO: PSE REB'],
  ['GOLGO [USAMED]', 'Golgo|GOLGO: USA JRN'],
  ['GOLGO [CVL]', 'Golgo|GOLGO: - CVL'],
  ['GOLGO [usagov]', 'Golgo|GOLGO: USA GOV'],
  ['UN [UNO]', 'UN: UNO'],
  ['OMAR_AL-RIO_ [COL]', 'Omar al-Rio|Omar Al-Rio|OMAR AL-RIO: COL'],
  ['BANK_OF_GOLGO [COLBUS]', 'Bank of Golgo|BANK OF GOLGO: COL BUS'],
  ["SEAN_O'RIO [IRLPTY]", "Sean O'Rio|SEAN O'RIO: IRL PTY"],
  ['MINISTER [~GOV]', 'minister ~GOV'],
  ['MINISTER_ [GOV~]', 'minister ~GOV'],
  ['POLICE_ {} [---COP]', 'police ~COP'],
  ['OX {OXEN} [~AGR]', 'ox|oxen ~AGR'],
  ['!P! = MAN, WOMEN\nDOCK!P! [~LAB]', 'dockman|dockwomen ~LAB'],
  ['DOCK!P! [~LAB]\n!P! = MAN', 'dockman ~LAB'],
  ['<!-- GOLGO [USA] -->\n# GOLGO [USA]\n; GOLGO [USA]'],
  ['\uFEFFGOLGO [USA]\r\nBALGO [USA]\r\n', 'Golgo|GOLGO: USA', 'Balgo|BALGO: USA'],
];
for (const [text, ...expected] of READ) {
  test(`dictionary: ${JSON.stringify(text)}`, () => {
    assert.deepEqual(told(read(text)), expected);
    assert.deepEqual(read(text).unusable, []);
  });
}

const REFUSED: readonly (readonly [text: string, line: number, reason: RegExp])[] = [
  ['GOLGO', 1, /no code in brackets/],
  ['GOLGO [XYZGOV]', 1, /“XYZ” is neither a country nor a role/],
  ['GOLGO [USAGO]', 1, /three letters/],
  ['GOLGO [---]', 1, /nobody/],
  ['GOLGO [#]', 1, /nobody/],
  ['GOLGO [USA/GBR]', 1, /two actors/],
  ['GOLGO [USA >tomorrow]', 1, /no time/],
  ['GOLGO [USA >20091320]', 1, /no time/],
  ['GOLGO [USA 20091020-20081020]', 1, /ends before it begins/],
  ['GOLGO [USA', 1, /not closed/],
  ['GOLGO {X [USA]', 1, /brace/],
  ['[USA]', 1, /without a name/],
  ['+GOLGO', 1, /without a name/],
  ['G [USA]', 1, /single letter/],
  ['A B C D E F G H I J K L M N O [USA]', 1, /longer than/],
  ['CHIEF OF STAFF [~MIL]', 1, /more than two words/],
  ['DOCK!P! [~LAB]', 1, /!P!/],
  ['DOCK!P [~LAB]', 1, /not closed/],
  ['--- ABANDON [---] ---', 1, /verbs/],
  ['- * NEWS + [042]', 1, /verbs/],
  ['# one\n\nGOLGO [XYZ]', 3, /XYZ/],
];
for (const [text, line, reason] of REFUSED) {
  test(`no use: ${JSON.stringify(text)}`, () => {
    const { names, agents, unusable } = read(text);
    assert.deepEqual([...names, ...agents], []);
    assert.equal(unusable[0]?.line, line);
    assert.match(unusable[0]?.reason ?? '', reason);
  });
}

test('a file of names is read to the last line', () => {
  const { names, unusable, lines } = read(fixture('harbours.actors.txt'));
  assert.deepEqual([lines, unusable.length, names.length], [11, 0, 8]);
  assert.deepEqual(told(read(fixture('harbours.actors.txt'))).slice(2, 3), [
    'Anna Lake-Smith|ANNA LAKE-SMITH: COL ELI …1998-01-01, COL GOV 1998-01-01…2003-04-09, COL OPP 2003-04-10…',
  ]);
});

test('a file of common nouns is read; a pair needs a second word that can be a party', () => {
  const { report, groups } = layDictionary(read(fixture('harbours.agents.txt')), ours);
  assert.deepEqual(
    report.unusable.map(({ line, reason }) => [line, /“driver”/.test(reason)]),
    ours.agents.agents.has('driver') ? [] : [[5, true]],
  );
  assert.ok(groups.agents.some(({ words, roles }) => words.includes('dockmen') && roles.includes('LAB')));
  assert.deepEqual(groups.compounds.find(({ words }) => words[0] === 'deck guard')?.roles, ['COP']);
});

test('what our tables say as well is counted and left to them', () => {
  const { report, tables } = layDictionary(read('IRAN_ [IRN]\nTEHRAN_ [IRN]\nMINISTER [~GOV]\nGOLGO [COLREB]\nBAD'), ours);
  assert.deepEqual([report.lines, report.used, report.known, report.unusable.length], [5, 1, 3, 1]);
  assert.deepEqual(
    tables.map(({ kind, rows }) => [kind, rows[0]?.['name']]),
    [['organisation', 'Golgo']],
  );
});

for (const { line, name, country, roles, from = '' } of parse(readFileSync(new URL('lexicon/actor-codes.yml', PACKAGE), 'utf8')).examples) {
  test(`the codes of lexicon/actor-codes.yml: ${line}`, () => {
    const [first] = read(line).names;
    assert.deepEqual(
      [first?.spellings[0], first?.codes[0]?.country, first?.codes[0]?.roles, first?.codes[0]?.from ?? ''],
      [name, country, roles, from],
    );
  });
}

test('garbage never breaks the reader: every line that holds something is a name, a noun, a code or of no use', () => {
  const scrap = fc.constantFrom(
    'GOLGO',
    '_',
    '[',
    ']',
    '{',
    '}',
    '!',
    '!P!',
    '=',
    '+',
    '~',
    '---',
    'USA',
    'GOV',
    '>',
    '<',
    '-',
    '2009',
    '0120',
    ';',
    '#',
    '<!--',
    '-->',
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\u0000',
    'é',
    '💥',
    ',',
  );
  const text = fc.oneof(
    fc.array(scrap, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(text, (garbage) => {
      const dictionary = read(garbage);
      const { report } = layDictionary(dictionary, ours);
      assert.ok(report.used >= 0, `${report.lines} ${report.used} ${report.known} ${report.unusable.length}`);
      for (const { line } of report.unusable) assert.ok(line >= 1 && line <= garbage.split(/\r\n|\n|\r/).length);
    }),
    { numRuns: 2000 },
  );
});

test('the sectors of lexicon/actor-codes.yml are those of the codebook', async () => {
  const { sectors } = (await lexicon.yaml('codebook.yml')).data as { readonly sectors: readonly { readonly sector: string }[] };
  assert.deepEqual([...codes.sectors.keys()].sort(), sectors.map(({ sector }) => sector).sort());
});
