import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InvalidArgumentError } from 'commander';
import { countingNumber, isoDate, listed, seconds } from '../../src/cli/options.js';

for (const date of ['2022', '2022-11', '2022-11-14', '2024-02-29']) {
  test(`--published ${date} is a date`, () => assert.equal(isoDate(date), date));
}

for (const date of ['', '14.11.2022', '2022-13', '2022-02-30', '2023-02-29', '2022-11-14T10:00', '22-11-14', 'yesterday']) {
  test(`--published "${date}" is refused`, () => assert.throws(() => isoDate(date), InvalidArgumentError));
}

for (const number of ['0', '-1', '1.5', 'ten', '', '1e3']) {
  test(`--limit "${number}" is refused`, () => assert.throws(() => countingNumber(number), InvalidArgumentError));
}

test('--limit 20 is twenty', () => assert.equal(countingNumber('20'), 20));

test('--type COERCE,ASSAULT --type "PROTEST, " asks for three types', () => {
  assert.deepEqual(listed('PROTEST, ', listed('COERCE,ASSAULT')), ['COERCE', 'ASSAULT', 'PROTEST']);
});

for (const [text, number] of [
  ['10', 10],
  ['0.5', 0.5],
] as const) {
  test(`--timeout ${text} is ${number} seconds`, () => assert.equal(seconds(text), number));
}

for (const text of ['0', '0.0', '-1', '', 'ten', '1e3', 'Infinity', '1.']) {
  test(`--timeout "${text}" is refused`, () => assert.throws(() => seconds(text), InvalidArgumentError));
}
