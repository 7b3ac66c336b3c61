import type { Token } from '../core/schema.js';
import { contains, overlapping, type Span } from '../core/spans.js';
import { isDirect, type Quoted, type QuotePlace } from './quoted-report.js';
import { type FoundSpeech, quotationOf, type SpeechView } from './speech-view.js';

/** The speech with all of a quotation, and with the words of the report that lead up to its words. */
export function withQuote(speech: FoundSpeech, place: QuotePlace, report: Quoted): FoundSpeech {
  const { quote } = place;
  const words = isDirect(report, quote) ? inQuotes(speech.content, place, report) : [...speech.content, ...leadIn(speech, place, report)];
  const content = merge([...words, speech.cue === null && speech.speaker === null ? quote : withMarks(quote, report.text)], report.text);
  return { ...speech, content, quotation: speech.cue === null ? speech.quotation : quotationOf(content, report.quotes) };
}

/** The quotation with its marks. */
function withMarks({ start, end }: Span, text: string): Span {
  const opening = /["“„«‘`']*$/.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  const closing = /^["”»’']*/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  return { start: start - opening, end: end + closing };
}

/** What of the content stands in quotation marks, or leads up to a colon before them, or was said in another sentence. */
function inQuotes(content: readonly Span[], { quote, first, last }: QuotePlace, { quotes, text }: Quoted): readonly Span[] {
  return content.flatMap((c) => {
    if (c.end <= first.tree.sentence.start || c.start >= last.tree.sentence.end) return [c];
    if (c.start < quote.start && /:\s*["“„«‘`']*$/.test(text.slice(c.start, quote.start))) return [c];
    return overlapping(quotes, c).map((q) => ({ start: Math.max(q.start, c.start), end: Math.min(q.end, c.end) }));
  });
}

/** "said the deal “does nothing”": the words between the cue and the quotation; "The deal “does nothing,” he said": those before it. */
function leadIn(speech: FoundSpeech, { quote, first }: QuotePlace, report: Quoted): readonly Span[] {
  const { cue } = speech;
  if (cue === null) return [];
  const known = speech.content.filter((c) => c.start < quote.start && c.end > first.tree.sentence.start).at(-1);
  if (known !== undefined) {
    const isOpen = known.end < quote.start && known.start > cue.end && !hasCue(first, { start: known.end, end: quote.start });
    return isOpen ? [{ start: known.end, end: quote.start }] : [];
  }
  const from = cue.end <= quote.start && cue.start >= first.tree.sentence.start ? afterCue(first, cue) : first.tree.sentence.start;
  const gap = { start: from, end: quote.start };
  const isMine = gap.end > gap.start && overlapping(report.quotes, gap).length === 0 && !hasCue(first, gap);
  return isMine && hasNoun(first, gap) ? [gap] : [];
}

/** Where what is said can begin: behind the cue, the one it is said to, and the phrases that say when and where. */
function afterCue({ tree, lexicon }: SpeechView, cue: Span): number {
  const at = tree.tokens.findIndex((t) => t.start === cue.start);
  const token = tree.tokens[at];
  if (token === undefined) return cue.end;
  const addressed = lexicon.addressing.has(token.lemma.toLowerCase());
  let end = cue.end;
  for (const child of tree.children(at)) {
    const { deprel } = tree.tokens[child] as Token;
    const skips = /^(obl|advmod|compound:prt)/.test(deprel) || (addressed && /^(obj|iobj)/.test(deprel));
    if (child > at && skips && !/nmod|acl/.test(deprel)) end = Math.max(end, lastEnd(tree.tokens, child));
  }
  return end;
}

/** End of the branch below a word. */
function lastEnd(tokens: readonly Token[], top: number): number {
  let end = (tokens[top] as Token).end;
  tokens.forEach((t, i) => {
    for (let up = i, steps = 0; steps < 12; steps++) {
      if (up === top) end = Math.max(end, t.end);
      const { head } = tokens[up] as Token;
      if (head === up || up === top) break;
      up = head;
    }
  });
  return end;
}

const hasCue = ({ tree, lexicon }: SpeechView, gap: Span): boolean =>
  tree.tokens.some((t) => contains(gap, t) && t.upos === 'VERB' && lexicon.saying.has(t.lemma.toLowerCase()));
const hasNoun = ({ tree }: SpeechView, gap: Span): boolean =>
  tree.tokens.some((t) => contains(gap, t) && /^(NOUN|PROPN|PRON|VERB|PART|SCONJ)$/.test(t.upos));

/** Stretches joined where nothing but marks and spaces stands between them. */
function merge(spans: readonly Span[], text: string): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && (start <= last.end || /^[\s"“”‘’`'«»„,.]*$/.test(text.slice(last.end, start))))
      last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
