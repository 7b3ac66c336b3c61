import type { Sentence } from '../core/schema.js';
import type { Span } from '../core/spans.js';

const LONGEST = 4000; // UTF-16 units between two marks; longer stretches are a missing mark
const OPEN = new Set(['“', '``', '„', '«']);
const CLOSE = new Set(['”', "''", '»']);

/** Stretches inside quotation marks, the marks left out, in order of the text. Straight marks open and close in turn within a paragraph. */
export function findQuotes(sentences: readonly Sentence[], text: string): readonly Span[] {
  const found: Span[] = [];
  let open: number | null = null;
  let last = 0;
  for (const sentence of sentences) {
    if (open !== null && /\n\s*\n/.test(text.slice(last, sentence.start))) open = null;
    for (const token of sentence.tokens) {
      const mark = token.text;
      const closes = CLOSE.has(mark) || (mark === '"' && open !== null);
      if (closes && open !== null) {
        if (token.start - open <= LONGEST && token.start > open) found.push({ start: open, end: token.start });
        open = null;
      } else if (OPEN.has(mark) || mark === '"') open = token.end;
    }
    last = sentence.end;
  }
  return found;
}
