import { bySentence } from '../core/by-sentence.js';
import type { Annotation, Name, Place, Token } from '../core/schema.js';
import { chooseSpots } from './choose-spots.js';
import { findToponyms } from './find-toponyms.js';
import { homeOfPublisher } from './publisher-home.js';
import { placeOfSpot, type Spot } from './spot.js';
import type { Toponym } from './toponym.js';
import type { PlaceKnowledge } from './toponym-finder.js';

/** A toponym with the place it stands for; null where nothing is known of it. */
export interface ReadToponym extends Toponym {
  readonly place: Place | null;
}

/** Where a report's names are. */
export interface PlaceReading {
  readonly toponyms: readonly ReadToponym[];
  /** The toponym that a name is, or after which it is called. */
  readonly of: (name: Name) => ReadToponym | null;
  /** The toponyms of a sentence. */
  readonly in: (sentence: number) => readonly ReadToponym[];
  /** The toponym that covers a token. */
  readonly at: (sentence: number, token: number) => ReadToponym | null;
}

/** Finds a report's toponyms and says where they are. */
export function readPlaces(annotation: Annotation, knowledge: PlaceKnowledge): PlaceReading {
  const toponyms = findToponyms(annotation, knowledge);
  const home = homeOfPublisher(annotation.report, knowledge.publishers, knowledge.atlas);
  const spots = chooseSpots(toponyms, annotation.report.text, home);
  const read = toponyms.map((toponym, i): ReadToponym => {
    const tokens = annotation.sentences[toponym.sentence]?.tokens ?? [];
    const sense = toponym.sense === 'literal' && isGovernment(spots[i]) && acts(tokens, toponym) ? 'metonym' : toponym.sense;
    return { ...toponym, sense, place: nearby(toponym, i, toponyms, spots) };
  });
  const bySentenceOf = bySentence(read, annotation.sentences.length);
  const byName = new Map(read.flatMap((toponym) => (toponym.name === null ? [] : [[toponym.name, toponym] as const])));
  return {
    toponyms: read,
    of: (name) => byName.get(name) ?? null,
    in: (sentence) => bySentenceOf[sentence] ?? [],
    at: (sentence, token) => bySentenceOf[sentence]?.find(({ from, to }) => from <= token && token < to) ?? null,
  };
}

/** A state, or its capital, by which its government is named. */
const isGovernment = (spot: Spot | null | undefined): boolean => spot?.kind === 'country' || spot?.seat === 2;

/** "Moscow rejected the offer": a place that does what only people can. */
function acts(tokens: readonly Token[], { from, to }: Toponym): boolean {
  const head = tokens.slice(from, to).find((token) => token.head < from || token.head >= to);
  return head !== undefined && /^nsubj(?::pass)?$/.test(head.deprel) && tokens[head.head]?.upos === 'VERB';
}

/** Its own place; for one that nothing is known of, that of the town named with it, as precisely as that is known. */
function nearby(toponym: Toponym, at: number, all: readonly Toponym[], spots: readonly (Spot | null)[]): Place | null {
  const own = spots[at];
  if (own != null) return placeOfSpot(own);
  if (toponym.spots.length > 0) return null;
  const votes = new Map<Spot, number>();
  all.forEach(({ sentence, from }, i) => {
    const spot = spots[i];
    if (!isInhabited(spot)) return;
    const nearness = sentence === toponym.sentence ? SAME + (Math.abs(from - toponym.from) < BESIDE ? SAME : 0) : 1;
    votes.set(spot as Spot, (votes.get(spot as Spot) ?? 0) + nearness);
  });
  const [spot] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
  return spot === undefined ? null : { ...placeOfSpot(spot), name: toponym.words, id: null };
}

const SAME = 2; // what a mention in the same sentence counts more than one elsewhere
const BESIDE = 6; // tokens

const isInhabited = (spot: Spot | null | undefined): boolean =>
  spot != null && ['town', 'section', 'district', 'province'].includes(spot.kind);
