import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalise, piecesOf, rowOf, shapeOf } from '../../src/nlp/features.js';

/** Rows of the embedding tables in the order of `piecesOf`. */
const TABLES = [16384, 2048, 4096, 8192, 1024, 4096];

/** Form, shape and rows as training/features.py gives them. */
const FORMS: readonly (readonly [string, string, readonly number[]])[] = [
  ['The', 'Xxx', [918, 1278, 1420, 2850, 981, 107]],
  ['said', 'xxx', [10023, 1921, 2024, 4173, 54, 2895]],
  ['U.S.', 'X.X.', [3242, 1638, 2133, 720, 230, 1939]],
  ['1,200', 'd,ddd', [7606, 770, 3606, 1009, 532, 3172]],
  ['2022-11-14', 'ddd-dd-dd', [6355, 16, 1422, 3671, 640, 3795]],
  ['Zürich', 'Xxxx', [9863, 769, 3133, 4720, 952, 2570]],
  ['МВД', 'XXX', [13104, 1148, 2798, 2423, 1020, 882]],
  ['İstanbul', 'Xxxx', [11489, 1358, 3400, 3023, 952, 3103]],
  ['ΟΔΥΣΣΕΥΣ', 'XXX', [10022, 1243, 3288, 6097, 1020, 1136]],
  ['don’t', 'xxx’x', [4877, 129, 2813, 4849, 1000, 3175]],
  ["n't", "x'x", [4439, 1472, 5, 3972, 680, 4]],
  ['COVID-19', 'XXX-dd', [9686, 972, 3169, 7850, 783, 3795]],
  ['AAAAbbbb1111', 'XXXxxxddd', [11648, 1625, 785, 1852, 442, 3172]],
  ['٣٤', 'dd', [2861, 16, 3769, 267, 645, 2770]],
  ['😀ok', '😀xx', [15522, 259, 1213, 8033, 885, 527]],
  ['\ud800x', '\ud800x', [15732, 717, 3535, 232, 520, 427]],
  ['a', 'x', [6824, 1634, 1996, 3976, 795, 1165]],
  ['…', '…', [2664, 471, 1463, 5458, 344, 357]],
  ['北京', 'xx', [13104, 747, 3603, 7760, 359, 1137]],
  ['ǅ', 'x', [6864, 459, 680, 7698, 795, 2880]],
];

for (const [form, shape, rows] of FORMS) {
  test(`the features of ${form} are those that the networks were trained on`, () => {
    assert.equal(shapeOf(form), shape);
    assert.deepEqual(
      piecesOf(form).map((piece, i) => rowOf(piece, TABLES[i] ?? 0)),
      rows,
    );
  });
}

test('digits of any script and capitals do not tell forms apart', () => {
  assert.equal(normalise('May-٢٠٢٢'), 'may-0000');
});
