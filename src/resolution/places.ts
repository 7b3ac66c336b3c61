import type { Place } from '../core/schema.js';
import type { WorldEntry } from '../core/world.js';

/** What the tables know of a place by its name; coordinates come with the gazetteer. Null where they know none. */
export function placeOf(entries: readonly WorldEntry[]): Place | null {
  const entry =
    entries.find((e) => e.kind === 'capital' || e.kind === 'city') ??
    entries.find((e) => e.kind === 'territory') ??
    entries.find((e) => e.kind === 'country');
  if (entry === undefined) return null;
  const precision = entry.kind === 'country' ? 'country' : entry.kind === 'territory' ? 'region' : 'town';
  return { name: entry.name, country: entry.country, admin1: null, id: null, latitude: null, longitude: null, precision };
}
