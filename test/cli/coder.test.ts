import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timedCoder } from '../../src/cli/coder.js';
import type { Document, Problem, Report } from '../../src/core/schema.js';
import { checkTime, UNLIMITED } from '../../src/core/time-limit.js';
import type { CodingOptions } from '../../src/pipeline.js';

const REFERENCE = { id: 'r_1', key: null, title: null, publisher: null, url: null, published: null, language: 'en', origin: 'a.txt' };
const REPORT: Report = { ...REFERENCE, text: 'Police arrested a man.', given: null };
const EMPTY = { sentences: [], entities: [], times: [], quotations: [], predicates: [], events: [] };
const DOCUMENT: Document = { report: REFERENCE, text: REPORT.text, ...EMPTY };
const NOTE: Problem = { code: 'too-long', origin: 'a.txt', what: 'a sentence has more than 400 words', mend: 'end it' };

/** Codes in as many steps of a second as it is told, and asks for the time after each. */
function stepsOf(count: number) {
  let now = 5000;
  const code = (_report: Report, { timeUp = UNLIMITED, onProblem }: CodingOptions): Document => {
    onProblem?.(NOTE);
    for (let step = 0; step < count; step++) {
      now += 1000;
      checkTime(timeUp);
    }
    return DOCUMENT;
  };
  return timedCoder(code, 10, () => now);
}

test('a report that takes its ten seconds to the last is coded, and what was told of it is kept', () => {
  assert.deepEqual(stepsOf(10)(REPORT), { document: DOCUMENT, problems: [NOTE] });
});

test('a report that takes longer is given up, and the next one has its whole time again', () => {
  const coder = stepsOf(11);
  for (const { document, problems } of [coder(REPORT), coder(REPORT)]) {
    assert.equal(document, null);
    assert.deepEqual(
      problems.map(({ code, origin }) => [code, origin]),
      [
        ['too-long', 'a.txt'],
        ['timeout', 'a.txt'],
      ],
    );
    assert.match(problems[1]?.mend ?? '', /--timeout/);
  }
});

test('a defect is a problem of its own', () => {
  const coder = timedCoder(
    () => {
      throw new RangeError('it broke');
    },
    10,
    () => 0,
  );
  const { document, problems } = coder(REPORT);
  assert.equal(document, null);
  assert.deepEqual(
    problems.map(({ code, what }) => [code, what]),
    [['coding', 'the report could not be coded: it broke']],
  );
});

for (const [name, text, limit] of [
  ['a short report has ten seconds', 'Police arrested two men. ', 10],
  ['a report of five thousand sentences has fifty', 'Police arrested two men. '.repeat(5000), 50],
  ['a sentence of any length has ten', 'police arrested two men '.repeat(5000), 10],
] as const) {
  test(`${name} where nothing is said`, () => {
    let now = 0;
    const taking = (seconds: number) =>
      timedCoder(
        (_, { timeUp }) => {
          now += seconds * 1000;
          checkTime(timeUp ?? UNLIMITED);
          return DOCUMENT;
        },
        null,
        () => now,
      )({ ...REPORT, text });
    assert.equal(taking(limit).document, DOCUMENT);
    assert.equal(taking(limit + 1).document, null);
  });
}
