import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFile } from './reading.js';

const TITLES: readonly (readonly [string, string | null])[] = [
  ['Spies arrested in Baku\n\nThe police said so.', 'Spies arrested in Baku'],
  ['\n  Spies arrested in Baku  \r\n \r\nThe police said so.', 'Spies arrested in Baku'],
  ['# Spies arrested in Baku\n\nThe police said so.', 'Spies arrested in Baku'],
  ['Talks with the U.S. fail?\n\nThey did.', 'Talks with the U.S. fail?'],
  ['Spies arrested in Baku\nThe police said so.\n\nMore follows.', null],
  ['The police arrested spies on Monday.\n\nMore follows.', null],
  ['Spies arrested in Baku\n\n', null],
  [`${'Spies arrested '.repeat(20)}\n\nMore follows.`, null],
];

for (const [text, title] of TITLES) {
  test(`${JSON.stringify(text.slice(0, 60))} has ${title === null ? 'no headline' : `the headline "${title}"`}, and is kept exactly`, async () => {
    const { reports, problems } = await readFile('a.md', `\ufeff${text}`);
    assert.deepEqual(problems, []);
    assert.equal(reports[0]?.title, title);
    assert.equal(reports[0]?.text, text);
  });
}
