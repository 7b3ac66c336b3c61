import { ownsStop } from './token-abbreviations.js';
import { DIGIT, isLetterKind, isWordKind, kindAt, skipWord } from './token-characters.js';
import { type ChunkScan, pushWord } from './token-chunk.js';
import { isNegation } from './token-clitics.js';
import { joinsAt } from './token-joins.js';
import { webEnd } from './token-web.js';

/** Cuts the word that starts at `start` with a letter or a digit and adds it; returns where the rest of the chunk begins. */
export function splitWord(scan: ChunkScan, start: number): number {
  const { words, chunkEnd } = scan;
  if (scan.mayBeWeb && start >= scan.noWebBefore) {
    const end = webEnd(scan, start);
    if (end > start) {
      words.push({ start, end });
      return end;
    }
  }
  const end = wordEnd(scan, start);
  const from = cutUnit(scan, start, end);
  if (end < chunkEnd) {
    const closed = endWithMark(scan, from, end);
    if (closed > end) return closed;
  }
  pushWord(scan, from, end);
  return end;
}

/** End of the letters and digits from `start` on, with the marks that join them into one word. */
export function wordEnd(scan: ChunkScan, start: number): number {
  const { text, chunkEnd } = scan;
  let piece = start;
  let end = skipWord(text, start, chunkEnd);
  while (end + 1 < chunkEnd && isWordKind(kindAt(text, end + 1)) && joinsAt(scan, start, piece, end)) {
    piece = end + 1;
    end = skipWord(text, piece, chunkEnd);
  }
  return end;
}

/** Adds the word with what the mark after it gives it (`Gen.`, `US$`, `do|n't`); returns `end` where the mark gives nothing. */
function endWithMark(scan: ChunkScan, start: number, end: number): number {
  const { text, rules, words, chunkEnd, sentenceEnd } = scan;
  const code = text.charCodeAt(end);
  if (code === 0x2e) {
    if (end + 1 < chunkEnd && text.charCodeAt(end + 1) === 0x2e) return end;
    if (!ownsStop(text, { start, end }, sentenceEnd, rules)) return end;
    words.push({ start, end: end + 1 });
    return end + 1;
  }
  if (code === 0x24 && end - start <= 3 && rules.currencyPrefixes.has(text.slice(start, end))) {
    words.push({ start, end: end + 1 });
    return end + 1;
  }
  if (!isNegation(scan, end)) return end;
  if (end - 1 > start) words.push({ start, end: end - 1 });
  words.push({ start: end - 1, end: end + 2 });
  return end + 2;
}

/** Adds the figure of `430km` and returns where its unit starts, or `start` where there is no unit. */
function cutUnit(scan: ChunkScan, start: number, end: number): number {
  const { text, rules, words } = scan;
  if (kindAt(text, start) !== DIGIT || !isLetterKind(kindAt(text, end - 1))) return start;
  const limit = Math.max(start, end - LONGEST_UNIT);
  let cut = end;
  while (cut > limit && isLetterKind(kindAt(text, cut - 1))) cut--;
  if (cut === start || kindAt(text, cut - 1) !== DIGIT || !rules.units.has(text.slice(cut, end))) return start;
  words.push({ start, end: cut });
  return cut;
}

/** In code units. */
const LONGEST_UNIT = 10;
