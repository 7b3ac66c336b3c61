import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { When } from '../../src/core/schema.js';
import { EVENT_TIMES } from './event-time-rows.js';
import { readable } from './hand-parse.js';
import { readParses } from './read-parse.js';

/** A sentence published on Monday, 14 November 2022, and the day or year of its first event; null where it is not told. */
const rows: readonly (readonly [string, string | null])[] = [
  [
    'Iran/NNP>2:nsubj announced|announce/VBD>0:root on/IN>4:case Sunday/NNP>2:obl an/DT>6:det attack/NN>2:obj on/IN>8:case rebels/NNS>6:nmod ./.>2:punct',
    null,
  ],
  ['Police/NNS>2:nsubj arrested/VBD>0:root students/NNS>2:obj on/IN>5:case Sunday/NNP>2:obl ./.>2:punct', '2022-11-13'],
  ['Police/NNS>2:nsubj arrested/VBD>0:root students/NNS>2:obj ./.>2:punct', null],
  [
    'Police/NNS>2:nsubj said|say/VBD>0:root on/IN>4:case Sunday/NNP>2:obl that/IN>7:mark rebels/NNS>7:nsubj attacked/VBD>2:ccomp guards/NNS>7:obj ./.>2:punct',
    null,
  ],
  [
    'The/DT>2:det army/NN>3:nsubj launched/VBD>0:root an/DT>5:det attack/NN>3:obj on/IN>7:case rebels/NNS>5:nmod on/IN>9:case Sunday/NNP>3:obl ./.>3:punct',
    '2022-11-13',
  ],
  [
    'The/DT>2:det army/NN>3:nsubj launched/VBD>0:root an/DT>5:det attack/NN>3:obj on/IN>7:case rebels/NNS>5:nmod on/IN>9:case Sunday/NNP>7:nmod ./.>3:punct',
    '2022-11-13',
  ],
  [
    'The/DT>2:det attack/NN>6:nsubj on/IN>4:case rebels/NNS>2:nmod was/VBD>6:cop brutal/JJ>0:root in/IN>8:case 2019/CD>6:obl ./.>6:punct',
    '2019',
  ],
  [
    'Police/NNS>2:nsubj arrested/VBD>0:root a/DT>4:det man/NN>2:obj who/WP>6:nsubj attacked/VBD>4:acl:relcl guards/NNS>6:obj on/IN>9:case Sunday/NNP>6:obl ./.>2:punct',
    null,
  ],
  [
    'Iran/NNP>2:nsubj agreed|agree/VBD>0:root on/IN>4:case Sunday/NNP>2:obl to/TO>6:mark release/VB>2:xcomp students/NNS>6:obj ./.>2:punct',
    '2022-11-13',
  ],
];
for (const [items, from] of rows) {
  test(`${readable(items)} → ${from ?? 'no time told'}`, () => {
    const [first] = readParses([items]).drafts;
    assert.equal(first === undefined ? 'no event' : (first.when?.when?.from.slice(0, from?.length ?? 10) ?? null), from);
  });
}

test('without a day of publication a weekday has no date', () => {
  const items = 'Police/NNS>2:nsubj arrested/VBD>0:root students/NNS>2:obj on/IN>5:case Sunday/NNP>2:obl ./.>2:punct';
  assert.equal(readParses([items], { published: null }).drafts[0]?.when ?? null, null);
});

for (const [items, times] of EVENT_TIMES) {
  test(`${items.map(readable).join(' ')} → ${times}`, () => {
    const { drafts, report } = readParses(items, { published: '2022-11-18' });
    const told = drafts.map(({ trigger, when }) => `${report.text.slice(trigger.start, trigger.end)} ${shown(when?.when ?? null)}`);
    assert.equal(told.join('; '), times);
  });
}

/** The days as briefly as they can be told: a day, a whole month or year, or from and to. */
function shown(when: When | null): string {
  if (when === null) return '-';
  if (when.from === when.to) return when.from;
  if (when.from.endsWith('-01-01') && when.to.endsWith('-12-31') && when.precision === 'year') return when.from.slice(0, 4);
  return when.precision === 'month' ? when.from.slice(0, 7) : `${when.from}..${when.to}`;
}
