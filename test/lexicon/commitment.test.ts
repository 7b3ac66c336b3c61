import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadKnowledge } from '../../src/knowledge.js';
import { readExample, wordsOf } from '../../src/workshop/read-example.js';

const knowledge = await loadKnowledge();

/** A sentence, a predicate, and what the report commits itself to: so (1 and above), not so (−1 and below), or open. */
const rows: readonly (readonly [string, string, 'so' | 'not so' | 'open'])[] = [
  ['Police arrested dozens of protesters in Minsk.', 'arrested', 'so'],
  ['The minister regrets that the army shelled the town.', 'shelled', 'so'],
  ['The army managed to take the town.', 'take', 'so'],
  ['Turkey will send troops to Libya.', 'send', 'so'],
  ['The army did not attack the village.', 'attack', 'not so'],
  ['Nobody attacked the village.', 'attacked', 'not so'],
  ['The army failed to take the town.', 'take', 'not so'],
  ['The army withdrew without attacking the town.', 'attacking', 'open'],
  ['If rebels attack the town, the army will answer.', 'attack', 'open'],
  ['Call me when you arrive!', 'Call', 'not so'],
];
for (const [text, predicate, expected] of rows) {
  test(`${expected}: ${predicate} in "${text}"`, () => {
    const coded = readExample(text, knowledge);
    const value = coded.predicates.find((p) => wordsOf(coded, p) === predicate)?.factuality;
    assert.ok(value !== undefined && value >= -3 && value <= 3);
    assert.equal(value >= 1 ? 'so' : value <= -1 ? 'not so' : 'open', expected, String(value));
  });
}

test('event nouns, copulas and participles before a noun are predicates too', () => {
  const coded = readExample('The shelling of the town was a crime against the exiled families.', knowledge);
  assert.deepEqual(
    coded.predicates.map((p) => wordsOf(coded, p)),
    ['shelling', 'was', 'crime', 'exiled'],
  );
});
