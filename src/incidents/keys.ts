import type { Windows } from '../core/linking.js';
import type { Story, Telling } from '../core/telling.js';
import type { LinkingLexicon } from './linking-lexicon.js';
import type { Place } from './neighbours.js';

/** Anchors of a telling: words without one of which in common two tellings are not compared. */
const MOST_OWN = 6;
const MOST_OF_STORY = 8;

/** The stretch of days that a key covers, as wide as the window; undated tellings share one. */
export const UNDATED = 'undated';
export type Stretch = number | typeof UNDATED;

/** Under which days a telling is found: a report without a date is found by its own kind too, whatever day its words tell. */
export function stretchesOf(telling: Telling, days: number): readonly Stretch[] {
  const day = dayOf(telling);
  const dated = day === 0 ? [] : [Math.floor(day / Math.max(1, days))];
  return telling.published === null || dated.length === 0 ? [...dated, UNDATED] : dated;
}

/** The first day its words tell, else that of publication; 0 where neither is known. */
export const dayOf = ({ days, published, historical }: Telling): number => days?.[0] ?? (historical ? 0 : (published ?? 0));

/** "conflict:jackson" and the like: the class of its acts with each of its anchors. */
export function anchorsOf(telling: Telling, story: Story, lexicon: LinkingLexicon): readonly string[] {
  const classes = new Set(telling.acts.map(({ type }) => lexicon.classes.get(type) ?? type));
  const own = [
    ...telling.whom.names,
    ...telling.who.names,
    ...telling.counts,
    ...(telling.place === null ? [] : [telling.place.name.toLowerCase()]),
    ...telling.words.filter((word) => word.startsWith('=')).map((word) => word.slice(1)),
  ];
  const words = new Set([...own.slice(0, MOST_OWN), ...weightiest(story)]);
  return [...classes].flatMap((of) => [...words].map((word) => `${of}:${word}`));
}

function weightiest({ words, weights }: Story): readonly string[] {
  const order = words.map((_, at) => at).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  return order.slice(0, MOST_OF_STORY).map((at) => words[at] ?? '');
}

/** Every key that a telling is filed under. */
export function keysOf(telling: Telling, story: Story, { lexicon, windows }: KeySetting): readonly number[] {
  const stretches = stretchesOf(telling, windows.days);
  return anchorsOf(telling, story, lexicon).flatMap((anchor) => stretches.map((stretch) => keyOf(anchor, stretch)));
}

export interface KeySetting {
  readonly lexicon: LinkingLexicon;
  readonly windows: Windows;
}

/** Every key that those are filed under whom a telling is compared with, and where each belongs. */
export function keysAround(telling: Telling, story: Story, { lexicon, windows }: KeySetting): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  for (const anchor of anchorsOf(telling, story, lexicon)) {
    for (const stretch of stretchesOf(telling, windows.days)) {
      if (stretch === UNDATED) places.set(keyOf(anchor, stretch), { block: `${anchor}@`, stretch: 0 });
      else for (const near of [stretch - 1, stretch, stretch + 1]) places.set(keyOf(anchor, near), { block: anchor, stretch: near });
    }
  }
  return places;
}

/** An anchor in a stretch of days as a whole number below 2^53. */
export function keyOf(anchor: string, stretch: Stretch): number {
  const text = `${anchor}@${stretch}`;
  let [low, high] = [0x811c9dc5, 0x1000193];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b) ^ (low >>> 13);
  }
  return ((high >>> 0) % 0x200000) * 0x100000000 + (low >>> 0);
}
