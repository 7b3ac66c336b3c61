/** A stretch of a report's text: UTF-16 code units from 0, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True where the two stretches share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True where `inner` lies wholly in `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The smallest stretch that holds all of `spans`; throws on an empty list. */
export function cover(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new RangeError('cover: no spans given');
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}

/** Of stretches in order of the text that share nothing with each other, those that share a code unit with `span`. */
export function overlapping<T extends Span>(sorted: readonly T[], span: Span): readonly T[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as T).end > span.start) high = middle;
    else low = middle + 1;
  }
  let end = low;
  while (end < sorted.length && (sorted[end] as T).start < span.end) end++;
  return sorted.slice(low, end);
}
