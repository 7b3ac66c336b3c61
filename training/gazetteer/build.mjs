// Writes models/places/gazetteer.bin out of the packages of package-lock.json, always the same bytes. src/resolution/gazetteer-file.ts
// tells the layout. Run `npm ci && npm run build` here, after OnRecord itself is built.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { placeKey } from '../../dist/src/resolution/place-key.js';
import { divisionsOf } from './divisions.mjs';
import { encode } from './encode.mjs';
import { readDivisions, readPlaces, readProvinces } from './sources.mjs';

const TARGET = new URL('../../models/places/', import.meta.url);

const towns = readPlaces();
const known = readProvinces();
const provinces = divisionsOf('province', readDivisions('admin1'), towns).map((p) => ({ ...p, ...known.get(`${p.country} ${p.name}`) }));
const districts = divisionsOf('district', readDivisions('admin2'), towns);
const places = distinct([...towns, ...districts, ...provinces]).sort(byKey);
const packages = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')).devDependencies;
const bytes = encode(places, namesOf(places), { source: packages });
mkdirSync(TARGET, { recursive: true });
writeFileSync(new URL('gazetteer.bin', TARGET), bytes);
console.log(`${places.length} places (${provinces.length} provinces, ${districts.length} districts), ${(bytes.length / 1e6).toFixed(2)} MB`);

/** One of each name, kind and province within a tenth of a degree: the larger. */
function distinct(list) {
  const seen = new Map();
  for (const place of [...list].sort((a, b) => b.population - a.population || a.id - b.id)) {
    const key = `${placeKey(place.name)}|${place.province}|${place.kind > 4 ? place.code : `${place.latitude.toFixed(1)}|${place.longitude.toFixed(1)}`}`;
    if (placeKey(place.name).length > 1 && !seen.has(key)) seen.set(key, place);
  }
  return [...seen.values()];
}

function byKey(a, b) {
  const [x, y] = [placeKey(a.name), placeKey(b.name)];
  return x < y ? -1 : x > y ? 1 : b.population - a.population || a.kind - b.kind || a.id - b.id || (a.code < b.code ? -1 : 1);
}

/** Every name with the place it stands for, in order of their keys; a place's own name has `other` false. */
function namesOf(list) {
  const names = list.flatMap((place, at) => {
    const keys = new Set([placeKey(place.name)]);
    const others = place.others.filter((other) => isName(other) && !keys.has(placeKey(other)) && keys.add(placeKey(other)));
    return [{ key: placeKey(place.name), name: place.name, at, other: false }, ...others.map((name) => ({ key: placeKey(name), name, at, other: true }))];
  });
  return names.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : Number(a.other) - Number(b.other) || a.at - b.at));
}

/** In Latin letters, as a newspaper would print it; no airport's code. */
function isName(name) {
  return /^[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ɏḀ-ỿ'’ .-]{3,}$/u.test(name) && name !== name.toUpperCase() && !/ - /.test(name);
}
