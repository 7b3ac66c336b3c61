import type { Phrase } from '../core/draft.js';
import type { Token } from '../core/schema.js';
import { contains, overlapping, type Span } from '../core/spans.js';
import { childrenBy, relation, spanOf, subtree } from '../core/tree.js';
import { verbArguments } from './arguments.js';
import type { Cue } from './attribution-lexicon.js';
import { phraseOf } from './phrases.js';
import type { Quoted, QuotePlace } from './quoted-report.js';
import { cueLemma, type FoundSpeech, isVerbal, type SpeechView } from './speech-view.js';

/** The speech, without content yet, whose cue stands beside a quotation: behind it, before it, or in the sentence before it that ends in a colon. */
export function cueBeside(report: Quoted, place: QuotePlace): FoundSpeech | null {
  const { quote, first, last } = place;
  const before = report.views[first.sentence - 1];
  const opens = report.text.slice(before?.tree.sentence.start ?? quote.start, quote.start).replace(/\s*["“„«‘`']+$/, '');
  return (
    cueIn(report, place, last, (t) => t.start > quote.end && isFree(report, quote.end, t.start)) ??
    cueIn(report, place, first, (t) => t.end < quote.start && isFree(report, t.end, quote.start)) ??
    (before !== undefined && opens.endsWith(':') ? cueIn(report, place, before, () => true) : null) ??
    nameBehind(report, place) ??
    (opens.endsWith(':') ? announced(report, place) : null)
  );
}

/** Whether no other quotation stands between two places. */
const isFree = ({ quotes }: Quoted, from: number, to: number): boolean =>
  !overlapping(quotes, { start: from, end: to }).some((q) => q.start > from && q.end < to);

/** The saying verb outside quotations that stands nearest to the quotation among those allowed. */
function cueIn(report: Quoted, { quote }: QuotePlace, view: SpeechView, allowed: (token: Token) => boolean): FoundSpeech | null {
  const { tree, lexicon } = view;
  const cues = tree.tokens.flatMap((token, at) => {
    const isCue = isVerbal(token) && tree.tokens[at - 1]?.xpos !== 'HYPH' && spoken(lexicon, token).length > 0;
    return isCue && allowed(token) && !overlapping(report.quotes, token).some((q) => contains(q, token)) ? [at] : [];
  });
  const distance = (at: number): number => Math.abs((tree.tokens[at] as Token).start - quote.end);
  const at = cues.sort((a, b) => distance(a) - distance(b))[0];
  if (at === undefined) return null;
  const cue = spanOf(tree, [at]);
  const when =
    tree
      .children(at)
      .map(view.timeAt)
      .find((t) => t !== null) ?? null;
  const known = spoken(lexicon, tree.tokens[at] as Token);
  const stance = (known.find((c) => c.pattern.rest.length === 0) ?? known[0])?.stance ?? 'says';
  return { ...blank(view, speakerBeside(report, view, at)), cue, stance, when };
}

const spoken = (lexicon: SpeechView['lexicon'], token: Token): readonly Cue[] =>
  (lexicon.verbs.get(cueLemma(token, lexicon)) ?? []).filter((c) => !c.attitude);

const blank = (view: SpeechView, speaker: Phrase | null): FoundSpeech => ({
  sentence: view.sentence,
  cue: null,
  speaker,
  content: [],
  stance: 'says',
  attitude: false,
  quotation: 'direct',
  when: null,
});

/** Who stands beside a cue: its subject, where that lies outside what is said, else the noun right behind or before it. */
export function speakerBeside({ quotes }: Quoted, view: SpeechView, at: number, content: readonly Span[] = []): Phrase | null {
  const { tree } = view;
  const cue = tree.tokens[at] as Token;
  const isOutside = (word: number): boolean => {
    const token = tree.tokens[word] as Token;
    return ![...overlapping(quotes, token), ...content].some((q) => contains(q, token));
  };
  const subject = (verbArguments(tree, at).get('subj') ?? []).find(isOutside);
  if (subject !== undefined) return phraseOf(tree, view.sentence, subject);
  if (cue.xpos === 'VBG') return cueBefore(view, at, isOutside);
  const closes = overlapping(quotes, { start: cue.start - 4, end: cue.start }).some((q) => q.end < cue.start);
  const noun = !closes ? nounBefore(view, at, quotes) : nounBehind(view, at);
  return noun === null || !isOutside(noun) ? null : phraseOf(tree, view.sentence, noun);
}

/** "he said, adding “…”": who said what went before. */
function cueBefore(view: SpeechView, at: number, isOutside: (word: number) => boolean): Phrase | null {
  const { tree, lexicon } = view;
  for (let word = at - 1; word >= 0; word--) {
    const token = tree.tokens[word] as Token;
    if (token.upos !== 'VERB' || token.xpos === 'VBG' || !lexicon.saying.has(token.lemma.toLowerCase()) || !isOutside(word)) continue;
    const subject = verbArguments(tree, word).get('subj')?.find(isOutside);
    return subject === undefined ? null : phraseOf(tree, view.sentence, subject);
  }
  return null;
}

const isNominal = (token: Token | undefined): boolean =>
  token !== undefined && /^(NOUN|PROPN|PRON)$/.test(token.upos) && !/^W/.test(token.xpos);

/** "said the old man from Baku": the head of the first noun phrase behind the cue. */
function nounBehind({ tree }: SpeechView, at: number): number | null {
  for (let word = at + 1; word < tree.tokens.length; word++) {
    const token = tree.tokens[word] as Token;
    if (token.upos === 'PUNCT' || token.upos === 'VERB' || token.upos === 'ADP') return null;
    if (isNominal(token) && (token.head <= at || token.head >= word + 6 || !/^(compound|nmod|amod|flat)/.test(token.deprel))) return word;
  }
  return null;
}

const FAR = 40; // words between a speaker and his cue

/** "the man from Baku, a teacher, said": the nearest phrase head before the cue and behind the quotation. */
function nounBefore({ tree }: SpeechView, at: number, quotes: readonly Span[]): number | null {
  const cue = tree.tokens[at] as Token;
  const before = overlapping(quotes, { start: tree.sentence.start, end: cue.start }).filter((q) => q.end < cue.start);
  const from = before.at(-1)?.end ?? -1;
  const words = tree.tokens.flatMap((t, i) => (i < at && i > at - FAR && t.start > from && isNominal(t) ? [i] : []));
  const outer = words.filter((w) => {
    const { head, deprel } = tree.tokens[w] as Token;
    return !words.includes(head) || head === w || deprel === 'conj';
  });
  return outer[0] ?? words[0] ?? null;
}

/** "“We left.” — Ali Hassan, a driver": a dash and a name behind the quotation. */
function nameBehind({ text, views }: Quoted, { quote, last }: QuotePlace): FoundSpeech | null {
  const behind = /^["”’'»]*\s*[-–—―]+\s*(?=\p{Lu})/u.exec(text.slice(quote.end, quote.end + 12));
  if (behind === null) return null;
  const start = quote.end + behind[0].length;
  const view = [last, views[last.sentence + 1]].find(
    (v) => v !== undefined && v.tree.sentence.start <= start && start < v.tree.sentence.end,
  );
  const at = view?.tree.tokens.findIndex((t) => t.start === start) ?? -1;
  if (view === undefined || at < 0) return null;
  const token = view.tree.tokens[at] as Token;
  if (!isNominal(token)) return null;
  const isPart = relation(token) === 'compound' && subtree(view.tree, token.head).includes(at);
  return blank(view, phraseOf(view.tree, view.sentence, isPart ? token.head : at));
}

/** "The president has a new message: “…”": the subject of the sentence that the colon ends, where it can speak. */
function announced({ views }: Quoted, { quote, first }: QuotePlace): FoundSpeech | null {
  const view = first.tree.sentence.start < quote.start - 3 ? first : views[first.sentence - 1];
  if (view === undefined) return null;
  const subject = childrenBy(view.tree, view.tree.root, 'nsubj')[0];
  return subject === undefined || !view.isActor(subject) ? null : blank(view, phraseOf(view.tree, view.sentence, subject));
}
