import type { Place } from '../core/schema.js';

const EARTH = 6371; // km, mean radius
/** How far the true place may be from the coordinates that stand for it, in km. */
const REACH: Readonly<Record<string, number>> = { site: 0, town: 0, district: 30, region: 150 };

/** Kilometres between two places less what their precision leaves open; null where one is not on the map, or is a whole country. */
export function distanceBetween(a: Place, b: Place): number | null {
  const [reachA, reachB] = [REACH[a.precision], REACH[b.precision]];
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null;
  if (reachA === undefined || reachB === undefined) return null;
  return Math.max(0, greatCircle([a.latitude, a.longitude], [b.latitude, b.longitude]) - reachA - reachB);
}

type Degrees = readonly [latitude: number, longitude: number];

function greatCircle([latitudeA, longitudeA]: Degrees, [latitudeB, longitudeB]: Degrees): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (degrees: number): number => Math.sin(radians(degrees) / 2) ** 2;
  const h = half(latitudeB - latitudeA) + Math.cos(radians(latitudeA)) * Math.cos(radians(latitudeB)) * half(longitudeB - longitudeA);
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
}
