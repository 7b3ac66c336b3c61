import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compose, statusOf } from '../../src/coding/status.js';
import type { Status } from '../../src/core/schema.js';
import { treeOf } from '../../src/core/tree.js';
import { handParse, readable, wordAt, wordsAt } from './hand-parse.js';
import { lexicon } from './small-lexicon.js';

/** A sentence, a predicate in it, its status, and the words that give it. */
const rows: readonly (readonly [string, string, Status, string])[] = [
  ['Iran/NNP>2:nsubj attacked/VBD>0:root Israel/NNP>2:obj ./.>2:punct', 'attacked', 'asserted', ''],
  ['Iran/NNP>3:nsubj will/MD>3:aux attack/VB>0:root Israel/NNP>3:obj ./.>3:punct', 'attack', 'planned', 'will'],
  ['Iran/NNP>3:nsubj may/MD>3:aux attack/VB>0:root Israel/NNP>3:obj ./.>3:punct', 'attack', 'possible', 'may'],
  ['Iran/NNP>3:nsubj must/MD>3:aux withdraw/VB>0:root ./.>3:punct', 'withdraw', 'demanded', 'must'],
  ['Iran/NNP>3:nsubj would/MD>3:aux attack/VB>0:root Israel/NNP>3:obj ./.>3:punct', 'attack', 'hypothetical', 'would'],
  ['Iran/NNP>4:nsubj did|do/VBD>4:aux not/RB>4:advmod attack/VB>0:root Israel/NNP>4:obj ./.>4:punct', 'attack', 'negated', 'not'],
  ['Iran/NNP>4:nsubj will/MD>4:aux not/RB>4:advmod attack/VB>0:root Israel/NNP>4:obj ./.>4:punct', 'attack', 'negated', 'not'],
  ['Iran/NNP>3:nsubj never/RB>3:advmod attacked/VBD>0:root Israel/NNP>3:obj ./.>3:punct', 'attacked', 'negated', 'never'],
  [
    'If/IN>3:mark Iran/NNP>3:nsubj attacks/VBZ>7:advcl Israel/NNP>3:obj war/NN>7:nsubj will/MD>7:aux follow/VB>0:root ./.>7:punct',
    'attacks',
    'hypothetical',
    'If',
  ],
  [
    'Soldiers/NNS>3:nsubj allegedly/RB>3:advmod tortured|torture/VBD>0:root students/NNS>3:obj ./.>3:punct',
    'tortured',
    'alleged',
    'allegedly',
  ],
  ['Rebels/NNS>3:nsubj probably/RB>3:advmod killed/VBD>0:root guards/NNS>3:obj ./.>3:punct', 'killed', 'possible', 'probably'],
  [
    'The/DT>2:det army/NN>3:nsubj failed/VBD>0:root to/TO>5:mark take/VB>3:xcomp the/DT>7:det town/NN>5:obj ./.>3:punct',
    'take',
    'negated',
    'failed',
  ],
  [
    'The/DT>2:det rebels/NNS>3:nsubj threatened/VBD>0:root to/TO>5:mark attack/VB>3:xcomp Israel/NNP>5:obj ./.>3:punct',
    'attack',
    'threatened',
    'threatened',
  ],
  [
    'Turkey/NNP>2:nsubj urged|urge/VBD>0:root Iran/NNP>2:iobj to/TO>5:mark attack/VB>2:xcomp rebels/NNS>5:obj ./.>2:punct',
    'attack',
    'demanded',
    'urged',
  ],
  [
    'Officials/NNS>2:nsubj fear/VBP>0:root that/IN>5:mark rebels/NNS>5:nsubj killed/VBD>2:ccomp guards/NNS>5:obj ./.>2:punct',
    'killed',
    'possible',
    'fear',
  ],
  [
    'Turkey/NNP>2:nsubj accused|accuse/VBD>0:root Syria/NNP>2:obj of/IN>5:mark killing/VBG>2:advcl guards/NNS>5:obj ./.>2:punct',
    'killing',
    'alleged',
    'accused',
  ],
  [
    'Agents/NNS>2:nsubj entered/VBD>0:root Cyprus/NNP>2:obj in/IN>7:mark order/NN>4:fixed to/TO>7:mark kill/VB>2:advcl him|he/PRP>7:obj ./.>2:punct',
    'kill',
    'planned',
    'kill',
  ],
  [
    'The/DT>2:det army/NN>3:nsubj entered/VBD>0:root Minsk/NNP>3:obj without/IN>6:mark killing/VBG>3:advcl anyone/NN>6:obj ./.>3:punct',
    'entered',
    'asserted',
    '',
  ],
  [
    'Iran/NNP>2:nsubj made|make/VBD>0:root a/DT>4:det threat/NN>2:obj to/TO>6:mark attack/VB>4:acl Israel/NNP>6:obj ./.>2:punct',
    'attack',
    'threatened',
    'threat',
  ],
  [
    'Iran/NNP>2:nsubj has/VBZ>0:root troops|troops/NNS>2:obj to/TO>5:mark attack/VB>3:acl Israel/NNP>5:obj ./.>2:punct',
    'attack',
    'planned',
    'troops',
  ],
  [
    'Police/NNS>3:nsubj may/MD>3:aux arrest/VB>0:root a/DT>5:det man/NN>3:obj who/WP>7:nsubj attacked/VBD>5:acl:relcl him|he/PRP>7:obj ./.>3:punct',
    'attacked',
    'asserted',
    '',
  ],
  [
    'Police/NNS>2:nsubj prevented/VBD>0:root an/DT>4:det attack/NN>2:obj by/IN>6:case rebels/NNS>4:nmod ./.>2:punct',
    'attack',
    'negated',
    'prevented',
  ],
  [
    'An/DT>2:det attack/NN>4:nsubj:pass was/VBD>4:aux:pass averted/VBN>0:root in/IN>6:case Minsk/NNP>4:obl ./.>4:punct',
    'attack',
    'negated',
    'averted',
  ],
  ['The/DT>2:det attack/NN>3:nsubj failed/VBD>0:root ./.>3:punct', 'attack', 'asserted', ''],
  ['No/DT>2:det attack/NN>3:nsubj followed/VBD>0:root ./.>3:punct', 'attack', 'negated', 'No'],
  ['Iran/NNP>2:nsubj feared/VBD>0:root an/DT>4:det attack/NN>2:obj ./.>2:punct', 'attack', 'possible', 'feared'],
  ['Iran/NNP>2:nsubj discussed/VBD>0:root the/DT>4:det risk/NN>2:obj of/IN>6:case war/NN>4:nmod ./.>2:punct', 'war', 'possible', 'risk'],
  [
    'Iran/NNP>2:nsubj agreed|agree/VBD>0:root to/TO>4:mark release/VB>2:xcomp students/NNS>4:obj and/CC>7:cc withdraw/VB>4:conj ./.>2:punct',
    'withdraw',
    'planned',
    'agreed',
  ],
  [
    'Iran/NNP>4:nsubj did|do/VBD>4:aux not/RB>4:advmod threaten/VB>0:root to/TO>6:mark attack/VB>4:xcomp Israel/NNP>6:obj ./.>4:punct',
    'attack',
    'negated',
    'threaten not',
  ],
];
for (const [items, predicate, status, words] of rows) {
  test(`${readable(items)} → "${predicate}" is ${status}`, () => {
    const sentence = handParse(items);
    const reading = statusOf(treeOf(sentence), wordAt(sentence, predicate), lexicon.status);
    assert.equal(reading.status, status);
    assert.equal(wordsAt(sentence, reading.words), words);
  });
}

/** What is told, what is made of it, and what comes of both: "denied that he had not attacked" leaves it open. */
const compositions: readonly (readonly [Status, Status, Status])[] = [
  ['asserted', 'asserted', 'asserted'],
  ['asserted', 'denied', 'denied'],
  ['negated', 'denied', 'possible'],
  ['negated', 'asserted', 'negated'],
  ['negated', 'alleged', 'alleged'],
  ['planned', 'alleged', 'alleged'],
  ['planned', 'possible', 'planned'],
  ['demanded', 'hypothetical', 'hypothetical'],
];
for (const [inner, outer, whole] of compositions) {
  test(`${outer} over ${inner} → ${whole}`, () => {
    const reading = compose({ status: inner, words: [1] }, { status: outer, words: [0] });
    assert.equal(reading.status, whole);
    if (whole !== inner) assert.ok(reading.words.includes(0), 'the outer word is evidence');
  });
}
