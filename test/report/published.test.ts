import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedDate } from '../../src/report/published.js';

const TABLE: readonly (readonly [string, string | null])[] = [
  ['2022', '2022'],
  ['2022-11', '2022-11'],
  ['2022-11-14', '2022-11-14'],
  ['2022/11/4', '2022-11-04'],
  ['20221114', '2022-11-14'],
  ['20221114T101500Z', '2022-11-14'],
  ['2022-11-14T23:30:00-05:00', '2022-11-14'],
  ['2022-11-14 10:15', '2022-11-14'],
  ['2022-11-14T10:15:00.123Z', '2022-11-14'],
  ['Mon, 14 Nov 2022 23:30:00 -0800', '2022-11-14'],
  ['14 November 2022', '2022-11-14'],
  ['November 14th, 2022', '2022-11-14'],
  ['Sept. 4, 2022', '2022-09-04'],
  ['Monday, May 2, 2022', '2022-05-02'],
  ['November 2022', '2022-11'],
  ['2024-02-29', '2024-02-29'],
  ['2022-02-29', null],
  ['2022-13', null],
  ['2022-11-00', null],
  ['11/12/2022', null],
  ['14 Movember 2022', null],
  ['121108', null],
  ['0000', null],
  ['yesterday', null],
  ['1668384000', null],
  ['', null],
];

for (const [written, date] of TABLE) {
  test(`"${written}" is ${date ?? 'no date'}`, () => assert.equal(publishedDate(written), date));
}
