import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Control, subjectOf } from '../../src/coding/subjects.js';
import { isPassive } from '../../src/coding/voice.js';
import { treeOf } from '../../src/core/tree.js';
import { handParse, readable, wordAt, wordsAt } from './hand-parse.js';

/** A sentence, one of its verbs, and the heads of that verb's surface subject: '' where the sentence has none. */
const rows: readonly (readonly [string, string, string])[] = [
  ['Police/NNS>2:nsubj arrested/VBD>0:root students/NNS>2:obj ./.>2:punct', 'arrested', 'Police'],
  ['Students/NNS>3:nsubj:pass were/VBD>3:aux:pass arrested/VBN>0:root ./.>3:punct', 'arrested', 'Students'],
  ['Arrest/VB>0:root the/DT>3:det rebels/NNS>1:obj !/.>1:punct', 'Arrest', ''],
  ['Rebels/NNS>2:nsubj seized|seize/VBD>0:root and/CC>4:cc burned/VBD>2:conj the/DT>6:det flag/NN>4:obj ./.>2:punct', 'burned', 'Rebels'],
  [
    'Iran/NNP>2:nsubj agreed|agree/VBD>0:root to/TO>4:mark withdraw/VB>2:xcomp its/PRP$>6:nmod:poss troops|troops/NNS>4:obj ./.>2:punct',
    'withdraw',
    'Iran',
  ],
  [
    'Turkey/NNP>2:nsubj urged|urge/VBD>0:root Iran/NNP>2:iobj to/TO>5:mark withdraw/VB>2:xcomp its/PRP$>7:nmod:poss troops|troops/NNS>5:obj ./.>2:punct',
    'withdraw',
    'Iran',
  ],
  ['Turkey/NNP>2:nsubj forced|force/VBD>0:root Iran/NNP>2:obj to/TO>5:mark withdraw/VB>2:xcomp ./.>2:punct', 'withdraw', 'Iran'],
  [
    'Iran/NNP>3:nsubj:pass was/VBD>3:aux:pass asked/VBN>0:root to/TO>5:mark send/VB>3:xcomp troops|troops/NNS>5:obj ./.>3:punct',
    'send',
    'Iran',
  ],
  [
    'Syria/NNP>3:nsubj:pass was/VBD>3:aux:pass accused|accuse/VBN>0:root of/IN>5:mark killing/VBG>3:advcl guards/NNS>5:obj ./.>3:punct',
    'killing',
    'Syria',
  ],
  ['Iran/NNP>3:nsubj is/VBZ>3:cop willing/JJ>0:root to/TO>5:mark negotiate/VB>3:xcomp ./.>3:punct', 'negotiate', 'Iran'],
  [
    'Gunmen|gunman/NNS>6:nsubj who/WP>3:nsubj attacked/VBD>1:acl:relcl the/DT>5:det convoy/NN>3:obj fled|flee/VBD>0:root ./.>6:punct',
    'attacked',
    'Gunmen',
  ],
  [
    'Gunmen|gunman/NNS>9:nsubj who/WP>3:nsubj seized|seize/VBD>1:acl:relcl and/CC>5:cc burned/VBD>3:conj the/DT>8:det town/NN>8:compound hall/NN>5:obj fled|flee/VBD>0:root ./.>9:punct',
    'burned',
    'Gunmen',
  ],
  [
    'The/DT>2:det deal/NN>6:nsubj that/WDT>5:obj Syria/NNP>5:nsubj signed/VBD>2:acl:relcl collapsed|collapse/VBD>0:root ./.>6:punct',
    'signed',
    'Syria',
  ],
  [
    'Police/NNS>2:nsubj arrested/VBD>0:root individuals/NNS>2:obj belonging/VBG>3:acl to/IN>7:case a/DT>7:det network/NN>4:obl ./.>2:punct',
    'belonging',
    'individuals',
  ],
  [
    "Iran/NNP>3:nmod:poss 's/POS>1:case threat/NN>7:nsubj to/TO>5:mark attack/VB>3:acl Israel/NNP>5:obj alarmed/VBD>0:root Syria/NNP>7:obj ./.>7:punct",
    'attack',
    'Iran',
  ],
  [
    'Iran/NNP>2:nsubj made|make/VBD>0:root a/DT>4:det threat/NN>2:obj to/TO>6:mark attack/VB>4:acl Israel/NNP>6:obj ./.>2:punct',
    'attack',
    'Iran',
  ],
  ['A/DT>2:det plan/NN>6:nsubj to/TO>4:mark attack/VB>2:acl Israel/NNP>4:obj failed/VBD>0:root ./.>6:punct', 'attack', ''],
  [
    'Armed/JJ>7:advcl with/IN>3:case drones/NNS>1:obl ,/,>1:punct the/DT>6:det forces|forces/NNS>7:nsubj attacked/VBD>0:root the/DT>9:det port/NN>7:obj ./.>7:punct',
    'Armed',
    'forces',
  ],
  ['When/WRB>3:advmod rebels/NNS>3:nsubj attacked/VBD>5:advcl students/NNS>5:nsubj fled|flee/VBD>0:root ./.>5:punct', 'attacked', 'rebels'],
  ['The/DT>2:det army/NN>3:nsubj fled|flee/VBD>0:root because/IN>5:mark attacked/VBD>3:advcl ./.>3:punct', 'attacked', ''],
];
/** Verbs that say who is to do a thing, as the lexicon has them. */
const CONTROL: Control = {
  objects: new Set(['order']),
  appeals: { words: new Set(['call']), prepositions: new Set(['on']) },
  blamed: { words: new Set(['arrest', 'accuse']), prepositions: new Set(['for', 'of']) },
  results: new Set(['kill']),
  transitive: new Set(['kill']),
};
const controlled: typeof rows = [
  [
    'Police/NNS>2:nsubj arrested|arrest/VBD>0:root students/NNS>2:obj for/IN>5:mark helping|help/VBG>2:advcl rebels/NNS>5:obj ./.>2:punct',
    'helping',
    'students',
  ],
  [
    'Students/NNS>3:nsubj:pass were/VBD>3:aux:pass arrested|arrest/VBN>0:root for/IN>5:mark helping|help/VBG>3:advcl rebels/NNS>5:obj ./.>3:punct',
    'helping',
    'Students',
  ],
  [
    'Police/NNS>2:nsubj arrested|arrest/VBD>0:root students/NNS>2:obj after/IN>5:mark storming|storm/VBG>2:advcl Minsk/NNP>5:obj ./.>2:punct',
    'storming',
    'Police',
  ],
  ['Soldiers/NNS>2:nsubj ordered|order/VBD>0:root students/NNS>2:obj to/TO>5:mark leave/VB>2:advcl ./.>2:punct', 'leave', 'students'],
  ['Soldiers/NNS>2:nsubj ordered|order/VBD>0:root students/NNS>2:obj to/TO>5:mark leave/VB>3:acl ./.>2:punct', 'leave', 'students'],
  ['Students/NNS>3:nsubj:pass were/VBD>3:aux:pass ordered|order/VBN>0:root to/TO>5:mark leave/VB>3:xcomp ./.>3:punct', 'leave', 'Students'],
  [
    'Students/NNS>2:nsubj called|call/VBD>0:root on/IN>4:case Iran/NNP>2:obl to/TO>6:mark withdraw/VB>2:advcl ./.>2:punct',
    'withdraw',
    'Iran',
  ],
  [
    'Students/NNS>2:nsubj met|meet/VBD>0:root on/IN>4:case Monday/NNP>2:obl to/TO>6:mark protest/VB>2:advcl ./.>2:punct',
    'protest',
    'Students',
  ],
  [
    'Students/NNS>3:nsubj:pass were/VBD>3:aux:pass attacked/VBN>0:root by/IN>5:case rebels/NNS>3:obl:agent ,/,>7:punct killing|kill/VBG>3:advcl ten/CD>7:obj ./.>3:punct',
    'killing',
    'rebels',
  ],
  [
    'Students/NNS>3:nsubj:pass were/VBD>3:aux:pass attacked/VBN>0:root ,/,>5:punct killing|kill/VBG>3:advcl ten/CD>5:obj ./.>3:punct',
    'killing',
    '',
  ],
  [
    'Rebels/NNS>2:nsubj attacked/VBD>0:root Minsk/NNP>2:obj ,/,>5:punct killing|kill/VBG>2:advcl ten/CD>5:obj ./.>2:punct',
    'killing',
    'Rebels',
  ],
];
for (const [items, verb, subject] of [...rows, ...controlled]) {
  test(`${readable(items)} → who "${verb}": ${subject || 'nobody named'}`, () => {
    const sentence = handParse(items);
    const tree = treeOf(sentence);
    const at = wordAt(sentence, verb);
    assert.equal(wordsAt(sentence, subjectOf(tree, at, isPassive(tree, at), CONTROL)), subject);
  });
}
