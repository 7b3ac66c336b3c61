import type { Span } from '../core/spans.js';
import type { CodedEvent } from './coded-event.js';
import { countriesOf } from './parties.js';
import type { MarkedEvent } from './sample.js';

/** How the events of a text that a person marked and those that were coded go together. */
export interface Alignment {
  /** Of the same type. */
  readonly pairs: readonly Pair[];
  /** Of another type, where words or parties show that the same event is meant. */
  readonly confused: readonly Pair[];
  readonly missed: readonly MarkedEvent[];
  readonly extra: readonly CodedEvent[];
}

export interface Pair {
  readonly marked: MarkedEvent;
  readonly coded: CodedEvent;
}

/** Each event of one side with one of the other at most, the most alike first. `text`: in which the sample's words are looked up. */
export function align(marked: readonly MarkedEvent[], coded: readonly CodedEvent[], text: string): Alignment {
  const pairs = best(marked, coded, (m, c) => (m.type === c.type ? 1 + likeness(m, c, text) : 0));
  const missed = marked.filter((m) => !pairs.some((p) => p.marked === m));
  const extra = coded.filter((c) => !pairs.some((p) => p.coded === c));
  const alone = missed.length === 1 && extra.length === 1;
  const confused = best(missed, extra, (m, c) => {
    if (m.words !== null) return tellsWords(m.words, c, text) ? 1 + likeness(m, c, text) : 0;
    if (c.inside) return 0;
    return alone ? 1 : likeness(m, c, text);
  });
  return {
    pairs,
    confused,
    missed: missed.filter((m) => !confused.some((p) => p.marked === m)),
    extra: extra.filter((c) => !confused.some((p) => p.coded === c)),
  };
}

/** Pairs with a score above 0, the highest first; equal ones in the order of the text. */
function best(
  marked: readonly MarkedEvent[],
  coded: readonly CodedEvent[],
  score: (marked: MarkedEvent, coded: CodedEvent) => number,
): readonly Pair[] {
  const all = marked.flatMap((m) => coded.map((c) => ({ marked: m, coded: c, score: score(m, c) })));
  const taken: Pair[] = [];
  for (const { marked: m, coded: c } of all.filter((p) => p.score > 0).sort((a, b) => b.score - a.score))
    if (!taken.some((p) => p.marked === m || p.coded === c)) taken.push({ marked: m, coded: c });
  return taken;
}

/** Shared words count most, then parties, then the mode. */
function likeness(marked: MarkedEvent, coded: CodedEvent, text: string): number {
  const words = marked.words !== null && tellsWords(marked.words, coded, text) ? 4 : 0;
  const mode = marked.mode !== null && marked.mode.value !== null && marked.mode.value === coded.mode ? 0.5 : 0;
  return words + shared(marked.who.parties, coded.who) + shared(marked.whom.parties, coded.whom) + mode;
}

/** The share of countries that two sides have in common, from 0 to 1. */
function shared(some: Parameters<typeof countriesOf>[0], others: Parameters<typeof countriesOf>[0]): number {
  const [a, b] = [countriesOf(some), countriesOf(others)];
  const common = a.filter((country) => b.includes(country)).length;
  return common === 0 ? 0 : common / new Set([...a, ...b]).size;
}

/** Whether the words that a person gave for an event overlap those that it was found by, wherever they stand in the text. */
function tellsWords(words: string, { spans }: CodedEvent, text: string): boolean {
  return placesOf(words, text).some((place) => spans.some((span) => place.start < span.end && span.start < place.end));
}

function placesOf(words: string, text: string): readonly Span[] {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('\\s+');
  return [...text.matchAll(new RegExp(pattern, 'gi'))].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
