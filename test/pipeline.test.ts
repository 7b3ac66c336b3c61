import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Coded, Document, Evidence, Report } from '../src/core/schema.js';
import { OutOfTime } from '../src/core/time-limit.js';
import { loadKnowledge } from '../src/knowledge.js';
import { codeReport } from '../src/pipeline.js';

const knowledge = await loadKnowledge();

const reportOf = (text: string): Report => ({
  id: 'r_written',
  key: null,
  title: null,
  publisher: null,
  url: null,
  published: '2022-11-14',
  language: 'en',
  origin: 'written',
  text,
  given: null,
});
const read = (text: string): Document => codeReport(reportOf(text), knowledge);

/** Written reports, with what makes each hard: speakers, passives, quotation marks, accents, lists, headlines, odd white space. */
const REPORTS: readonly string[] = [
  'Azerbaijan said on Monday its security service had arrested dozens of individuals belonging to a spy network operated by Iran in Baku.',
  'Nineteen students were arrested in Minsk. The protest was dispersed. No one was hurt.',
  'The agents confessed that they had killed two guards and passed documents to Iran.',
  '“We will attack Tel Aviv,” the general said on Friday. “There will be no talks.” Israel did not reply.',
  'Turkey accused Syria of killing two guards and threatened to impose sanctions on Damascus.',
  'Hungarian and Romanian officials met in Budapest in 2019 and agreed to open the border.',
  'President José Muñoz’s government — “a junta”, critics say — expelled Côte d’Ivoire’s ambassador.',
  'REBELS KILLED IN RAID\n\nAt least 30 rebels were killed by the army in Aden, officials said.\n\nThe army denied it.',
  'Police often detain journalists. On 3 May they detained five of them; two were released on Tuesday.',
  'If Iran attacks Israel, the United States will send troops, a spokesman told reporters in Washington.',
  'The arrest of the opposition leader by police sparked protests across Georgia, where thousands marched.',
  'Emoji 🎉 and 漢字 stand before it:\tFrance gave Mali weapons,\u00a0aid and trucks to fight rebels.',
];

/** All that stands as evidence anywhere in a document. */
function evidenceIn(value: unknown): readonly Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'quote' in value && 'start' in value && 'end' in value ? [value as Evidence] : [];
  return [...own, ...Object.values(value).flatMap(evidenceIn)];
}

for (const text of REPORTS) {
  test(`${text.slice(0, 90)} … is quoted word by word, and coded alike each time`, () => {
    const document = read(text);
    assert.ok(document.events.length > 0, 'no event to check');
    for (const { start, end, quote } of evidenceIn(document.events)) assert.equal(text.slice(start, end), quote);
    for (const { start, end } of document.quotations.flatMap((q) => [...q.cue, ...q.source, ...q.content]))
      assert.ok(0 <= start && start < end && end <= text.length);
    assert.deepEqual(read(text), document);
  });

  test(`${text.slice(0, 90)} … has words for every value`, () => {
    for (const event of read(text).events) {
      const { details } = event;
      const coded: readonly Coded<unknown>[] = [
        event.what,
        ...event.who,
        ...event.whom,
        ...event.counts,
        ...event.according,
        ...Object.values(details).flat(),
      ];
      for (const one of [...coded, ...[event.when, event.where].filter((c) => c !== null)])
        assert.ok(one.evidence.length > 0 && one.evidence.every((e) => e.quote !== ''), JSON.stringify(one.value));
    }
  });

  test(`${text.slice(0, 90)} … names its own parties, parents and sentences`, () => {
    const { events, entities, sentences } = read(text);
    const ids = new Set(events.map((e) => e.id));
    assert.equal(ids.size, events.length, 'two events have one id');
    const known = new Set(entities.map((e) => e.id));
    for (const event of events) {
      assert.ok(event.parent === null || (ids.has(event.parent) && event.parent !== event.id));
      for (const { value } of [...event.who, ...event.whom]) assert.ok(known.has(value.entity));
      assert.equal(event.sentence.text, text.slice(sentences[event.sentence.index]?.start, sentences[event.sentence.index]?.end));
    }
  });
}

test('reports one behind the other keep the words of each', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...REPORTS], { minLength: 2, maxLength: 4 }), (texts) => {
      const text = texts.join('\n\n');
      for (const { start, end, quote } of evidenceIn(read(text).events)) assert.equal(text.slice(start, end), quote);
    }),
    { numRuns: 12 },
  );
});

/** Passives that name no doer. */
const AGENTLESS: readonly string[] = [
  'Nineteen students were arrested in Minsk.',
  'Two soldiers were killed on Sunday.',
  'Sanctions were imposed on Iran.',
  'The army was attacked at night.',
  'Five journalists were expelled from Turkey.',
  'Students have been arrested, beaten and deported.',
];
for (const text of AGENTLESS) {
  test(`${text} → nobody is said to have done it`, () => {
    const { events } = read(text);
    assert.ok(events.length > 0);
    for (const event of events)
      assert.deepEqual(
        event.who.map((p) => p.value.name),
        [],
        event.what.value.type,
      );
  });
}

/** Confessions: what was done is alleged, and the speaker confesses it. */
const CONFESSIONS: readonly (readonly [string, string])[] = [
  ['The agents confessed that they had killed two guards.', 'killed'],
  ['The officer admitted that he attacked the protesters.', 'attacked'],
];
for (const [text, trigger] of CONFESSIONS) {
  test(`${text} → "${trigger}" is alleged in a confession`, () => {
    const event = read(text).events.find((e) => e.what.evidence[0]?.quote === trigger);
    assert.equal(event?.status.value, 'alleged');
    assert.deepEqual(
      event?.according.map((a) => a.value.stance),
      ['confesses'],
    );
  });
}

test('a report without words is a document without events', () => {
  for (const text of ['', ' \n\n ', '…']) assert.deepEqual(read(text).events, []);
});

test('a report whose time is over is given up', () =>
  assert.throws(() => codeReport(reportOf(REPORTS[0] ?? ''), knowledge, { timeUp: () => true }), OutOfTime));
