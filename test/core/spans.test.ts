import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contains, cover, overlapping, overlaps, type Span } from '../../src/core/spans.js';

const span = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })).map(([start, length]): Span => ({ start, end: start + length }));
const units = ({ start, end }: Span): readonly number[] => Array.from({ length: end - start }, (_, i) => start + i);

test('stretches overlap exactly where they share a code unit', () => {
  fc.assert(fc.property(span, span, (a, b) => overlaps(a, b) === units(a).some((u) => units(b).includes(u))));
});

test('a stretch lies in another exactly where all of its code units do', () => {
  fc.assert(fc.property(span, span, (a, b) => contains(a, b) === units(b).every((u) => units(a).includes(u))));
});

test('a cover is the smallest stretch that holds all', () => {
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 6 }), (spans) => {
      const whole = cover(spans);
      assert.ok(spans.every((s) => contains(whole, s)));
      assert.ok(spans.some((s) => s.start === whole.start) && spans.some((s) => s.end === whole.end));
    }),
  );
});

test('neighbours do not overlap: ends are exclusive', () => assert.equal(overlaps({ start: 0, end: 4 }, { start: 4, end: 6 }), false));
test('nothing has no cover', () => assert.throws(() => cover([]), RangeError));

const row = [0, 10, 20, 30].map((start) => ({ start, end: start + 5 }));
for (const [start, end, found] of [
  [0, 5, [0]],
  [5, 10, []],
  [4, 11, [0, 10]],
  [12, 31, [10, 20, 30]],
  [35, 40, []],
  [-5, 100, [0, 10, 20, 30]],
] as const) {
  test(`of stretches at 0, 10, 20 and 30, ${start} to ${end} shares units with ${found.join(', ') || 'none'}`, () =>
    assert.deepEqual(
      overlapping(row, { start, end }).map((s) => s.start),
      found,
    ));
}
