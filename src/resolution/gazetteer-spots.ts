import type { Gazetteer } from './gazetteer.js';
import type { Spot, SpotKind } from './spot.js';

/** As the gazetteer counts them. */
const KINDS: readonly SpotKind[] = ['town', 'town', 'town', 'town', 'section', 'province', 'district'];
const SEATS: readonly number[] = [0, 2, 1];

/** Looks up the places of a key; `codes` turns ISO 3166-1 alpha-2 into alpha-3. */
export function createGazetteerSpots(gazetteer: Gazetteer, codes: ReadonlyMap<string, string>): (key: string) => readonly Spot[] {
  return (key) => gazetteer.find(key).map(({ place, other }) => spotOf(gazetteer, codes, place, other));
}

function spotOf({ file, nameOf }: Gazetteer, codes: ReadonlyMap<string, string>, place: number, other: boolean): Spot {
  const province = above(file.provinces, file.provinceOf, place);
  const district = above(file.districts, file.districtOf, place);
  const id = file.ids[place] as number;
  const kind = file.kinds[place] as number;
  return {
    key: `g${place}`,
    name: nameOf(place),
    kind: KINDS[kind] ?? 'town',
    country: codes.get(file.countries[file.countryOf[place] as number] ?? '') ?? null,
    province: province === null ? null : `g${province}`,
    provinceName: province === null ? null : nameOf(province),
    district: district === null ? null : `g${district}`,
    point: { latitude: (file.latitudes[place] as number) / 1e4, longitude: (file.longitudes[place] as number) / 1e4 },
    size: ((file.people[place] as number) / 8) * Math.log10(2),
    seat: SEATS[kind] ?? 0,
    id: id === 0 ? null : `geonames:${id}`,
    other,
    listed: false,
  };
}

/** The province or district that holds a place. */
function above(list: Uint32Array, indices: Uint16Array, place: number): number | null {
  const index = indices[place] as number;
  return index === 0 ? null : (list[index - 1] as number);
}
