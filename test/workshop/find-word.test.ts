import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AREAS } from '../../src/lexicon/terms.js';
import { openFinder } from '../../src/workshop/find-word.js';

const find = await openFinder({ lexicon: ['docs/lexicon/mine'], actors: ['docs/lexicon/harbour.actors.txt'] });

/** A word, an area in which it stands, and an entry there. */
const ROWS: readonly (readonly [word: string, area: string, file: string, entry: RegExp])[] = [
  ['arrest', 'frames', 'lexicon/en/frames/coerce.yml', /COERCE\/arrest verbs/],
  ['arrested', 'frames', 'lexicon/en/frames/coerce.yml', /COERCE\/arrest verbs/],
  ['fought', 'frames', 'lexicon/en/frames/assault.yml', /clash verbs/],
  ['custody', 'conditions', 'lexicon/en/frames/coerce.yml', /if in/],
  ['Hezbollah', 'actors', 'lexicon/actors/organisations.tsv', /LBN REB/],
  ['tehran', 'places', 'lexicon/places/countries.tsv', /IRN/],
  ['minister', 'agents', 'lexicon/en/agents.yml', /GOV/],
  ['abbot', 'agents', 'lexicon/en/person-nouns.tsv', /abbot/],
  ['confirm', 'attribution', 'lexicon/en/attribution.yml', /confirms/],
  ['allegedly', 'status', 'lexicon/en/status.yml', /alleged/],
  ['launch', 'light verbs', 'lexicon/en/light.yml', /giving/],
  ['yesterday', 'time', 'lexicon/en/time.yml', /day-word/],
  ['dozens', 'counts', 'lexicon/en/counts.yml', /quantities/],
  ['espionage', 'contexts', 'lexicon/codebook.yml', /contexts/],
  ['whom', 'grammar', 'lexicon/en/grammar.yml', /objectives/],
  ['scuttled', 'frames', 'docs/lexicon/mine/en/frames/assault.yml', /ASSAULT\/scuttle verbs/],
  ['Golgo Front', 'actors', 'docs/lexicon/mine/actors/organisations.tsv', /COL REB/],
  ['Merridew', 'actors', 'docs/lexicon/harbour.actors.txt', /PER GOV/],
];
for (const [word, area, file, entry] of ROWS) {
  test(`“${word}” is found in ${file}`, () => {
    const { places, near } = find(word);
    assert.ok(
      places.some((place) => place.area === area && place.file === file && entry.test(place.entry)),
      places.map((place) => `${place.area} ${place.file}:${place.line} ${place.entry}`).join('\n'),
    );
    assert.deepEqual(near, []);
  });
}

test('places come by area, and words stand in no example', () => {
  const { places } = find('arrest');
  const order = places.map(({ area }) => AREAS.indexOf(area));
  assert.deepEqual(
    order,
    [...order].sort((a, b) => a - b),
  );
  assert.ok(places.every(({ line }) => line > 1));
});

test('a word that stands nowhere is told with what is near it', () => {
  const { places, near } = find('hezbolah');
  assert.deepEqual(places, []);
  assert.ok(near.includes('Hezbollah'), near.join(', '));
});
