import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Event } from '../../src/core/schema.js';
import { recordEvents } from '../../src/resolution/event-record.js';
import type { Circumstances } from '../coding/read-parse.js';
import { lexicon, resolverOf } from './resolver-of.js';

const ARRESTS =
  'Azerbaijan/NNP>2:nsubj said|say/VBD>0:root on/IN>4:case Monday/NNP>2:obl its/PRP$>7:nmod:poss security/NN>7:compound service/NN>8:nsubj arrested/VBD>2:ccomp dozens|dozen/NNS>8:obj of/IN>11:case students/NNS>9:nmod in/IN>13:case Baku/NNP>8:obl on/IN>15:case Sunday/NNP>8:obl ./.>2:punct';
const AGENTLESS = 'Students/NNS>3:nsubj:pass were/VBD>3:aux:pass arrested/VBN>0:root ./.>3:punct';
const THREAT = 'Iran/NNP>2:nsubj threatened/VBD>0:root to/TO>4:mark attack/VB>2:xcomp Israel/NNP>4:obj ./.>2:punct';
const TWICE = 'Putin/NNP>2:nsubj met|meet/VBD>0:root Putin/NNP>2:obj ./.>2:punct';

function eventsOf(items: readonly string[], around: Circumstances = {}): readonly Event[] {
  const { coded, resolver } = resolverOf(items, around);
  return recordEvents(coded, resolver, lexicon);
}
const only = (items: string): Event => eventsOf([items])[0] ?? assert.fail('no event');
const quotes = (coded: { readonly evidence: readonly { readonly quote: string }[] } | null): readonly string[] =>
  coded?.evidence.map((e) => e.quote) ?? [];

/** A value of the arrest in Baku, as it goes on record, and the words it stands on. */
const rows: readonly (readonly [string, (event: Event) => unknown, unknown, (event: Event) => readonly string[], readonly string[]])[] = [
  [
    'what',
    (e) => `${e.what.value.type}/${e.what.value.mode} ${e.what.value.cameo}`,
    'COERCE/arrest 173',
    (e) => quotes(e.what),
    ['arrested'],
  ],
  [
    'who',
    (e) => e.who.map((p) => `${p.value.country} ${p.value.roles}`),
    ['AZE SPY'],
    (e) => e.who.flatMap(quotes),
    ['its security service'],
  ],
  [
    'whom',
    (e) => e.whom.map((p) => `${p.value.country} ${p.value.roles}`),
    ['AZE CVL'],
    (e) => e.whom.flatMap(quotes),
    ['dozens of students', 'Baku', 'arrested'],
  ],
  ['at what stage', (e) => e.whom[0]?.value.stage, 'detained', (e) => e.whom.flatMap(quotes).slice(-1), ['arrested']],
  [
    'how many',
    (e) => e.counts.map((c) => `${c.value.of} ${c.value.low}–${c.value.high}`),
    ['detained 24–null'],
    (e) => e.counts.flatMap(quotes),
    ['dozens'],
  ],
  ['how many of whom', (e) => e.whom[0]?.value.count?.low, 24, () => [], []],
  ['who counts', (e) => e.counts[0]?.value.speaker?.country, 'AZE', () => [], []],
  ['when', (e) => e.when?.value.from, '2022-11-13', (e) => quotes(e.when), ['Sunday']],
  ['where', (e) => `${e.where?.value.name}, ${e.where?.value.country}`, 'Baku, AZE', (e) => quotes(e.where), ['Baku']],
  [
    'who says so',
    (e) => e.according.map((a) => `${a.value.speaker?.country} ${a.value.stance} ${a.value.cue}`),
    ['AZE says said'],
    (e) => e.according.flatMap(quotes).slice(0, 1),
    ['said'],
  ],
  ['when it was said', (e) => e.according[0]?.value.when?.from, '2022-11-14', () => [], []],
  ['status', (e) => e.status.value, 'asserted', (e) => quotes(e.status), []],
];
for (const [what, value, expected, evidence, words] of rows) {
  test(`Azerbaijan said on Monday its security service arrested dozens of students in Baku on Sunday. → ${what}: ${JSON.stringify(expected)}`, () => {
    const event = only(ARRESTS);
    assert.deepEqual(value(event), expected);
    assert.deepEqual(evidence(event), words);
  });
}

test('Students were arrested. → who did it is not told, and nobody is made up', () => {
  const { who, whom, when, where, according, counts } = only(AGENTLESS);
  assert.deepEqual({ who, when, where, according, counts }, { who: [], when: null, where: null, according: [], counts: [] });
  assert.equal(whom.length, 1);
});

test('Iran threatened to attack Israel. → the attack hangs on the threat by its id', () => {
  const [threat, attack] = eventsOf([THREAT]);
  assert.ok(threat && attack);
  assert.deepEqual([threat.parent, attack.parent, attack.status.value], [null, threat.id, 'threatened']);
});

test('the same party stands once in a role', () => assert.equal(only(TWICE).who.length, 1));

test('the sentence of an event is told with its words', () => {
  const [, second] = eventsOf([AGENTLESS, AGENTLESS]);
  assert.equal(second?.sentence.index, 1);
  assert.equal(second?.sentence.text, 'Students were arrested .');
});

test('ids are the same each time, and differ by place, type and report', () => {
  const ids = eventsOf([AGENTLESS, AGENTLESS, THREAT]).map((e) => e.id);
  assert.deepEqual(
    eventsOf([AGENTLESS, AGENTLESS, THREAT]).map((e) => e.id),
    ids,
  );
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id, /^e_[0-9a-f]{16}$/);
  const { coded, resolver } = resolverOf([AGENTLESS]);
  const other = { ...coded, report: { ...coded.report, id: 'r_other' } };
  assert.notEqual(recordEvents(other, resolver, lexicon)[0]?.id, ids[0]);
});

test('a record refers to its report without the text', () => {
  assert.ok(!('text' in only(AGENTLESS).report) && !('given' in only(AGENTLESS).report));
});
