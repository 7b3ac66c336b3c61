import type { World } from '../core/world.js';
import { placeKey } from './place-key.js';
import type { Spot, SpotKind } from './spot.js';

type Row = Readonly<Record<string, string>>;

const NOWHERE = { province: null, provinceName: null, district: null, seat: 0, other: false, listed: false } as const;

/** A row of country-points.tsv as a place. */
export function countrySpot(row: Row, world: World): Spot {
  const code = row['code'] ?? '';
  return {
    ...NOWHERE,
    key: `c:${code}`,
    name: world.countries.get(code)?.name ?? code,
    kind: 'country',
    country: code,
    point: pointOf(row),
    size: Math.log10(Number(row['population'] ?? 0) + 1),
    id: row['geonames'] ? `geonames:${row['geonames']}` : null,
  };
}

/** The rows of regions.tsv by the keys of their names. */
export function regionsByKey(rows: readonly Row[]): ReadonlyMap<string, readonly Spot[]> {
  const regions = new Map<string, Spot[]>();
  for (const row of rows) {
    const spot = regionSpot(row);
    for (const name of [spot.name, ...listOf(row['aliases'])]) {
      const key = placeKey(name);
      regions.set(key, [...(regions.get(key) ?? []), spot]);
    }
  }
  return regions;
}

/** The peoples of regions by their names: "Asians". */
export function peoplesOf(rows: readonly Row[]): ReadonlyMap<string, Spot> {
  return new Map(rows.flatMap((row) => listOf(row['demonyms']).map((name) => [name, regionSpot(row)] as const)));
}

const KINDS: Readonly<Record<string, SpotKind>> = {
  site: 'site',
  seat: 'site',
  park: 'site',
  canal: 'site',
  town: 'town',
  district: 'section',
  country: 'country',
};
const SIZES: Readonly<Record<string, number>> = { continent: 8, sea: 8 };
const SIZE = 6.5; // of a region that is in the news, as if a few millions lived there

function regionSpot(row: Row): Spot {
  const [name, kind] = [row['name'] ?? '', row['kind'] ?? ''];
  return {
    ...NOWHERE,
    key: `r:${name}`,
    name,
    kind: KINDS[kind] ?? 'region',
    country: row['country'] || null,
    point: pointOf(row),
    size: SIZES[kind] ?? SIZE,
    id: row['id'] || null,
  };
}

const listOf = (cell: string | undefined): readonly string[] => (cell ?? '').split('|').filter((name) => name !== '');

const pointOf = (row: Row): Spot['point'] => ({ latitude: Number(row['latitude']), longitude: Number(row['longitude']) });
