import type { Sentence, Token } from '../core/schema.js';
import type { Span } from '../core/spans.js';

const LONGEST = 4000; // UTF-16 units between two marks; longer stretches are a missing mark

/** Marks of quotation by what they do; `lexicon/en/attribution.yml` lists them. */
export interface QuoteMarks {
  readonly opening: ReadonlySet<string>;
  readonly closing: ReadonlySet<string>;
  readonly straight: ReadonlySet<string>;
}

/** A stretch inside quotation marks, the marks left out; `goesOn` where the next paragraph opens with a mark and none has closed this one. */
export interface Quote extends Span {
  readonly goesOn: boolean;
}

/** Stretches inside quotation marks in order of the text, those inside other quotations left out. */
export function findQuotes(sentences: readonly Sentence[], text: string, marks: QuoteMarks): readonly Quote[] {
  const found: Quote[] = [];
  let open: Open | null = null;
  for (const mark of sentences.flatMap((s) => s.tokens.filter((t) => isMark(t, text, marks)))) {
    const next: Step = stepOver(open, mark, text, marks);
    found.push(...next.found);
    open = next.open;
  }
  return found.filter((q) => q.end > q.start);
}

interface Step {
  readonly found: readonly Quote[];
  readonly open: Open | null;
}

/** What a mark closes and what is open behind it. */
function stepOver(open: Open | null, mark: Token, text: string, marks: QuoteMarks): Step {
  if (open === null) return { found: [], open: reopen(null, mark, marks) };
  const unclosed = unclosedBefore(open.mark, mark, text);
  if (unclosed !== null) return { found: unclosed === 'lost' ? [] : [unclosed], open: reopen(null, mark, marks) };
  const isOuter = open.inner === 0 || mark.text === open.mark.text;
  if (!isOuter || marks.opening.has(mark.text) || !closes(open.mark, mark, marks)) return { found: [], open: reopen(open, mark, marks) };
  return { found: [{ start: open.mark.end, end: mark.start, goesOn: false }], open: null };
}

/** A mark that waits for its closing one, with how many of another kind have opened since. */
interface Open {
  readonly mark: Token;
  readonly inner: number;
}

/** What is open behind a mark that closes nothing: another kind opens and closes inside, the same kind begins anew. */
function reopen(open: Open | null, mark: Token, marks: QuoteMarks): Open | null {
  if (open === null) return marks.closing.has(mark.text) ? null : { mark, inner: 0 };
  if (marks.opening.has(mark.text)) return mark.text === open.mark.text ? { mark, inner: 0 } : { ...open, inner: open.inner + 1 };
  return { ...open, inner: Math.max(0, open.inner - (marks.closing.has(mark.text) ? 1 : 0)) };
}

/** A quotation that its paragraph ends unclosed: it goes on where the next opens with the same mark, else a mark is missing. */
function unclosedBefore(open: Token, mark: Token, text: string): Quote | 'lost' | null {
  const end = paragraphEnd(text, open.end, mark.start);
  if (end < 0) return mark.start - open.end > LONGEST ? 'lost' : null;
  const isSound = mark.text === open.text && goesOn(text, mark) && end - open.end <= LONGEST;
  return isSound ? { start: open.end, end, goesOn: true } : 'lost';
}

/** Where the paragraph ends between two places; −1 where it does not. */
function paragraphEnd(text: string, from: number, to: number): number {
  const at = text.slice(from, to).search(/\s*\n\s*\n/);
  return at < 0 ? -1 : from + at;
}

/** An opening mark at the head of a paragraph. */
const goesOn = (text: string, mark: Token): boolean => /\n\s*\n\s*$/.test(text.slice(Math.max(0, mark.start - 9), mark.start));

/** A single mark between letters, or behind a plural ("the ministers’ talks"), is an apostrophe. */
function isMark(token: Token, text: string, { opening, closing, straight }: QuoteMarks): boolean {
  if (token.text === '’') return token.xpos !== 'POS' && !/[\p{L}\p{N}]/u.test(text[token.end] ?? '');
  return straight.has(token.text) || opening.has(token.text) || closing.has(token.text);
}

/** A single mark closes only what a single mark opened; writers mix the other kinds. */
function closes(open: Token, mark: Token, marks: QuoteMarks): boolean {
  if (open.text === '‘') return mark.text === '’';
  return mark.text !== '’' && (marks.straight.has(mark.text) || marks.closing.has(mark.text));
}
