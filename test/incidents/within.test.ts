import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '../../src/core/schema.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { codeReport } from '../../src/pipeline.js';

const knowledge = await loadKnowledge();

/** The events of a text, each by its trigger; those of one incident stand together, "nabs, arrested". */
function incidentsOf(text: string): readonly string[] {
  const report: Report = {
    id: 'r_test',
    key: null,
    title: null,
    publisher: null,
    url: null,
    published: '2022-11-14',
    language: 'en',
    origin: 'test',
    text,
    given: null,
  };
  const incidents = new Map<string, string[]>();
  for (const { incident, what } of codeReport(report, knowledge).events) {
    assert.ok(incident);
    incidents.set(incident, [...(incidents.get(incident) ?? []), what.evidence[0]?.quote ?? '']);
  }
  return [...incidents.values()].map((triggers) => triggers.join(', '));
}

/** Of each text, the incidents that its events tell. */
const rows: readonly (readonly [string, readonly string[]])[] = [
  ['Police arrest three men in Minsk\n\nPolice arrested three men in Minsk on Monday.', ['arrest, arrested']],
  [
    'Azerbaijan nabs new batch of Iran spies\n\nAzerbaijan said its security service has arrested dozens of individuals.',
    ['nabs, arrested'],
  ],
  ['Rebels attacked the town of Kalo on Sunday. The attack on Kalo was condemned by France.', ['attacked, attack', 'condemned']],
  ['Police arrested three men in Minsk on Monday. Another two men were arrested on Friday.', ['arrested', 'arrested']],
  ['Police arrested Ivan Petrov on Monday. Police arrested Maria Silva on Monday.', ['arrested', 'arrested']],
  ['Police arrested three men in Minsk on Monday. Police arrested three men in Minsk in October.', ['arrested', 'arrested']],
  ['Police arrested three men. Lawmakers demanded that police arrest three more men.', ['arrested', 'demanded', 'arrest']],
  ['France praised the plan. Germany condemned the plan.', ['praised', 'condemned']],
];

for (const [text, expected] of rows) {
  test(text.replace(/\s+/g, ' '), () => assert.deepEqual(incidentsOf(text), expected));
}
