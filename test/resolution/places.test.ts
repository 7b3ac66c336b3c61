import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document, Mention } from '../../src/core/schema.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { codeReport } from '../../src/pipeline.js';

const knowledge = await loadKnowledge();

const read = (text: string, publisher: string | null = null): Document =>
  codeReport(
    {
      id: 'r_places',
      key: null,
      title: null,
      publisher,
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
  ['Moscow rejected the offer.', 'Moscow', 'metonym'],
  ['Protesters marched in Moscow.', 'Moscow', 'literal'],
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

test("a local paper's town is the one that it means", () => {
  const where = (publisher: string | null): string | null | undefined =>
    read('Police in Portland arrested three men.', publisher).entities.find((e) => e.place !== null)?.place?.admin1;
  assert.equal(where('Press Herald'), 'Maine');
  assert.equal(where('The Oregonian'), 'Oregon');
});

/** A report, and where its first event is told to be, by which words and how surely. */
const events: readonly (readonly [string, string | null])[] = [
  ['Police arrested three men at a school in Lyon.', 'Lyon by “Lyon” 0.6'],
  ['Police in Lyon arrested three men.', 'Lyon by “Lyon” 0.5'],
  ['Police arrested three men in Lyon on Monday.', 'Lyon by “Lyon” 0.7'],
  ['BAKU, Nov 14 (Agency) — Azerbaijani police arrested three men.', 'Baku by “BAKU” 0.3'],
  ['BAKU, Nov 14 (Agency) — Police in Lyon arrested three men.', 'Lyon by “Lyon” 0.5'],
  ['BAKU, Nov 14 (Agency) — French police arrested three men.', null],
  ['French police arrested three men from Lyon.', null],
];
for (const [text, expected] of events) {
  test(`${text} → ${expected ?? 'nowhere'}`, () => {
    const where = read(text).events.find(({ what }) => what.value.type === 'COERCE')?.where ?? null;
    assert.equal(where === null ? null : `${where.value.name} by “${where.evidence[0]?.quote}” ${where.confidence}`, expected);
  });
}

test('a place at the head of its sentence is no loop', () => {
  for (const text of ['Aleppo, where police arrested three men.', 'Syria.', 'Aleppo, Syria: police arrested three men'])
    assert.ok(read(text).entities.length > 0);
});
