import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPassive } from '../../src/coding/voice.js';
import { treeOf } from '../../src/core/tree.js';
import { handParse, readable, wordAt } from './hand-parse.js';

/** A sentence, one of its verbs, and how it is told. */
const rows: readonly (readonly [string, string, 'active' | 'passive'])[] = [
  ['Police/NNS>2:nsubj arrested/VBD>0:root students/NNS>2:obj ./.>2:punct', 'arrested', 'active'],
  ['Students/NNS>3:nsubj:pass were/VBD>3:aux:pass arrested/VBN>0:root ./.>3:punct', 'arrested', 'passive'],
  ['Police/NNS>3:nsubj have/VBP>3:aux arrested/VBN>0:root students/NNS>3:obj ./.>3:punct', 'arrested', 'active'],
  ['Two/CD>2:nummod soldiers/NNS>3:nsubj:pass killed/VBN>0:root in/IN>5:case raid/NN>3:obl', 'killed', 'passive'],
  ['Two/CD>2:nummod soldiers/NNS>3:nsubj killed/VBD>0:root rebels/NNS>3:obj', 'killed', 'active'],
  [
    'A/DT>2:det network/NN>7:nsubj:pass operated|operate/VBN>2:acl by/IN>5:case Iran/NNP>3:obl:agent was/VBD>7:aux:pass exposed|expose/VBN>0:root ./.>7:punct',
    'operated',
    'passive',
  ],
  [
    'Gunmen|gunman/NNS>6:nsubj who/WP>3:nsubj attacked/VBD>1:acl:relcl the/DT>5:det convoy/NN>3:obj fled|flee/VBD>0:root ./.>6:punct',
    'attacked',
    'active',
  ],
  [
    'Gunmen|gunman/NNS>7:nsubj who/WP>4:nsubj had/VBD>4:aux attacked/VBN>1:acl:relcl the/DT>6:det convoy/NN>4:obj fled|flee/VBD>0:root ./.>7:punct',
    'attacked',
    'active',
  ],
  [
    'The/DT>2:det town/NN>4:nsubj:pass was/VBD>4:aux:pass seized|seize/VBN>0:root and/CC>6:cc burned/VBN>4:conj by/IN>8:case rebels/NNS>4:obl:agent ./.>4:punct',
    'burned',
    'passive',
  ],
  [
    'Rebels/NNS>3:nsubj have/VBP>3:aux seized|seize/VBN>0:root and/CC>5:cc burned/VBN>3:conj the/DT>7:det flag/NN>5:obj ./.>3:punct',
    'burned',
    'active',
  ],
  ['Ousted/VBN>4:advcl in/IN>3:case May/NNP>1:obl Morsi/NNP>5:nsubj fled|flee/VBD>0:root ./.>5:punct', 'Ousted', 'passive'],
  ['The/DT>3:det detained/VBN>3:amod students/NNS>4:nsubj protested/VBD>0:root ./.>4:punct', 'detained', 'passive'],
  ['Police/NNS>2:nsubj entered/VBD>0:root shooting/VBG>2:advcl students/NNS>3:obj ./.>2:punct', 'shooting', 'active'],
];
for (const [items, verb, voice] of rows) {
  test(`${readable(items)} → "${verb}" is ${voice}`, () => {
    const sentence = handParse(items);
    assert.equal(isPassive(treeOf(sentence), wordAt(sentence, verb)) ? 'passive' : 'active', voice);
  });
}
