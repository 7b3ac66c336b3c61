import type { GivenSentence, Problem, Report } from '../core/schema.js';
import type { Span } from '../core/spans.js';
import { MOST_WORDS } from './batches.js';

/** A sentence that had too many words, and into how many pieces it was cut. */
export interface SentenceCut extends Span {
  readonly pieces: number;
}

export interface CutSentences {
  /** None with more than MOST_WORDS words; those that have no more are the ones given. */
  readonly sentences: readonly GivenSentence[];
  readonly cuts: readonly SentenceCut[];
}

/** Cuts sentences of more than MOST_WORDS words, each piece as long as a good place allows. Linear in the number of words. */
export function cutSentences(text: string, sentences: readonly GivenSentence[]): CutSentences {
  const cuts: SentenceCut[] = [];
  const short = sentences.flatMap((sentence) => {
    if (sentence.words.length <= MOST_WORDS) return [sentence];
    const pieces = cutOne(text, sentence);
    cuts.push({ start: sentence.start, end: sentence.end, pieces: pieces.length });
    return pieces;
  });
  return { sentences: short, cuts };
}

/** One problem for all cuts of a report; `null` where nothing was cut. */
export function cutProblem({ origin }: Report, cuts: readonly SentenceCut[]): Problem | null {
  const [first] = cuts;
  if (first === undefined) return null;
  const pieces = cuts.reduce((sum, cut) => sum + cut.pieces, 0);
  const said = cuts.length === 1 ? 'a sentence has' : `${cuts.length} sentences have`;
  const where = `${cuts.length === 1 ? 'at' : 'the first at'} characters ${first.start} to ${first.end}`;
  const what = `${said} more than ${MOST_WORDS} words (${where}): coded in ${pieces} pieces, between which no link is seen`;
  return { code: 'too-long', origin, what, mend: 'end each sentence with a full stop, or put items of a list on lines of their own' };
}

function cutOne(text: string, { words }: GivenSentence): readonly GivenSentence[] {
  const pieces: GivenSentence[] = [];
  for (let from = 0; from < words.length; ) {
    const to = words.length - from <= MOST_WORDS ? words.length : bestPlace(text, words, from);
    const own = words.slice(from, to);
    pieces.push({ start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0, words: own });
    from = to;
  }
  return pieces;
}

/** What a piece may end with, the best first; in the second half of what is allowed, so that pieces do not become small. */
const ENDS: readonly RegExp[] = [/^[.!?…]+$/, /^[;:]$/, /^[,)\]}”»–—]$/];

/** Index of the word that begins the next piece: after a mark, else after a space, else anywhere between two words. */
function bestPlace(text: string, words: readonly Span[], from: number): number {
  const last = from + MOST_WORDS;
  const least = from + MOST_WORDS / 2;
  const ends = (at: number): Span => words[at - 1] ?? { start: 0, end: 0 };
  const begins = (at: number): number => words[at]?.start ?? 0;
  const find = (good: (at: number) => boolean): number | null => {
    for (let at = last; at > least; at--) if (ends(at).end <= begins(at) && good(at)) return at;
    return null;
  };
  for (const mark of ENDS) {
    const found = find(
      (at) => ends(at).end < begins(at) && ends(at).end - ends(at).start < 9 && mark.test(text.slice(ends(at).start, ends(at).end)),
    );
    if (found !== null) return found;
  }
  return find((at) => ends(at).end < begins(at)) ?? find(() => true) ?? last;
}
