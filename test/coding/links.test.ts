import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speechesOver } from '../../src/coding/links.js';
import type { Speech } from '../../src/core/draft.js';
import { readable } from './hand-parse.js';
import { readParses } from './read-parse.js';

/** A sentence, and its events by trigger, each under the event whose content it is. */
const rows: readonly (readonly [string, readonly string[]])[] = [
  [
    'Rebels/NNS>2:nsubj attacked/VBD>0:root Israel/NNP>2:obj to/TO>5:mark kill/VB>2:advcl guards/NNS>5:obj ./.>2:punct',
    ['attacked', 'kill'],
  ],
  [
    'Iran/NNP>2:nsubj threatened/VBD>0:root to/TO>4:mark attack/VB>2:xcomp Israel/NNP>4:obj ./.>2:punct',
    ['threatened', 'attack under threatened'],
  ],
  [
    'Turkey/NNP>2:nsubj accused|accuse/VBD>0:root Syria/NNP>2:obj of/IN>5:mark killing/VBG>2:advcl guards/NNS>5:obj ./.>2:punct',
    ['accused', 'killing under accused'],
  ],
  [
    'Turkey/NNP>2:nsubj accused|accuse/VBD>0:root Syria/NNP>2:obj of/IN>5:mark threatening/VBG>2:advcl to/TO>7:mark attack/VB>5:xcomp Israel/NNP>7:obj ./.>2:punct',
    ['accused', 'threatening under accused', 'attack under threatening'],
  ],
  [
    'Iran/NNP>2:nsubj agreed|agree/VBD>0:root to/TO>4:mark release/VB>2:xcomp students/NNS>4:obj and/CC>7:cc visit/VB>4:conj Turkey/NNP>7:obj ./.>2:punct',
    ['agreed', 'release under agreed', 'visit under agreed'],
  ],
  [
    "Iran/NNP>3:nmod:poss 's/POS>1:case threat/NN>6:nsubj to/TO>5:mark attack/VB>3:acl alarmed/VBD>0:root Israel/NNP>6:obj ./.>6:punct",
    ['threat', 'attack under threat'],
  ],
  ['Rebels/NNS>2:nsubj attacked/VBD>0:root and/CC>4:cc killed/VBD>2:conj guards/NNS>4:obj ./.>2:punct', ['attacked', 'killed']],
  [
    'Iran/NNP>6:nsubj ,/,>4:punct which/WDT>4:nsubj attacked/VBD>1:acl:relcl Syria/NNP>4:obj threatened/VBD>0:root Israel/NNP>6:obj ./.>6:punct',
    ['attacked', 'threatened'],
  ],
];
for (const [items, links] of rows) {
  test(`${readable(items)} → ${links.join('; ')}`, () => {
    const { drafts, report } = readParses([items]);
    const trigger = (at: number): string => report.text.slice(drafts[at]?.trigger.start, drafts[at]?.trigger.end);
    assert.deepEqual(
      drafts.map((d, i) => (d.parent === null ? trigger(i) : `${trigger(i)} under ${trigger(d.parent)}`)),
      links,
    );
  });
}

test('a parent is counted in the whole report, not in its sentence', () => {
  const { drafts } = readParses([
    'Police/NNS>2:nsubj arrested/VBD>0:root students/NNS>2:obj ./.>2:punct',
    'Iran/NNP>2:nsubj threatened/VBD>0:root to/TO>4:mark attack/VB>2:xcomp Israel/NNP>4:obj ./.>2:punct',
  ]);
  assert.deepEqual(
    drafts.map((d) => d.parent),
    [null, null, 1],
  );
});

const saying = (start: number, end: number, cue: Speech['cue'] = null): Speech => ({
  sentence: 0,
  cue,
  speaker: null,
  content: [{ start, end }],
  stance: 'says',
  quotation: 'indirect',
  when: null,
});
test('of sayings within sayings the outermost comes first', () =>
  assert.deepEqual(speechesOver({ start: 20, end: 28 }, [saying(15, 40), saying(10, 60)]), [saying(10, 60), saying(15, 40)]));
test('a saying is not over what lies beside it, nor over its own cue', () =>
  assert.deepEqual(speechesOver({ start: 20, end: 28 }, [saying(28, 60), saying(0, 60, { start: 20, end: 28 })]), []));
