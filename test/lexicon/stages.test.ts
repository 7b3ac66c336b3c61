import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'yaml';
import { compileStages } from '../../src/coding/stage-lexicon.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { readExample, recordExample } from '../../src/workshop/read-example.js';

const knowledge = await loadKnowledge();

interface Told {
  readonly text: string;
  readonly who: string;
}

interface Entry {
  readonly stage: string;
  readonly counterexample: Told;
}

const file = new URL('../../../lexicon/en/stages.yml', import.meta.url);
const { stages } = parse(await readFile(file, 'utf8')) as { readonly stages: readonly Entry[] };

/** Stages told in a sentence of whoever this word names. */
function toldOf({ text, who }: Told): readonly string[] {
  const coded = readExample(text, knowledge);
  return coded.stages.filter((s) => coded.sentences[s.sentence]?.tokens[s.head]?.text === who).map((s) => s.stage);
}

for (const { stage, counterexample } of stages)
  test(`not ${stage}: ${counterexample.text}`, () => assert.ok(!toldOf(counterexample).includes(stage)));

/** Sentences with the stages of their events' parties, "–" for none. */
const rows: readonly (readonly [string, readonly string[]])[] = [
  ['Police arrested 23 people.', ['Police –', '23 people detained']],
  ['The general was indicted on charges of genocide.', ['The general charged']],
  ['The convicted spy was deported on Friday.', ['The convicted spy convicted']],
  ['The man may be charged with murder.', ['The man –']],
  ['The man was not charged and was deported.', ['The man –']],
  ['The man denies being wanted by police.', ['The man –', 'police –']],
  ['The spokesman denied that the general had been arrested by police.', ['The spokesman –', 'the general –', 'police –']],
  ['The two suspects were arrested and charged with murder.', ['The two suspects charged']],
  ['The journalist was released after being arrested on Monday.', ['The journalist released']],
  ['The man, who had been convicted of spying, was released.', ['The man released']],
  ['The court acquitted the journalist, who was arrested in May.', ['The court –', 'the journalist acquitted']],
  ['Ali Hassan, a convicted spy, attacked the base.', ['Ali Hassan convicted', 'the base –']],
  ['Officials said the former prisoner attacked the base.', ['the former prisoner –', 'the base –']],
  ['Rebels killed the escaped prisoner.', ['Rebels –', 'the escaped prisoner escaped']],
  ['Iran was charged with violating the treaty.', ['Iran –']],
  ['The court sentenced 12 men to death.', ['The court –', '12 men sentenced']],
  ['Prosecutors said the minister had been charged with treason.', ['the minister charged']],
  ['Police arrested 12 people after 5 people were killed by gunmen.', ['Police –', '12 people detained', 'gunmen –', '5 people –']],
  [
    'Police arrested 19 people in Baku. The 19 went on trial in May. They attacked the guards.',
    ['Police –', '19 people detained', 'The 19 on trial', 'They on trial', 'the guards –'],
  ],
  [
    'Police arrested three students. The students were beaten by guards.',
    ['Police –', 'three students detained', 'guards –', 'The students detained'],
  ],
  ['Police arrested three students. Guards beat students.', ['Police –', 'three students detained', 'Guards –', 'students –']],
];
for (const [text, expected] of rows) {
  test(`stages: ${text}`, () => {
    const parties = recordExample(text, knowledge).events.flatMap((e) => [...e.who, ...e.whom]);
    assert.deepEqual([...new Set(parties.map((p) => `${p.value.name} ${p.value.stage ?? '–'}`))], expected);
  });
}

test('a stage stands on the words that tell it', () => {
  const [event] = recordExample('The general was indicted on charges of genocide.', knowledge).events;
  assert.deepEqual(
    event?.whom[0]?.evidence.map((e) => e.quote),
    ['The general', 'indicted'],
  );
});

for (const [what, broken, where] of [
  ['without a stage', { stages: [{ verbs: ['arrest'], bearer: 'obj' }] }, /stages\[0\] must have a stage/],
  ['whose verbs have no bearer', { stages: [{ stage: 'detained', verbs: ['arrest'] }] }, /must say in `bearer`/],
  ['with a number for a word', { stages: [{ stage: 'detained', attributes: [1] }] }, /stages\[0\]\.attributes must be words/],
  ['that are no list', { stages: 'none' }, /must be a list/],
] as const)
  test(`entries ${what} are refused with their place`, () => assert.throws(() => compileStages(broken), where));
