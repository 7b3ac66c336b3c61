import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Token } from '../../src/core/schema.js';
import { compileWorld, matchWorld, parseTable } from '../../src/core/world.js';

const world = compileWorld([
  {
    file: 'countries.tsv',
    kind: 'country',
    rows: [
      { name: 'Iran', code: 'IRN', aliases: 'Islamic Republic of Iran', demonyms: 'Iranian|Iranians', capital: 'Tehran|Teheran' },
      { name: "Côte d'Ivoire", code: 'CIV', demonyms: 'Ivorian', capital: 'Yamoussoukro' },
      { name: 'United States', code: 'USA', aliases: 'US|U.S.', demonyms: 'American', capital: 'Washington', metonyms: 'White House' },
      { name: 'Georgia', code: 'GEO' },
    ],
  },
  { file: 'territories.tsv', kind: 'territory', rows: [{ name: 'Gaza', country: 'PSE', demonyms: 'Gazan' }] },
  { file: 'organisations.tsv', kind: 'organisation', rows: [{ name: 'Iranian Red Crescent', country: 'IRN', roles: 'NGO|MED' }] },
  {
    file: 'persons.tsv',
    kind: 'person',
    rows: [{ name: 'Georgia Meloni', country: 'ITA', roles: 'GOV', from: '2022-10', to: '', id: 'Q1' }],
  },
  { file: 'groups.tsv', kind: 'group', rows: [{ name: 'Gazan Front', country: 'PSE', roles: 'REB', demonyms: 'Fronters' }] },
]);

const tokensOf = (text: string): readonly Token[] =>
  text
    .split(' ')
    .map((word) => ({ start: 0, end: 0, text: word, lemma: word, upos: 'PROPN', xpos: 'NNP', feats: '_', head: 0, deprel: 'dep' }));
const readingAt = (text: string, start: number): string => {
  const match = matchWorld(world, tokensOf(text), start);
  return match === null ? 'nothing' : `${match.entries.map((e) => `${e.kind} ${e.country}`).join(', ')} in ${match.length}`;
};

/** Words, where to look (from 0), and what stands there in how many words. */
const rows: readonly (readonly [string, number, string])[] = [
  ['Iran said', 0, 'country IRN in 1'],
  ['said Iran', 0, 'nothing'],
  ['the Islamic Republic of Iran said', 1, 'country IRN in 4'],
  ['Iranian police', 0, 'demonym IRN in 1'],
  ['the Iranian Red Crescent said', 1, 'organisation IRN in 3'],
  ['the Iranian Red Cross said', 1, 'demonym IRN in 1'],
  ['Teheran said', 0, 'capital IRN in 1'],
  ['the White House said', 1, 'metonym USA in 2'],
  ['GEORGIA SAYS', 0, 'country GEO in 1'],
  ['US SAYS', 0, 'country USA in 1'],
  ['us', 0, 'nothing'],
  ['Côte d’ Ivoire', 0, 'country CIV in 3'],
  ["Côte d'Ivoire", 0, 'country CIV in 2'],
  ['Gazan students', 0, 'demonym PSE in 1'],
  ['Fronters fled', 0, 'group PSE in 1'],
  ['Georgia Meloni met', 0, 'person ITA in 2'],
  ['Georgia met', 0, 'country GEO in 1'],
  ['Iran', 1, 'nothing'],
];
for (const [text, start, reading] of rows)
  test(`${text}, from "${text.split(' ')[start] ?? 'its end'}" → ${reading}`, () => assert.equal(readingAt(text, start), reading));

test('a name keeps sectors, office and id', () =>
  assert.deepEqual(world.entries.get('GeorgiaMeloni'), [
    { kind: 'person', name: 'Georgia Meloni', country: 'ITA', roles: ['GOV'], from: '2022-10', to: null, id: 'Q1' },
  ]));
test('a name of a government has the sector GOV', () => assert.deepEqual(world.entries.get('WhiteHouse')?.[0]?.roles, ['GOV']));
test('a capital goes by its first name', () => assert.equal(world.entries.get('Teheran')?.[0]?.name, 'Tehran'));
test('countries are found by their code', () => assert.equal(world.countries.get('CIV')?.name, "Côte d'Ivoire"));
test('the same name twice in a table counts once', () => {
  const row = { name: 'Chad', code: 'TCD', aliases: 'Chad' };
  assert.equal(compileWorld([{ file: 'countries.tsv', kind: 'country', rows: [row] }]).entries.get('Chad')?.length, 1);
});

test('no word that begins a name is passed over', () => {
  const names = [...world.entries.values()].flat().map((e) => e.name);
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.array(fc.constantFrom('the', 'Iran', 'police', 'of')), (name, rest) => {
      const match = matchWorld(world, tokensOf([name, ...rest].join(' ')), 0);
      assert.ok(match !== null && match.length >= name.split(' ').length, `${name} was not found`);
    }),
  );
});

const TABLE = '# a comment\nname\tcode\r\nIran\tIRN\r\n\nFrance\t\n';
test('a table is its rows under their header; comments and empty lines are left out', () =>
  assert.deepEqual(parseTable(TABLE, 'countries.tsv'), [
    { name: 'Iran', code: 'IRN' },
    { name: 'France', code: '' },
  ]));
test('a row with a cell too many is named by file and line', () =>
  assert.throws(
    () => parseTable(`${TABLE}Chad\tTCD\tN'Djamena\n`, 'countries.tsv'),
    /3 cells where the header has 2[\s\S]*countries\.tsv:6/,
  ));
