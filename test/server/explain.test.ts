import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Explanation } from '../../src/core/explanation.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { codeReport } from '../../src/pipeline.js';
import type { RunningServer } from '../../src/server/server.js';
import { arrest, entry, report } from '../store/fixtures.js';
import { askAnyhow, serveEntries } from './serving.js';

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
