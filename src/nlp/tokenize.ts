import type { Span } from '../core/spans.js';
import { APOSTROPHE, AT, DIGIT, kindAt, LOWER, SLASH, SPACE, STOP, SYMBOL, UPPER } from './token-characters.js';
import { type ChunkScan, chunkScan, pushWord } from './token-chunk.js';
import { splitMark } from './token-marks.js';
import type { TokenRules } from './token-rules.js';
import { splitWord } from './token-words.js';

const PLAIN = (1 << LOWER) | (1 << UPPER);
const MARKED = (1 << APOSTROPHE) | (1 << AT) | (1 << SLASH) | (1 << STOP) | (1 << SYMBOL);
const WEB = (1 << AT) | (1 << SLASH) | (1 << STOP);

/**
 * Syntactic words of the sentence, as Universal Dependencies cuts them (`do|n't`, `44|-|day`): ordered, without overlap, and
 * covering all but white space. Linear in the length of the sentence.
 */
export function tokenize(text: string, sentence: Span, rules: TokenRules): Span[] {
  const scan = chunkScan(text, sentence, rules);
  const { end } = sentence;
  let start = sentence.start;
  while (start < end) {
    if (kindAt(text, start) === SPACE) {
      start++;
      continue;
    }
    let seen = 0;
    let position = start;
    for (; position < end; position++) {
      const kind = kindAt(text, position);
      if (kind === SPACE) break;
      seen |= 1 << kind;
    }
    if ((seen & ~PLAIN) === 0) pushWord(scan, start, position);
    else splitChunk(scan, start, position, seen);
    start = position;
  }
  return scan.words;
}

/** Cuts `[start, end)`, which holds no white space; `seen` has one bit for each class of character in it. */
function splitChunk(scan: ChunkScan, start: number, end: number, seen: number): void {
  if ((seen & MARKED) === 0 && (seen & (1 << DIGIT)) !== 0 && (seen & PLAIN) === 0) {
    scan.words.push({ start, end });
    return;
  }
  scan.chunkStart = start;
  scan.chunkEnd = end;
  scan.mayBeWeb = (seen & WEB) !== 0;
  let position = start;
  while (position < end) {
    const kind = kindAt(scan.text, position);
    position = kind >= LOWER && kind <= DIGIT ? splitWord(scan, position) : splitMark(scan, position);
  }
}
