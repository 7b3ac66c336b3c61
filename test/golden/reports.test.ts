import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Actor, Coded, Event, Report } from '../../src/core/schema.js';
import { sentenceOf } from '../../src/export/sentence.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { codeReport } from '../../src/pipeline.js';

/** Whole reports with what is put on record of them. `GOLDEN=write npm test -- golden` writes the records anew: read the difference. */
const root = new URL('../../../', import.meta.url);
const json = async (path: string): Promise<Readonly<Record<string, unknown>>> => JSON.parse(await readFile(new URL(path, root), 'utf8')) as Record<string, unknown>;

const own = Object.entries(await json('test/golden/reports.json')).map(([name, published]) => ({ name, path: `test/golden/reports/${name}.txt`, published: String(published) }));
const reports = [{ name: 'azerbaijan-iran-2022-11-14', path: 'examples/azerbaijan-iran-2022-11-14.txt', published: '2022-11-14' }, ...own];
const knowledge = await loadKnowledge();

for (const { name, path, published } of reports) {
  test(`what ${name} says`, async () => {
    const text = await readFile(new URL(path, root), 'utf8');
    const report: Report = { id: 'r_golden', key: null, title: null, publisher: null, url: null, published, language: 'en', origin: path, text, given: null };
    const { events } = codeReport(report, knowledge);
    const told = `${events.map((event) => [linesOf(event), ...sameAs(event, events)].join('\n')).join('\n\n')}\n`;
    const golden = new URL(`test/golden/records/${name}.txt`, root);
    if (process.env['GOLDEN'] === 'write') await writeFile(golden, told);
    assert.equal(told, await readFile(golden, 'utf8'));
  });
}

/** One event as a person would check it: what is told, then each value with its words. */
function linesOf(event: Event): string {
  const { what, status, aspect, when, where, counts, parent } = event;
  const rows = [
    `${event.sentence.index} ${what.value.type}${what.value.mode === null ? '' : `/${what.value.mode}`} ${what.value.cameo}${parent === null ? '' : ' (content)'}`,
    sentenceOf(event),
    ...event.who.map((p) => `who: ${party(p)}`),
    ...event.whom.map((p) => `whom: ${party(p)}`),
    ...event.details.against.map((p) => `against: ${party(p)}`),
    ...(when === null ? [] : [`when: ${when.value.from} to ${when.value.to}, ${when.value.precision} (${words(when)})`]),
    ...(where === null ? [] : [`where: ${where.value.name}, ${where.value.country}, ${where.value.precision} (${words(where)})`]),
    ...counts.map((c) => `count: ${c.value.of} ${c.value.low} to ${c.value.high ?? 'any'} (${words(c)})`),
    `status: ${status.value}, ${aspect.value}${status.evidence.length === 0 ? '' : ` (${words(status)})`}`,
    ...event.according.map(({ value }) => `according: ${value.speaker?.name ?? 'unnamed'}, ${value.stance}, ${value.quotation}${value.cue === null ? '' : ` (${value.cue})`}${value.when === null ? '' : `, ${value.when.from}`}`),
  ];
  return rows.join('\n');
}

/** The event that told the same happening first. */
function sameAs(event: Event, events: readonly Event[]): readonly string[] {
  const first = events.find(({ incident }) => incident === event.incident);
  return first === undefined || first === event ? [] : [`the same happening as: ${first.sentence.index} ${words(first.what)}`];
}

const party = (coded: Coded<Actor>): string =>
  `${words(coded)} = ${coded.value.name} ${coded.value.country ?? '—'} ${coded.value.roles.join('|') || '—'}${coded.value.antecedent === null ? '' : ` for ${coded.value.antecedent}`}`;

const words = (coded: Coded<unknown>): string => coded.evidence.map(({ quote }) => quote.replace(/\s+/g, ' ')).join(' … ');
