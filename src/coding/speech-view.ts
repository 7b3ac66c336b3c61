import type { Speech } from '../core/draft.js';
import type { Stance, TimeExpression, Token } from '../core/schema.js';
import { overlapping, type Span } from '../core/spans.js';
import type { Tree } from '../core/tree.js';
import type { AttributionLexicon } from './attribution-lexicon.js';
import { phraseOf } from './phrases.js';

/** What the finder of speeches sees of one sentence. */
export interface SpeechView {
  readonly tree: Tree;
  readonly sentence: number;
  readonly lexicon: AttributionLexicon;
  /** Stretches in quotation marks, of the whole report. */
  readonly quotes: readonly Span[];
  /** Time expressions of the sentence, with the token each hangs on. */
  readonly timeAt: (token: number) => TimeExpression | null;
  /** Whether a head can be a party. */
  readonly isActor: (token: number) => boolean;
}

/** A speech, or an attitude: what somebody wants, backs or knows is told by the report, not said by him. */
export interface FoundSpeech extends Speech {
  readonly attitude: boolean;
}

/** A speech by the words of one sentence. */
export interface SpeechWords {
  readonly stance: Stance;
  readonly attitude: boolean;
  readonly cue: Span | null;
  readonly cueToken: number;
  readonly speaker: number | null;
  readonly words: readonly number[];
}

/** Verbs, also where the tagger takes a participle with "is" for a noun or adjective: "is warning". */
export const isVerbal = ({ upos, xpos }: Token): boolean => upos === 'VERB' || xpos === 'VBG';

/** The lemma by which a verb is a cue; that of a participle taken for a noun is made of its form. */
export function cueLemma({ upos, lemma, text }: Token, { verbs }: AttributionLexicon): string {
  const stem = text.toLowerCase().replace(/ing$/, '');
  return upos === 'VERB' || verbs.has(lemma.toLowerCase()) ? lemma.toLowerCase() : verbs.has(stem) ? stem : `${stem}e`;
}

/** Builds the speech: its content as stretches of text, how it is quoted, and when it was said. */
export function speechOf(view: SpeechView, found: SpeechWords): FoundSpeech {
  const content = stretches(view.tree, withoutEdges(view.tree, found.words));
  const when =
    view.tree
      .children(found.cueToken)
      .map((c) => (found.words.includes(c) ? null : view.timeAt(c)))
      .find((t) => t !== null) ?? null;
  return {
    sentence: view.sentence,
    cue: found.cue,
    speaker: found.speaker === null ? null : phraseOf(view.tree, view.sentence, found.speaker),
    content,
    stance: found.stance,
    attitude: found.attitude,
    quotation: quotationOf(content, view.quotes),
    when,
  };
}

/** Neighbouring words joined to stretches of text. */
function stretches(tree: Tree, words: readonly number[]): readonly Span[] {
  const sorted = [...new Set(words)].sort((a, b) => a - b);
  const spans: { start: number; end: number }[] = [];
  sorted.forEach((word, i) => {
    const token = tree.tokens[word] as Token;
    const last = spans.at(-1);
    if (last && sorted[i - 1] === word - 1) last.end = token.end;
    else spans.push({ start: token.start, end: token.end });
  });
  return spans;
}

/** Words without the marks before and behind each stretch; marks of quotation and brackets stay. */
function withoutEdges(tree: Tree, words: readonly number[]): readonly number[] {
  const kept = new Set(words);
  const isEdge = (word: number): boolean => EDGE.has((tree.tokens[word] as Token).text);
  for (const word of [...words].sort((a, b) => a - b)) if (isEdge(word) && !kept.has(word - 1)) kept.delete(word);
  return [...kept];
}

const EDGE = new Set([',', ':', ';', '.', '-', '–', '—', '--']);

const SLACK = 2; // code units of marks and spaces at the ends
const BETWEEN = 8; // of marks and spaces between two quotations that are one

/** Direct where the content lies in quotation marks, mixed where a part of it does. */
export function quotationOf(content: readonly Span[], quotes: readonly Span[]): Speech['quotation'] {
  const inside = (c: Span): boolean => {
    let at = c.start - BETWEEN + SLACK;
    for (const q of overlapping(quotes, c)) if (q.start <= at + BETWEEN) at = q.end;
    return c.end <= at + SLACK;
  };
  if (content.length > 0 && content.every(inside)) return 'direct';
  return content.some((c) => overlapping(quotes, c).length > 0) ? 'mixed' : 'indirect';
}
