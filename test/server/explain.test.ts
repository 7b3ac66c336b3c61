import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import type { Explanation } from '../../src/core/explanation.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { codeReport } from '../../src/pipeline.js';
import type { RunningServer } from '../../src/server/server.js';
import { arrest, entry, report } from '../store/fixtures.js';
import { findChromium } from './chromium.js';
import { askAnyhow, serveEntries } from './serving.js';

const BROWSER = findChromium();

let server: RunningServer;
let id = '';

before(async () => {
  const coded = report({ text: 'Police arrested 19 protesters in Minsk on Monday.' });
  const document = codeReport(coded, await loadKnowledge());
  const old = report({ id: 'r_old', text: 'Nothing that any frame has.' });
  id = document.events[0]?.id ?? '';
  server = await serveEntries([{ ...entry(coded, []), document }, entry(old, [arrest(old)])]);
});
after(() => server.close());

test('GET /api/explain/:id gives parse, frame and grounds', async () => {
  const { status, body } = await askAnyhow(server.url, `/api/explain/${id}`);
  const { words, events } = JSON.parse(body) as Explanation;
  assert.equal(status, 200);
  assert.equal(words.length, 9);
  assert.equal(events[0]?.id, id);
  assert.equal(events[0]?.frame.id, 'arrest');
});

test('an event that is not on record is not found, one that the coder finds no more is told so', async () => {
  assert.equal((await askAnyhow(server.url, '/api/explain/e_nowhere')).status, 404);
  const { status, body } = await askAnyhow(server.url, '/api/explain/e_arrest');
  assert.equal(status, 400);
  assert.match(body, /does not find this event any more/);
});

test('the page draws the parse, a word a line, and lists the grounds', {
  skip: BROWSER === null && process.env['CI'] !== 'true',
}, async () => {
  const browser = await chromium.launch({ executablePath: BROWSER ?? 'chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage();
    const trouble: string[] = [];
    page.on('pageerror', (error) => trouble.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
    await page.goto(new URL(`/explain/${id}`, server.url).href);
    await page.waitForSelector('.tree svg');
    assert.equal(await page.locator('.tree g').count(), 9);
    assert.equal(await page.locator('.tree path').count(), 8);
    assert.equal(await page.locator('.tree [data-question="who"]').count(), 1);
    assert.match((await page.locator('.explanation table').textContent()) ?? '', /slot subj of “arrested”/);
    assert.match((await page.locator('.explanation').textContent()) ?? '', /lexicon\/en\/frames\/coerce\.yml:\d+/);
    assert.deepEqual(trouble, []);
  } finally {
    await browser.close();
  }
});
