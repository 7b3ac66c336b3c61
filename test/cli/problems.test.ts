import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printable } from '../../src/cli/printable.js';
import { type Summary, summaryLine } from '../../src/cli/problems.js';
import { recodedLine } from '../../src/cli/recoded.js';

const LINES: readonly (readonly [Summary, string])[] = [
  [{ reports: 3, known: 1, problems: 1, events: 27 }, '3 reports · 1 already on record · 1 problem → 27 events'],
  [{ reports: 1, known: 0, problems: 0, events: 1 }, '1 report → 1 event'],
  [{ reports: 0, known: 0, problems: 2, events: 0 }, '0 reports · 2 problems → 0 events'],
  [{ reports: 12_000, known: 2_500, problems: 0, events: 96_000 }, '12,000 reports · 2,500 already on record → 96,000 events'],
];

for (const [summary, line] of LINES) test(line, () => assert.equal(summaryLine(summary), line));

test('a file name cannot steer the terminal: escapes, line ends and changes of direction become spaces', () => {
  assert.equal(printable('a\u001b[31mb\r\nc\u202ed\u0007'), 'a [31mb c d');
});

test('letters, accents and signs of other scripts stay as they are', () => {
  assert.equal(printable('Erdoğan — «Bakı» 北京'), 'Erdoğan — «Bakı» 北京');
});

test('a run says what coding again changed, and nothing where nothing was coded again', () => {
  assert.equal(recodedLine({ reports: 1, added: 2, removed: 1, kept: 13 }), '1 report coded again: 2 events new, 1 gone, 13 kept');
  assert.equal(recodedLine({ reports: 0, added: 0, removed: 0, kept: 0 }), null);
});
