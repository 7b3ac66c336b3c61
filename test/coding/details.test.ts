import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DraftDetails } from '../../src/core/draft.js';
import { readable } from './hand-parse.js';
import { readParses } from './read-parse.js';

type Filled = Readonly<Partial<Record<Exclude<keyof DraftDetails, 'against'>, readonly string[]>>>;

/** A sentence with one event, and what its frame's slots say beside who and whom. */
const rows: readonly (readonly [string, Filled])[] = [
  [
    'Iran/NNP>2:nsubj attacked/VBD>0:root Israel/NNP>2:obj with/IN>6:case armed/JJ>6:amod drones/NNS>2:obl ./.>2:punct',
    { means: ['armed drones'] },
  ],
  [
    'Iran/NNP>2:nsubj attacked/VBD>0:root Israel/NNP>2:obj with/IN>5:case drones/NNS>2:obl and/CC>7:cc missiles/NNS>5:conj ./.>2:punct',
    { means: ['drones', 'missiles'] },
  ],
  ['Iran/NNP>2:nsubj attacked/VBD>0:root Israel/NNP>2:obj ./.>2:punct', {}],
  [
    'France/NNP>2:nsubj gave|give/VBD>0:root Syria/NNP>2:iobj weapons/NNS>2:obj to/TO>6:mark fight/VB>2:advcl rebels/NNS>6:obj ./.>2:punct',
    { object: ['weapons'], purpose: ['to fight rebels'] },
  ],
  [
    'France/NNP>2:nsubj gave|give/VBD>0:root Syria/NNP>2:iobj information/NN>2:obj about/IN>6:case ships/NNS>4:nmod ,/,>8:punct bases/NNS>6:conj and/CC>10:cc drones/NNS>6:conj ./.>2:punct',
    { object: ['information about ships', 'bases', 'drones'] },
  ],
  [
    'Putin/NNP>2:nsubj met|meet/VBD>0:root Kohl/NNP>2:obj on/IN>6:case new/JJ>6:amod sanctions/NNS>2:obl ./.>2:punct',
    { topic: ['new sanctions'] },
  ],
];
for (const [items, filled] of rows) {
  test(`${readable(items)} → ${
    Object.entries(filled)
      .map(([slot, values]) => `${slot} ${values.join(' | ')}`)
      .join('; ') || 'no details'
  }`, () => {
    const { drafts, report } = readParses([items]);
    const { against: _, ...details } = drafts[0]?.details ?? assert.fail('no event');
    const found = Object.entries(details).filter(([, values]) => values.length > 0);
    assert.deepEqual(Object.fromEntries(found.map(([slot, values]) => [slot, values.map((v) => v.value)])), filled);
    for (const { start, end, value } of found.flatMap(([, values]) => values)) assert.equal(report.text.slice(start, end), value);
  });
}
