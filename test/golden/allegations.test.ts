import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Event } from '../../src/core/schema.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { codeReport } from '../../src/pipeline.js';

/** Whoever reads an allegation must see whose it is: a speaker, the accuser of the event it stands in, or words that say that none is named. */
const root = new URL('../../../', import.meta.url);
const folder = new URL('test/golden/reports/', root);
const files = [...(await readdir(folder)).map((file) => new URL(file, folder)), new URL('examples/azerbaijan-iran-2022-11-14.txt', root)];
const knowledge = await loadKnowledge();

for (const file of files) {
  test(`every allegation of ${file.pathname.split('/').at(-1)} has its speaker, or says that none is named`, async () => {
    const text = await readFile(file, 'utf8');
    const report = { id: 'r_golden', key: null, title: null, publisher: null, url: null, published: '2022-11-14', language: 'en', origin: 'golden', text, given: null };
    const { events } = codeReport(report, knowledge);
    const alleged = events.filter(({ status }) => status.value === 'alleged');
    assert.deepEqual(
      alleged.filter((event) => !isAttributed(event, events)).map(({ what }) => what.evidence[0]?.quote),
      [],
    );
  });
}

/** By a speaker, named or not; by who does the accusing; or by a word of its own ("allegedly", "arrested for") that stands as evidence. */
function isAttributed(event: Event, events: readonly Event[]): boolean {
  const parent = events.find(({ id }) => id === event.parent);
  return event.according.length > 0 || (parent !== undefined && parent.who.length > 0) || event.status.evidence.length > 0;
}
