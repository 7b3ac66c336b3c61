import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Arguments, caseOf, nounArguments, verbArguments } from '../../src/coding/arguments.js';
import type { Sentence } from '../../src/core/schema.js';
import { treeOf } from '../../src/core/tree.js';
import { handParse, readable, wordAt, wordsAt } from './hand-parse.js';
import { viewOf } from './read-parse.js';

type Slots = Readonly<Record<string, string>>;
type Rows = readonly (readonly [string, string, Slots])[];

const named = (sentence: Sentence, slots: Arguments): Slots =>
  Object.fromEntries([...slots].map(([slot, heads]) => [slot, wordsAt(sentence, heads)]));
const inWords = (slots: Slots): string =>
  Object.entries(slots)
    .map(([slot, words]) => `${slot} ${words}`)
    .join(', ') || 'nothing';

/** A sentence, one of its verbs, and all that verb's slots. */
const verbs: Rows = [
  [
    'Police/NNS>2:nsubj arrested/VBD>0:root three/CD>4:nummod students/NNS>2:obj in/IN>6:case Minsk/NNP>2:obl ./.>2:punct',
    'arrested',
    { subj: 'Police', obj: 'students', in: 'Minsk' },
  ],
  [
    'Students/NNS>3:nsubj:pass were/VBD>3:aux:pass arrested/VBN>0:root by/IN>5:case police/NNS>3:obl:agent in/IN>7:case Minsk/NNP>3:obl ./.>3:punct',
    'arrested',
    { obj: 'Students', subj: 'police', in: 'Minsk' },
  ],
  [
    'Students/NNS>3:nsubj:pass were/VBD>3:aux:pass arrested/VBN>0:root by/IN>5:case night/NN>3:obl ./.>3:punct',
    'arrested',
    { obj: 'Students', subj: 'night' },
  ],
  ['Students/NNS>3:nsubj:pass were/VBD>3:aux:pass arrested/VBN>0:root ./.>3:punct', 'arrested', { obj: 'Students' }],
  [
    'Israel/NNP>6:nsubj ,/,>3:punct Syria/NNP>1:conj and/CC>5:cc Iran/NNP>1:conj attacked/VBD>0:root rebels/NNS>6:obj and/CC>9:cc students/NNS>7:conj ./.>6:punct',
    'attacked',
    { subj: 'Israel Syria Iran', obj: 'rebels students' },
  ],
  [
    'The/DT>2:det town/NN>4:nsubj:pass was/VBD>4:aux:pass seized|seize/VBN>0:root and/CC>6:cc burned/VBN>4:conj by/IN>8:case rebels/NNS>4:obl:agent ./.>4:punct',
    'burned',
    { obj: 'town', subj: 'rebels' },
  ],
  [
    'Rebels/NNS>2:nsubj seized|seize/VBD>0:root and/CC>4:cc burned/VBD>2:conj the/DT>6:det flag/NN>4:obj ./.>2:punct',
    'seized',
    { subj: 'Rebels', obj: 'flag' },
  ],
  [
    'Rebels/NNS>2:nsubj attacked/VBD>0:root and/CC>5:cc soldiers/NNS>5:nsubj burned/VBD>2:conj the/DT>7:det flag/NN>5:obj ./.>2:punct',
    'attacked',
    { subj: 'Rebels' },
  ],
  [
    'Gunmen|gunman/NNS>6:nsubj who/WP>3:nsubj attacked/VBD>1:acl:relcl the/DT>5:det convoy/NN>3:obj fled|flee/VBD>0:root ./.>6:punct',
    'attacked',
    { subj: 'Gunmen', obj: 'convoy' },
  ],
  [
    'The/DT>2:det deal/NN>5:nsubj Syria/NNP>4:nsubj signed/VBD>2:acl:relcl collapsed|collapse/VBD>0:root ./.>5:punct',
    'signed',
    { subj: 'Syria', obj: 'deal' },
  ],
  [
    'Kohl/NNP>2:nsubj discussed/VBD>0:root the/DT>4:det crisis/NN>2:obj with/IN>6:case Major/NNP>4:nmod ./.>2:punct',
    'discussed',
    { subj: 'Kohl', obj: 'crisis', with: 'Major' },
  ],
  [
    'Kohl/NNP>2:nsubj discussed/VBD>0:root the/DT>4:det crisis/NN>2:obj of/IN>6:case Syria/NNP>4:nmod ./.>2:punct',
    'discussed',
    { subj: 'Kohl', obj: 'crisis' },
  ],
  [
    'France/NNP>2:nsubj gave|give/VBD>0:root Mali/NNP>2:iobj weapons/NNS>2:obj ./.>2:punct',
    'gave',
    { subj: 'France', obj: 'weapons', iobj: 'Mali' },
  ],
  [
    'Officials/NNS>2:nsubj asked/VBD>0:root Turkey/NNP>2:iobj to/TO>5:mark help/VB>2:xcomp ./.>2:punct',
    'asked',
    { subj: 'Officials', obj: 'Turkey', iobj: 'Turkey', comp: 'help' },
  ],
  [
    'Turkey/NNP>2:nsubj accused|accuse/VBD>0:root Syria/NNP>2:obj of/IN>5:mark killing/VBG>2:advcl two/CD>7:nummod guards/NNS>5:obj ./.>2:punct',
    'accused',
    { subj: 'Turkey', obj: 'Syria', of: 'killing' },
  ],
  [
    'Agents/NNS>2:nsubj entered/VBD>0:root Cyprus/NNP>2:obj in/IN>7:mark order/NN>4:fixed to/TO>7:mark spy/VB>2:advcl ./.>2:punct',
    'entered',
    { subj: 'Agents', obj: 'Cyprus', purpose: 'spy' },
  ],
  [
    'Turkey/NNP>2:nsubj expressed/VBD>0:root concern/NN>2:xcomp ./.>2:punct',
    'expressed',
    { subj: 'Turkey', comp: 'concern', obj: 'concern' },
  ],
  [
    'Police/NNS>2:nsubj arrested/VBD>0:root students/NNS>2:obj Monday/NNP>2:obl:tmod ./.>2:punct',
    'arrested',
    { subj: 'Police', obj: 'students' },
  ],
];

/** A sentence, a noun that names an act, and all that noun's slots. */
const nouns: Rows = [
  [
    'The/DT>2:det arrest/NN>7:nsubj of/IN>4:case students/NNS>2:nmod by/IN>6:case police/NNS>2:nmod shocked/VBD>0:root Minsk/NNP>7:obj ./.>7:punct',
    'arrest',
    { of: 'students', by: 'police' },
  ],
  [
    "Israel/NNP>3:nmod:poss 's/POS>1:case raid/NN>6:nsubj on/IN>5:case Gaza/NNP>3:nmod killed/VBD>0:root ten/CD>8:nummod people/NNS>6:obj ./.>6:punct",
    'raid',
    { poss: 'Israel', on: 'Gaza' },
  ],
  [
    'Talks|talk/NNS>6:nsubj between/IN>3:case Israel/NNP>1:nmod and/CC>5:cc Syria/NNP>3:conj resumed|resume/VBD>0:root ./.>6:punct',
    'Talks',
    { between: 'Israel Syria' },
  ],
  ['Turkish/JJ>2:amod raids/NNS>3:nsubj continued|continue/VBD>0:root ./.>3:punct', 'raids', { adj: 'Turkish' }],
  [
    'A/DT>2:det threat/NN>6:nsubj to/TO>4:mark attack/VB>2:acl Israel/NNP>4:obj failed/VBD>0:root ./.>6:punct',
    'threat',
    { purpose: 'attack' },
  ],
];

for (const [items, word, slots] of verbs) {
  test(`${readable(items)} → "${word}": ${inWords(slots)}`, () => {
    const sentence = handParse(items);
    assert.deepEqual(named(sentence, verbArguments(treeOf(sentence), wordAt(sentence, word))), slots);
  });
}
for (const [items, word, slots] of nouns) {
  test(`${readable(items)} → "${word}": ${inWords(slots)}`, () => {
    const sentence = handParse(items);
    assert.deepEqual(named(sentence, nounArguments(treeOf(sentence), wordAt(sentence, word))), slots);
  });
}

/** What the words around lend: a light verb its subject, a companion his part in the deed. */
const lent: Rows = [
  [
    'The/DT>2:det army/NN>3:nsubj launched/VBD>0:root an/DT>5:det attack/NN>3:obj on/IN>7:case rebels/NNS>5:nmod ./.>3:punct',
    'attack',
    { on: 'rebels', subj: 'army' },
  ],
  [
    'The/DT>2:det village/NN>3:nsubj suffered/VBD>0:root an/DT>5:det attack/NN>3:obj by/IN>7:case rebels/NNS>5:nmod ./.>3:punct',
    'attack',
    { by: 'rebels', of: 'village' },
  ],
  [
    'The/DT>2:det army/NN>3:nsubj feared/VBD>0:root an/DT>5:det attack/NN>3:obj by/IN>7:case rebels/NNS>5:nmod ./.>3:punct',
    'attack',
    { by: 'rebels' },
  ],
  [
    'Iran/NNP>7:nsubj ,/,>5:punct along/IN>5:case with/IN>5:case Russia/NNP>7:obl ,/,>5:punct attacked/VBD>0:root Syria/NNP>7:obj ./.>7:punct',
    'attacked',
    { subj: 'Iran Russia', obj: 'Syria', 'along with': 'Russia' },
  ],
];
for (const [items, word, slots] of lent) {
  test(`${readable(items)} → "${word}" in its sentence: ${inWords(slots)}`, () => {
    const view = viewOf(items);
    assert.deepEqual(named(view.tree.sentence, view.argumentsOf(wordAt(view.tree.sentence, word))), slots);
  });
}

test('"according to Iran" has the case "accord to", "Iran" alone has none', () => {
  const sentence = handParse('According|accord/VBG>3:case to/IN>1:fixed Iran/NNP>5:obl rebels/NNS>5:nsubj attacked/VBD>0:root ./.>5:punct');
  assert.deepEqual(
    [2, 3].map((i) => caseOf(treeOf(sentence), i)),
    ['accord to', null],
  );
});
