import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSample } from '../../src/evaluation/read-sample.js';
import type { Sample } from '../../src/evaluation/sample.js';
import { sampleTemplate, WORKED_ROWS } from '../../src/evaluation/template.js';
import { VOCABULARY } from './vocabulary.js';

const read = (content: string): Sample => readSample(content, 's.csv', VOCABULARY);

/** A sample, the ids of the texts that are judged, and what is told of it: where, what, and the cure. */
const SAMPLES: readonly (readonly [string, string, readonly string[], RegExp | null])[] = [
  ['a text with one event', 'id,text,type\na,x,COERCE\n', ['a'], null],
  ['types in any case', 'id,text,type\na,x,coerce\n', ['a'], null],
  ['other names of columns', 'Report ID,Sentence,Event type,Actor1 Country Code\na,x,AID,FRA\n', ['a'], null],
  ['countries by their names', 'id,text,type,who_country\na,x,AID,Peru; germany\n', ['a'], null],
  ['a text without events', 'id,text,type\na,x,\n', ['a'], null],
  [
    'no such type',
    'id,text,type\na,x,ATTACK\nb,y,AID\n',
    ['b'],
    /row 2, column type.*no event type, so its text is left out.*write one of COERCE/,
  ],
  ['no such mode', 'id,text,type,mode\na,x,COERCE,visit\n', ['a'], /row 2, column mode.*COERCE has no mode “visit”.*arrest, seize/],
  ['a type without modes', 'id,text,type,mode\na,x,AID,visit\n', ['a'], /row 2, column mode.*leave it empty/],
  ['no such country', 'id,text,type,whom_country\na,x,AID,Peruu\n', ['a'], /row 2, column whom_country.*“Peruu” is no country.*alpha-3/],
  ['no such sector', 'id,text,type,who_role\na,x,AID,GOVT\n', ['a'], /row 2, column who_role.*“GOVT” is no sector.*GOV, MIL/],
  ['no such status', 'id,text,type,status\na,x,AID,true\n', ['a'], /row 2, column status.*asserted, alleged/],
  ['a date that nobody knows the month of', 'id,text,type,date\na,x,AID,11/12/2022\n', ['a'], /row 2, column date.*2022-11-14, 2022-11/],
  ['a day that no calendar has', 'id,text,type,date\na,x,AID,2022-02-30\n', ['a'], /row 2, column date/],
  ['a period that ends before it begins', 'id,text,type,date\na,x,AID,2022-11/2022-10\n', ['a'], /row 2, column date/],
  ['a row without id', 'id,text,type\n,x,AID\nb,y,AID\n', ['b'], /row 2, column id.*left out.*name the text/],
  ['a text without words', 'id,text,type\na,,AID\n', [], /row 2, column text.*no row of “a” has its text/],
  ['two texts under one id', 'id,text,type\na,x,AID\na,y,AID\n', [], /row 3, column text.*not that of row 2/],
  ['no column of types', 'id,text\na,x\n', [], /no column type.*--template csv/],
  ['columns of the user’s own', 'id,text,type,coder\na,x,AID,me\n', ['a'], /not looked at: the column coder.*notes of your own/],
  ['a row with too many cells', 'id,text,type\na,x,AID,y\n', ['a'], /row 2.*more cells.*quotation marks/],
  ['nothing', '', [], /no row.*--template/],
  ['a comment only', '# hello\n', [], /no row/],
  ['a line that is no JSON', '{"id":"a","text":"x","type":"AID"}\n{"id":\n', ['a'], /row 2.*no JSON object.*the others were read/],
  ['a text with a list of events', '{"id":"a","text":"x","events":[{"type":"AID","who_country":["FRA","DEU"]}]}\n', ['a'], null],
];

for (const [name, content, ids, told] of SAMPLES) {
  test(`a sample: ${name}`, () => {
    const { texts, problems } = read(content);
    assert.deepEqual(
      texts.map(({ id }) => id),
      ids,
    );
    const problem = problems.map(({ origin, what, mend }) => `${origin} ${what} ${mend}`).join(' | ');
    if (told === null) assert.equal(problem, '');
    else assert.match(problem, told);
  });
}

test('every row is an event, a row without one, or told of', () => {
  const sample = read('id,text,type\na,x,AID\na,,COERCE\nb,y,\nc,z,NONE\n');
  assert.deepEqual([sample.rows, sample.texts.map(({ events }) => events.length), sample.leftOut], [4, [2, 0], ['c']]);
});

test('countries and sectors line up; one sector is that of all; the same country is one party', () => {
  const { texts } = read('id,text,type,who_country,who_role,whom_country,whom_role\na,x,AID,FRA; PER,GOV; COP MIL,FRA; DEU; FRA,GOV\n');
  const [event] = texts[0]?.events ?? [];
  assert.deepEqual(event?.who.parties, [
    { country: 'FRA', roles: ['GOV'] },
    { country: 'PER', roles: ['COP', 'MIL'] },
  ]);
  assert.deepEqual(event?.whom.parties, [
    { country: 'FRA', roles: ['GOV'] },
    { country: 'DEU', roles: ['GOV'] },
  ]);
});

test('an empty cell says that the text does not tell, a question mark that nobody looked', () => {
  const { texts } = read('id,text,type,mode,who_country,date,status\na,x,COERCE,,?,?,\n');
  const [event] = texts[0]?.events ?? [];
  assert.deepEqual([event?.mode, event?.who.countries, event?.date, event?.status], [{ value: null }, false, null, null]);
});

for (const format of ['csv', 'jsonl'] as const) {
  test(`the template as ${format} explains every column, reads without a problem and has two worked rows`, () => {
    const template = sampleTemplate(format);
    const sample = read(template);
    assert.deepEqual([sample.problems, sample.texts.length, sample.texts[0]?.events.length], [[], 1, WORKED_ROWS.length]);
    for (const column of sample.columns) assert.match(template, new RegExp(`^# ${column}: .`, 'm'));
  });
}
