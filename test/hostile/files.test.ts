import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportEvents } from '../../src/export/export.js';
import { FILE_CASES, type FileCase } from './cases.js';
import { file, GOOD, type Outcome, runBetween } from './run.js';

for (const hostile of FILE_CASES) {
  test(`${hostile.tried}: ${hostile.gets}`, async () => {
    const path = file(hostile.file, hostile.content());
    const outcome = await runBetween([path], hostile.seconds);
    neighboursAreOnRecord(outcome);
    checkTexts(outcome, hostile);
    checkProblems(outcome, hostile, path);
    for (const { what } of outcome.events) for (const { quote } of what.evidence) assert.notEqual(quote, '');
    const table = [...exportEvents('table', outcome.events)].join('');
    for (const mark of ['\u0000', '\u202e', '\u2066']) assert.ok(!table.includes(mark));
  });
}

function neighboursAreOnRecord({ reports, events }: Outcome): void {
  for (const text of GOOD) {
    const report = reports.find((one) => one.text === text);
    assert.ok(report, text);
    assert.ok(
      events.some((event) => event.report.id === report.id),
      text,
    );
  }
}

function checkTexts({ reports }: Outcome, { texts }: FileCase): void {
  const own = reports.map(({ text }) => text).filter((text) => !GOOD.some((good) => good === text));
  assert.equal(own.length, texts.length);
  for (const text of texts) if (text !== null) assert.ok(own.includes(text), JSON.stringify(own));
}

function checkProblems({ problems }: Outcome, hostile: FileCase, path: string): void {
  assert.deepEqual(
    problems.map(({ code }) => code),
    hostile.problems,
    JSON.stringify(problems),
  );
  for (const { origin, what, mend } of problems) {
    assert.equal(origin.split('#')[0], path);
    assert.ok(what !== '' && mend !== '');
  }
  if (hostile.says !== undefined) assert.match(problems.map(({ what }) => what).join('\n'), hostile.says);
}
