import type { Reason, Windows } from '../core/linking.js';
import type { Act, Days, Parties, Telling } from '../core/telling.js';
import { distanceBetween } from './distance.js';
import { actOf, canBeSame, type LinkingLexicon } from './linking-lexicon.js';

/** What is known beside the two events. */
export interface Comparison {
  readonly lexicon: LinkingLexicon;
  readonly windows: Windows;
  /** How much the two reports tell one story, 0 to 1. */
  readonly likeness: number;
}

/** From here on two events are held to be of one happening. */
export const THRESHOLD = 3.5;

/**
 * Reasons for and against two events being of one happening, or null where that is out of the question: acts that nobody calls
 * by each other's name, another day or place, told as real here and as wanted there.
 */
export function compare(a: Telling, b: Telling, comparison: Comparison): readonly Reason[] | null {
  const type = typeReason(a, b, comparison.lexicon);
  if (type === null || a.real !== b.real || a.habitual !== b.habitual) return null;
  const time = timeReason(a, b, comparison.windows);
  const place = placeReason(a, b, comparison.windows);
  if (time === null || place === null) return null;
  const all = [
    type,
    time,
    place,
    partyReason('whom', a.whom, b.whom),
    partyReason('who', a.who, b.who),
    countReason(a, b),
    wordReason(a, b),
    storyReason(comparison.likeness),
  ];
  return all.filter((reason) => reason.weight !== 0);
}

/** Two decimals are enough, and the same in whatever order the weights are added. */
export const scoreOf = (reasons: readonly Reason[]): number => Math.round(reasons.reduce((sum, { weight }) => sum + weight, 0) * 100) / 100;

/** Of all pairs of acts the one that says most for one happening. */
function typeReason(a: Telling, b: Telling, lexicon: LinkingLexicon): Reason | null {
  let best: Reason | null = null;
  for (const one of a.acts) {
    for (const other of b.acts) {
      const reason = actReason(one, other, lexicon);
      if (reason !== null && (best === null || reason.weight > best.weight)) best = reason;
    }
  }
  return best;
}

function actReason(a: Act, b: Act, lexicon: LinkingLexicon): Reason | null {
  if (a.type !== b.type && !canBeSame(lexicon, a, b)) return null;
  const [one, other] = [actOf(a.type, a.mode), actOf(b.type, b.mode)].sort();
  const word = a.trigger === b.trigger ? 0.6 : 0;
  const says = word > 0 ? `, both “${a.trigger}…”` : '';
  if (one === other) return { what: 'type', says: `both ${one}${says}`, weight: 1.5 + word };
  if (a.type === b.type)
    return { what: 'type', says: `${one} and ${other}${says}`, weight: (a.mode === null || b.mode === null ? 1.2 : 0.4) + word };
  return { what: 'type', says: `${one} and ${other} can be one happening${says}`, weight: word };
}

/** Null where they are further apart than the window; the day of publication stands in for a day that is not told. */
function timeReason(a: Telling, b: Telling, { days }: Windows): Reason | null {
  const [one, other] = [daysOf(a), daysOf(b)];
  if (one === null || other === null) return weekdayReason(a, b);
  const gap = Math.max(0, one[0] - other[1], other[0] - one[1]);
  if (gap > days) return null;
  const told = a.days !== null && b.days !== null;
  const exact = one[1] - one[0] <= 1 && other[1] - other[0] <= 1;
  if (told && gap === 0 && exact) return { what: 'time', says: 'both tell the same day', weight: 1 };
  const weight = gap <= 1 ? 0.6 : 0.2;
  return { what: 'time', says: gap === 0 ? 'at the same time' : `${gap} ${gap === 1 ? 'day' : 'days'} apart`, weight };
}

/** Where no day is known, reports of one happening still name one day of the week: they write of the same Saturday. */
function weekdayReason(a: Telling, b: Telling): Reason {
  if (a.weekdays.length === 0 || b.weekdays.length === 0) return nothing('time');
  const shared = a.weekdays.filter((day) => b.weekdays.includes(day));
  if (shared.length > 0) return { what: 'time', says: `both on a ${shared.join(', ')}`, weight: 0.6 };
  return { what: 'time', says: `${[a.weekdays.join(', '), b.weekdays.join(', ')].sort().join(' and ')}`, weight: -2 };
}

function daysOf({ days, published, historical }: Telling): Days | null {
  if (days !== null) return days;
  return published === null || historical ? null : [published, published];
}

function placeReason(a: Telling, b: Telling, { km }: Windows): Reason | null {
  if (a.place === null || b.place === null) return nothing('place');
  if (a.place.country !== null && b.place.country !== null && a.place.country !== b.place.country) return null;
  const distance = distanceBetween(a.place, b.place);
  if (distance !== null && distance > km) return null;
  if (a.place.name === b.place.name) {
    return { what: 'place', says: `both in ${a.place.name}`, weight: a.place.precision === 'country' ? 0.3 : 1 };
  }
  return distance === null ? nothing('place') : { what: 'place', says: `${Math.round(distance)} km apart`, weight: 0.6 };
}

const AGAINST = { who: -1, whom: -6 } as const;

/** Names count more than countries; two different names speak against, unless one country bears both: "Tehran", "the foreign ministry". */
function partyReason(what: 'who' | 'whom', a: Parties, b: Parties): Reason {
  const countries = a.countries.filter((country) => b.countries.includes(country));
  const same: Reason | null = countries.length === 0 ? null : { what, says: `both of ${countries.join(', ')}`, weight: 0.6 };
  if (a.names.length > 0 && b.names.length > 0) return namedReason(what, a.names, b.names) ?? same ?? two(what, a.names, b.names);
  const noun = a.nouns.find((one) => b.nouns.includes(one));
  if (noun !== undefined) return { what, says: `both “${noun}”`, weight: same === null ? 0.7 : 1 };
  if (same !== null) return same;
  if (a.countries.length > 0 && b.countries.length > 0) return two(what, a.countries, b.countries);
  const [one, other] = [a.nouns[0], b.nouns[0]];
  return one === undefined || other === undefined ? nothing(what) : { ...two(what, [one], [other]), weight: UNLIKE[what] };
}

/** Two descriptions can mean one: "the gunman", "a former employee". */
const UNLIKE = { who: -0.4, whom: -0.8 } as const;

/** The name told most often counts most. */
function namedReason(what: 'who' | 'whom', a: readonly string[], b: readonly string[]): Reason | null {
  const [mainA = '', mainB = ''] = [a[0], b[0]];
  if (mainA === mainB) return { what, says: `both “${mainA}”`, weight: 2 };
  const shared = b.includes(mainA) ? mainA : a.includes(mainB) ? mainB : null;
  return shared === null ? null : { what, says: `“${shared}” in both`, weight: 1 };
}

const two = (what: 'who' | 'whom', [a = '']: readonly string[], [b = '']: readonly string[]): Reason => ({
  what,
  says: `“${[a, b].sort().join('” and “')}” are two`,
  weight: AGAINST[what],
});

/** Numbers of one thing that differ are often two speakers' counts of one happening, and speak little against. */
function countReason(a: Telling, b: Telling): Reason {
  const shared = a.counts.filter((count) => b.counts.includes(count));
  if (shared.length > 0) return { what: 'numbers', says: `both ${shared.join(', ')}`, weight: shared.some(isTelling) ? 1.2 : 0.5 };
  const differ = a.counts.flatMap((one) =>
    b.counts.filter((other) => thingOf(one) === thingOf(other)).map((other) => [one, other].sort().join(' against ')),
  );
  return differ.length === 0 ? nothing('numbers') : { what: 'numbers', says: differ.join(', '), weight: -1.2 };
}

const thingOf = (count: string): string => count.slice(count.indexOf(' '));

/** A small number is shared by many events. */
const isTelling = (count: string): boolean => Number.parseFloat(count) > 4;

/** What the words of two tellings can say at most, and a name as against another word. */
const WORDS = 3;
const NAME = 2;

function wordReason(a: Telling, b: Telling): Reason {
  const shared = sharedOf(a.words, b.words);
  if (shared.length === 0) return nothing('words');
  const weight = WORDS * (sumOf(shared) / Math.sqrt(sumOf(a.words) * sumOf(b.words)));
  return {
    what: 'words',
    says: `both have ${shared.map((word) => `“${word.replace('=', '')}”`).join(', ')}`,
    weight: Math.round(weight * 100) / 100,
  };
}

const sumOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + (word.startsWith('=') ? NAME : 1), 0);

/** What two sorted lists have in common. */
export function sharedOf(a: readonly string[], b: readonly string[]): readonly string[] {
  const shared: string[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i] ?? '', b[j] ?? ''];
    if (one === other) shared.push(one);
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return shared;
}

/** Reports of unlike stories speak against one happening, those alike for it. */
function storyReason(likeness: number): Reason {
  const weight = Math.round(Math.max(-1.5, Math.min(3, (likeness - 0.2) * 7)) * 100) / 100;
  return { what: 'story', says: `the reports share ${Math.round(likeness * 100)} % of their telling words`, weight };
}

const nothing = (what: Reason['what']): Reason => ({ what, says: '', weight: 0 });
