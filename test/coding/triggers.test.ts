import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileTrigger, matchTrigger } from '../../src/coding/triggers.js';
import { readable, wordAt, wordsAt } from './hand-parse.js';
import { viewOf } from './read-parse.js';

const CRACKDOWN =
  'Police/NNS>2:nsubj cracked/VBD>0:root down/RP>2:compound:prt on/IN>5:case protesters/NNS>2:obl and/CC>7:cc students/NNS>5:conj ./.>2:punct';
const SANCTIONS = 'Syria/NNP>2:nsubj imposed|impose/VBD>0:root sanctions/NNS>2:obj on/IN>5:case Turkey/NNP>3:nmod ./.>2:punct';
const SANCTIONED =
  'Sanctions/NNS>3:nsubj:pass were/VBD>3:aux:pass imposed|impose/VBN>0:root on/IN>5:case Turkey/NNP>3:obl by/IN>7:case Syria/NNP>3:obl:agent ./.>3:punct';
const CUSTODY = 'Students/NNS>3:nsubj:pass were/VBD>3:aux:pass taken|take/VBN>0:root into/IN>5:case custody/NN>3:obl ./.>3:punct';
const CALLED_OFF = 'The/DT>2:det union/NN>3:nsubj called/VBD>0:root off/RP>3:compound:prt a/DT>6:det strike/NN>3:obj ./.>3:punct';
const CALLED = 'The/DT>2:det union/NN>3:nsubj called/VBD>0:root a/DT>5:det strike/NN>3:obj ./.>3:punct';
const CALLED_FOR = 'Iran/NNP>2:nsubj called/VBD>0:root for/IN>4:case talks|talk/NNS>2:obl ./.>2:punct';
const PULLED_OUT = 'Troops|troops/NNS>2:nsubj pulled/VBD>0:root out/IN>5:case of/IN>5:case Syria/NNP>2:obl ./.>2:punct';
const FAILED = 'Troops|troops/NNS>2:nsubj failed/VBD>0:root to/TO>4:mark attack/VB>2:xcomp ./.>2:punct';

/** A sentence, a pattern, the word it is tried at, and what it covers and governs; null where it does not stand there. */
const rows: readonly (readonly [string, string, string, string | null, string])[] = [
  [CRACKDOWN, 'crack down on', 'cracked', 'cracked down on', 'protesters students'],
  [CRACKDOWN, 'crack down', 'cracked', 'cracked down', ''],
  [CRACKDOWN, 'crack', 'cracked', null, ''],
  [CRACKDOWN, 'crack up on', 'cracked', null, ''],
  [SANCTIONS, 'impose <sanction> on', 'imposed', 'imposed sanctions on', 'Turkey'],
  [SANCTIONED, 'impose <sanction> on', 'imposed', 'imposed Sanctions on', 'Turkey'],
  [SANCTIONS, 'impose <curfew> on', 'imposed', null, ''],
  [SANCTIONS, 'impose <sanction> against', 'imposed', null, ''],
  [CUSTODY, 'take into custody', 'taken', 'taken into custody', ''],
  [CUSTODY, 'take into care', 'taken', null, ''],
  [CALLED_OFF, 'call off', 'called', 'called off', ''],
  [CALLED_OFF, 'call <strike>', 'called', null, ''],
  [CALLED, 'call <strike>', 'called', 'called strike', ''],
  [CALLED_FOR, 'call for', 'called', 'called for', 'talks'],
  [PULLED_OUT, 'pull out of', 'pulled', 'pulled out of', 'Syria'],
  [FAILED, 'fail to', 'failed', 'failed to', 'attack'],
];
for (const [items, pattern, word, covered, governed] of rows) {
  test(`${readable(items)} → "${pattern}" ${covered === null ? 'does not stand there' : `covers "${covered}"`}`, () => {
    const { tree, argumentsOf } = viewOf(items);
    const at = wordAt(tree.sentence, word);
    const match = matchTrigger(tree, at, compileTrigger(pattern, 'verb'), argumentsOf(at).get('obj') ?? []);
    assert.equal(match === null ? null : wordsAt(tree.sentence, match.words), covered);
    if (match !== null) assert.equal(wordsAt(tree.sentence, match.governed), governed);
  });
}

test('a pattern is its head, its bracketed object and the words that follow, in lower case', () =>
  assert.deepEqual(compileTrigger(' Take <Part> in ', 'verb'), { pos: 'verb', lemma: 'take', object: 'part', rest: ['in'] }));
