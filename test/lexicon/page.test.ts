import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { lexiconPage } from './page.js';

test('docs/lexicon.md shows its files, and what its commands print; `npm run docs` writes it again', () => {
  const page = readFileSync(new URL('../../../docs/lexicon.md', import.meta.url), 'utf8');
  assert.ok(page.split('$ npx onrecord ').length > 5);
  assert.equal(lineless(lexiconPage(page)), lineless(page));
});

/** Lines of our own lexicon shift with every entry that is added. */
function lineless(text: string): string {
  return text.replace(/(lexicon\/en\/\S+?):\d+ +/g, '$1 ');
}
