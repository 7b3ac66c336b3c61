/** Those of `words` that differ from `word` by few letters, the nearest first, at most `most`; capitals count for nothing. */
export function nearest(word: string, words: Iterable<string>, most = 3): readonly string[] {
  const target = word.toLowerCase();
  const bound = Math.max(1, Math.min(3, Math.floor(target.length / 3)));
  const found: { readonly word: string; readonly distance: number }[] = [];
  for (const other of new Set(words)) {
    if (Math.abs(other.length - target.length) > bound) continue;
    const distance = editDistance(target, other.toLowerCase(), bound);
    if (distance <= bound) found.push({ word: other, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map((f) => f.word);
}

/** "Did you mean who or whom? " with what is near, or nothing. */
export function didYouMean(word: string, words: Iterable<string>): string {
  const near = nearest(word, words);
  return near.length === 0 ? '' : `did you mean ${near.join(' or ')}? `;
}

/** Letters to add, drop, change or exchange with the next; more than `bound` is told as `bound` + 1. */
function editDistance(a: string, b: string, bound: number): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = isSwapped(a, b, i, j) ? at(before, j - 2) + 1 : bound + 1;
      next.push(Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), swap));
    }
    if (Math.min(...next) > bound) return bound + 1;
    [before, row] = [row, next];
  }
  return at(row, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? 0;

const isSwapped = (a: string, b: string, i: number, j: number): boolean => i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
