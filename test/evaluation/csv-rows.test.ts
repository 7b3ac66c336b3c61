import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvRows } from '../../src/evaluation/csv-rows.js';

/** A file, and its rows as [number, …cells]. */
const FILES: readonly (readonly [string, string, readonly (readonly (number | string)[])[]])[] = [
  [
    'commas',
    'a,b\n1,2\n',
    [
      [1, 'a', 'b'],
      [2, '1', '2'],
    ],
  ],
  [
    'semicolons, where the heading has them',
    'a;b\n1;2,5\n',
    [
      [1, 'a', 'b'],
      [2, '1', '2,5'],
    ],
  ],
  [
    'tabs',
    'a\tb\r\n1\t2',
    [
      [1, 'a', 'b'],
      [2, '1', '2'],
    ],
  ],
  [
    'quotes with a separator, a quote and a line break in them',
    'a,b\n"1, ""one""","x\ny"\n3,4\n',
    [
      [1, 'a', 'b'],
      [2, '1, "one"', 'x\ny'],
      [3, '3', '4'],
    ],
  ],
  [
    'blank rows are counted',
    'a,b\n\n,\n1,2\n',
    [
      [1, 'a', 'b'],
      [4, '1', '2'],
    ],
  ],
  [
    'a comment is one cell, whatever it has in it',
    '# a "b, c\nx,y\n',
    [
      [1, '# a "b, c'],
      [2, 'x', 'y'],
    ],
  ],
  [
    'a quote that is never closed goes to the end',
    'a,b\n"1,2\n3',
    [
      [1, 'a', 'b'],
      [2, '1,2\n3'],
    ],
  ],
  ['nothing', '', []],
];

for (const [name, content, rows] of FILES) {
  test(`a table: ${name}`, () => {
    assert.deepEqual(
      csvRows(content).map(({ number, cells }) => [number, ...cells]),
      rows,
    );
  });
}

test('cells come back as they were written, whatever is in them', () => {
  const cell = fc.string().filter((text) => !/\r/.test(text));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const written = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n');
      const read = csvRows(`"x","y"\n${written}\n`).slice(1);
      assert.deepEqual(
        read.map(({ cells }) => cells),
        rows.filter((row) => row.some((text) => text.trim() !== '')),
      );
    }),
  );
});

test('any text is read without end or error', () => {
  fc.assert(fc.property(fc.string(), (content) => csvRows(content).every(({ number }) => number >= 1)));
});
