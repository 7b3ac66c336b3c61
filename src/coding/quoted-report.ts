import type { Token } from '../core/schema.js';
import { contains, type Span } from '../core/spans.js';
import type { TimeUp } from '../core/time-limit.js';
import type { Quote } from './quotes.js';
import type { SpeechView } from './speech-view.js';

/** The report around its quotations. */
export interface Quoted {
  readonly text: string;
  readonly quotes: readonly Quote[];
  /** One for each sentence. */
  readonly views: readonly SpeechView[];
  readonly timeUp: TimeUp;
}

/** A quotation with the sentences in which it begins and ends. */
export interface QuotePlace {
  readonly quote: Quote;
  readonly first: SpeechView;
  readonly last: SpeechView;
}

/** Where the quotations stand, in order; one that no sentence holds is left out. */
export function placesOf({ views, quotes }: Quoted): readonly QuotePlace[] {
  let at = 0;
  return quotes.flatMap((quote) => {
    while (at < views.length && (views[at] as SpeechView).tree.sentence.end <= quote.start) at++;
    let end = at;
    while (end < views.length && (views[end] as SpeechView).tree.sentence.start < quote.end) end++;
    const [first, last] = [views[at], views[end - 1]];
    return first === undefined || last === undefined || end <= at ? [] : [{ quote, first, last }];
  });
}

/** How a quotation is told from scare quotes and titles: `words` need a cue beside them, `utterance` stands without one. */
export type QuoteKind = 'utterance' | 'words' | 'none';

/** Three words or more that are no title are somebody's; fewer are where a comma or a call ends them and a cue stands beside them. */
export function kindOf(report: Quoted, { quote, first, last }: QuotePlace): QuoteKind {
  const tokens = (first === last ? [first] : [first, last]).flatMap((v) => v.tree.tokens.filter((t) => contains(quote, t)));
  const words = tokens.filter((t) => t.upos !== 'PUNCT' && t.upos !== 'PART');
  const inner = report.text.slice(quote.start, quote.end);
  if (words.length >= 3 && (!isTitle(words) || /[.?!…]\s*$/.test(inner))) return 'utterance';
  return words.length > 0 && (/[.?!…—–-]\s*$/.test(inner) || (/,\s*$/.test(inner) && !isTitle(words))) ? 'words' : 'none';
}

const isTitle = (words: readonly Token[]): boolean => words.every((w) => /^[^a-z]/.test(w.text) || w.text.length < 4);

/** A whole utterance: it begins its sentence, or follows a comma or colon with a capital letter, and a mark closes it. */
export function isDirect({ text }: Quoted, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 6), start).replace(/["“„«‘`']*$/, '');
  const opens =
    /(^|[\n.?!]["”’']*\s*|\n\s*)$/.test(before) || (/[,:—–-]\s*$/.test(before) && /^[^\p{Ll}]/u.test(text.slice(start, start + 1)));
  return opens && /[,.?!…—–-]\s*$/.test(text.slice(start, end));
}

/** Whether a quotation is all of its sentences. */
export const isWhole = ({ quote, first, last }: QuotePlace): boolean =>
  quote.start - first.tree.sentence.start <= 2 && last.tree.sentence.end - quote.end <= 3;
