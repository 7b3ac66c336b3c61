import type { World, WorldEntry } from '../core/world.js';
import type { Gazetteer } from './gazetteer.js';
import { createGazetteerSpots } from './gazetteer-spots.js';
import { placeKey } from './place-key.js';
import { abbreviationsOf } from './province-abbreviations.js';
import { countrySpot, peoplesOf, regionsByKey } from './region-spots.js';
import type { Spot } from './spot.js';

/** Rows of a table of lexicon/places. */
export type Rows = readonly Readonly<Record<string, string>>[];

/** What the atlas is made of. */
export interface AtlasParts {
  readonly gazetteer: Gazetteer;
  readonly world: World;
  /** country-points.tsv, regions.tsv, province-abbreviations.tsv and countries.tsv of lexicon/places. */
  readonly points: Rows;
  readonly regions: Rows;
  readonly abbreviations: Rows;
  readonly countries: Rows;
}

/** All places that names can stand for. */
export interface Atlas {
  /** The places that a name can stand for, as it is written; none where it is no place's. */
  readonly find: (text: string) => readonly Spot[];
  /** The country or province that a short form after a place's name stands for ("Calif.", "TX"). */
  readonly abbreviated: (text: string) => Spot | null;
  /** Those short forms that stand for a province wherever they are ("Calif."). */
  readonly isAbbreviation: (text: string) => boolean;
  readonly country: (code: string) => Spot | null;
  /** The region of a people ("Asians"); the world tables have those of countries. */
  readonly people: (text: string) => Spot | null;
}

const REMEMBERED = 16_000; // names whose places are kept

/** Puts gazetteer and tables together; names are looked up when first asked for. */
export function createAtlas(parts: AtlasParts): Atlas {
  const codes = new Map(parts.countries.map((row) => [row['iso2'] ?? '', row['code'] ?? '']));
  const spots = createGazetteerSpots(parts.gazetteer, codes);
  const countries = new Map(parts.points.map((row) => [row['code'] ?? '', countrySpot(row, parts.world)]));
  const regions = regionsByKey(parts.regions);
  const known = new Map<string, readonly Spot[]>();
  const find = (text: string): readonly Spot[] => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= REMEMBERED) known.clear();
    const key = placeKey(text);
    const listed = parts.world.entries.get(worldKey(text)) ?? parts.world.entries.get(worldKey(titled(text))) ?? [];
    const own = spots(key);
    const all = [
      ...listed.flatMap((entry) => ofWorld(entry, own, key)).map((spot) => ({ ...spot, listed: true })),
      ...(regions.get(key) ?? []),
      ...(isShort(text) ? [] : own),
    ];
    const answer = distinct(all);
    known.set(text, answer);
    return answer;
  };
  const ofWorld = (entry: WorldEntry, own: readonly Spot[], asked: string): readonly Spot[] => {
    if (entry.kind === 'country') {
      const isOwnName = placeKey(entry.name) === asked;
      const part = isOwnName ? undefined : own.find((spot) => spot.kind === 'province' && spot.country === entry.country);
      return [part ?? countries.get(entry.country ?? '')].flatMap((spot) => spot ?? []);
    }
    if (entry.kind !== 'territory' && entry.kind !== 'city' && entry.kind !== 'capital') return [];
    const key = placeKey(entry.name);
    const region = regions.get(key)?.filter(({ country }) => country === entry.country || country === null);
    if (entry.kind === 'territory' && region !== undefined && region.length > 0) return region;
    const inside = spots(key).filter(({ country }) => country === entry.country);
    const fitting = inside.filter(({ kind }) => (entry.kind === 'territory') === (kind === 'province'));
    return [...(fitting.length > 0 ? fitting : inside)].sort((a, b) => b.size - a.size).slice(0, 1);
  };
  const short = abbreviationsOf(parts.abbreviations);
  const peoples = peoplesOf(parts.regions);
  return {
    find,
    country: (code) => countries.get(code) ?? null,
    people: (text) => peoples.get(text) ?? null,
    isAbbreviation: (text) => short.always.has(text),
    abbreviated: (text) => {
      const row = short.always.get(text) ?? short.postal.get(text);
      if (row === undefined) return null;
      return spots(placeKey(row.name)).find(({ kind, country }) => kind === 'province' && country === row.country) ?? null;
    },
  };
}

const worldKey = (text: string): string => text.replace(/\s+/g, '').replace(/’/g, "'");
const isShort = (text: string): boolean => text.length < 3;
const titled = (text: string): string =>
  text.length > 3 && text === text.toUpperCase() ? text.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (c) => c.toUpperCase()) : text;

function distinct(spots: readonly Spot[]): readonly Spot[] {
  const seen = new Map<string, Spot>();
  for (const spot of spots) {
    const before = seen.get(spot.key);
    if (before === undefined) seen.set(spot.key, spot);
    else if (before.other && !spot.other) seen.set(spot.key, { ...spot, listed: before.listed || spot.listed });
  }
  return [...seen.values()];
}
