import type { Draft } from '../core/draft.js';
import type { Place, Token } from '../core/schema.js';
import { contains, type Span } from '../core/spans.js';
import { childrenBy, relation, type Tree } from '../core/tree.js';
import { isDateline } from './dateline.js';
import type { PartyResolver } from './party-resolver.js';
import type { ReadToponym } from './places.js';

/** Where an event is told to be, with the words that say so, and how surely they do: 0 to 1. */
export interface Whereabouts {
  readonly place: Place;
  readonly span: Span;
  readonly confidence: number;
}

/** By what says so: a phrase of the event's own, one inside its phrases, one inside its parties, the place of writing. */
const CONFIDENCE = { own: 0.7, inside: 0.6, party: 0.5, dateline: 0.3 };

/** The place that the event's phrases name; where there is none, that of its parties; last, for an event of the lead, the dateline's. */
export function whereOf(draft: Draft, resolver: PartyResolver, countries: readonly (string | null)[]): Whereabouts | null {
  return ownPlace(draft, resolver) ?? placeInside(draft, resolver) ?? datelinePlace(draft, resolver, countries);
}

const at = (toponym: ReadToponym, confidence: number): Whereabouts | null =>
  toponym.place === null ? null : { place: toponym.place, span: { start: toponym.start, end: toponym.end }, confidence };

function ownPlace({ where }: Draft, resolver: PartyResolver): Whereabouts | null {
  if (where === null) return null;
  const head = resolver.places.at(where.sentence, where.head);
  const named = [...(head === null ? [] : [head]), ...resolver.places.in(where.sentence).filter((t) => contains(where, t))];
  const found = named.find(({ place }) => place !== null);
  return found === undefined ? null : at(found, CONFIDENCE.own);
}

/** "arrested a man at a school in Lyon", "police in Lyon arrested a man": the most precise place that hangs below the trigger. */
function placeInside(draft: Draft, resolver: PartyResolver): Whereabouts | null {
  const tree = resolver.views[draft.sentence]?.tree;
  if (tree === undefined) return null;
  const found = resolver.places
    .in(draft.sentence)
    .filter(({ sense, within, place }) => sense === 'literal' && !within && place !== null)
    .flatMap((toponym) => {
      const path = pathTo(tree, toponym, draft.token, resolver.lexicon.agents.locatives);
      return path === null ? [] : [at(toponym, path === 'party' ? CONFIDENCE.party : CONFIDENCE.inside)].flatMap((w) => w ?? []);
    });
  const fineness = ({ place }: Whereabouts): number => FINENESS.indexOf(place.precision);
  return found.sort((a, b) => fineness(a) - fineness(b) || b.confidence - a.confidence)[0] ?? null;
}

const FINENESS: readonly Place['precision'][] = ['site', 'town', 'district', 'region', 'country'];
const BELOW = new Set(['nmod', 'obl', 'appos', 'conj', 'compound', 'flat']);
const PARTIES = new Set(['nsubj', 'obj', 'iobj']);

/** How a place hangs below a trigger: in a phrase of the event's own or in a party's; null where another verb stands between, or nothing says "in". */
function pathTo(tree: Tree, { from, to }: ReadToponym, trigger: number, locatives: readonly string[]): 'own' | 'party' | null {
  let word = headOf(tree, from, to);
  let located = isLocated(tree, word, locatives);
  for (let steps = 0; steps < tree.tokens.length; steps++) {
    const token = tree.tokens[word] as Token;
    const kind = relation(token);
    located ||= isLocated(tree, word, locatives);
    if (token.head === trigger) return located && (BELOW.has(kind) || PARTIES.has(kind)) ? (PARTIES.has(kind) ? 'party' : 'own') : null;
    if (token.head === word || !BELOW.has(kind)) return null;
    word = token.head;
  }
  return null;
}

/** The word of a stretch whose head is outside, or that is the root. */
function headOf(tree: Tree, from: number, to: number): number {
  for (let word = from; word < to; word++) {
    const { head } = tree.tokens[word] as Token;
    if (head === word || head < from || head >= to) return word;
  }
  return from;
}

const isLocated = (tree: Tree, word: number, locatives: readonly string[]): boolean =>
  childrenBy(tree, word, 'case').some((c) => locatives.includes(tree.tokens[c]?.lemma.toLowerCase() ?? ''));

const LEAD = 3; // sentences after the dateline that may be about its place

/** The place of writing is that of an event only where nothing speaks against it: told at once, in the report's own voice, of a party of that country. */
function datelinePlace(draft: Draft, { coded, places }: PartyResolver, countries: readonly (string | null)[]): Whereabouts | null {
  const [first] = places.toponyms;
  const opening = coded.sentences[0];
  if (first === undefined || opening === undefined || first.place === null || !isDateline(coded.report.text, opening, first)) return null;
  if (draft.sentence > LEAD || draft.speeches.length > 0 || draft.parent !== null || draft.status.value !== 'asserted') return null;
  const elsewhere = places.in(draft.sentence).some(({ sense, start }) => sense !== 'demonym' && start !== first.start);
  return elsewhere || !countries.includes(first.place.country) ? null : at(first, CONFIDENCE.dateline);
}
