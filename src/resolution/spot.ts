import type { Place } from '../core/schema.js';

/** What kind of place it is; it decides how precise its coordinates are. */
export type SpotKind = 'country' | 'province' | 'district' | 'town' | 'section' | 'region' | 'site';

/** Degrees, north and east positive. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** A place that a name can stand for. */
export interface Spot {
  /** The same for the same place: "g1234", "c:AZE", "r:Caucasus". */
  readonly key: string;
  readonly name: string;
  readonly kind: SpotKind;
  readonly country: string | null;
  /** Key and name of its province; null for what is none's part. */
  readonly province: string | null;
  readonly provinceName: string | null;
  readonly district: string | null;
  readonly point: Point | null;
  /** Decimal logarithm of its people plus one. */
  readonly size: number;
  /** 2 for a country's capital, 1 for a province's seat, else 0. */
  readonly seat: number;
  readonly id: string | null;
  /** Whether the name asked for is another than its own. */
  readonly other: boolean;
  /** Whether the tables of the world have it under that name: it is in the news. */
  readonly listed: boolean;
}

const PRECISION: Readonly<Record<SpotKind, Place['precision']>> = {
  country: 'country',
  province: 'region',
  region: 'region',
  district: 'district',
  section: 'district',
  town: 'town',
  site: 'site',
};

/** A spot as the record has it; a country's or region's point is its middle. */
export const placeOfSpot = ({ name, country, kind, provinceName, id, point }: Spot): Place => ({
  name,
  country,
  admin1: kind === 'province' ? name : provinceName,
  id,
  latitude: point?.latitude ?? null,
  longitude: point?.longitude ?? null,
  precision: PRECISION[kind],
});

const RADIUS = 6371; // of the earth, in km
const RADIAN = Math.PI / 180;

const REACH = 100; // km over which closeness falls to a third
const FAR = 5; // degrees from which on it is nothing

/** From 1 in the same place to 0 far away. */
export function closeness(a: Spot, b: Spot): number {
  if (a.point === null || b.point === null || Math.abs(a.point.latitude - b.point.latitude) > FAR) return 0;
  return Math.exp(-distance(a.point, b.point) / REACH);
}

/** Kilometres along the surface. */
export function distance(a: Point, b: Point): number {
  const [north, east] = [(b.latitude - a.latitude) * RADIAN, (b.longitude - a.longitude) * RADIAN];
  const chord = Math.sin(north / 2) ** 2 + Math.cos(a.latitude * RADIAN) * Math.cos(b.latitude * RADIAN) * Math.sin(east / 2) ** 2;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}
