import { APOSTROPHE, AT, DIGIT, isLetterKind, isWordKind, kindAt, STOP, skipKind, skipWord } from './token-characters.js';
import type { ChunkScan } from './token-chunk.js';
import { cliticEnd } from './token-clitics.js';
import { wordEnd } from './token-words.js';

/** Adds the mark at `start`, with what belongs to it (`...`, `'s`, `#hashtag`, `:-)`); returns where the rest begins. */
export function splitMark(scan: ChunkScan, start: number): number {
  const end = markEnd(scan, start);
  scan.words.push({ start, end });
  return end;
}

function markEnd(scan: ChunkScan, start: number): number {
  const { text, chunkEnd } = scan;
  const code = text.charCodeAt(start);
  const sign = signEnd(scan, start, code);
  if (sign > start) return sign;
  const kind = kindAt(text, start);
  const opens = start === scan.chunkStart || !isWordKind(kindAt(text, start - 1));
  if (kind === APOSTROPHE) return apostropheEnd(scan, start, opens);
  if (opens && start + 1 < chunkEnd) {
    const next = kindAt(text, start + 1);
    if (next === DIGIT && isNumberHead(scan, start, code)) return wordEnd(scan, start + 1);
    if ((code === 0x23 || kind === AT) && isLetterKind(next)) return skipWord(text, start + 1, chunkEnd);
  }
  if (kind === STOP) return stopsEnd(text, start, chunkEnd);
  return isRepeatable(code) ? repeatEnd(text, start, chunkEnd, code) : symbolEnd(text, start, chunkEnd);
}

/** A run of full stops, question and exclamation marks; an ellipsis ends before another mark: `...|?`. */
function stopsEnd(text: string, start: number, end: number): number {
  const dots = repeatEnd(text, start, end, 0x2e);
  return dots > start + 1 ? dots : skipKind(text, start, end, STOP);
}

/** `.265` and `+44`: the mark starts a number where no mark stands before it but an opening one. */
function isNumberHead(scan: ChunkScan, start: number, code: number): boolean {
  if (code !== 0x2e && code !== 0x2b) return false;
  if (start === scan.chunkStart) return true;
  const before = scan.text.charCodeAt(start - 1);
  return before === 0x28 || (code === 0x2e && before === 0x24);
}

/** `'s`, `'90s`, a listed word such as `'em`, doubled apostrophes used as quotation marks, or the mark alone. */
function apostropheEnd(scan: ChunkScan, start: number, opens: boolean): number {
  const { text, rules, chunkEnd } = scan;
  const clitic = cliticEnd(scan, start);
  if (clitic > 0 && (!opens || start > scan.chunkStart || clitic === chunkEnd)) return clitic;
  if (!opens || start + 1 >= chunkEnd) return start + 1;
  if (kindAt(text, start + 1) === APOSTROPHE) return start + 2;
  const end = skipWord(text, start + 1, Math.min(chunkEnd, start + 8));
  if (isShortYear(text, start + 1, end)) return end;
  return end > start + 1 && rules.wholeWords.has(`'${text.slice(start + 1, end).toLowerCase()}`) ? end : start + 1;
}

/** `72` or `60s`. */
function isShortYear(text: string, start: number, end: number): boolean {
  const figures = skipKind(text, start, end, DIGIT);
  return figures - start === 2 && (figures === end || (figures + 1 === end && text.charCodeAt(figures) === 0x73));
}

/** End of a listed sign of several marks, where no letter or digit follows, or `start`. */
function signEnd(scan: ChunkScan, start: number, code: number): number {
  const { text, rules, chunkEnd } = scan;
  for (const sign of rules.signs.get(code) ?? []) {
    const end = start + sign.length;
    if (end <= chunkEnd && text.startsWith(sign, start) && (end === chunkEnd || !isWordKind(kindAt(text, end)))) return end;
  }
  return start;
}

/** `# * + - < = > ^ | ~`: a run of the same mark is one word. */
function isRepeatable(code: number): boolean {
  return REPEATABLE.includes(String.fromCharCode(code));
}

const REPEATABLE = '#*+-<=>^|~';

function repeatEnd(text: string, start: number, end: number, code: number): number {
  let position = start;
  while (position < end && text.charCodeAt(position) === code) position++;
  return position;
}

/** One sign: a surrogate pair counts as one, and what modifies an emoji, or is joined to it, stays with it. */
function symbolEnd(text: string, start: number, end: number): number {
  let position = start + unitsAt(text, start);
  while (position < end) {
    const code = text.codePointAt(position) ?? 0;
    if (code === ZERO_WIDTH_JOINER) position += 1 + unitsAt(text, position + 1);
    else if (code === VARIATION_SELECTOR || (code >= 0x1f3fb && code <= 0x1f3ff)) position += unitsAt(text, position);
    else break;
  }
  return Math.min(position, end);
}

const ZERO_WIDTH_JOINER = 0x200d;
const VARIATION_SELECTOR = 0xfe0f;

/** Code units of the character at `position`. */
function unitsAt(text: string, position: number): number {
  return (text.codePointAt(position) ?? 0) > 0xffff ? 2 : 1;
}
