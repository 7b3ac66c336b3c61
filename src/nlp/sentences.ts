import type { Span } from '../core/spans.js';
import { datelineEnd } from './sentence-dateline.js';
import { closingDateStart } from './sentence-dates.js';
import { linesOf, longestLine, type ParagraphLines, startsLine } from './sentence-lines.js';
import { endsSentence, stopClusterEnd } from './sentence-stops.js';
import { tailEnd } from './sentence-tails.js';
import { kindAt, SPACE, STOP } from './token-characters.js';
import type { TokenRules } from './token-rules.js';

/**
 * The sentences of a text, trimmed of white space; a blank line always ends one. Every character that is not white space lies
 * in one sentence. Linear in the length of the text.
 */
export function splitSentences(text: string, rules: TokenRules): Span[] {
  const scan: SentenceScan = { text, rules, sentences: [], start: 0, lines: { end: 0, width: 0 }, textWidth: 0 };
  let position = openLine(scan, skipSpace(text, 0));
  while (position < text.length) {
    const kind = kindAt(text, position);
    if (kind === STOP) position = passStop(scan, position);
    else if (kind === SPACE) position = passSpace(scan, position);
    else position++;
  }
  closeLine(scan, endWithoutSpace(text, scan.start, text.length));
  return scan.sentences;
}

/** State of one call of `splitSentences`: the sentences found, and where the one being read starts. */
interface SentenceScan {
  readonly text: string;
  readonly rules: TokenRules;
  readonly sentences: Span[];
  start: number;
  /** The paragraph measured last. */
  lines: ParagraphLines;
  /** Length of the longest line in code units, or 0 before it is needed. */
  textWidth: number;
}

/** Reads the mark at `position` with what follows it; returns where reading goes on. */
function passStop(scan: SentenceScan, position: number): number {
  const { text, rules, sentences, start } = scan;
  const end = tailEnd(text, stopClusterEnd(text, position), rules);
  if (endsSentence(text, { start, stop: position, end }, rules)) {
    sentences.push({ start, end });
    scan.start = end;
  }
  return end;
}

/** Reads the white space at `position`, which ends a line, or follows the end of a sentence, or is nothing; returns its end. */
function passSpace(scan: SentenceScan, position: number): number {
  const next = skipSpace(scan.text, position);
  const breaks = countLineBreaks(scan.text, position, next);
  if (scan.start < position && !endsLine(scan, position, next, breaks)) return next;
  closeLine(scan, position);
  if (breaks > 0) return openLine(scan, next);
  scan.start = next;
  return next;
}

/** Whether the `breaks` line breaks in the white space `[position, next)` end a sentence. */
function endsLine(scan: SentenceScan, position: number, next: number, breaks: number): boolean {
  if (breaks !== 1) return breaks > 1;
  if (next >= scan.lines.end) {
    scan.textWidth ||= longestLine(scan.text);
    scan.lines = linesOf(scan.text, scan.start, scan.textWidth);
  }
  return startsLine(scan.text, position, next, scan.lines.width);
}

/** Adds what ends at `end`, if anything, and the date at its end, if it has one, as a sentence of its own. */
function closeLine({ text, rules, sentences, start }: SentenceScan, end: number): void {
  if (end <= start) return;
  const date = closingDateStart(text, start, end, rules);
  if (date < 0) sentences.push({ start, end });
  else sentences.push({ start, end: endWithoutSpace(text, start, date) }, { start: date, end });
}

/** Starts a sentence at `start`, after the dateline there, if there is one, which it adds; returns where it starts. */
function openLine(scan: SentenceScan, start: number): number {
  const end = datelineEnd(scan.text, start);
  if (end > 0) scan.sentences.push({ start, end });
  scan.start = end > 0 ? skipSpace(scan.text, end) : start;
  return scan.start;
}

function skipSpace(text: string, from: number): number {
  let position = from;
  while (position < text.length && kindAt(text, position) === SPACE) position++;
  return position;
}

function endWithoutSpace(text: string, start: number, from: number): number {
  let end = from;
  while (end > start && kindAt(text, end - 1) === SPACE) end--;
  return end;
}

/** Line breaks in the white space `[start, end)`; `\r\n` is one, a paragraph separator two. */
function countLineBreaks(text: string, start: number, end: number): number {
  let breaks = 0;
  for (let position = start; position < end; position++) {
    const code = text.charCodeAt(position);
    if (code === 0x0a || code === 0x2028 || (code === 0x0d && text.charCodeAt(position + 1) !== 0x0a)) breaks++;
    else if (code === 0x2029) breaks += 2;
  }
  return breaks;
}
