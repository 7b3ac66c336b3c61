import { readBeforeStop, wordStartBefore } from './token-abbreviations.js';
import { DIGIT, END, isCloser, isOpener, isWordKind, kindAt, LOWER, SPACE, STOP, skipWord, UPPER } from './token-characters.js';
import type { TokenRules } from './token-rules.js';

/** A candidate end: the sentence begins at `start`, its marks stand in `[stop, end)` with the closing quotes and brackets. */
export interface StopCluster {
  readonly start: number;
  readonly stop: number;
  readonly end: number;
}

/** End of the full stops, question and exclamation marks from `stop` on, with closing quotation marks and brackets. */
export function stopClusterEnd(text: string, stop: number): number {
  let end = stop + 1;
  while (end < text.length && (kindAt(text, end) === STOP || isCloser(text.charCodeAt(end)))) end++;
  return end;
}

/** Whether the sentence ends with this cluster. */
export function endsSentence(text: string, cluster: StopCluster, rules: TokenRules): boolean {
  const { stop, end } = cluster;
  if (kindAt(text, end) !== SPACE) return kindAt(text, end) === END || endsGlued(text, cluster);
  const next = spaceEnd(text, end);
  if (next === text.length) return true;
  const first = firstInside(text, next);
  const manner = mannerOf(text, stop, end);
  if (manner === 'full stop') return endsWithStop(text, cluster, first, rules);
  if (manner === 'ellipsis') return kindAt(text, first) === UPPER;
  return endsWithCall(text, cluster, first, rules);
}

type Manner = 'full stop' | 'ellipsis' | 'call';

function mannerOf(text: string, stop: number, end: number): Manner {
  let stops = 0;
  for (let position = stop; position < end; position++) {
    const code = text.charCodeAt(position);
    if (code === 0x3f || code === 0x21) return 'call';
    if (code === 0x2e) stops++;
    else if (code === 0x2026) stops += 3;
  }
  return stops > 1 ? 'ellipsis' : 'full stop';
}

/** Question and exclamation marks: `"Why?" she asked` and `"Why?" Smith asked` go on. */
function endsWithCall(text: string, cluster: StopCluster, first: number, rules: TokenRules): boolean {
  const kind = kindAt(text, first);
  const isQuoted = cluster.end > cluster.stop + 1 && isCloser(text.charCodeAt(cluster.end - 1));
  if (kind === LOWER) return !isQuoted;
  if (kind === UPPER) return !(isQuoted && isFollowedBySaying(text, first, rules));
  return kind === DIGIT || startsItem(text, first);
}

function endsWithStop(text: string, cluster: StopCluster, first: number, rules: TokenRules): boolean {
  const { start, stop } = cluster;
  const from = wordStartBefore(text, stop, start);
  const kind = kindAt(text, first);
  if (isItemNumber(text, start, stop)) return false;
  switch (readBeforeStop(text, from, stop, rules)) {
    case 'title':
    case 'inside':
      return false;
    case 'number':
      return kind !== DIGIT && endsAfterWord(text, cluster, first);
    case 'last':
      return kind === UPPER;
    case 'initial':
      return endsAfterInitial(text, from, first, rules);
    case 'any':
    case 'letters':
      return kind === UPPER && isStarter(text, first, rules);
    default:
      return endsAfterWord(text, cluster, first);
  }
}

/** After an ordinary word: before a small letter, only a capital (`Aplo. lineatus`) or an item number (`1. that`) goes on. */
function endsAfterWord(text: string, { start, stop }: StopCluster, first: number): boolean {
  const kind = kindAt(text, first);
  if (kind === UPPER || kind === DIGIT) return true;
  if (kind !== LOWER) return startsItem(text, first);
  const before = wordStartBefore(text, stop, start);
  if (kindAt(text, before) === UPPER) return before === start && stop - before > 1;
  return stop - before > (kindAt(text, before) === DIGIT ? 2 : 1);
}

/** `J. R. Smith` goes on; `Plan B. The mayor` does not. */
function endsAfterInitial(text: string, from: number, first: number, rules: TokenRules): boolean {
  if (kindAt(text, first) !== UPPER || !isStarter(text, first, rules)) return false;
  return kindAt(text, from - 1) === SPACE && isWordKind(kindAt(text, from - 2)) && kindAt(text, first + 1) === LOWER;
}

function isStarter(text: string, first: number, rules: TokenRules): boolean {
  return rules.starters.has(text.slice(first, skipWord(text, first, Math.min(text.length, first + 16))));
}

/** `1.`, `2.1.`: a number that opens the sentence. */
function isItemNumber(text: string, start: number, stop: number): boolean {
  if (stop - start > 6 || stop === start) return false;
  for (let position = start; position < stop; position++) {
    if (kindAt(text, position) !== DIGIT && text.charCodeAt(position) !== 0x2e) return false;
  }
  return stop - start < 4 || text.charCodeAt(stop - 2) === 0x2e;
}

/** A verb of saying among the next words, before any other mark: `Smith asked`, `Sen. Cruz told reporters`. */
function isFollowedBySaying(text: string, first: number, rules: TokenRules): boolean {
  if (isStarter(text, first, rules)) return false;
  let position = first;
  for (let words = 0; words < 5 && isWordKind(kindAt(text, position)); words++) {
    const end = skipWord(text, position, Math.min(text.length, position + 24));
    if (rules.sayings.has(text.slice(position, end))) return true;
    const isShort = kindAt(text, end) === STOP && readBeforeStop(text, position, end, rules) !== 'word';
    position = isShort ? end + 1 : end;
    while (kindAt(text, position) === SPACE || text.charCodeAt(position) === 0x2d) position++;
  }
  return false;
}

/** `end.Next`: a lost space after a small-letter word, outside web addresses. */
function endsGlued(text: string, cluster: StopCluster): boolean {
  const { stop, end } = cluster;
  if (end - stop > 2 || kindAt(text, end) !== UPPER || kindAt(text, end + 1) !== LOWER) return false;
  if (kindAt(text, stop - 1) !== LOWER || kindAt(text, stop - 2) !== LOWER) return false;
  if (end - stop === 2) return text.charCodeAt(stop + 1) === 0x22 || text.charCodeAt(stop + 1) === 0x201d;
  return text.charCodeAt(stop) !== 0x2e || !isInsideAddress(text, stop);
}

/** Looks at 40 code units on each side, up to white space. */
function isInsideAddress(text: string, stop: number): boolean {
  for (const step of [-1, 1]) {
    for (let position = stop + step; Math.abs(position - stop) < 40 && position >= 0; position += step) {
      const kind = kindAt(text, position);
      if (kind === SPACE || kind === END) break;
      const code = text.charCodeAt(position);
      if (code === 0x40 || code === 0x2f || (code === 0x2e && isWordKind(kindAt(text, position + 1)))) return true;
    }
  }
  return false;
}

/** Bullets and opening brackets begin something new; dashes, commas and further stops go on. */
function startsItem(text: string, first: number): boolean {
  const code = text.charCodeAt(first);
  return code === 0x2a || code === 0x2022 || code === 0x24 || code === 0x23 || code === 0x40 || code > 0x3000;
}

/** First position after the opening quotation marks and brackets at `next`; looks at four units. */
function firstInside(text: string, next: number): number {
  let first = next;
  while (first < next + 4 && isOpener(text.charCodeAt(first))) first++;
  return first > next && kindAt(text, first) === SPACE ? first + 1 : first;
}

function spaceEnd(text: string, from: number): number {
  let position = from;
  while (position < text.length && kindAt(text, position) === SPACE) position++;
  return position;
}
