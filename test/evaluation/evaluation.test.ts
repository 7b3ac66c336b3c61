import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bootstrap } from '../../src/evaluation/bootstrap.js';
import type { CodedEvent } from '../../src/evaluation/coded-event.js';
import { type Evaluation, evaluate } from '../../src/evaluation/evaluation.js';
import type { Measure } from '../../src/evaluation/measures.js';
import { readSample } from '../../src/evaluation/read-sample.js';
import { VOCABULARY } from './vocabulary.js';

const TEXT = 'Police in Baku arrested 19 protesters. France condemned the arrests.';

/** "type mode who>whom status date place" as coded at the words, the parties as "FRA:GOV+DEU". */
type Coded = readonly [words: string, type: CodedEvent['type'], who: string, whom: string, more?: Partial<CodedEvent>];

const party = (text: string): CodedEvent['who'] =>
  text === ''
    ? []
    : text.split('+').map((one) => {
        const [country = '', roles = ''] = one.split(':');
        return { country: country === '' ? null : country, roles: roles === '' ? [] : roles.split(' ') };
      });

const event = ([words, type, who, whom, more]: Coded): CodedEvent => {
  const start = TEXT.indexOf(words);
  const usual = { mode: null, status: 'asserted', date: null, place: null, placeCountry: null, inside: false } as const;
  const spans = [{ start, end: start + words.length }];
  return { id: 'e', sentence: TEXT, spans, words, type, who: party(who), whom: party(whom), ...usual, ...more };
};

function compared(rows: string, coded: readonly Coded[], strictness = { onlyMarked: false, content: false }): Evaluation {
  const { texts, columns } = readSample(`id,text,${rows}`.replaceAll('\n', `\na,${TEXT},`), 's', VOCABULARY);
  return evaluate(
    texts.map((sample) => ({ sample, text: TEXT, events: coded.map(event) })),
    columns,
    strictness,
  );
}

/** The rows of one text, what was coded in it, and for each measure "right/coded/marked". */
const CASES: readonly (readonly [string, string, readonly Coded[], Partial<Record<Measure, string>>])[] = [
  ['all right', 'type,who_country\nCOERCE,AZE', [['arrested', 'COERCE', 'AZE', '']], { type: '1/1/1', who: '1/1/1' }],
  ['missed', 'type,who_country\nCOERCE,AZE', [], { type: '0/0/1', who: '0/0/1' }],
  ['too much', 'type,who_country\n,', [['arrested', 'COERCE', 'AZE', '']], { type: '0/1/0', who: '0/1/0' }],
  [
    'another type: its parties are wrong too',
    'type,who_country\nAID,AZE',
    [['arrested', 'COERCE', 'AZE', '']],
    { type: '0/1/1', who: '0/1/1' },
  ],
  [
    'what is content of another event and not marked is passed over',
    'type\n',
    [['arrested', 'COERCE', '', '', { inside: true }]],
    { type: '0/0/0' },
  ],
  [
    'two of a type go by their words',
    'type,words,who_country\nACCUSE,condemned,FRA\nACCUSE,arrested,AZE',
    [
      ['arrested', 'ACCUSE', 'AZE', ''],
      ['condemned', 'ACCUSE', 'FRA', ''],
    ],
    { type: '2/2/2', who: '2/2/2' },
  ],
  [
    'two of a type go by their parties',
    'type,who_country\nACCUSE,FRA\nACCUSE,AZE',
    [
      ['arrested', 'ACCUSE', 'AZE', ''],
      ['condemned', 'ACCUSE', 'FRA', ''],
    ],
    { who: '2/2/2' },
  ],
  ['one country of two', 'type,who_country\nAID,FRA; DEU', [['condemned', 'AID', 'FRA+PER', '']], { who: '1/2/2' }],
  ['a party without a country is no country', 'type,who_country\nAID,', [['condemned', 'AID', ':CVL', '']], { who: '0/0/0' }],
  ['IGO stands for the United Nations', 'type,who_country\nAID,IGO', [['condemned', 'AID', 'UNO', '']], { who: '1/1/1' }],
  [
    'those who meet have no sides',
    'type,who_country,whom_country\nCONSULT,FRA,DEU',
    [['condemned', 'CONSULT', 'DEU+FRA', '']],
    { who: '2/2/2', whom: '2/2/2', both: '1/1/1' },
  ],
  [
    'sides are told apart elsewhere',
    'type,who_country,whom_country\nAID,FRA,DEU',
    [['condemned', 'AID', 'DEU', 'FRA']],
    { who: '0/1/1', whom: '0/1/1', both: '0/1/1' },
  ],
  ['one sector in common is right', 'type,who_country,who_role\nAID,FRA,GOV', [['condemned', 'AID', 'FRA:MIL GOV', '']], { role: '1/1/1' }],
  [
    'sectors are asked only of the right country',
    'type,who_country,who_role\nAID,FRA,GOV',
    [['condemned', 'AID', 'DEU:GOV', '']],
    { role: '0/0/0' },
  ],
  ['a sector that the text does not tell', 'type,who_country,who_role\nAID,FRA,', [['condemned', 'AID', 'FRA:GOV', '']], { role: '0/1/0' }],
  ['mode', 'type,mode\nCOERCE,arrest', [['arrested', 'COERCE', '', '', { mode: 'seize' }]], { mode: '0/1/1' }],
  ['mode that nobody looked at', 'type,mode\nCOERCE,?', [['arrested', 'COERCE', '', '', { mode: 'seize' }]], { mode: '0/0/0' }],
  ['status', 'type,status\nAID,denied', [['condemned', 'AID', '', '', { status: 'denied' }]], { status: '1/1/1' }],
  [
    'a day within the month',
    'type,date\nAID,2022-11',
    [['condemned', 'AID', '', '', { date: { from: '2022-11-14', to: '2022-11-14' } }]],
    { date: '1/1/1' },
  ],
  [
    'a week is not its Monday',
    'type,date\nAID,2022-11-14',
    [['condemned', 'AID', '', '', { date: { from: '2022-11-14', to: '2022-11-20' } }]],
    { date: '0/1/1' },
  ],
  [
    'a place by a part of its name',
    'type,place\nAID,Port-au-Prince',
    [['condemned', 'AID', '', '', { place: 'the city of Port au Prince' }]],
    { place: '1/1/1' },
  ],
  ['a place in another', 'type,place\nAID,Nice', [['condemned', 'AID', '', '', { place: 'Venice' }]], { place: '0/1/1' }],
];

for (const [name, rows, coded, measures] of CASES) {
  test(`compared: ${name}`, () => {
    const found = compared(rows, coded).measures;
    for (const [measure, expected] of Object.entries(measures)) {
      const counts = found.find((one) => one.measure === measure);
      assert.equal(`${counts?.right}/${counts?.coded}/${counts?.marked}`, expected, measure);
    }
  });
}

test('only what the sample has columns for is measured', () => {
  const { measures } = compared('type,status\nAID,asserted', []);
  assert.deepEqual(
    measures.map(({ measure }) => measure),
    ['type', 'status'],
  );
});

test('with --only-marked, what the person did not mark is no mistake, but another type of what was marked is', () => {
  const coded: readonly Coded[] = [
    ['arrested', 'ACCUSE', 'AZE', ''],
    ['condemned', 'AID', 'FRA', ''],
  ];
  const rows = 'type,words,who_country\nCOERCE,arrested,AZE';
  const type = (onlyMarked: boolean): string => {
    const [first] = compared(rows, coded, { onlyMarked, content: false }).measures;
    return `${first?.right}/${first?.coded}/${first?.marked}`;
  };
  assert.deepEqual([type(false), type(true)], ['0/2/1', '0/1/1']);
});

test('types taken for others, missed and too many stand in one table; every mistake has its sentence', () => {
  const { confusion, mistakes, types } = compared('type,words\nCOERCE,arrested\nAID,Baku', [
    ['arrested', 'ACCUSE', 'AZE', ''],
    ['condemned', 'ACCUSE', 'FRA', ''],
  ]);
  assert.deepEqual(
    confusion.map(({ marked, coded, events }) => [marked, coded, events]),
    [
      ['AID', null, 1],
      ['COERCE', 'ACCUSE', 1],
      [null, 'ACCUSE', 1],
    ],
  );
  assert.deepEqual(
    types.map(({ type, right, coded, marked }) => [type, right, coded, marked]),
    [
      ['ACCUSE', 0, 2, 0],
      ['AID', 0, 0, 1],
      ['COERCE', 0, 0, 1],
    ],
  );
  assert.equal(mistakes.length, 3);
  for (const { sentence } of mistakes) assert.match(sentence, /Baku/);
});

test('intervals hold the value, are the same each time, and need five texts', () => {
  const texts = [...Array(40).keys()].map((i) => ({ right: i % 4 === 0 ? 0 : 1, coded: 1, marked: 1 }));
  const { f1 } = bootstrap(texts);
  assert.ok(f1 !== null && f1[0] < 0.75 && f1[1] > 0.75 && f1[0] > 0.5 && f1[1] < 0.95, JSON.stringify(f1));
  assert.deepEqual(bootstrap(texts), bootstrap(texts));
  assert.equal(bootstrap(texts.slice(0, 4)).f1, null);
});
