import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Politics } from '../../src/core/codebook.js';
import type { Draft } from '../../src/core/draft.js';
import type { Event } from '../../src/core/schema.js';
import { recordEvents } from '../../src/resolution/event-record.js';
import { lookupIn, relevantEvents } from '../../src/resolution/relevance.js';
import { lexicon, resolverOf } from './resolver-of.js';

const POLITICS: Politics = {
  types: new Set(['THREATEN', 'CONSULT', 'COERCE']),
  alone: new Set(['MIL']),
  foreign: new Set(['CVL']),
  nouns: new Set(['sides']),
  frames: new Set(),
};

/** What of a report of written parses is on record, and the drafts it comes from. */
function kept(
  items: readonly string[],
  politics: Politics = POLITICS,
): { readonly events: readonly Event[]; readonly drafts: readonly Draft[] } {
  const { coded, resolver } = resolverOf(items);
  const all = recordEvents(coded, resolver, lexicon);
  return { events: relevantEvents(all, coded.drafts, politics, lookupIn(resolver.entities)), drafts: coded.drafts };
}

/** A sentence, and the types of its events that stay. */
const rows: readonly (readonly [string, string])[] = [
  ['Soldiers/NNS>2:nsubj met|meet/VBD>0:root students/NNS>2:obj ./.>2:punct', 'CONSULT'],
  ['Students/NNS>2:nsubj met|meet/VBD>0:root students/NNS>2:obj ./.>2:punct', ''],
  ['Iranian/JJ>2:amod students/NNS>3:nsubj met|meet/VBD>0:root students/NNS>3:obj ./.>3:punct', 'CONSULT'],
  ['Iran/NNP>2:nsubj met|meet/VBD>0:root students/NNS>2:obj ./.>2:punct', 'CONSULT'],
  ['Students/NNS>2:nsubj attacked/VBD>0:root students/NNS>2:obj ./.>2:punct', 'ASSAULT'],
  ['Iran/NNP>2:nsubj threatened/VBD>0:root to/TO>4:mark attack/VB>2:xcomp Israel/NNP>4:obj ./.>2:punct', 'THREATEN ASSAULT'],
];
for (const [items, types] of rows) {
  test(`${items.replace(/[|/]\S+/g, '')} → ${types || 'nothing on record'}`, () => {
    const { events, drafts } = kept([items]);
    assert.ok(drafts.length > 0);
    assert.equal(events.map((e) => e.what.value.type).join(' '), types);
  });
}

test('what loses the event whose content it was hangs on nothing', () => {
  const { events } = kept(['Students/NNS>2:nsubj threatened/VBD>0:root to/TO>4:mark attack/VB>2:xcomp Israel/NNP>4:obj ./.>2:punct'], {
    ...POLITICS,
    foreign: new Set(),
    alone: new Set(),
    types: new Set(['THREATEN']),
  });
  for (const { parent } of events) assert.ok(parent === null || events.some((e) => e.id === parent));
});

test('an act of a state by its nature stays, whoever it meets', () => {
  const items = ['Students/NNS>2:nsubj met|meet/VBD>0:root students/NNS>2:obj ./.>2:punct'];
  const frame = kept(items).drafts[0]?.frame.id ?? assert.fail('no draft');
  assert.equal(kept(items, { ...POLITICS, frames: new Set([frame]) }).events.length, 1);
});
