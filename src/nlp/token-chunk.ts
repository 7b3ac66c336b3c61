import type { Span } from '../core/spans.js';
import { joinedSlot, type TokenRules } from './token-rules.js';

/** State of one call of `tokenize`: the words found, and the stretch without white space that is being cut. */
export interface ChunkScan {
  readonly text: string;
  readonly rules: TokenRules;
  readonly words: Span[];
  readonly sentenceEnd: number;
  chunkStart: number;
  chunkEnd: number;
  /** The chunk has a full stop, a slash or an at sign. */
  mayBeWeb: boolean;
  /** No web address starts before this offset: keeps the search linear. */
  noWebBefore: number;
}

export function chunkScan(text: string, sentence: Span, rules: TokenRules): ChunkScan {
  return {
    text,
    rules,
    words: [],
    sentenceEnd: sentence.end,
    chunkStart: sentence.start,
    chunkEnd: sentence.start,
    mayBeWeb: false,
    noWebBefore: 0,
  };
}

/** Adds the letters `[start, end)`: one word, or several where `joined` lists them (`can|not`). */
export function pushWord(scan: ChunkScan, start: number, end: number): void {
  const { text, rules, words } = scan;
  if (rules.joinedFilter[joinedSlot(text.charCodeAt(start), end - start)] === 1) {
    const parts = rules.joined.get(text.slice(start, end));
    if (parts !== undefined) {
      let from = start;
      for (const length of parts) {
        words.push({ start: from, end: from + length });
        from += length;
      }
      return;
    }
  }
  words.push({ start, end });
}
