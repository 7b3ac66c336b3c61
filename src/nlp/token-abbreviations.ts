import type { Span } from '../core/spans.js';
import { DIGIT, isCloser, isLetterKind, isWordKind, kindAt, LOWER, SPACE, STOP, UPPER } from './token-characters.js';
import type { AbbreviationKind, TokenRules } from './token-rules.js';

/** Longest abbreviation looked up, in code units; keeps the look back from a full stop short. */
const LONGEST = 16;

/** What stands before a full stop. `initial`: one capital letter. `letters`: letters with full stops, as in `U.S`. */
export type StopReading = AbbreviationKind | 'initial' | 'letters' | 'word';

/** Reads the word in `[start, stop)` before the full stop at `stop`. */
export function readBeforeStop(text: string, start: number, stop: number, rules: TokenRules): StopReading {
  if (stop - start > LONGEST || stop <= start) return 'word';
  const known = rules.abbreviations.get(text.slice(start, stop));
  if (known !== undefined) return known;
  if (stop - start === 1) return kindAt(text, start) === UPPER ? 'initial' : 'word';
  return isLetterChain(text, start, stop) ? 'letters' : 'word';
}

/** Whether the full stop after `word` belongs to it; `end` is the end of the sentence. */
export function ownsStop(text: string, word: Span, end: number, rules: TokenRules): boolean {
  const { start, end: stop } = word;
  const reading = readBeforeStop(text, start, stop, rules);
  if (reading === 'word') return isUnknownAbbreviation(text, start, stop, end);
  if (reading === 'letters' || reading === 'title' || reading === 'inside') return true;
  const next = nextOnLine(text, stop + 1, end);
  if (reading === 'number') return kindAt(text, next) === DIGIT && next < end;
  return next < end;
}

/** Start of the word that ends at `stop`, over letters, digits and full stops between letters; at most 17 units back. */
export function wordStartBefore(text: string, stop: number, from: number): number {
  const limit = Math.max(from, stop - LONGEST - 1);
  let start = stop;
  while (start > limit) {
    const kind = kindAt(text, start - 1);
    const inner = kind === STOP && start < stop && start - 1 > limit && isLetterKind(kindAt(text, start - 2));
    if (!isWordKind(kind) && !inner) break;
    start--;
  }
  return start;
}

/** `U.S`, `p.m`, `D.C`: single letters with full stops between them. */
function isLetterChain(text: string, start: number, stop: number): boolean {
  if ((stop - start) % 2 === 0 || stop - start < 3) return false;
  for (let position = start; position < stop; position++) {
    const kind = kindAt(text, position);
    if ((position - start) % 2 === 0 ? !isLetterKind(kind) : kind !== STOP) return false;
  }
  return true;
}

/** A full stop right before `, ; :`, or after a short capitalised word before a small letter, marks an unlisted abbreviation. */
function isUnknownAbbreviation(text: string, start: number, stop: number, end: number): boolean {
  if (stop + 1 >= end || stop - start > 6 || !isLetterKind(kindAt(text, stop - 1))) return false;
  const after = text.charCodeAt(stop + 1);
  if (after === 0x2c || after === 0x3b || after === 0x3a) return true;
  return kindAt(text, start) === UPPER && kindAt(text, stop + 1) === SPACE && kindAt(text, stop + 2) === LOWER;
}

/** Next position that is neither space nor closing mark, at most `end`; looks at 64 units, which is far past any real case. */
function nextOnLine(text: string, from: number, end: number): number {
  const limit = Math.min(end, from + 64);
  let position = from;
  while (position < limit) {
    const kind = kindAt(text, position);
    if (kind !== SPACE && kind !== STOP && !isCloser(text.charCodeAt(position))) return position;
    position++;
  }
  return limit === end ? end : position;
}
