import { APOSTROPHE, DIGIT, isLetterKind, kindAt, skipKind, skipWord, UPPER } from './token-characters.js';
import type { ChunkScan } from './token-chunk.js';
import { joinsApostrophe } from './token-clitics.js';
import { joinsHyphen } from './token-hyphens.js';

/**
 * Whether the mark at `mark`, with a letter or digit on each side, joins them into one word. `start` is the start of the word,
 * `piece` of the letters and digits right before the mark.
 */
export function joinsAt(scan: ChunkScan, start: number, piece: number, mark: number): boolean {
  const { text } = scan;
  switch (text.charCodeAt(mark)) {
    case 0x2e:
      return joinsStop(scan, piece, mark);
    case 0x2c:
      return joinsComma(scan, mark);
    case 0x3a:
      return kindAt(text, mark - 1) === DIGIT && kindAt(text, mark + 1) === DIGIT;
    case 0x2f:
      return joinsSlash(scan, start, piece, mark);
    case 0x26:
      return joinsAmpersand(scan, piece, mark);
    case 0x2d:
    case 0x2010:
    case 0x2011:
      return joinsHyphen(scan, start, piece, mark);
    default:
      return kindAt(text, mark) === APOSTROPHE && joinsApostrophe(scan, mark);
  }
}

/** `200,000` and `12,00,000`, but not `[22,23]`: the last group of figures has three. */
function joinsComma(scan: ChunkScan, mark: number): boolean {
  const { text, chunkEnd } = scan;
  if (kindAt(text, mark - 1) !== DIGIT) return false;
  let from = mark + 1;
  for (let groups = 0; groups < 5; groups++) {
    const end = skipKind(text, from, Math.min(chunkEnd, from + 4), DIGIT);
    if (end - from === 3) return true;
    if (end - from !== 2 || text.charCodeAt(end) !== 0x2c || end >= chunkEnd) return false;
    from = end + 1;
  }
  return false;
}

/** `3.5`, `p.m`, `U.S`, `Ph.D`, but not `end.Next`. */
function joinsStop(scan: ChunkScan, piece: number, mark: number): boolean {
  const { text, rules, chunkEnd } = scan;
  const before = kindAt(text, mark - 1);
  const after = kindAt(text, mark + 1);
  if (before === DIGIT) return after === DIGIT;
  if (after === DIGIT || mark - piece > 3) return false;
  const end = skipWord(text, mark + 1, chunkEnd);
  if (mark - piece === 1 && end - mark === 2) return true;
  return end - piece <= 8 && rules.abbreviations.has(text.slice(piece, end));
}

/** `9/11`, `11/28/2000`, and the words listed as whole; `and/or` is three words. */
function joinsSlash(scan: ChunkScan, start: number, piece: number, mark: number): boolean {
  const { text, rules, chunkEnd } = scan;
  if (kindAt(text, mark - 1) === DIGIT) {
    return mark - piece <= 3 && kindAt(text, piece) === DIGIT && kindAt(text, mark + 1) === DIGIT;
  }
  if (mark - start > 4) return false;
  const end = skipWord(text, mark + 1, Math.min(chunkEnd, mark + 6));
  return rules.wholeWords.has(text.slice(start, end).toLowerCase());
}

/** `AT&T`, `R&D`: capitals, at most three on one side. */
function joinsAmpersand(scan: ChunkScan, piece: number, mark: number): boolean {
  const { text, chunkEnd } = scan;
  if (kindAt(text, mark + 1) !== UPPER || !isLetterKind(kindAt(text, mark - 1)) || kindAt(text, piece) !== UPPER) return false;
  return mark - piece <= 3 || skipWord(text, mark + 1, Math.min(chunkEnd, mark + 5)) - mark <= 4;
}
