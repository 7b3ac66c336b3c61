import type { Draft } from '../core/draft.js';
import type { Actor, Coded, Evidence } from '../core/schema.js';
import type { PartyResolver } from './party-resolver.js';

/** A country that a party takes from where its event is told to be, with the words that say so. */
export interface Home {
  readonly country: string;
  readonly evidence: Evidence;
}

/** Confidence of a country that the party's own words do not name; PLOVER's coders take it from the place too. */
const INFERRED = 0.5;

/** Where an event's people are at home: the country of its place, or the only one its sentence names. */
export function homeOf(
  draft: Draft,
  resolver: PartyResolver,
  quote: (span: { readonly start: number; readonly end: number }) => Evidence,
): Home | null {
  const place = draft.where === null ? null : resolver.place(draft.where);
  if (draft.where !== null && place?.country) return { country: place.country, evidence: quote(draft.where) };
  const sole = resolver.soleCountry(draft.sentence);
  return sole === null ? null : { country: sole.country, evidence: quote(sole.word) };
}

/** A described party, or one with a public role, that names no country of its own takes its event's. */
export const countryAtHome = (actor: Actor, home: Home | null): Actor =>
  actor.country !== null || home === null || (actor.named && actor.roles.length === 0) ? actor : { ...actor, country: home.country };

/** The same of a coded party, which then stands on the words of the place too, and less surely. */
export function atHome(party: Coded<Actor>, home: Home | null): Coded<Actor> {
  const value = countryAtHome(party.value, home);
  if (value === party.value || home === null) return party;
  return { ...party, value, evidence: [...party.evidence, home.evidence], confidence: INFERRED };
}
