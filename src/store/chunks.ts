/** Items in lists short enough for one statement: far below every database's limit of bound values. */
export function* chunks<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** Gathers what a query gives for each part of a long list. */
export async function inChunks<T, R>(items: readonly T[], query: (part: readonly T[]) => Promise<readonly R[]>): Promise<R[]> {
  const found: R[] = [];
  for (const part of chunks(items, 500)) found.push(...(await query(part)));
  return found;
}
