import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileConditions, conditionsHold, type Described } from '../../src/coding/conditions.js';
import { OnRecordError } from '../../src/core/errors.js';

const filler = (lemma: string, ...classes: readonly string[]): Described => ({ lemmas: lemma.split('|'), classes: new Set(classes) });
const TREATY = [filler('treaty')];
const DECREE = [filler('decree')];
const POLICE = [filler('police', 'actor', 'armed')];
const STORM = [filler('storm')];
const ARREST = [filler('arrest', 'COERCE')];

type Slots = Readonly<Record<string, readonly Described[]>>;

/** What a frame asks, what stands in the sentence's slots, and whether the frame may fire. */
const rows: readonly (readonly [string, object, object, Slots, boolean])[] = [
  ['"signed a treaty" where a treaty is asked for', { obj: ['treaty', 'pact'] }, {}, { obj: TREATY }, true],
  ['"signed a decree" where a treaty is asked for', { obj: ['treaty', 'pact'] }, {}, { obj: DECREE }, false],
  ['"signed a treaty and a decree" where a treaty is asked for', { obj: ['treaty'] }, {}, { obj: [...DECREE, ...TREATY] }, true],
  ['"signed" where a treaty is asked for', { obj: ['treaty'] }, {}, {}, false],
  ['"signed a decree" unless a decree', {}, { obj: ['decree'] }, { obj: DECREE }, false],
  ['"signed" unless a decree', {}, { obj: ['decree'] }, {}, true],
  ['"police struck" where an armed subject is asked for', { subj: 'armed' }, {}, { subj: POLICE }, true],
  ['"a storm struck" where an actor is asked for', { subj: 'actor' }, {}, { subj: STORM }, false],
  ['"accused of an arrest" where coercion is asked for', { of: ['COERCE'] }, {}, { of: ARREST }, true],
  ['"police signed a decree": one of two conditions fails', { subj: 'armed', obj: 'treaty' }, {}, { subj: POLICE, obj: DECREE }, false],
  ['"held a cease-fire": the hyphenated whole counts', { obj: ['cease-fire'] }, {}, { obj: [filler('fire|cease-fire')] }, true],
];
for (const [what, positive, negative, slots, holds] of rows) {
  test(`${what} → ${holds ? 'fires' : 'does not fire'}`, () =>
    assert.equal(
      conditionsHold(compileConditions(positive, negative, 'agree.yml:3'), (slot) => slots[slot] ?? []),
      holds,
    ));
}

test('no conditions hold always', () =>
  assert.equal(
    conditionsHold(compileConditions(undefined, null, 'agree.yml:3'), () => []),
    true,
  ));
test('codes written as numbers are words', () => assert.deepEqual(compileConditions({ obj: [1701] }, undefined, 'x')[0]?.values, ['1701']));

for (const broken of ['treaty', ['treaty'], 3]) {
  test(`if: ${JSON.stringify(broken)} is refused with its place`, () =>
    assert.throws(
      () => compileConditions(broken, undefined, 'lexicon/en/frames/agree.yml:3'),
      (e) => e instanceof OnRecordError && e.where.endsWith('agree.yml:3'),
    ));
}
