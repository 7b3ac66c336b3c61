import type { Span } from '../../core/spans.js';
import type { Ground, Question } from './questions.js';

/** A stretch of the report's text under the same marks from end to end. The pieces side by side are the text, letter for letter. */
export interface Piece extends Span {
  readonly text: string;
  /** The questions whose grounds lie here, the shortest ground first: that one gives the colour. */
  readonly questions: readonly Question[];
  /** The questions of which a ground begins here. */
  readonly opens: readonly Question[];
  /** Inside the sentence of the event; inside a speaker's words. */
  readonly sentence: boolean;
  readonly content: boolean;
  /** The event that begins a word here, where it is another than the one chosen. */
  readonly trigger: string | null;
}

export interface Layers {
  readonly grounds: readonly Ground[];
  readonly content: readonly Span[];
  readonly sentence: Span | null;
  readonly triggers: readonly (Span & { readonly id: string })[];
}

/** Cuts the text wherever a mark begins or ends. */
export function piecesOf(text: string, layers: Layers): readonly Piece[] {
  const { grounds, content, sentence, triggers } = layers;
  const spans = [...grounds, ...content, ...triggers, ...(sentence === null ? [] : [sentence])];
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .sort((a, b) => a - b);
  return cuts.slice(1).map((end, at) => pieceOf(text, { start: cuts[at] ?? 0, end }, layers));
}

function pieceOf(text: string, span: Span, { grounds, content, sentence, triggers }: Layers): Piece {
  const holds = ({ start, end }: Span): boolean => start <= span.start && span.end <= end;
  const here = grounds.filter(holds).sort((a, b) => a.end - a.start - (b.end - b.start));
  return {
    ...span,
    text: text.slice(span.start, span.end),
    questions: unique(here.map(({ question }) => question)),
    opens: unique(here.filter(({ start }) => start === span.start).map(({ question }) => question)),
    sentence: sentence !== null && holds(sentence),
    content: content.some(holds),
    trigger: triggers.find(holds)?.id ?? null,
  };
}

const unique = (questions: readonly Question[]): readonly Question[] => [...new Set(questions)];
