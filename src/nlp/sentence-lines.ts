import { DIGIT, kindAt, LOWER, SPACE, skipKind } from './token-characters.js';

/** The paragraph up to the blank line at `end`, and the width, in code units, its lines are taken to be wrapped at. */
export interface ParagraphLines {
  readonly end: number;
  readonly width: number;
}

/**
 * Measures the lines from the one that holds `start` to the next blank line: the width is that of the longest. One or two lines
 * (a headline and a byline) say too little of it; there it is `textWidth`, the longest line of the text.
 */
export function linesOf(text: string, start: number, textWidth: number): ParagraphLines {
  let width = 0;
  let lineStart = start;
  for (let lines = 0; ; lines++) {
    const lineEnd = lineEndAfter(text, lineStart);
    const isLast = lineEnd >= text.length;
    const isEmpty = isBlank(text, lineStart, lineEnd);
    if (!isEmpty) width = Math.max(width, lineEnd - lineStart);
    if (isEmpty || isLast) {
      const count = isEmpty ? lines : lines + 1;
      return { end: isLast ? text.length : Math.max(lineEnd, start + 1), width: count < 3 ? textWidth : width };
    }
    lineStart = lineEnd + 1;
  }
}

/** Length of the longest line, in code units. */
export function longestLine(text: string): number {
  let width = 0;
  for (let start = 0; start < text.length; ) {
    const end = lineEndAfter(text, start);
    width = Math.max(width, end - start);
    start = end + 1;
  }
  return width;
}

/**
 * Whether the line that starts at `next` begins something new, a single line break after the text that ends at `previous`.
 * Wrapped text breaks a line only where the next word does not fit: a break that came earlier was meant.
 */
export function startsLine(text: string, previous: number, next: number, width: number): boolean {
  if (isBullet(text, next)) return true;
  const before = text.charCodeAt(previous - 1);
  if (before === 0x2c || kindAt(text, next) === LOWER) return false;
  const length = previous - lineStartBefore(text, previous, width);
  return length + 1 + wordLengthAt(text, next, width) <= width - SLACK;
}

/** Code units by which hand-wrapped lines may fall short. */
const SLACK = 1;

/** `- text`, `* text`, `• text`, `1) text`. */
function isBullet(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  const isDot = code === 0x2022 || code === 0xb7 || code === 0x25aa || code === 0x25cf;
  if (isDot || code === 0x2d || code === 0x2a || code === 0x2013) return isDot || kindAt(text, start + 1) === SPACE;
  const end = skipKind(text, start, Math.min(text.length, start + 3), DIGIT);
  return end > start && text.charCodeAt(end) === 0x29;
}

/** Start of the line that ends at `position`, looking back no further than `width`. */
function lineStartBefore(text: string, position: number, width: number): number {
  const limit = Math.max(0, position - width);
  let start = position;
  while (start > limit && !isLineBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Length of the word at `start`, marks included, counted up to `width`. */
function wordLengthAt(text: string, start: number, width: number): number {
  let end = start;
  while (end < text.length && end - start < width && kindAt(text, end) !== SPACE) end++;
  return end - start;
}

function lineEndAfter(text: string, start: number): number {
  let end = start;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  return text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? end + 1 : end;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let position = start; position < end; position++) if (kindAt(text, position) !== SPACE) return false;
  return true;
}

function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
}
