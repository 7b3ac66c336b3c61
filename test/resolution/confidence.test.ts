import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { compileConfidence, confidenceOn, type Scale } from '../../src/resolution/confidence.js';
import { weighEvents } from '../../src/resolution/event-record.js';
import { confidenceStep } from '../../src/resolution/explain-confidence.js';
import { lexicon, resolverOf } from './resolver-of.js';

const model = compileConfidence(parse(await readFile(new URL('../../../lexicon/en/confidence.yml', import.meta.url), 'utf8')));
const scale = (usual: number, weights: Readonly<Record<string, number>> = {}): Scale => ({
  usual,
  weights: new Map(Object.entries(weights)),
});

/** Grounds on a scale, and the confidence. */
const SUMS: readonly (readonly [readonly string[], Scale, number])[] = [
  [[], scale(0), 0.5],
  [['a'], scale(0, { a: 1 }), 0.73],
  [['a', 'b'], scale(0, { a: 1, b: -1 }), 0.5],
  [['a ground that is not listed'], scale(1), 0.73],
  [['a'], scale(0, { a: 9 }), 0.97],
  [['a'], scale(0, { a: -9 }), 0.05],
];
for (const [grounds, on, expected] of SUMS) {
  test(`${grounds.join(' and ') || 'nothing known'} on ${on.usual} with ${[...on.weights.values()].join(' and ') || 'no weight'} → ${expected}`, () => {
    assert.equal(confidenceOn(grounds, on), expected);
  });
}

/** What is weaker must never come out surer, whatever else holds: on which scale, the stronger grounds, the weaker. */
const WEAKER: readonly (readonly ['what' | 'party', readonly string[], readonly string[]])[] = [
  ['party', [], ['country inferred']],
  ['party', ['country borrowed'], ['country inferred']],
  ['party', ['known name'], ['pronoun']],
  ['party', ['unknown name'], ['pronoun']],
  ['party', [], ['pronoun']],
  ['party', ['pronoun'], ['pronoun', 'nobody it stands for']],
  ['party', [], ['two steps from the trigger']],
  ['party', ['two steps from the trigger'], ['farther from the trigger']],
  ['party', [], ['long sentence']],
  ['what', ['known name'], ['pronoun']],
  ['what', ['words of its topic'], []],
  ['what', [], ['nobody it is done to']],
  ['what', [], ['in quotation marks']],
];
for (const [part, stronger, weaker] of WEAKER) {
  test(`the confidence of ${part === 'what' ? 'what happened' : 'a party'} is lower for “${weaker.join(', ') || 'nothing'}” than for “${stronger.join(', ') || 'nothing'}”`, () => {
    const sum = (grounds: readonly string[]): number => grounds.reduce((all, ground) => all + (model[part].weights.get(ground) ?? 0), 0);
    assert.ok(sum(weaker) < sum(stronger), `${sum(weaker)} ${sum(stronger)}`);
    const others = fc.subarray([...model[part].weights.keys()].filter((ground) => ![...stronger, ...weaker].includes(ground)));
    fc.assert(
      fc.property(others, (more) => confidenceOn([...weaker, ...more], model[part]) <= confidenceOn([...stronger, ...more], model[part])),
    );
  });
}

test('a file without numbers names itself', () => {
  for (const data of [null, {}, { what: { usual: 'x' } }, { what: { usual: 1 }, party: { usual: 1, weights: { a: 'b' } } }])
    assert.throws(() => compileConfidence(data), /confidence\.yml/);
});

const ARRESTS =
  'Azerbaijan/NNP>2:nsubj said|say/VBD>0:root on/IN>4:case Monday/NNP>2:obl its/PRP$>7:nmod:poss security/NN>7:compound service/NN>8:nsubj arrested/VBD>2:ccomp dozens|dozen/NNS>8:obj of/IN>11:case students/NNS>9:nmod in/IN>13:case Baku/NNP>8:obl on/IN>15:case Sunday/NNP>8:obl ./.>2:punct';
const AGENTLESS = 'Students/NNS>3:nsubj:pass were/VBD>3:aux:pass arrested/VBN>0:root ./.>3:punct';
const THREAT = 'Iran/NNP>2:nsubj threatened/VBD>0:root to/TO>4:mark attack/VB>2:xcomp Israel/NNP>4:obj ./.>2:punct';
const THEY = 'They/PRP>2:nsubj arrested/VBD>0:root students/NNS>2:obj ./.>2:punct';

/** Parses, and what the confidence of the last event and of its parties rests on. */
const GROUNDS: readonly (readonly [
  string,
  readonly string[],
  readonly string[],
  readonly (readonly string[])[],
  readonly (readonly string[])[],
])[] = [
  [
    'its security service arrested dozens of students in Baku',
    [ARRESTS],
    ['material conflict', 'first sentence'],
    [['country borrowed']],
    [['done to', 'country inferred']],
  ],
  ['Students were arrested.', [AGENTLESS], ['material conflict', 'no doer', 'first sentence'], [], [['done to']]],
  [
    'Students were arrested. They arrested students. → a pronoun that stands for somebody',
    [AGENTLESS, THEY],
    ['material conflict', 'pronoun'],
    [['pronoun']],
    [['done to']],
  ],
  [
    'Iran threatened to attack Israel.',
    [THREAT],
    ['material conflict', 'known name', 'content of another event', 'first sentence'],
    [['known name', 'two steps from the trigger', 'no sector']],
    [['known name', 'done to', 'no sector']],
  ],
];
for (const [sentence, parses, what, who, whom] of GROUNDS) {
  test(`the grounds of ${sentence}`, () => {
    const { coded, resolver } = resolverOf(parses);
    const last = weighEvents(coded, resolver, lexicon).at(-1);
    assert.deepEqual([last?.what, last?.who, last?.whom], [what, who, whom]);
  });
}

test('an explanation tells what raised and what lowered a confidence, the strongest first', () => {
  const { rule, source } = confidenceStep(0.8, ['a', 'b', 'c', 'd'], scale(0, { a: 0.5, b: -0.25, c: 1 }));
  assert.equal(rule, 'confidence 0.80: raised by c (+1.00), a (+0.50); lowered by b (−0.25)');
  assert.equal(source, 'lexicon/en/confidence.yml');
  assert.equal(confidenceStep(0.5, [], scale(0)).rule, 'confidence 0.50');
});
