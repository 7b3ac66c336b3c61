import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { binsOf, calibrationError, crossValidate, fit, ranking } from '../../benchmarks/calibration-fit.js';

/** `right` of `all` values on these grounds, each of a text of its own. */
const values = (grounds: readonly string[], right: number, all: number) =>
  Array.from({ length: all }, (_, i) => ({ text: `${grounds.join('+')} ${i}`, grounds, right: i < right }));
const FREE = { monotone: {}, least: 1, pull: 0.001 };
const shareOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

test('without a pull, a scale gives the shares that it was fitted on', () => {
  const { usual, weights } = fit([...values([], 60, 100), ...values(['a'], 90, 100), ...values(['b'], 20, 100)], FREE);
  assert.ok(Math.abs(shareOf(usual) - 0.6) < 0.01);
  assert.ok(Math.abs(shareOf(usual + (weights.get('a') ?? 0)) - 0.9) < 0.01);
  assert.ok(Math.abs(shareOf(usual + (weights.get('b') ?? 0)) - 0.2) < 0.01);
});

test('a sign is kept against the data, and few values pull a weight to nought or leave it out', () => {
  const data = [...values([], 60, 100), ...values(['a'], 90, 100), ...values(['b'], 3, 3)];
  assert.equal(fit(data, { ...FREE, monotone: { a: 'down' } }).weights.get('a'), 0);
  const [free, pulled] = [fit(data, FREE).weights.get('b') ?? 0, fit(data, { ...FREE, pull: 5 }).weights.get('b') ?? 0];
  assert.ok(pulled > 0 && pulled < free / 2);
  assert.ok(!fit(data, { ...FREE, least: 4 }).weights.has('b'));
});

test('every value is given a confidence once, by a scale that did not see its text', () => {
  const data = values([], 60, 100).flatMap((value) => [value, value]);
  const seen = new Set<number>();
  const forecasts = crossValidate(data, FREE, 5, (_, { usual }) => {
    seen.add(usual);
    return shareOf(usual);
  });
  assert.equal(forecasts.length, data.length);
  assert.equal(forecasts.filter(({ right }) => right).length, 120);
  assert.ok(seen.size > 1);
});

test('the error is nought where shares and confidence agree, and their distance where they do not', () => {
  const forecasts = (given: number, right: number) => Array.from({ length: 10 }, (_, i) => ({ given, right: i < right }));
  assert.ok(calibrationError(binsOf([...forecasts(0.9, 9), ...forecasts(0.3, 3)])) < 1e-9);
  assert.ok(Math.abs(calibrationError(binsOf([...forecasts(0.9, 5), ...forecasts(0.3, 3)])) - 0.2) < 1e-9);
  assert.equal(ranking([...forecasts(0.9, 10), ...forecasts(0.3, 0)]), 1);
  assert.equal(ranking(forecasts(0.5, 5)), 0.5);
});

test('the judgements have no words of the texts, and a verdict for every party', () => {
  const file = readFileSync(new URL('../../../benchmarks/judgements.jsonl', import.meta.url), 'utf8');
  const rows = file
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.ok(rows.length >= 250);
  for (const row of rows) {
    assert.deepEqual(Object.keys(row), ['n', 'set', 'doc', 'trigger', 'type', 'mode', 'who', 'whom', 'right']);
    assert.equal(typeof row.right.what, 'boolean');
    for (const party of [...row.who, ...row.whom]) assert.deepEqual(Object.keys(party), ['span', 'country', 'right']);
  }
});
