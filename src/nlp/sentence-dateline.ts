import { isLetterKind, isOpener, kindAt, LOWER, SPACE, UPPER } from './token-characters.js';

/** Longest dateline, in code units: two places, a date and an agency. */
const LONGEST = 80;
/** Fewest capitals its first word may have: keeps `A - Team` and `PS -` out. */
const FEWEST = 4;

/**
 * End of the dateline at the start of a paragraph (`BAKU, Nov 14 (Agency) —`), its dash included, or -1 where there is none.
 * A sentence of its own, as the treebanks have it: the report's first clause then stands alone.
 */
export function datelineEnd(text: string, start: number): number {
  let position = start;
  while (kindAt(text, position) === UPPER) position++;
  if (position - start < FEWEST || isLetterKind(kindAt(text, position))) return -1;
  const limit = Math.min(text.length, start + LONGEST);
  for (; position < limit; position++) {
    const end = dashEnd(text, position);
    if (end > 0) return opensReport(text, end) ? end : -1;
    if (isOutside(text, position)) return -1;
  }
  return -1;
}

/** End of a dash with white space before and after, or -1. */
function dashEnd(text: string, position: number): number {
  const code = text.charCodeAt(position);
  if ((code !== 0x2d && code !== 0x2013 && code !== 0x2014) || kindAt(text, position - 1) !== SPACE) return -1;
  const end = code === 0x2d && text.charCodeAt(position + 1) === 0x2d ? position + 2 : position + 1;
  return kindAt(text, end) === SPACE ? end : -1;
}

/** A capital, perhaps after a quotation mark, that is not the start of one more word in capitals. */
function opensReport(text: string, dash: number): boolean {
  const next = kindAt(text, dash + 1) !== SPACE && isOpener(text.charCodeAt(dash + 1)) ? dash + 2 : dash + 1;
  return kindAt(text, next) === UPPER && (kindAt(text, next + 1) !== UPPER || kindAt(text, next + 2) !== UPPER);
}

/** Line breaks, `! ? : ;`, quotation marks, and words in small letters: no dateline holds them. */
function isOutside(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  if (code === 0x0a || code === 0x0d || code === 0x21 || code === 0x3f || code === 0x3a || code === 0x3b || code === 0x22) return true;
  return kindAt(text, position) === LOWER && kindAt(text, position - 1) === SPACE;
}
