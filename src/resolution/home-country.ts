import type { Codebook } from '../core/codebook.js';
import type { Draft } from '../core/draft.js';
import type { Actor, Coded, Evidence } from '../core/schema.js';
import { contains, type Span } from '../core/spans.js';
import type { PartyResolver } from './party-resolver.js';

/** A country that a party takes from where its event is told to be, with the words that say so. */
export interface Home {
  readonly country: string;
  readonly evidence: Evidence;
}

/** Where an event's people are at home: the country of its place, or the only one in which its sentence says that anything was. */
export function homeOf(draft: Draft, resolver: PartyResolver, quote: (span: Span) => Evidence): Home | null {
  const place = draft.where === null ? null : resolver.place(draft.where);
  if (draft.where !== null && place?.country) return { country: place.country, evidence: quote(draft.where) };
  const sole = resolver.soleCountry(draft.sentence);
  return sole === null || isSide(draft, sole) ? null : { country: sole.country, evidence: quote(sole.word) };
}

/** A country inside a party's own phrase is not the other side's home: "gunmen killed two tourists from Paris". */
const isSide = (draft: Draft, { word, at }: { readonly word: Span; readonly at: number }): boolean =>
  [...draft.who, ...draft.whom].some((p) => contains(p, word) && p.head !== at);

/**
 * The country of the other side, for an institution of a state that stands over against the people, a party or rebels of one
 * country: "Rwandan rebels demanded that the president resign". Null where it does not.
 */
export function domesticHome(party: Coded<Actor>, others: readonly Coded<Actor>[], sides: Codebook['sides']): Home | null {
  if (!party.value.roles.some((r) => sides.state.has(r))) return null;
  const [first] = others;
  const isDomestic = others.every((o) => o.value.country === first?.value.country && o.value.roles.some((r) => sides.people.has(r)));
  if (first?.value.country == null || !isDomestic || others.some((o) => o.value.roles.some((r) => sides.state.has(r)))) return null;
  return { country: first.value.country, evidence: first.evidence[0] as Evidence };
}

/** A described party, or one with a public role, that names no country of its own takes its event's. */
export const countryAtHome = (actor: Actor, home: Home | null): Actor =>
  actor.country !== null || home === null || (actor.named && actor.roles.length === 0) ? actor : { ...actor, country: home.country };

/** The same of a coded party, which then stands on the words of the place too; PLOVER's coders take it from there as well. */
export function atHome(party: Coded<Actor>, home: Home | null): Coded<Actor> {
  const value = countryAtHome(party.value, home);
  if (value === party.value || home === null) return party;
  return { ...party, value, evidence: [...party.evidence, home.evidence] };
}
