import type { Sentence, Token } from '../core/schema.js';
import type { Span } from '../core/spans.js';

const LONGEST = 4000; // UTF-16 units between two marks; longer stretches are a missing mark
const OPENING = new Set(['“', '``', '„', '«']);
const CLOSING = new Set(['”', "''", '»']);
const STRAIGHT = '"';

/** Stretches inside quotation marks, the marks left out, in order of the text. Straight marks open and close in turn within a paragraph. */
export function findQuotes(sentences: readonly Sentence[], text: string): readonly Span[] {
  const found: Span[] = [];
  let open: Token | null = null;
  for (const mark of sentences.flatMap((s) => s.tokens.filter(isMark))) {
    const paired: Token | null = open !== null && isWithinParagraph(text, open, mark) ? open : null;
    if (paired !== null && closes(mark)) found.push({ start: paired.end, end: mark.start });
    open = paired !== null && closes(mark) ? null : CLOSING.has(mark.text) ? paired : mark;
  }
  return found.filter((q) => q.end > q.start);
}

const isWithinParagraph = (text: string, open: Token, mark: Token): boolean =>
  mark.start - open.end <= LONGEST && !/\n\s*\n/.test(text.slice(open.end, mark.start));
const isMark = ({ text }: Token): boolean => text === STRAIGHT || OPENING.has(text) || CLOSING.has(text);
const closes = ({ text }: Token): boolean => text === STRAIGHT || CLOSING.has(text);
