import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityKind } from '../../src/core/schema.js';
import { furtherCountries, type PartyView, readParty, viewParties } from '../../src/resolution/parties.js';
import { readable, wordAt } from '../coding/hand-parse.js';
import { annotationOf, type Circumstances } from '../coding/read-parse.js';
import { agents, world } from '../coding/small-lexicon.js';

const viewOf = (items: string, around: Circumstances = {}): PartyView => {
  const [view] = viewParties(annotationOf([items], around), world);
  return view ?? assert.fail('no sentence');
};
const HOLD = 'protested/VBD>0:root';

/** A sentence, the head of a party in it, and what its words tell: kind, country, sectors, name. */
const rows: readonly (readonly [string, string, EntityKind, string | null, string, string])[] = [
  [`Iran/NNP>2:nsubj ${HOLD}`, 'Iran', 'place', 'IRN', '', 'Iran'],
  [`Iranian/JJ>2:amod students/NNS>3:nsubj ${HOLD}`, 'students', 'group', 'IRN', 'CVL', 'student'],
  [`The/DT>4:det Iranian/JJ>4:amod security/NN>4:compound service/NN>5:nsubj ${HOLD}`, 'service', 'organization', 'IRN', 'SPY', 'service'],
  [`Iranian/JJ>3:amod intelligence/NN>3:compound officials/NNS>4:nsubj ${HOLD}`, 'officials', 'group', 'IRN', 'SPY GOV', 'official'],
  [`The/DT>2:det government/NN>5:nsubj of/IN>4:case Syria/NNP>2:nmod ${HOLD}`, 'government', 'organization', 'SYR', 'GOV', 'government'],
  [`Turkey/NNP>3:nmod:poss 's/POS>1:case army/NN>4:nsubj ${HOLD}`, 'army', 'organization', 'TUR', 'MIL', 'army'],
  [`Former/JJ>2:amod president/NN>3:nmod:desc Sarkozy/NNP>4:nsubj ${HOLD}`, 'Sarkozy', 'person', null, 'ELI GOV', 'Sarkozy'],
  [`The/DT>2:det Kremlin/NNP>3:nsubj ${HOLD}`, 'Kremlin', 'organization', 'RUS', 'GOV', 'Russia'],
  [`NATO/NNP>2:nsubj ${HOLD}`, 'NATO', 'organization', 'IGO', 'MIL', 'NATO'],
  [
    `The/DT>2:det Albanians/NNPS>6:nsubj of/IN>5:case southern/JJ>5:amod Serbia/NNP>2:nmod ${HOLD}`,
    'Albanians',
    'group',
    'SRB',
    '',
    'Albanians',
  ],
  [`Albanians/NNPS>2:nsubj ${HOLD}`, 'Albanians', 'group', 'ALB', '', 'Albanians'],
  [`Bonn/NNP>2:nsubj ${HOLD}`, 'Bonn', 'place', 'DEU', '', 'Bonn'],
  [`Nobody/NN>2:nsubj ${HOLD}`, 'Nobody', 'group', null, '', 'nobody'],
  [
    `Individuals/NNS>7:nsubj belonging|belong/VBG>1:acl to/IN>6:case a/DT>6:det spy/NN>6:compound network/NN>2:obl ${HOLD}`,
    'Individuals',
    'group',
    null,
    'SPY CVL',
    'individual',
  ],
];
for (const [items, head, kind, country, roles, name] of rows) {
  test(`${readable(items)} → ${head}: ${kind}, ${country ?? 'no country'}, ${roles || 'no sector'}`, () => {
    const view = viewOf(items, { names: { Sarkozy: 'person' } });
    const party = readParty(view, wordAt(view.tree.sentence, head), agents);
    assert.deepEqual(
      { kind: party.kind, country: party.country, roles: party.roles.join(' '), name: party.name },
      { kind, country, roles, name },
    );
  });
}

test('Russians protested → a group of that country', () => {
  const party = readParty(viewOf(`Russians/NNPS>2:nsubj ${HOLD}`), 0, agents);
  assert.deepEqual([party.kind, party.country, party.roles, party.named], ['group', 'RUS', [], true]);
});

/** When a report about Chancellor Kohl was published, and his sector then. */
const offices: readonly (readonly [string | null, string])[] = [
  ['1990-05-01', 'GOV'],
  ['1998-10-27', 'GOV'],
  ['1998-10-28', 'ELI'],
  ['1980-01-01', ''],
  [null, 'GOV'],
];
for (const [published, roles] of offices) {
  test(`Kohl protested, published ${published ?? 'on no known day'} → ${roles || 'no sector'}`, () => {
    const party = readParty(viewOf(`Kohl/NNP>2:nsubj ${HOLD}`, { published }), 0, agents);
    assert.deepEqual([party.name, party.country, party.wikidata, party.roles.join(' ')], ['Helmut Kohl', 'DEU', 'Q2518', roles]);
  });
}

test('a name that the tables know in part only is what the tagger says', () => {
  const items = `Iran/NNP>4:nsubj Freedom/NNP>1:flat Party/NNP>1:flat ${HOLD}`;
  const party = readParty(viewOf(items, { names: { 'Iran Freedom Party': 'organization' } }), 0, agents);
  assert.deepEqual([party.kind, party.name, party.country], ['organization', 'Iran Freedom Party', 'IRN']);
});

test("an owner is kept for those who ask whose: Iran's guards", () =>
  assert.equal(readParty(viewOf(`Iran/NNP>3:nmod:poss 's/POS>1:case guards/NNS>4:nsubj ${HOLD}`), 2, agents).owner, 0));

/** A sentence, the head of a party, and the countries that its words join to the first. */
const joined: readonly (readonly [string, string, readonly string[]])[] = [
  [`Hungarian/JJ>4:amod and/CC>3:cc Romanian/JJ>1:conj officials/NNS>5:nsubj ${HOLD}`, 'officials', ['ROU']],
  [`Hungarian/JJ>2:amod officials/NNS>3:nsubj ${HOLD}`, 'officials', []],
  [`Young/JJ>4:amod and/CC>3:cc Romanian/JJ>1:conj officials/NNS>5:nsubj ${HOLD}`, 'officials', []],
];
for (const [items, head, countries] of joined) {
  test(`${readable(items)} → further countries: ${countries.join(', ') || 'none'}`, () => {
    const view = viewOf(items);
    assert.deepEqual(furtherCountries(view, wordAt(view.tree.sentence, head)), countries);
  });
}
