import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Event, Stance, Status } from '../../src/core/schema.js';
import { sentenceOf } from '../../src/export/sentence.js';
import { actor, arrest, attack, coded, killing, rally, report, says } from '../store/fixtures.js';

const iran = actor('Iran', { country: 'IRN' });
const by = (stance: Stance, speaker = iran): Event['according'][number] => coded(says(speaker, { stance }), 'said');
const status = (value: Status) => coded(value);

const SENTENCES: readonly (readonly [sentence: string, event: Event])[] = [
  ['Azerbaijan said that its security service arrested dozens of individuals', arrest()],
  ['Iran denied that it [Iran] killed two guards [place: Baku]', killing()],
  ['Example Wire said that it is possible that Protesters rally', rally()],
  ['Example Wire said that it is not so that The rebels attack Aden', attack()],
  ['the report said that it is possible that Protesters rally', rally(report({ publisher: null }))],
  ['Example Wire said that [unnamed] arrested dozens of individuals', { ...arrest(), who: [], according: [] }],
  [
    'Iran said that it is denied that its security service arrested dozens of individuals',
    { ...arrest(), according: [by('says')], status: status('denied') },
  ],
  [
    'Iran alleged that its security service arrested dozens of individuals',
    { ...arrest(), according: [by('alleges')], status: status('alleged') },
  ],
  [
    'Iran said that it was feared that its security service arrested dozens of individuals',
    { ...arrest(), according: [by('says'), coded(says(null, { stance: 'fears' }))], status: status('possible') },
  ],
  [
    'Iran said that it is threatened that its security service and two guards arrested Monday [towards: dozens of individuals; topic: guards]',
    {
      ...arrest(),
      who: [...arrest().who, ...killing().whom],
      according: [by('says')],
      status: status('threatened'),
      details: { ...arrest().details, object: [coded('Monday', 'Monday')], topic: [coded('guards', 'guards')] },
    },
  ],
];

for (const [sentence, event] of SENTENCES) test(sentence, () => assert.equal(sentenceOf(event), sentence));

const STATUSES: readonly Status[] = ['alleged', 'denied', 'negated', 'planned', 'threatened', 'demanded', 'possible', 'hypothetical'];

for (const value of STATUSES) {
  test(`"${value}" never reads like "asserted"`, () => {
    const plain = { ...arrest(), according: [] };
    assert.notEqual(sentenceOf({ ...plain, status: status(value) }), sentenceOf({ ...plain, status: status('asserted') }));
  });
}
