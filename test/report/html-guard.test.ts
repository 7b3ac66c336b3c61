import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGuarded } from '../../src/report/html-guard.js';

test('a page that takes too long is a problem, and the next page is read', async () => {
  const slow = await readGuarded({ html: `<p>${'<'.repeat(300_000)}</p>`, origin: 'slow.html' }, 1);
  assert.deepEqual(slow.kind === 'problem' ? [slow.problem.code, slow.problem.origin] : slow.kind, ['timeout', 'slow.html']);
  const next = await readGuarded({ html: '<p>The police said so.</p>', origin: 'a.html' });
  assert.equal(next.kind === 'article' ? next.article.text : next.kind, 'The police said so.');
});
