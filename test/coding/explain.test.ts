import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExplainedQuestion, Explanation, MissReason } from '../../src/core/explanation.js';
import type { Report } from '../../src/core/schema.js';
import { explainEvent, explainReport } from '../../src/explain.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { codeReport } from '../../src/pipeline.js';

const knowledge = await loadKnowledge();

const reportOf = (text: string): Report => ({
  id: 'r_explained',
  key: null,
  title: null,
  publisher: null,
  url: null,
  published: '2022-11-14',
  language: 'en',
  origin: 'test',
  text,
  given: null,
});
const explain = (text: string, misses?: number): Explanation => {
  const [first] = explainReport(reportOf(text), knowledge, misses);
  assert.ok(first);
  return first;
};

const SPIES =
  'Azerbaijan said on Monday its security service had arrested dozens of individuals belonging to a spy network operated by Iran in Baku.';

/** Sentence, the question about its first event, the value, and what one of its steps says. */
const GROUNDS: readonly (readonly [string, ExplainedQuestion, RegExp | null, RegExp])[] = [
  [SPIES, 'what', /^COERCE arrest · CAMEO 173/, /^verb “arrest” of frame arrest/],
  [SPIES, 'who', /^its security service \(AZE SPY\)$/, /^slot subj of “arrested” \(who: subj\): “service” is nsubj of “arrested”$/],
  [SPIES, 'who', /AZE/, /^country AZE: the possessive “its” → Azerbaijan$/],
  [SPIES, 'who', /SPY/, /^sector SPY: the pair “security service”$/],
  [SPIES, 'whom', /^dozens of individuals/, /^who they are is told by “individuals”$/],
  [SPIES, 'count', /^dozens: 24 or more persons/, /^counts “individuals”$/],
  [SPIES, 'according', /^Azerbaijan \(AZE\)$/, /^cue “said”: the speaker says$/],
  [SPIES, 'when', null, /^not the event’s: “Monday” is obl of “said”$/],
  [
    'Turkish police arrested the editor in Ankara on Sunday.',
    'when',
    /^2022-11-13$/,
    /^DATE 2022-11-13, counted from the publication date 2022-11-14$/,
  ],
  ['Turkish police arrested the editor in Ankara on Sunday.', 'where', /^Ankara \(TUR, town\)$/, /^a place after “in”/],
  ['Turkish police arrested the editor in Ankara on Sunday.', 'who', /TUR COP/, /^country TUR: the tables have Turkey/],
  ['The rebels did not attack the village.', 'status', /^negated$/, /^negation on “attack”: negated$/],
  ['The alleged gunman killed a policeman.', 'status', /^alleged$/, /^adjective over “killed”: alleged$/],
  ['The army might attack the rebels.', 'status', /^possible$/, /^auxiliary on “attack”: possible$/],
  ['Attack the rebels!', 'status', /^demanded$/, /^an order: a bare verb/],
  ['Did the army attack the rebels?', 'status', /^possible$/, /^a question that is answered by yes or no/],
  ['The army failed to attack the rebels.', 'status', /^negated$/, /^governing word over “attack”: negated$/],
  ['The army attacked the rebels.', 'status', /^asserted$/, /^no word negates/],
  ['Russia will send doctors to Syria.', 'what', /^AGREE/, /^AID .*that is told as planned is coded as AGREE$/],
  [
    'Rebels began a bombardment of the town.',
    'who',
    /^Rebels/,
    /“Rebels” is nsubj of “began”, and “bombardment” is obj of “began”; the light verb “began”/,
  ],
  ['Russia said that Sudan must release the crew.', 'what', /^REQUEST/, /^RETREAT release that is told as demanded is coded as REQUEST$/],
  ['Russia said that Sudan must release the crew.', 'who', /^Russia \(RUS\)$/, /^its speaker is the doer of the REQUEST/],
  ['Russia said that Sudan must release the crew.', 'whom', /^Sudan \(SDN\)$/, /stands as the one addressed by the REQUEST$/],
  ['Iraq shelled Kuwait.', 'whom', /^Kuwait \(KWT\)$/, /^slot obj of “shelled”/],
  ['The army attacked the rebels.', 'according', /^the report itself$/, /^the words of no saying/],
];

for (const [sentence, question, value, rule] of GROUNDS) {
  test(`${question}: ${sentence}`, () => {
    const found = explain(sentence).events[0]?.values.filter((v) => v.question === question) ?? [];
    const told = JSON.stringify(found, null, 1);
    const meant = found.find((v) => (value === null ? v.value === null : value.test(v.value ?? '')));
    assert.ok(meant, told);
    assert.ok(
      meant.steps.some((s) => rule.test(s.rule)),
      told,
    );
  });
}

test('an event in the content of another is told with it: Israel threatened to bomb Iran.', () => {
  const bomb = explain('Israel threatened to bomb Iran.').events.find((event) => event.trigger.quote === 'bomb');
  const of = (question: ExplainedQuestion) => bomb?.values.find((v) => v.question === question);
  assert.match(of('inside')?.value ?? '', /^THREATEN at “threatened”$/);
  assert.match(of('inside')?.steps[0]?.rule ?? '', /“bomb” is xcomp of “threatened”/);
  assert.equal(of('status')?.value, 'threatened');
  assert.match(
    JSON.stringify(of('status')?.steps),
    /content of the event at “threatened”, whose frame \S+ gives its content the status threatened/,
  );
});

/** Sentence, a word of it, a frame that does not fire there, and why. */
const MISSES: readonly (readonly [string, string, string, MissReason, RegExp])[] = [
  [
    'The kidnappers detained the two engineers for a month.',
    'detained',
    'COERCE/arrest',
    'condition',
    /^unless subj: kidnapper – found “kidnapper”/,
  ],
  ['The new drug can arrest the growth of tumours.', 'arrest', 'COERCE/arrest', 'condition', /unless obj: growth – found “growth”/],
  [
    'The rumours arrested.',
    'arrested',
    'COERCE/arrest',
    'parties',
    /^needs an actor as who or whom: who \(slot subj\) has “rumours”, no actor/,
  ],
];

for (const [sentence, word, id, reason, why] of MISSES) {
  test(`${id} misses “${word}”: ${sentence}`, () => {
    const trigger = explain(sentence, Number.POSITIVE_INFINITY).triggers.find((t) => t.word.quote === word);
    const miss = trigger?.misses.find(({ frame }) => `${frame.type}/${frame.id}` === id);
    assert.deepEqual([miss?.reason, why.test(miss?.why ?? '')], [reason, true], JSON.stringify(trigger?.misses));
    assert.match(miss?.frame.file ?? '', /^lexicon\/en\/frames\/\w+\.yml$/);
  });
}

test('words of a pattern that are missing are named: The ministers held a cat.', () => {
  const held = explain('The ministers held a cat.', Number.POSITIVE_INFINITY).triggers.find((t) => t.word.quote === 'held');
  const lacking = held?.misses.filter((m) => m.reason === 'pattern') ?? [];
  assert.ok(lacking.length > 0);
  for (const { frame, why } of lacking) {
    const object = /<(.+)>/.exec(frame.pattern)?.[1];
    if (object !== undefined) assert.match(why, new RegExp(`<${object}> as object \\(it is “cat”\\)`));
  }
});

test('the nearest misses are given, and the others counted', () => {
  const sentence = 'The rebels did not attack the village.';
  const [few, all] = [explain(sentence, 2), explain(sentence, Number.POSITIVE_INFINITY)].map(({ triggers }) =>
    triggers.find((t) => t.word.quote === 'attack'),
  );
  assert.equal(few?.misses.length, 2);
  assert.deepEqual(few?.misses, all?.misses.slice(0, 2));
  assert.equal((few?.more ?? 0) + 2, all?.misses.length);
  assert.equal(all?.more, 0);
});

test('a word whose frame fired is told with it, and that frame is no miss', () => {
  const arrested = explain(SPIES, Number.POSITIVE_INFINITY).triggers.find((t) => t.word.quote === 'arrested');
  assert.equal(arrested?.fired?.id, 'arrest');
  assert.ok(!arrested?.misses.some(({ frame }) => frame.id === 'arrest' && frame.file === arrested.fired?.file));
});

test('verbs and nouns in no frame are listed: The cat ate a sandwich.', () => {
  const { events, uncovered } = explain('The cat ate a sandwich.');
  assert.deepEqual(events, []);
  assert.deepEqual(
    [uncovered.verbs, uncovered.nouns].map((list) => list.map(({ quote }) => quote)),
    [['ate'], ['cat', 'sandwich']],
  );
});

const TOLD = `${SPIES} It released them on Friday. Iran denied that it had sent the spies and will expel two diplomats.`;

test('every event of a report is explained under its own id, with its type and parties as in the record', () => {
  const report = reportOf(TOLD);
  const { events } = codeReport(report, knowledge);
  assert.ok(events.length >= 2);
  for (const event of events) {
    const [explained, ...others] = explainEvent(event, report, knowledge).events;
    assert.ok(explained);
    assert.deepEqual([explained.id, others], [event.id, []]);
    const told = (question: ExplainedQuestion): string => explained.values.find((v) => v.question === question)?.value ?? '';
    assert.ok(told('what').startsWith(event.what.value.type));
    assert.equal(told('status'), event.status.value);
    const who = event.who[0];
    if (who !== undefined) assert.ok(told('who').startsWith(who.value.name), told('who'));
  }
});

test('the words of every step stand in the report where they say', () => {
  for (const { events, triggers, words } of explainReport(reportOf(TOLD), knowledge)) {
    const quoted = [...events.flatMap((e) => e.values.flatMap((v) => v.steps.flatMap((s) => s.words))), ...triggers.map((t) => t.word)];
    for (const { start, end, quote } of quoted) assert.equal(TOLD.slice(start, end), quote);
    for (const { word } of events) assert.ok(words[word]);
  }
});

test('an event that the coder finds no more is an error that says how to mend it', () => {
  const report = reportOf(SPIES);
  const [event] = codeReport(report, knowledge).events;
  assert.ok(event);
  const elsewhere = { ...event, id: 'e_old', what: { ...event.what, evidence: [{ start: 0, end: 3, quote: 'Aze' }] } };
  assert.throws(() => explainEvent(elsewhere, report, knowledge), /does not find this event any more[\s\S]*mend: .*onrecord read/);
});
