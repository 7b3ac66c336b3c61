import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { EventMark, Ruling, Verdict } from '../../src/core/ruling.js';
import { pairRulings, standingRulings } from '../../src/core/standing-rulings.js';

const mark = (id: string): EventMark => ({ id, report: 'r_1', start: 0, end: 1 });
const ruling = (id: string, author: string, at: number, verdict: Verdict): Ruling => ({
  id,
  author,
  at: `2024-01-${String(at).padStart(2, '0')}`,
  reason: 'why',
  verdict,
});
const same = (a: string, b: string): Verdict => ({ kind: 'same', events: [mark(a), mark(b)] });
const apart = (a: string, b: string): Verdict => ({ kind: 'not-same', events: [mark(a), mark(b)] });
const reject: Verdict = { kind: 'reject', event: mark('e_1') };
const status = (value: string): Verdict => ({ kind: 'correct', event: mark('e_1'), field: 'status', value });

/** Rulings by id, author, day and verdict; those that stand, and the authors in conflict. */
const ROWS: readonly (readonly [string, readonly Ruling[], readonly string[], readonly string[]])[] = [
  ['the latest of one author', [ruling('u_1', 'Ana', 1, same('e_1', 'e_2')), ruling('u_2', 'Ana', 2, apart('e_2', 'e_1'))], ['u_2'], []],
  [
    'the latest of two authors, in conflict',
    [ruling('u_1', 'Ana', 1, same('e_1', 'e_2')), ruling('u_2', 'Ben', 2, apart('e_1', 'e_2'))],
    ['u_2'],
    ['Ben Ana'],
  ],
  ['two authors who agree', [ruling('u_1', 'Ana', 1, reject), ruling('u_2', 'Ben', 2, reject)], ['u_2'], []],
  ['an undone ruling', [ruling('u_1', 'Ana', 1, reject), ruling('u_2', 'Ana', 2, { kind: 'undo', ruling: 'u_1' })], [], []],
  [
    'an undoing that is undone',
    [
      ruling('u_1', 'Ana', 1, reject),
      ruling('u_2', 'Ana', 2, { kind: 'undo', ruling: 'u_1' }),
      ruling('u_3', 'Ben', 3, { kind: 'undo', ruling: 'u_2' }),
    ],
    ['u_1'],
    [],
  ],
  [
    'what stood before the undone one',
    [
      ruling('u_1', 'Ana', 1, status('denied')),
      ruling('u_2', 'Ben', 2, status('alleged')),
      ruling('u_3', 'Ben', 3, { kind: 'undo', ruling: 'u_2' }),
    ],
    ['u_1'],
    [],
  ],
  [
    'a value and a rejection, which are two things',
    [ruling('u_1', 'Ana', 1, status('denied')), ruling('u_2', 'Ben', 2, reject)],
    ['u_1', 'u_2'],
    [],
  ],
];

for (const [name, rulings, stand, conflicts] of ROWS) {
  test(`${name}: ${stand.join(', ') || 'none'} stands`, () => {
    const found = standingRulings(rulings);
    assert.deepEqual(
      found.standing.map(({ id }) => id),
      stand,
    );
    assert.deepEqual(
      found.conflicts.map((all) => all.map(({ author }) => author).join(' ')),
      conflicts,
    );
  });
}

test('the same rulings stand in whatever order they are taken in', () => {
  const all = ROWS.flatMap(([, rulings], row) => rulings.map((one) => ({ ...one, id: `${one.id}_${row}` })));
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) =>
      assert.deepEqual(standingRulings(order), standingRulings(all)),
    ),
  );
});

test('pairs are those of the rulings that stand', () => {
  assert.deepEqual(pairRulings([ruling('u_1', 'Ana', 1, same('e_1', 'e_2')), ruling('u_2', 'Ana', 2, apart('e_3', 'e_4'))]), {
    same: [['e_1', 'e_2']],
    apart: [['e_3', 'e_4']],
  });
});
