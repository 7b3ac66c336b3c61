import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { compileNumberWords } from '../../src/coding/numbers.js';
import { compileTimeLexicon, type FoundTime, findTimes } from '../../src/coding/time.js';
import { sentenceOf, textOf } from './sentence.js';

const yaml = (name: string): Record<string, unknown> =>
  parse(readFileSync(new URL(`../../../lexicon/en/${name}.yml`, import.meta.url), 'utf8'));
const lexicon = compileTimeLexicon(yaml('time'), compileNumberWords(yaml('counts')['numbers']));

/** A Friday. */
const PUBLISHED = '2022-11-18';
const readAll = (items: string, published: string | null = PUBLISHED): readonly FoundTime[] =>
  findTimes([sentenceOf(items)], published, lexicon);

/** Feasts by the tables of their calendars: expression, day of publication, from, to. */
const feasts: readonly (readonly [string, string, string, string])[] = [
  ['Ramadan/NNP', '2022-05-10', '2022-04-02', '2022-05-01'],
  ['Eid/NNP al/NNP -/HYPH Fitr/NNP', '2022-05-10', '2022-05-02', '2022-05-04'],
  ['Eid/NNP al/NNP -/HYPH Adha/NNP', '2022-07-20', '2022-07-09', '2022-07-12'],
  ['Ashura/NNP', '2022-08-20', '2022-08-08', '2022-08-08'],
  ['Nowruz/NNP', '2022-04-01', '2022-03-21', '2022-03-21'],
  ['Easter/NNP', '2022-05-10', '2022-04-17', '2022-04-17'],
  ['Good/NNP Friday/NNP', '2022-05-10', '2022-04-15', '2022-04-15'],
  ['Orthodox/NNP Easter/NNP', '2022-05-10', '2022-04-24', '2022-04-24'],
  ['Passover/NNP', '2022-05-10', '2022-04-16', '2022-04-23'],
  ['Yom/NNP Kippur/NNP', '1973-10-20', '1973-10-06', '1973-10-06'],
  ['Hanukkah/NNP', '2023-01-10', '2022-12-19', '2022-12-26'],
  ['Diwali/NNP', '2022-11-18', '2022-10-24', '2022-10-24'],
  ['Chinese/NNP New/NNP Year/NNP', '2022-02-18', '2022-02-01', '2022-02-01'],
  ['Thanksgiving/NNP', '2022-11-26', '2022-11-24', '2022-11-24'],
  ['Memorial/NNP Day/NNP', '2022-06-02', '2022-05-30', '2022-05-30'],
  ['last/JJ Ramadan/NNP', '2022-11-18', '2022-04-02', '2022-05-01'],
  ['Christmas/NNP Day/NNP 2019/CD', '2022-11-18', '2019-12-25', '2019-12-25'],
];
for (const [items, published, from, to] of feasts) {
  test(`${textOf(items)}, told on ${published}, is ${from} to ${to}`, () => {
    const when = readAll(`They/PRP met|meet/VBD before/IN ${items}`, published)[0]?.when;
    assert.deepEqual(when && [when.from, when.to], [from, to]);
  });
}
test('a feast outside the years of its table is found and left undated', () =>
  assert.deepEqual(
    readAll('They/PRP met|meet/VBD at/IN Easter/NNP 1815/CD').map((time) => time.when),
    [null],
  ));

/** Sentences told one after another, and the values and days of all their times. */
const passages: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['It/PRP ran|run/VBD from/IN 28/CD April/NNP to/TO 3/CD May/NNP 2019/CD'],
    ['2019-04-28 2019-04-28..2019-05-03', '2019-05-03 2019-04-28..2019-05-03'],
  ],
  [
    ['It/PRP ran|run/VBD from/IN April/NNP 24/CD to/TO 25/CD ./.'],
    ['2022-04-24 2022-04-24..2022-04-25', '2022-04-25 2022-04-24..2022-04-25'],
  ],
  [['It/PRP ran|run/VBD in/IN 1990/CD -/HYPH 94/CD'], ['1990 1990-01-01..1994-12-31', '1994 1990-01-01..1994-12-31']],
  [
    ['In/IN the/DT year/NN ended|end/VBN March/NNP 31/CD it/PRP fell|fall/VBD'],
    ['P1Y 2021-04-01..2022-03-31', '2022-03-31 2022-03-31..2022-03-31'],
  ],
  [
    ['In/IN the/DT third/JJ quarter/NN it/PRP fell|fall/VBD', 'It/PRP rose|rise/VBD a/DT year/NN earlier/RBR'],
    ['2022-Q3 2022-07-01..2022-09-30', '2021-Q3 2021-07-01..2021-09-30'],
  ],
  [['In/IN the/DT nine/CD months/NNS it/PRP fell|fall/VBD', 'It/PRP rose|rise/VBD in/IN the/DT quarter/NN'], ['P9M -']],
  [
    ['PARIS/NNP ,/, 14/CD November/NNP 2015/CD (/-LRB- Reuters/NNP )/-RRB-', 'They/PRP met|meet/VBD on/IN Friday/NNP'],
    ['2015-11-14 2015-11-14..2015-11-14', '2022-11-18 2022-11-18..2022-11-18'],
  ],
  [
    ['PARIS/NNP ,/, November/NNP 16/CD (/-LRB- Reuters/NNP )/-RRB-', 'They/PRP met|meet/VBD today/NN'],
    ['2022-11-16 2022-11-16..2022-11-16', '2022-11-16 2022-11-16..2022-11-16'],
  ],
  [['They/PRP will/MD meet/VB over/IN the/DT next/JJ three/CD days/NNS'], ['P3D 2022-11-18..2022-11-21']],
  [['They/PRP will/MD meet/VB in/IN two/CD weeks/NNS'], ['2022-W48 2022-11-28..2022-12-04']],
  [['They/PRP met|meet/VBD in/IN two/CD weeks/NNS'], ['P2W -']],
  [['They/PRP planned|plan/VBD a/DT march/NN on/IN Monday/NNP'], ['2022-11-21 2022-11-21..2022-11-21']],
  [['They/PRP soon/RB met|meet/VBD'], []],
  [['They/PRP will/MD soon/RB meet/VB'], ['FUTURE_REF -']],
  [['At/IN the/DT age/NN of/IN four/CD months/NNS it/PRP fell|fall/VBD'], []],
  [['Johnnie/NNP Christmas/NNP>1:flat spoke|speak/VBD>0:root'], []],
];
for (const [items, times] of passages) {
  test(`${items.map(textOf).join('. ')} → ${times.join(', ') || 'no time'}`, () => {
    const sentences = items.map((item, at) => sentenceOf(item, at * 200));
    const found = findTimes(sentences, PUBLISHED, lexicon);
    assert.deepEqual(
      found.map(({ timex, when }) => `${timex.value} ${when === null ? '-' : `${when.from}..${when.to}`}`),
      times,
    );
  });
}

test('without a publication date a dateline with its year is the day of telling', () => {
  const first = sentenceOf('PARIS/NNP ,/, 14/CD November/NNP 2015/CD (/-LRB- Reuters/NNP )/-RRB-');
  const second = sentenceOf('They/PRP met|meet/VBD on/IN Friday/NNP', 60);
  const when = findTimes([first, second], null, lexicon)[1]?.when;
  assert.deepEqual(when, { from: '2015-11-13', to: '2015-11-13', precision: 'day', anchor: 'document' });
});
