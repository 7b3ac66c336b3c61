import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document, Mention } from '../../src/core/schema.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { codeReport } from '../../src/pipeline.js';

const knowledge = await loadKnowledge();

const read = (text: string): Document =>
  codeReport(
    {
      id: 'r_places',
      key: null,
      title: null,
      publisher: null,
      url: null,
      published: '2022-11-14',
      language: 'en',
      origin: 'test',
      text,
      given: null,
    },
    knowledge,
  );

/** The last mention of these words, or of a name that holds them. */
function mentionOf(text: string, words: string): Mention | undefined {
  const start = text.lastIndexOf(words);
  const mentions = read(text).entities.flatMap((entity) => entity.mentions);
  return mentions.find((m) => m.kind === 'name' && m.start <= start && start + words.length <= m.end && m.place !== null);
}

/** A report, words of it, and the place that they stand for: name, province, country, precision. */
const places: readonly (readonly [string, string, string])[] = [
  ['A fire broke out in Paris, Texas, on Monday.', 'Paris', 'Paris, Texas, USA, town'],
  ['The president flew to Paris on Monday.', 'Paris', 'Paris, Île-de-France, FRA, town'],
  ['Two men from Athens, Tenn., were held. Police in Athens said so.', 'Athens', 'Athens, Tennessee, USA, town'],
  ['The mayor of London, Ont., spoke in Toronto.', 'London', 'London, Ontario, CAN, town'],
  ['Troops crossed into Georgia from Abkhazia, Tbilisi said.', 'Georgia', 'Georgia, null, GEO, country'],
  ['Police in Atlanta and Savannah searched all of Georgia.', 'Georgia', 'Georgia, Georgia, USA, region'],
  ['Rebels shelled a village near Kiev.', 'Kiev', 'Kyiv, Kyiv City, UKR, town'],
  ['The ship sank in the Black Sea.', 'Black Sea', 'Black Sea, null, null, region'],
  ['Sheriffs of Rapides Parish searched the house.', 'Rapides Parish', 'Rapides Parish, Louisiana, USA, district'],
  ['Clashes were reported in Harris and Fulton counties in Georgia.', 'Fulton', 'Fulton County, Georgia, USA, district'],
  ['Ministers from Mexico, China and Japan met.', 'Mexico', 'Mexico, null, MEX, country'],
];
for (const [text, words, place] of places) {
  test(`${text} → ${words}: ${place}`, () => {
    const found = mentionOf(text, words)?.place;
    assert.equal(found == null ? null : `${found.name}, ${found.admin1}, ${found.country}, ${found.precision}`, place);
  });
}

/** A report, words of it, and in which sense they name the place. */
const senses: readonly (readonly [string, string, Mention['sense']])[] = [
  ['Russian troops entered the town.', 'Russian', 'demonym'],
  ['Troops entered Aleppo.', 'Aleppo', 'literal'],
];
for (const [text, words, sense] of senses) {
  test(`${text} → ${words}: ${sense}`, () => {
    assert.equal(mentionOf(text, words)?.sense, sense);
  });
}

/** Words that name no place, though villages are called so. */
const none: readonly (readonly [string, string])[] = [
  ['He was arrested in March and freed in August.', 'March'],
  ['He shouted in Turkish.', 'Turkish'],
  ['NATO and the NGO signed a treaty.', 'NGO'],
  ['She lost the 1995 Ontario general election.', 'Ontario'],
];
for (const [text, words] of none) {
  test(`${text} → ${words}: no place`, () => {
    assert.equal(mentionOf(text, words), undefined);
  });
}

test('an organisation that is called after a place has that place', () => {
  assert.equal(mentionOf('The Toronto Police Services Board met on Friday.', 'Toronto Police')?.place?.name, 'Toronto');
});
