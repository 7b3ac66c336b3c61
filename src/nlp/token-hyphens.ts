import { DIGIT, isLetterKind, isWordKind, kindAt, skipKind, skipWord, UPPER } from './token-characters.js';
import type { ChunkScan } from './token-chunk.js';

/** Longest affix or hyphen word looked up, in code units. */
const LONGEST = 24;

/** Whether the hyphen at `mark` stays inside its word: `non-violent`, `e-mail`, `Jae-in`, `555-0199`; most do not. */
export function joinsHyphen(scan: ChunkScan, start: number, piece: number, mark: number): boolean {
  const { text, rules, chunkEnd } = scan;
  if (mark - piece > LONGEST) return false;
  if (kindAt(text, mark - 1) === DIGIT) return kindAt(text, piece) === DIGIT && joinsFigures(scan, start, piece, mark);
  const left = text.slice(piece, mark).toLowerCase();
  if (piece === start && rules.hyphenPrefixes.has(left)) return true;
  const end = skipWord(text, mark + 1, Math.min(chunkEnd, mark + LONGEST));
  const right = text.slice(mark + 1, end).toLowerCase();
  if (rules.hyphenSuffixes.has(right) && (end === chunkEnd || !isHyphen(text.charCodeAt(end)))) return true;
  if (kindAt(text, piece) === UPPER && rules.nameSyllables.has(left)) {
    return rules.nameSyllables.has(right);
  }
  return rules.wholeWords.has(text.slice(start, hyphenWordEnd(scan, mark, start + LONGEST)).toLowerCase());
}

/** Telephone numbers and dates: three groups of figures, or two as long as those of telephone numbers; not `1990-1995`. */
function joinsFigures(scan: ChunkScan, start: number, piece: number, mark: number): boolean {
  const { text, chunkEnd } = scan;
  const end = skipKind(text, mark + 1, Math.min(chunkEnd, mark + LONGEST), DIGIT);
  if (end === mark + 1 || (end < chunkEnd && isLetterKind(kindAt(text, end)))) return false;
  if (piece > start && isHyphen(text.charCodeAt(piece - 1)) && kindAt(text, piece - 2) === DIGIT) return true;
  if (end + 1 < chunkEnd && isHyphen(text.charCodeAt(end))) return kindAt(text, end + 1) === DIGIT;
  const before = mark - piece;
  const isRoundRange = text.charCodeAt(mark - 1) === 0x30 && text.endsWith('00', end);
  return end - mark === 5 && before !== 4 && before !== 2 && !isRoundRange;
}

/** End of the letters and hyphens from `from` on, looked at up to `limit`. */
function hyphenWordEnd(scan: ChunkScan, from: number, limit: number): number {
  const { text, chunkEnd } = scan;
  let end = from;
  while (end < chunkEnd && end < limit && (isHyphen(text.charCodeAt(end)) || isWordKind(kindAt(text, end)))) end++;
  return end;
}

/** The ASCII hyphen and the two Unicode hyphens; dashes always separate. */
function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}
