import assert from 'node:assert/strict';
import test from 'node:test';
import type { EntityKind } from '../../src/core/schema.js';
import { type FoundName, formOf } from '../../src/nlp/found-name.js';
import { agreeOnNames } from '../../src/nlp/name-consistency.js';
import { sentencesOf } from './tokens.js';

const LETTERS: Readonly<Record<string, EntityKind>> = { P: 'person', O: 'organization', L: 'place' };

/** Documents, sentences apart by "|": names as the tagger found them are marked "[P Vladimir Putin]"; and the names they end up with. */
const ROWS: readonly { readonly because: string; readonly text: string; readonly names: string }[] = [
  {
    because: 'a last name follows the full name',
    text: '[P Vladimir/NNP Putin/NNP] spoke .|[L Putin/NNP] left .',
    names: 'person Vladimir Putin; person Putin',
  },
  {
    because: 'a last name that was missed is found',
    text: '[P Ana/NNP Pauker/NNP] spoke .|Later Pauker/NNP left .',
    names: 'person Ana Pauker; person Pauker',
  },
  {
    because: 'a common noun is no last name',
    text: '[P Tony/NNP Banks/NNP] spoke .|Later banks/NNS closed .',
    names: 'person Tony Banks',
  },
  {
    because: 'capitals in brackets follow the name before them',
    text: 'The [O Movement/NNP for/IN the/DT Left/NNP] ( [L MpS/NNP] ) won .',
    names: 'organization Movement for the Left; organization MpS',
  },
  {
    because: 'explained capitals are found later',
    text: 'The [O State/NNP Security/NNP Service/NNP] ( SSS/NNP ) said so .|The SSS/NNP left .',
    names: 'organization State Security Service; organization SSS; organization SSS',
  },
  {
    because: 'most readings of a form win',
    text: '[O Hamas/NNP] fired .|[L Hamas/NNP] fired .|[O Hamas/NNP] stopped .',
    names: 'organization Hamas; organization Hamas; organization Hamas',
  },
  {
    because: 'a headline has less of a vote than the body',
    text: '[P Chad/NNP] Sends/NNP Troops/NNP Home/NNP|[L Chad/NNP] sent home its troops .',
    names: 'place Chad; place Chad',
  },
  {
    because: 'an organization found elsewhere is found again',
    text: '[O Red/NNP Cross/NNP] waited .|Then Red/NNP Cross/NNP left .',
    names: 'organization Red Cross; organization Red Cross',
  },
  {
    because: 'a place found elsewhere is not: it can be part of something else',
    text: '[L Ohio/NNP] voted .|The Ohio/NNP Players/NNPS waited .',
    names: 'place Ohio',
  },
  { because: 'nothing found stays nothing', text: 'It rained .', names: '' },
];

/** Sentences and names out of marked text. */
function read(text: string): Parameters<typeof agreeOnNames> {
  const names: FoundName[] = [];
  const sentences = text.split('|').map((marked, sentence) => {
    const words: string[] = [];
    let open: { readonly from: number; readonly kind: EntityKind } | null = null;
    for (const word of marked.split(' ')) {
      const kind = LETTERS[word.slice(1)];
      if (word.startsWith('[') && kind !== undefined) open = { from: words.length, kind };
      else words.push(word.replace(/\]$/, ''));
      if (word.endsWith(']') && open !== null) names.push({ sentence, from: open.from, to: words.length, kind: open.kind });
    }
    return words.join(' ');
  });
  return [names, sentencesOf(sentences)];
}

for (const { because, text, names } of ROWS) {
  test(because, () => {
    const [found, sentences] = read(text);
    const settled = agreeOnNames(found, sentences).map((name) => `${name.kind} ${formOf(name, sentences)}`);
    assert.equal(settled.join('; '), names);
  });
}
