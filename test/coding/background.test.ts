import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Aspect } from '../../src/core/schema.js';
import { readable } from './hand-parse.js';
import { readParses } from './read-parse.js';

const OLD_WAR =
  'Turkey/NNP>2:nsubj attacked/VBD>0:root Syria/NNP>2:obj in/IN>6:case a/DT>6:det war/NN>2:obl in/IN>8:case 2019/CD>2:obl ./.>2:punct';
const NEW_WAR = 'Turkey/NNP>2:nsubj attacked/VBD>0:root Syria/NNP>2:obj in/IN>6:case a/DT>6:det war/NN>2:obl ./.>2:punct';
const WON_THE_WAR = 'Turkey/NNP>2:nsubj won|win/VBD>0:root the/DT>4:det war/NN>2:obj ./.>2:punct';
const WON_A_WAR = 'Turkey/NNP>2:nsubj won|win/VBD>0:root a/DT>4:det war/NN>2:obj ./.>2:punct';
const OFTEN_WON = 'Turkey/NNP>3:nsubj often/RB>3:advmod won|win/VBD>0:root the/DT>5:det war/NN>3:obj ./.>3:punct';

/** Sentences published on 14 November 2022, and the aspect of each one's event. */
const rows: readonly (readonly [readonly string[], readonly Aspect[]])[] = [
  [
    [OLD_WAR, WON_THE_WAR],
    ['historical', 'historical'],
  ],
  [
    [OLD_WAR, WON_A_WAR],
    ['historical', 'single'],
  ],
  [
    [WON_THE_WAR, OLD_WAR],
    ['single', 'historical'],
  ],
  [
    [NEW_WAR, WON_THE_WAR],
    ['single', 'single'],
  ],
  [
    [OLD_WAR, OFTEN_WON],
    ['historical', 'habitual'],
  ],
];
for (const [items, aspects] of rows) {
  test(`${items.map(readable).join(' ')} → ${aspects.join(', ')}`, () =>
    assert.deepEqual(
      readParses(items).drafts.map((d) => d.aspect.value),
      aspects,
    ));
}

test('the noun that ties an event to older ones is its evidence', () => {
  const { drafts } = readParses([OLD_WAR, WON_THE_WAR]);
  assert.deepEqual(
    drafts[1]?.aspect.evidence.map((e) => e.quote),
    ['war'],
  );
});
