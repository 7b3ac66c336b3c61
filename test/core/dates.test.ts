import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as dates from '../../src/core/dates.js';

const day = fc.integer({ min: -600000, max: 1500000 });

test('every day number gives a date that exists and gives the number back', () => {
  fc.assert(
    fc.property(day, (number) => dates.isDate(dates.dateOfDayNumber(number)) && dates.dayNumber(dates.dateOfDayNumber(number)) === number),
  );
});

test('agrees with the run time in UTC', () => {
  fc.assert(
    fc.property(day, (number) => {
      const date = dates.dateOfDayNumber(number);
      const clock = new Date(number * 86400000);
      assert.equal(date, clock.toISOString().slice(0, 10));
      assert.equal(dates.weekdayOf(date) % 7, clock.getUTCDay());
    }),
  );
});

test('a day lies in its ISO week, and weeks begin on Monday', () => {
  fc.assert(
    fc.property(day, (number) => {
      const date = dates.dateOfDayNumber(number);
      const { year, week } = dates.weekOf(date);
      const { from, to } = dates.weekRange(year, week);
      assert.ok(from <= date && date <= to && week >= 1 && week <= 53);
      assert.equal(dates.weekdayOf(from), 1);
    }),
  );
});

test('the parts of a month fill it without gap or overlap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1600, max: 2400 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const [early, mid, late] = (['early', 'mid', 'late'] as const).map((part) => dates.partOfMonth(year, month, part));
      const whole = dates.monthsRange(year, month);
      assert.equal(early?.from, whole.from);
      assert.equal(dates.addDays(early?.to ?? '', 1), mid?.from);
      assert.equal(dates.addDays(mid?.to ?? '', 1), late?.from);
      assert.equal(late?.to, whole.to);
    }),
  );
});

const shifts: readonly (readonly [string, string, string])[] = [
  ['a week before 4 March 2020 crosses 29 February', dates.addWeeks('2020-03-04', -1), '2020-02-26'],
  ['a month after 31 January is the last of February', dates.addMonths('2022-01-31', 1), '2022-02-28'],
  ['fourteen months before 31 March', dates.addMonths('2022-03-31', -14), '2021-01-31'],
  ['a year after the leap day', dates.addYears('2020-02-29', 1), '2021-02-28'],
  ['a day before New Year', dates.addDays('2022-01-01', -1), '2021-12-31'],
  ['winter months run into the next year', dates.monthsRange(2021, 12, 3).to, '2022-02-28'],
  ['the late 1990s begin in 1997', dates.partOfDecade(1990, 'late').from, '1997-01-01'],
  ['the early 1990s end in 1993', dates.partOfDecade(1990, 'early').to, '1993-12-31'],
];
for (const [name, found, expected] of shifts) test(name, () => assert.equal(found, expected));

test('1 January 2021 lies in week 53 of 2020', () => assert.deepEqual(dates.weekOf('2021-01-01'), { year: 2020, week: 53 }));

for (const text of ['2021-02-29', '2022-13-01', '2022-00-10', '2022-04-31', '2022-4-3', '14 November 2022', '']) {
  test(`"${text}" is no date`, () => assert.equal(dates.isDate(text), false));
}
