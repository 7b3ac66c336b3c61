import { APOSTROPHE, DIGIT, isLetterKind, isWordKind, kindAt, skipWord } from './token-characters.js';
import type { ChunkScan } from './token-chunk.js';

/** End of the clitic (`'s`, `’ll`) whose apostrophe is at `apostrophe`, or -1 where there is none. */
export function cliticEnd(scan: ChunkScan, apostrophe: number): number {
  const { text, rules, chunkEnd } = scan;
  const limit = Math.min(chunkEnd, apostrophe + 4);
  const end = skipWord(text, apostrophe + 1, limit);
  if (end === limit && end < chunkEnd && isWordKind(kindAt(text, end))) return -1;
  if (end === apostrophe + 1 || !rules.clitics.has(text.slice(apostrophe + 1, end).toLowerCase())) return -1;
  return end;
}

/** Whether the letters before `apostrophe` end in the `n` of `n't`. */
export function isNegation(scan: ChunkScan, apostrophe: number): boolean {
  const { text, chunkEnd } = scan;
  if (apostrophe + 1 >= chunkEnd || kindAt(text, apostrophe) !== APOSTROPHE) return false;
  if ((text.charCodeAt(apostrophe - 1) | 0x20) !== 0x6e || (text.charCodeAt(apostrophe + 1) | 0x20) !== 0x74) return false;
  return apostrophe + 2 >= chunkEnd || !isWordKind(kindAt(text, apostrophe + 2));
}

/** Whether the apostrophe stands inside one word: `O'Connell`, `1990's`, but not `year's`. */
export function joinsApostrophe(scan: ChunkScan, apostrophe: number): boolean {
  const { text } = scan;
  if (kindAt(text, apostrophe - 1) === DIGIT) {
    return text.charCodeAt(apostrophe - 1) === 0x30 && (text.charCodeAt(apostrophe + 1) | 0x20) === 0x73;
  }
  return isLetterKind(kindAt(text, apostrophe + 1)) && !isNegation(scan, apostrophe) && cliticEnd(scan, apostrophe) < 0;
}
