import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstDay, lastDay } from '../../src/core/days.js';

const DATES: readonly (readonly [date: string, first: string, last: string])[] = [
  ['2022', '2022-01-01', '2022-12-31'],
  ['2022-11', '2022-11-01', '2022-11-30'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2022-11-14', '2022-11-14', '2022-11-14'],
  ['2022-11-14T09:30', '2022-11-14', '2022-11-14'],
];

for (const [date, first, last] of DATES) {
  test(`${date} is from ${first} to ${last}`, () => assert.deepEqual([firstDay(date), lastDay(date)], [first, last]));
}
