import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { compileNumberWords } from '../../src/coding/numbers.js';
import { periodOf } from '../../src/coding/time/period.js';
import { compileTimeLexicon, type FoundTime, findTimes } from '../../src/coding/time.js';
import { sentenceOf, textOf } from './sentence.js';

const yaml = (name: string): Record<string, unknown> =>
  parse(readFileSync(new URL(`../../../lexicon/en/${name}.yml`, import.meta.url), 'utf8'));
const numbers = compileNumberWords(yaml('counts')['numbers']);
const lexicon = compileTimeLexicon(yaml('time'), numbers);

/** A Friday. */
const PUBLISHED = '2022-11-18';
const readAll = (items: string, published: string | null = PUBLISHED): readonly FoundTime[] =>
  findTimes([sentenceOf(items)], published, lexicon);

/** Tags by the look of a word, enough for the examples of the lexicon. */
const tagged = (text: string): string =>
  text
    .split(' ')
    .map((word) =>
      /\/[A-Z]+$/.test(word)
        ? word
        : `${word}/${/^\d[\d,.]*$/.test(word) ? 'CD' : /^\W/.test(word) ? ',' : /^\p{Lu}/u.test(word) ? 'NNP' : 'JJ'}`,
    )
    .join(' ');

for (const [index, { example, value }] of lexicon.rules.entries()) {
  test(`lexicon, rule ${index + 1}: "${example}" is ${value}`, () => assert.equal(readAll(tagged(example)).at(-1)?.timex.value, value));
}

/** Sentence, expression, TIMEX3 value, from, to, precision, anchor; published on a Friday, 18 November 2022. */
type Row = readonly [string, string, string, string | null, string?, string?, string?];
const rows: readonly Row[] = [
  ['It/PRP arrested/VBD 19/CD people/NNS on/IN Monday/NNP', 'Monday', '2022-11-14', '2022-11-14', '2022-11-14', 'day', 'published'],
  ['It/PRP arrested/VBD them/PRP on/IN Friday/NNP', 'Friday', '2022-11-18', '2022-11-18', '2022-11-18', 'day', 'published'],
  ['They/PRP will/MD meet/VB on/IN Monday/NNP', 'Monday', '2022-11-21', '2022-11-21', '2022-11-21', 'day', 'published'],
  ['They/PRP are/VBP to/TO meet/VB on/IN Monday/NNP', 'Monday', '2022-11-21', '2022-11-21', '2022-11-21', 'day', 'published'],
  ['They/PRP plan/VBP to/TO meet/VB on/IN Friday/NNP', 'Friday', '2022-11-18', '2022-11-18', '2022-11-18', 'day', 'published'],
  ['They/PRP spoke|speak/VBD ahead/RB of/IN Sunday/NNP', 'Sunday', '2022-11-20', '2022-11-20', '2022-11-20', 'day', 'published'],
  [
    'It/PRP began|begin/VBD in/IN early/JJ November/NNP',
    'early November',
    '2022-11',
    '2022-11-01',
    '2022-11-10',
    'part of month',
    'published',
  ],
  ['It/PRP began|begin/VBD in/IN December/NNP', 'December', '2021-12', '2021-12-01', '2021-12-31', 'month', 'published'],
  ['It/PRP will/MD begin/VB in/IN January/NNP', 'January', '2023-01', '2023-01-01', '2023-01-31', 'month', 'published'],
  ['It/PRP ended/VBD on/IN 14/CD November/NNP 2020/CD', '14 November 2020', '2020-11-14', '2020-11-14', '2020-11-14', 'day', 'stated'],
  ['Nov./NNP 14/CD ,/, 2022/CD', 'Nov. 14 , 2022', '2022-11-14', '2022-11-14', '2022-11-14', 'day', 'stated'],
  ['It/PRP ended/VBD in/IN November/NNP 2020/CD', 'November 2020', '2020-11', '2020-11-01', '2020-11-30', 'month', 'stated'],
  ['The/DT wars/NNS of/IN the/DT 1990s/NNS ended/VBD', 'the 1990s', '199', '1990-01-01', '1999-12-31', 'decade', 'stated'],
  [
    'It/PRP fought|fight/VBD in/IN the/DT early/JJ 1990s/NNS',
    'the early 1990s',
    '199',
    '1990-01-01',
    '1993-12-31',
    'part of decade',
    'stated',
  ],
  [
    'It/PRP has/VBZ fought|fight/VBN since/IN the/DT early/JJ 1990s/NNS',
    'the early 1990s',
    '199',
    '1990-01-01',
    '2022-11-18',
    'range',
    'published',
  ],
  ['They/PRP fought|fight/VBD a/DT war/NN in/IN 2020/CD', '2020', '2020', '2020-01-01', '2020-12-31', 'year', 'stated'],
  ['They/PRP fought|fight/VBD a/DT 44/CD -/HYPH day/NN war/NN', '44 - day', 'P44D', null],
  ['It/PRP lasted/VBD three/CD days/NNS', 'three days', 'P3D', null],
  ['It/PRP struck|strike/VBD last/JJ week/NN', 'last week', '2022-W45', '2022-11-07', '2022-11-13', 'week', 'published'],
  ['It/PRP struck|strike/VBD yesterday/NN', 'yesterday', '2022-11-17', '2022-11-17', '2022-11-17', 'day', 'published'],
  [
    'It/PRP struck|strike/VBD earlier/RBR this/DT month/NN',
    'earlier this month',
    '2022-11',
    '2022-11-01',
    '2022-11-18',
    'range',
    'published',
  ],
  [
    'Tensions/NNS rose|rise/VBD over/IN the/DT past/JJ weeks/NNS',
    'the past weeks',
    'PXW',
    '2022-10-07',
    '2022-11-18',
    'range',
    'published',
  ],
  [
    'It/PRP grew|grow/VBD in/IN the/DT past/JJ 3/CD decades/NNS',
    'the past 3 decades',
    'P30Y',
    '1992-11-18',
    '2022-11-18',
    'range',
    'published',
  ],
  ['It/PRP struck|strike/VBD two/CD days/NNS ago/RB', 'two days ago', '2022-11-16', '2022-11-16', '2022-11-16', 'day', 'published'],
  ['It/PRP ruled/VBD from/IN 2014/CD to/TO 2019/CD', '2014', '2014', '2014-01-01', '2019-12-31', 'range', 'stated'],
  ['They/PRP meet/VBP every/DT Friday/NNP', 'every Friday', 'XXXX-WXX-5', null],
  [
    'It/PRP struck|strike/VBD on/IN Monday/NNP morning/NN',
    'Monday morning',
    '2022-11-14TMO',
    '2022-11-14',
    '2022-11-14',
    'day',
    'published',
  ],
  ['They/PRP now/RB wait/VBP', 'now', 'PRESENT_REF', '2022-11-18', '2022-11-18', 'day', 'published'],
];
for (const [items, words, value, from, to, precision, anchor] of rows) {
  test(`${textOf(items)} → ${words}: ${value}`, () => {
    const found = readAll(items)[0];
    const when = from === null ? null : { from, to, precision, anchor };
    assert.deepEqual(found && { words: textOf(items).slice(found.start, found.end), value: found.timex.value, when: found.when }, {
      words,
      value,
      when,
    });
  });
}

test('"two days later" counts from the last date in the text', () => {
  const first = sentenceOf('He/PRP left|leave/VBD on/IN 3/CD May/NNP 1999/CD');
  const second = sentenceOf('She/PRP came|come/VBD two/CD days/NNS later/RB', 40);
  const when = findTimes([first, second], PUBLISHED, lexicon)[1]?.when;
  assert.deepEqual(when, { from: '1999-05-05', to: '1999-05-05', precision: 'day', anchor: 'document' });
});

for (const items of [
  'on/IN Monday/NNP',
  'last/JJ week/NN',
  'in/IN November/NNP',
  'two/CD days/NNS ago/RB',
  'over/IN the/DT past/JJ weeks/NNS',
  'now/RB',
  'two/CD days/NNS later/RB',
]) {
  test(`without a publication date "${textOf(items)}" is found and left undated`, () =>
    assert.deepEqual(
      readAll(items, null).map((time) => time.when),
      [null],
    ));
}

const timeless: readonly string[] = [
  'You/PRP may/MD march/VB',
  'They/PRP met|meet/VBD often/RB',
  'It/PRP killed/VBD 2000/CD people/NNS',
  'The/DT 27/CD -/HYPH year/NN -/HYPH old/JJ man/NN',
  'It/PRP paid|pay/VBD $/$ 2000/CD',
  'It/PRP rose|rise/VBD 1.20/CD points/NNS',
  'Jan/NNP Kavan/NNP spoke|speak/VBD',
  'the/DT second/JJ attack/NN',
  'It/PRP ended/VBD on/IN February/NNP 31/CD',
];
for (const items of timeless.slice(0, -1)) test(`no time in "${textOf(items)}"`, () => assert.deepEqual(readAll(items), []));
test('a day that does not exist is no date', () => assert.equal(readAll(timeless.at(-1) ?? '')[0]?.timex.value, '2022-02'));

test('every value that fixes days gives a range in order', () => {
  const year = fc.integer({ min: 1500, max: 2100 });
  const rest = fc.constantFrom('', '-01', '-12', '-SP', '-WI', '-Q1', '-Q4', '-H2', '-W01', '-W52', '-W52-WE', '-02-28');
  const part = fc.constantFrom(null, 'early', 'mid', 'late');
  fc.assert(
    fc.property(year, rest, part, (number, end, which) => {
      const period = periodOf(`${number}${end}`, which as Parameters<typeof periodOf>[1]);
      assert.ok(period !== null && period.from <= period.to);
    }),
  );
});

test('any words are read without error, and offsets are those of the words', () => {
  const word = fc.constantFrom(
    'Monday/NNP',
    'the/DT',
    '14/CD',
    'November/NNP',
    ',/,',
    '2022/CD',
    'ago/RB',
    'two/CD',
    'hundred/CD',
    'million/CD',
    'years/NNS',
    'last/JJ',
    '-/HYPH',
    'century/NN',
    'since/IN',
    'later/RB',
    '99999999999/CD',
    'from/IN',
    'to/TO',
    'went/VBD',
  );
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(null, '2022-11-18', '0001-01-01', '9999-12-31', 'nonsense'),
      (items, published) => {
        const sentence = sentenceOf(items.join(' '));
        for (const time of findTimes([sentence], published, lexicon)) {
          assert.equal(time.start, sentence.tokens[time.tokens[0] ?? -1]?.start);
          assert.equal(time.end, sentence.tokens[time.tokens.at(-1) ?? -1]?.end);
          if (time.when !== null) assert.ok(time.when.from <= time.when.to && /^\d{4}-\d\d-\d\d$/.test(time.when.from));
        }
      },
    ),
  );
});

test('a rule that names no known class is refused with its place', () => {
  const broken = { ...yaml('time'), rules: [{ find: '<moon>', read: 'date', example: 'x', value: 'x' }] };
  assert.throws(() => compileTimeLexicon(broken, numbers), /rules\[0\]\.find names the class <moon>/);
});
