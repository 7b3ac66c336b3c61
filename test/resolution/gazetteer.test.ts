import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { OnRecordError } from '../../src/core/errors.js';
import { openGazetteer } from '../../src/resolution/gazetteer.js';
import { loadGazetteer, readGazetteer } from '../../src/resolution/gazetteer-file.js';
import { placeKey } from '../../src/resolution/place-key.js';

const FILE = new URL('../../../models/places/gazetteer.bin', import.meta.url);
const gazetteer = openGazetteer(await loadGazetteer(FILE));

/** Two ways to write a name that have one key. */
const ways: readonly (readonly [string, string])[] = [
  ['Saint Louis', 'St. Louis'],
  ['Mount Vernon', 'Mt Vernon'],
  ['Fort Worth', 'Ft. Worth'],
  ['Al-Ḥasakah', 'Al Hasakah'],
  ['Łódź', 'Lodz'],
  ['KYIV', 'Kyiv'],
];
for (const [one, other] of ways) {
  test(`${one} and ${other} are one name`, () => {
    assert.equal(placeKey(one), placeKey(other));
  });
}

/** A name, and a GeoNames id among the places that have it. */
const names: readonly (readonly [string, number])[] = [
  ['Paris', 2988507],
  ['Paris', 4717560],
  ['Kiev', 703448],
  ['Bombay', 1275339],
  ['Zwolle', 2743477],
  ['Texas', 4736286],
];
for (const [name, id] of names) {
  test(`${name} can be geonames:${id}`, () => {
    assert.ok(gazetteer.find(placeKey(name)).some(({ place }) => gazetteer.file.ids[place] === id));
  });
}

test('a name that no place has finds none', () => {
  assert.deepEqual(gazetteer.find(placeKey('Xyzzyville')), []);
  assert.deepEqual(gazetteer.find(''), []);
  assert.deepEqual(gazetteer.find('zzzzzzzz'), []);
});

test('every place is found by its own name', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: gazetteer.file.ids.length - 1 }), (place) => {
      const hits = gazetteer.find(placeKey(gazetteer.nameOf(place)));
      assert.ok(hits.some((hit) => hit.place === place && !hit.other));
    }),
  );
});

test('latitudes and longitudes are those of the earth', () => {
  const { latitudes, longitudes } = gazetteer.file;
  assert.ok(latitudes.every((degree) => Math.abs(degree) <= 90e4));
  assert.ok(longitudes.every((degree) => Math.abs(degree) <= 180e4));
});

test('a file that is no gazetteer, or cut short, is named with what to do', async () => {
  const bytes = await readFile(FILE);
  const complaint = (e: unknown): boolean => e instanceof OnRecordError && /gazetteer\.bin/.test(e.where) && /install/.test(e.mend);
  assert.throws(() => readGazetteer(new Uint8Array(40), 'gazetteer.bin'), complaint);
  assert.throws(() => readGazetteer(bytes.subarray(0, 100_000), 'gazetteer.bin'), complaint);
  await assert.rejects(loadGazetteer(new URL('no-gazetteer.bin', FILE)), /no-gazetteer\.bin/);
});
