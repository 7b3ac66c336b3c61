import type { GivenSentence, Problem, ProblemCode } from '../core/schema.js';

/** A report as its format gives it, before its date, language and id are settled. */
export interface Draft {
  readonly text: string;
  readonly key: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** As the source words it. */
  readonly date: string | null;
  readonly given: readonly GivenSentence[] | null;
  /** True where the format itself says that the report is in English. */
  readonly english: boolean;
  readonly origin: string;
  /** What the report was read from: the file, or of a JSON line the line. */
  readonly bytes: Uint8Array;
}

/** What a reader draws from its input, in the order of the input. */
export type Piece = { readonly kind: 'draft'; readonly draft: Draft } | ProblemPiece;

export interface ProblemPiece {
  readonly kind: 'problem';
  readonly problem: Problem;
}

/** How one format is read. */
export interface Reader {
  readonly name: string;
  /** With the dot, in lower case. */
  readonly extensions: readonly string[];
  /** Whether a beginning, without leading white space, looks like this format. */
  readonly recognises: (head: string) => boolean;
  readonly read: (chunks: AsyncIterable<Uint8Array>, origin: string) => AsyncGenerator<Piece>;
}

/** A draft of which only text, origin and bytes are known, with what else is given. */
export const draftPiece = (known: Pick<Draft, 'text' | 'origin' | 'bytes'>, more: Partial<Draft> = {}): Piece => ({
  kind: 'draft',
  draft: { key: null, title: null, publisher: null, url: null, date: null, given: null, english: false, ...known, ...more },
});

/** A problem, as a piece of the input. */
export const problemPiece = (code: ProblemCode, origin: string, what: string, mend: string): ProblemPiece => ({
  kind: 'problem',
  problem: { code, origin, what, mend },
});
