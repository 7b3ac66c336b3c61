import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readable } from '../coding/hand-parse.js';
import { resolverOf } from './resolver-of.js';

const PUTIN_MET = 'Putin/NNP>2:nsubj met|meet/VBD>0:root Kohl/NNP>2:obj ./.>2:punct';
const HE_LEFT = 'He/PRP>2:nsubj left|leave/VBD>0:root ./.>2:punct';
const REBELS = 'The/DT>2:det rebels/NNS>3:nsubj marched/VBD>0:root ./.>3:punct';
const RAIN = 'Rain/NN>2:nsubj fell|fall/VBD>0:root ./.>2:punct';

/** Sentences, the last pronoun among which stands for this phrase: null where it could be nobody named. */
const rows: readonly (readonly [readonly string[], string, string | null])[] = [
  [
    ['Iran/NNP>2:nsubj denied|deny/VBD>0:root that/IN>5:mark it/PRP>5:nsubj attacked/VBD>2:ccomp Israel/NNP>5:obj ./.>2:punct'],
    'it',
    'Iran',
  ],
  [[PUTIN_MET, HE_LEFT], 'He', 'Putin'],
  [['The/DT>2:det minister/NN>3:nsubj spoke|speak/VBD>0:root ./.>3:punct', HE_LEFT], 'He', 'The minister'],
  [[REBELS, 'They/PRP>2:nsubj attacked/VBD>0:root Israel/NNP>2:obj ./.>2:punct'], 'They', 'The rebels'],
  [[REBELS, HE_LEFT], 'He', null],
  [['Iran/NNP>2:nsubj protested/VBD>0:root ./.>2:punct', HE_LEFT], 'He', null],
  [[PUTIN_MET, 'It/PRP>2:nsubj protested/VBD>0:root ./.>2:punct'], 'It', null],
  [['Israel/NNP>2:nsubj attacked/VBD>0:root it/PRP>2:obj ./.>2:punct'], 'it', null],
  [['Iran/NNP>2:nsubj protested/VBD>0:root ./.>2:punct', 'Israel/NNP>2:nsubj attacked/VBD>0:root it/PRP>2:obj ./.>2:punct'], 'it', 'Iran'],
  [[PUTIN_MET, RAIN, RAIN, HE_LEFT], 'He', 'Putin'],
  [
    [
      'Soldiers/NNS>2:nsubj arrested/VBD>0:root students/NNS>2:obj ./.>2:punct',
      'Israel/NNP>2:nsubj attacked/VBD>0:root them/PRP>2:obj ./.>2:punct',
    ],
    'them',
    'students',
  ],
  [
    ['Soldiers/NNS>2:nsubj arrested/VBD>0:root students/NNS>2:obj ./.>2:punct', 'They/PRP>2:nsubj left|leave/VBD>0:root ./.>2:punct'],
    'They',
    'Soldiers',
  ],
  [[PUTIN_MET, RAIN, RAIN, RAIN, HE_LEFT], 'He', null],
  [['Kohl/NNP>2:nsubj left|leave/VBD>0:root ./.>2:punct', 'Putin/NNP>2:nsubj marched/VBD>0:root ./.>2:punct', HE_LEFT], 'He', 'Putin'],
  [
    [
      'The/DT>3:det king/NN>3:nmod:poss soldiers/NNS>4:nsubj marched/VBD>0:root ./.>4:punct',
      'They/PRP>2:nsubj left|leave/VBD>0:root ./.>2:punct',
    ],
    'They',
    'The king soldiers',
  ],
  [
    [
      'Dozens/NNS>4:nsubj of/IN>3:case students/NNS>1:nmod marched/VBD>0:root ./.>4:punct',
      'They/PRP>2:nsubj left|leave/VBD>0:root ./.>2:punct',
    ],
    'They',
    'Dozens of students',
  ],
  [
    ['Nineteen/CD>3:nsubj:pass were/VBD>3:aux:pass arrested/VBN>0:root ./.>3:punct', 'They/PRP>2:nsubj left|leave/VBD>0:root ./.>2:punct'],
    'They',
    'Nineteen',
  ],
  [
    [
      'Police/NNS>2:nsubj arrested/VBD>0:root students/NNS>2:obj ./.>2:punct',
      'Soldiers/NNS>2:nsubj attacked/VBD>0:root them/PRP>2:obj ./.>2:punct',
      'Rain/NN>2:nsubj fell|fall/VBD>0:root on/IN>4:case them/PRP>2:obl ./.>2:punct',
      'They/PRP>2:nsubj left|leave/VBD>0:root ./.>2:punct',
    ],
    'They',
    'Soldiers',
  ],
  [
    [
      'Students/NNS>2:nsubj marched/VBD>0:root ./.>2:punct',
      'They/PRP>2:nsubj left|leave/VBD>0:root Kohl/NNP>2:obj ./.>2:punct',
      RAIN,
      RAIN,
      'They/PRP>2:nsubj protested/VBD>0:root ./.>2:punct',
    ],
    'They',
    'Students',
  ],
  [
    [
      'Iran/NNP>4:nsubj and/CC>3:cc Israel/NNP>1:conj fought|fight/VBD>0:root ./.>4:punct',
      'They/PRP>2:nsubj left|leave/VBD>0:root ./.>2:punct',
    ],
    'They',
    'Iran',
  ],
];
for (const [items, pronoun, antecedent] of rows) {
  test(`${items.map(readable).join(' ')} → "${pronoun}" is ${antecedent ?? 'nobody named'}`, () => {
    const { resolver, phrase } = resolverOf(items);
    assert.equal(resolver.actor(phrase(pronoun, items.length - 1)).antecedent, antecedent);
  });
}

test('a pronoun inside the phrase that it could stand for does not ask for itself without end', () => {
  const { resolver, phrase } = resolverOf([
    'Members/NNS>5:nsubj of/IN>4:case its/PRP$>4:nmod:poss party/NN>1:nmod marched/VBD>0:root ./.>5:punct',
  ]);
  assert.equal(resolver.actor(phrase('its', 0)).named, false);
});

const ENEMIES = [
  'Iran/NNP>4:nsubj and/CC>3:cc Israel/NNP>1:conj fought|fight/VBD>0:root ./.>4:punct',
  'They/PRP>2:nsubj protested/VBD>0:root ./.>2:punct',
];
test('Iran and Israel fought. They protested. → "They" are both', () => {
  const { resolver, phrase } = resolverOf(ENEMIES);
  assert.deepEqual(
    resolver.actors(phrase('They', 1)).map((a) => [a.country, a.antecedent]),
    [
      ['IRN', 'Iran'],
      ['ISR', 'Israel'],
    ],
  );
});
