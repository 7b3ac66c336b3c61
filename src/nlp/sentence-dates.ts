import { DIGIT, isLetterKind, kindAt, LOWER, SPACE } from './token-characters.js';
import type { TokenRules } from './token-rules.js';

/**
 * Start of a date that closes a line without a full stop (`Talks end in Minsk Tuesday, September 1, 2015`), or -1. `end` is the
 * end of the line; a short small word before the date (`until Tuesday, …`) makes it part of what precedes.
 */
export function closingDateStart(text: string, start: number, end: number, rules: TokenRules): number {
  const comma = end - 6;
  if (comma <= start || countBack(text, end, DIGIT) !== 4 || !isCommaSpace(text, comma)) return -1;
  const day = countBack(text, comma, DIGIT);
  const month = comma - day - 1;
  if (day < 1 || day > 2 || kindAt(text, month) !== SPACE) return -1;
  const weekdayEnd = month - lettersBack(text, month) - 2;
  if (weekdayEnd <= start || !isCommaSpace(text, weekdayEnd)) return -1;
  const date = weekdayEnd - lettersBack(text, weekdayEnd);
  if (date <= start || kindAt(text, date - 1) !== SPACE || !rules.weekdays.has(text.slice(date, weekdayEnd))) return -1;
  const before = date - 1 - lettersBack(text, date - 1);
  return date - 1 - before <= SHORT_WORD && kindAt(text, before) === LOWER ? -1 : date;
}

/** Longest preposition or adverb of time, in letters: `until`. */
const SHORT_WORD = 5;
/** Longest weekday or month looked back over, in letters. */
const LONGEST = 12;

function isCommaSpace(text: string, comma: number): boolean {
  return text.charCodeAt(comma) === 0x2c && kindAt(text, comma + 1) === SPACE;
}

/** Characters of `kind` right before `end`, counted up to five. */
function countBack(text: string, end: number, kind: number): number {
  let count = 0;
  while (count < 5 && count < end && kindAt(text, end - 1 - count) === kind) count++;
  return count;
}

function lettersBack(text: string, end: number): number {
  let count = 0;
  while (count < LONGEST && count < end && isLetterKind(kindAt(text, end - 1 - count))) count++;
  return count;
}
