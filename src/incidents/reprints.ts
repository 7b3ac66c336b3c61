import type { Report } from '../core/schema.js';
import { stemOf } from './words.js';

/** Words of a shingle. */
const SHINGLE = 5;
/** One shingle in so many is kept: those whose hash it divides, the same of every text. */
const ONE_IN = 4;
/** Fewer kept shingles than this tell nothing. */
const LEAST_SHINGLES = 4;
/** The part of the shorter text's shingles that the longer one must have. */
const LEAST_SHARED = 0.6;

export type ReportText = Pick<Report, 'id' | 'text' | 'published' | 'publisher'>;

/** Texts that are one, cut, retitled or lightly edited, stand together: the first published first, of the same day the longest. */
export function groupReprints<R extends ReportText>(reports: readonly R[]): readonly (readonly R[])[] {
  const ordered = [...reports].sort(byPublication);
  const sketches = ordered.map(({ text }) => sketchOf(text));
  const groups = new Map(ordered.map((report, at) => [at, [report]]));
  const first = ordered.map((_, at) => at);
  const rootOf = (at: number): number => (first[at] === at ? at : rootOf(first[at] ?? at));
  for (const [one, other] of meetings(sketches)) {
    const [a, b] = [rootOf(one), rootOf(other)].sort((x, y) => x - y) as [number, number];
    if (a === b || sharedPart(sketches[one] ?? NONE, sketches[other] ?? NONE) < LEAST_SHARED) continue;
    first[b] = a;
    groups.set(a, [...(groups.get(a) ?? []), ...(groups.get(b) ?? [])].sort(byPublication));
    groups.delete(b);
  }
  return [...groups.values()];
}

const NONE: ReadonlySet<number> = new Set();

const byPublication = (a: ReportText, b: ReportText): number =>
  compareText(a.published ?? '~', b.published ?? '~') || b.text.length - a.text.length || compareText(a.id, b.id);
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Hashes of a sample of the text's shingles: texts that share many words in a row share many of them, however they are cut. */
export function sketchOf(text: string): ReadonlySet<number> {
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(stemOf);
  const sketch = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    const hash = hashOf(words.slice(at, at + SHINGLE).join(' '));
    if (hash % ONE_IN === 0) sketch.add(hash);
  }
  return sketch;
}

/** From 0 to 1: how much of the shorter text stands in the longer. */
function sharedPart(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size < LEAST_SHINGLES) return 0;
  let shared = 0;
  for (const hash of few) if (many.has(hash)) shared += 1;
  return shared / few.size;
}

/** Pairs of texts that share a shingle at all, each once. */
function meetings(sketches: readonly ReadonlySet<number>[]): Iterable<readonly [number, number]> {
  const holders = new Map<number, number[]>();
  sketches.forEach((sketch, at) => {
    for (const hash of sketch) holders.set(hash, [...(holders.get(hash) ?? []), at]);
  });
  const pairs = new Map<number, readonly [number, number]>();
  for (const list of holders.values()) {
    for (const [i, one] of list.entries()) for (const other of list.slice(i + 1)) pairs.set(one * sketches.length + other, [one, other]);
  }
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

/** FNV-1a, 32 bits, mixed so that its lowest bits can be asked. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}
