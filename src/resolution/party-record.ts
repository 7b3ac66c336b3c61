import type { Codebook } from '../core/codebook.js';
import type { Draft, Phrase } from '../core/draft.js';
import type { Actor, Coded, Evidence } from '../core/schema.js';
import type { Span } from '../core/spans.js';
import type { WeighedParty } from './confidence-grounds.js';
import { atHome, domesticHome, homeOf } from './home-country.js';
import type { PartyResolver } from './party-resolver.js';

interface Setting {
  readonly resolver: PartyResolver;
  /** The parties that a phrase names, signed. */
  readonly party: (phrase: Phrase) => readonly Coded<Actor>[];
  readonly sides: Codebook['sides'];
  readonly quote: (span: Span) => Evidence;
}

/** Both sides of an event, each entity once, with the countries that they take from its place and from each other. */
export function recordParties(
  draft: Draft,
  { resolver, party, sides, quote }: Setting,
): { readonly who: readonly WeighedParty[]; readonly whom: readonly WeighedParty[] } {
  const home = homeOf(draft, resolver, quote);
  const found = (phrase: Phrase): readonly WeighedParty[] =>
    party(phrase).map((own) => {
      const coded = resolver.isPronoun(phrase) ? own : atHome(own, home);
      return { coded, phrase, country: countryOf(own, coded, resolver.tellsCountry(phrase)) };
    });
  const [doers, others] = [distinct(draft.who.flatMap(found)), distinct(draft.whom.flatMap(found))];
  const opposed = (list: readonly WeighedParty[], side: readonly WeighedParty[]): readonly WeighedParty[] =>
    list.map((p) => {
      const coded = atHome(
        p.coded,
        domesticHome(
          p.coded,
          side.map((s) => s.coded),
          sides,
        ),
      );
      return coded === p.coded ? p : { ...p, coded, country: 'inferred' };
    });
  return { who: opposed(doers, others), whom: opposed(others, doers) };
}

function countryOf(own: Coded<Actor>, coded: Coded<Actor>, isTold: boolean): WeighedParty['country'] {
  if (coded.value.country === null) return 'none';
  if (coded !== own) return 'inferred';
  return isTold ? 'told' : 'borrowed';
}

/** Each entity once in a role: "Putin and the president" may be one. */
const distinct = (parties: readonly WeighedParty[]): readonly WeighedParty[] =>
  parties.filter((p, i) => parties.findIndex((q) => q.coded.value.entity === p.coded.value.entity) === i);
