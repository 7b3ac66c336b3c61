import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Aspect } from '../../src/core/schema.js';
import { readable } from './hand-parse.js';
import { readParses } from './read-parse.js';

/** A sentence published on 14 November 2022, the aspect of its event, and the words that give it. */
const rows: readonly (readonly [string, Aspect, string])[] = [
  ['Police/NNS>2:nsubj arrested/VBD>0:root students/NNS>2:obj ./.>2:punct', 'single', ''],
  ['Police/NNS>3:nsubj often/RB>3:advmod arrest/VBP>0:root students/NNS>3:obj ./.>3:punct', 'habitual', 'often'],
  ['Police/NNS>3:nsubj are/VBP>3:aux arresting/VBG>0:root students/NNS>3:obj ./.>3:punct', 'ongoing', 'are'],
  ['Police/NNS>3:nsubj still/RB>3:advmod arrest/VBP>0:root students/NNS>3:obj ./.>3:punct', 'ongoing', 'still'],
  ['The/DT>2:det army/NN>3:nsubj keeps|keep/VBZ>0:root shelling|shell/VBG>3:xcomp rebels/NNS>4:obj ./.>3:punct', 'ongoing', 'keeps'],
  ['Police/NNS>2:nsubj arrested/VBD>0:root students/NNS>2:obj in/IN>5:case 2019/CD>2:obl ./.>2:punct', 'historical', ''],
  ['Police/NNS>2:nsubj arrested/VBD>0:root students/NNS>2:obj in/IN>5:case October/NNP>2:obl ./.>2:punct', 'single', ''],
  [
    'Police/NNS>3:nsubj repeatedly/RB>3:advmod arrested/VBD>0:root students/NNS>3:obj in/IN>6:case 2019/CD>3:obl ./.>3:punct',
    'habitual',
    'repeatedly',
  ],
  ['Police/NNS>3:nsubj will/MD>3:aux arrest/VB>0:root students/NNS>3:obj in/IN>6:case 2025/CD>3:obl ./.>3:punct', 'single', ''],
];
for (const [items, aspect, words] of rows) {
  test(`${readable(items)} → ${aspect}${words === '' ? '' : ` by "${words}"`}`, () => {
    const [draft] = readParses([items]).drafts;
    assert.equal(draft?.aspect.value, aspect);
    assert.equal(draft?.aspect.evidence.map((e) => e.quote).join(' '), words);
  });
}

test('without a day of publication nothing is long ago', () => {
  const items = 'Police/NNS>2:nsubj arrested/VBD>0:root students/NNS>2:obj in/IN>5:case 2019/CD>2:obl ./.>2:punct';
  assert.equal(readParses([items], { published: null }).drafts[0]?.aspect.value, 'single');
});
