import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concernedIn, ownersOf } from '../../src/coding/concerned.js';
import { readable, wordAt, wordsAt } from './hand-parse.js';
import { viewOf } from './read-parse.js';

/** A sentence, a thing in it, and whose it is. */
const owners: readonly (readonly [string, string, string])[] = [
  ['The/DT>2:det army/NN>3:nsubj demolished/VBD>0:root Palestinian/JJ>5:amod homes/NNS>3:obj ./.>3:punct', 'homes', 'Palestinian'],
  [
    "Rebels/NNS>2:nsubj attacked/VBD>0:root Iran/NNP>5:nmod:poss 's/POS>3:case port/NN>2:obj in/IN>7:case Syria/NNP>5:nmod ./.>2:punct",
    'port',
    'Iran',
  ],
  [
    'Agents/NNS>2:nsubj attacked/VBD>0:root the/DT>4:det computers/NNS>2:obj of/IN>6:case soldiers/NNS>4:nmod ./.>2:punct',
    'computers',
    'soldiers',
  ],
  [
    'The/DT>2:det army/NN>3:nsubj attacked/VBD>0:root a/DT>5:det camp/NN>3:obj for/IN>8:case Syrian/JJ>8:amod refugees/NNS>5:nmod ./.>3:punct',
    'camp',
    'refugees',
  ],
  ['The/DT>2:det army/NN>3:nsubj attacked/VBD>0:root the/DT>5:det port/NN>3:obj ./.>3:punct', 'port', ''],
  ['The/DT>2:det army/NN>3:nsubj attacked/VBD>0:root wooden/JJ>5:amod homes/NNS>3:obj ./.>3:punct', 'homes', ''],
];
for (const [items, thing, owner] of owners) {
  test(`${readable(items)} → the ${thing} of ${owner || 'nobody named'}`, () => {
    const view = viewOf(items);
    const { sentence } = view.tree;
    assert.equal(wordsAt(sentence, ownersOf(view, [wordAt(sentence, thing)])), owner);
  });
}

const AID =
  'France/NNP>2:nsubj agreed|agree/VBD>0:root to/TO>4:mark provide/VB>2:xcomp aid/NN>4:obj for/IN>7:case Romania/NNP>5:nmod and/CC>9:cc Poland/NNP>7:conj ./.>2:punct';
/** A sentence, the head of what is said in it, the speaker, and whom it concerns. */
const concerns: readonly (readonly [string, string, string, string])[] = [
  [AID, 'provide', 'France', 'Romania Poland'],
  [AID, 'aid', 'Romania', ''],
  [
    'Iran/NNP>2:nsubj vowed|vow/VBD>0:root it/PRP>5:nsubj would/MD>5:aux attack/VB>2:ccomp Israel/NNP>5:obj ./.>2:punct',
    'attack',
    'Iran',
    'Israel',
  ],
  ['Iran/NNP>2:nsubj vowed|vow/VBD>0:root it/PRP>5:nsubj would/MD>5:aux fight/VB>2:ccomp ./.>2:punct', 'fight', 'Iran', ''],
  ['France/NNP>2:nsubj promised|promise/VBD>0:root help/NN>2:obj in/IN>5:case Gaza/NNP>3:nmod ./.>2:punct', 'help', 'France', 'Gaza'],
];
for (const [items, content, speaker, whom] of concerns) {
  test(`${readable(items)} → "${content}", said by ${speaker}, concerns ${whom || 'nobody named'}`, () => {
    const view = viewOf(items);
    const { sentence } = view.tree;
    assert.equal(wordsAt(sentence, concernedIn(view, [wordAt(sentence, content)], [wordAt(sentence, speaker)])), whom);
  });
}
