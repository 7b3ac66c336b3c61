import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readable } from './hand-parse.js';
import { readParses, told } from './read-parse.js';

/** A sentence, what it tells, and with which status: an act that has not happened is the saying that it is, which is asserted where the doer says so. */
const rows: readonly (readonly [string, readonly string[]])[] = [
  ['France/NNP>3:nsubj will/MD>3:aux visit/VB>0:root Turkey/NNP>3:obj ./.>3:punct', ['AGREE: France → Turkey, planned']],
  ['France/NNP>2:nsubj visited/VBD>0:root Turkey/NNP>2:obj ./.>2:punct', ['CONSULT/visit: France → Turkey, asserted']],
  [
    'Finland/NNP>3:nsubj will/MD>3:aux give/VB>0:root Turkey/NNP>3:iobj a/DT>6:det grant/NN>3:obj ./.>3:punct',
    ['AGREE: Finland → Turkey, planned'],
  ],
  [
    'The/DT>2:det army/NN>4:nsubj will/MD>4:aux attack/VB>0:root rebels/NNS>4:obj ./.>4:punct',
    ['THREATEN/violence: The army → rebels, planned'],
  ],
  ['Police/NNS>3:nsubj will/MD>3:aux arrest/VB>0:root students/NNS>3:obj ./.>3:punct', ['THREATEN/arrest: Police → students, planned']],
  [
    'Syria/NNP>4:nsubj will/MD>4:aux not/RB>4:advmod withdraw/VB>0:root its/PRP$>6:nmod:poss troops|troops/NNS>4:obj from/IN>8:case Turkey/NNP>4:obl ./.>4:punct',
    ['REJECT: Syria → Turkey, asserted'],
  ],
  [
    'Syria/NNP>4:nsubj did|do/VBD>4:aux not/RB>4:advmod withdraw/VB>0:root its/PRP$>6:nmod:poss troops|troops/NNS>4:obj from/IN>8:case Turkey/NNP>4:obl ./.>4:punct',
    ['RETREAT: Syria → Turkey, negated'],
  ],
  [
    'Russia/NNP>2:nsubj said|say/VBD>0:root Syria/NNP>5:nsubj must/MD>5:aux release/VB>2:ccomp the/DT>7:det crew/NN>5:obj ./.>2:punct',
    ['REQUEST: Russia → Syria, asserted'],
  ],
  [
    'Syria/NNP>3:nsubj must/MD>3:aux release/VB>0:root the/DT>5:det crew/NN>3:obj ./.>3:punct',
    ['RETREAT/release: Syria → the crew, demanded'],
  ],
  [
    'The/DT>2:det king/NN>3:nsubj said|say/VBD>0:root he/PRP>6:nsubj would/MD>6:aux visit/VB>3:ccomp France/NNP>6:obj ./.>3:punct',
    ['AGREE: he → France, asserted'],
  ],
  [
    'The/DT>2:det king/NN>4:nsubj would/MD>4:aux visit/VB>0:root France/NNP>4:obj ./.>4:punct',
    ['CONSULT/visit: The king → France, hypothetical'],
  ],
  // what another event already tells as to come keeps its type
  [
    'Iran/NNP>2:nsubj threatened/VBD>0:root to/TO>4:mark impose/VB>2:xcomp sanctions/NNS>4:obj on/IN>7:case Turkey/NNP>4:obl ./.>2:punct',
    ['THREATEN: Iran → Turkey, asserted', 'SANCTION: Iran → Turkey, threatened'],
  ],
  [
    'France/NNP>2:nsubj agreed|agree/VBD>0:root to/TO>4:mark release/VB>2:xcomp the/DT>6:det crew/NN>4:obj ./.>2:punct',
    ['AGREE: France → the crew, asserted', 'RETREAT/release: France → the crew, planned'],
  ],
];
for (const [items, events] of rows) {
  test(`${readable(items)} → ${events.join('; ')}`, () => {
    const coded = readParses([items]);
    assert.deepEqual(
      coded.drafts.map((d) => `${told(coded, d)}, ${d.status.value}`),
      events,
    );
  });
}
