import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readable } from './hand-parse.js';
import { readParses, told } from './read-parse.js';

/** A sentence and the events it tells, who → whom. */
const rows: readonly (readonly [string, readonly string[]])[] = [
  [
    'Police/NNS>2:nsubj arrested/VBD>0:root three/CD>4:nummod students/NNS>2:obj in/IN>6:case Minsk/NNP>2:obl ./.>2:punct',
    ['COERCE/arrest: Police → three students'],
  ],
  [
    'Three/CD>2:nummod students/NNS>4:nsubj:pass were/VBD>4:aux:pass arrested/VBN>0:root by/IN>6:case police/NNS>4:obl:agent ./.>4:punct',
    ['COERCE/arrest: police → Three students'],
  ],
  [
    'Three/CD>2:nummod students/NNS>4:nsubj:pass were/VBD>4:aux:pass arrested/VBN>0:root ./.>4:punct',
    ['COERCE/arrest: nobody → Three students'],
  ],
  [
    'Three/CD>2:nummod students/NNS>3:nsubj:pass arrested/VBN>0:root in/IN>5:case Minsk/NNP>3:obl',
    ['COERCE/arrest: nobody → Three students'],
  ],
  [
    'The/DT>2:det arrest/NN>7:nsubj of/IN>4:case students/NNS>2:nmod by/IN>6:case police/NNS>2:nmod shocked/VBD>0:root Minsk/NNP>7:obj ./.>7:punct',
    ['COERCE/arrest: police → students'],
  ],
  [
    "Israel/NNP>3:nmod:poss 's/POS>1:case raid/NN>6:nsubj on/IN>5:case Gaza/NNP>3:nmod killed/VBD>0:root ten/CD>8:nummod men|man/NNS>6:obj ./.>6:punct",
    ['ASSAULT: Israel → Gaza', 'ASSAULT/kill: nobody → ten men'],
  ],
  [
    'The/DT>2:det army/NN>3:nsubj launched/VBD>0:root an/DT>5:det attack/NN>3:obj on/IN>7:case rebels/NNS>5:nmod ./.>3:punct',
    ['ASSAULT: The army → rebels'],
  ],
  [
    'The/DT>2:det rebels/NNS>3:nsubj suffered/VBD>0:root an/DT>5:det attack/NN>3:obj by/IN>8:case the/DT>8:det army/NN>5:nmod ./.>3:punct',
    ['ASSAULT: the army → The rebels'],
  ],
  [
    'Syria/NNP>2:nsubj imposed|impose/VBD>0:root sanctions/NNS>2:obj on/IN>5:case Turkey/NNP>3:nmod ./.>2:punct',
    ['SANCTION: Syria → Turkey'],
  ],
  [
    'Police/NNS>2:nsubj cracked/VBD>0:root down/RP>2:compound:prt on/IN>5:case protesters/NNS>2:obl ./.>2:punct',
    ['COERCE/arrest: Police → protesters'],
  ],
  ['Putin/NNP>2:nsubj met|meet/VBD>0:root Kohl/NNP>2:obj ./.>2:punct', ['CONSULT: Putin + Kohl → nobody']],
  [
    'Talks|talk/NNS>6:nsubj between/IN>3:case Israel/NNP>1:nmod and/CC>5:cc Syria/NNP>3:conj resumed|resume/VBD>0:root ./.>6:punct',
    ['CONSULT: Israel + Syria → nobody'],
  ],
  [
    'Rebels/NNS>2:nsubj attacked/VBD>0:root and/CC>4:cc killed/VBD>2:conj two/CD>6:nummod guards/NNS>4:obj ./.>2:punct',
    ['ASSAULT: Rebels → two guards', 'ASSAULT/kill: Rebels → two guards'],
  ],
  [
    'Gunmen|gunman/NNS>6:nsubj who/WP>3:nsubj attacked/VBD>1:acl:relcl the/DT>5:det army/NN>3:obj fled|flee/VBD>0:root ./.>6:punct',
    ['ASSAULT: Gunmen → the army'],
  ],
  [
    'The/DT>2:det army/NN>3:nsubj demolished/VBD>0:root Palestinian/JJ>5:amod homes/NNS>3:obj ./.>3:punct',
    ['ASSAULT: The army → Palestinian'],
  ],
  [
    'Syria/NNP>5:nsubj ,/,>3:punct Turkey/NNP>1:conj ,/,>1:punct attacked/VBD>0:root Israel/NNP>5:obj ./.>5:punct',
    ['ASSAULT: Syria + Turkey → Israel'],
  ],
  ['It/PRP>2:nsubj attacked/VBD>0:root Israel/NNP>2:obj ./.>2:punct', ['ASSAULT: It → Israel']],
  ['Nineteen/CD>3:nsubj:pass were/VBD>3:aux:pass arrested/VBN>0:root ./.>3:punct', ['COERCE/arrest: nobody → Nineteen']],
  [
    'Police/NNS>3:nsubj re/AFX>3:compound arrested/VBD>0:root him|he/PRP>3:obj and/CC>7:cc Iran/NNP>7:nsubj protested/VBD>3:conj ./.>3:punct',
    ['COERCE/arrest: Police → him'],
  ],
  // nothing that the frames' conditions or the parts of speech allow
  ['Disease/NN>2:nsubj attacked/VBD>0:root the/DT>4:det army/NN>2:obj ./.>2:punct', []],
  ['The/DT>2:det drug/NN>3:nsubj attacks/VBZ>0:root cells/NNS>3:obj ./.>3:punct', []],
  ['The/DT>3:det attack/NN>3:compound missile/NN>4:nsubj failed/VBD>0:root ./.>4:punct', []],
  ['The/DT>3:det arrested/VBN>3:amod students/NNS>4:nsubj marched/VBD>0:root ./.>4:punct', []],
  ['Police/NNS>2:nsubj withdrew|withdraw/VBD>0:root the/DT>4:det charge/NN>2:obj ./.>2:punct', []],
  ['Iran/NNP>2:nsubj welcomed|welcome/VBD>0:root Putin/NNP>2:obj ./.>2:punct', []],
];
for (const [items, events] of rows) {
  test(`${readable(items)} → ${events.join('; ') || 'no event'}`, () => {
    const coded = readParses([items]);
    assert.deepEqual(
      coded.drafts.map((d) => told(coded, d)),
      events,
    );
  });
}

test('a by-phrase that the parse hangs on the arrested is still who arrested them', () => {
  const coded = readParses([
    'The/DT>2:det arrest/NN>7:nsubj of/IN>4:case students/NNS>2:nmod by/IN>6:case police/NNS>4:nmod shocked/VBD>0:root Minsk/NNP>7:obj ./.>7:punct',
  ]);
  assert.deepEqual(
    coded.drafts.map((d) => d.who.map((p) => coded.report.text.slice(p.start, p.end))),
    [['police']],
  );
});

test('a pattern of several words is one event, with all of its words as trigger', () => {
  const coded = readParses([
    'Students/NNS>3:nsubj:pass were/VBD>3:aux:pass taken|take/VBN>0:root into/IN>5:case custody/NN>3:obl ./.>3:punct',
  ]);
  assert.deepEqual(
    coded.drafts.map((d) => coded.report.text.slice(d.trigger.start, d.trigger.end)),
    ['taken into custody'],
  );
});
