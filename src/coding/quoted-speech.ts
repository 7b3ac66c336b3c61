import { contains, overlapping, overlaps, type Span } from '../core/spans.js';
import { checkTime } from '../core/time-limit.js';
import { ancestors } from '../core/tree.js';
import { withQuote } from './quote-content.js';
import { cueBeside, speakerBeside } from './quote-cues.js';
import { isDirect, isWhole, kindOf, placesOf, type Quoted, type QuotePlace } from './quoted-report.js';
import { SpeechList } from './speech-list.js';
import type { FoundSpeech } from './speech-view.js';
import { isPassive } from './voice.js';

/**
 * Gives every quotation its speaker: the cue whose content it is, the cue beside it, or whoever was being quoted when it goes on.
 * Speeches whose content reaches into a quotation get all of it, over sentences and paragraphs. Throws `OutOfTime`.
 */
export function attachQuotes(report: Quoted, speeches: readonly FoundSpeech[]): readonly FoundSpeech[] {
  const found = new SpeechList(speeches);
  const owners: Owner[] = [];
  for (const places of utterances(report, found)) {
    checkTime(report.timeUp);
    const index = speakerOf(report, places, found, owners.at(-1)?.index ?? -1);
    const speech = found.at(index);
    if (speech === undefined) continue;
    const whole = places.reduce((s, place) => withQuote(s, place, report), speech);
    found.replace(index, withSpeaker(whole, report));
    owners.push(...places.map((place) => ({ place, index })));
  }
  for (const owner of owners) keepFor(owner, found, speeches);
  return found.all;
}

/** A quotation's words are said by its speaker alone, or by one who tells what that speaker said. */
function keepFor({ place: { quote, first, last }, index }: Owner, found: SpeechList, before: readonly FoundSpeech[]): void {
  const cue = found.at(index)?.cue ?? null;
  if (cue === null) return;
  for (const at of found.between(first.sentence, last.sentence)) {
    const speech = found.at(at) as FoundSpeech;
    const { content } = speech;
    const isInner = speech.cue !== null && overlaps(quote, speech.cue);
    const isOuter = content.some((c) => contains(c, cue));
    if (at === index || isInner || isOuter || shares(before[at], before[index]) || !content.some((c) => overlaps(c, quote))) continue;
    found.replace(at, { ...speech, content: content.flatMap((c) => without(c, quote)) });
  }
}

/** "shows confessions by men who …": what the one shows is what the others confess. */
const shares = (one: FoundSpeech | undefined, other: FoundSpeech | undefined): boolean =>
  one?.content[0] !== undefined && one.content[0].start === other?.content[0]?.start;

/** A stretch without the quotation and its marks. */
const without = (c: Span, quote: Span): readonly Span[] => [
  ...(c.start < quote.start ? [{ start: c.start, end: Math.min(c.end, quote.start - 1) }] : []),
  ...(c.end > quote.end + 1 ? [{ start: Math.max(c.start, quote.end + 1), end: c.end }] : []),
];

interface Owner {
  readonly place: QuotePlace;
  readonly index: number;
}

/** A speaker cannot stand in his own words. */
function withSpeaker(speech: FoundSpeech, report: Quoted): FoundSpeech {
  const { cue, speaker, content } = speech;
  const view = report.views[speech.sentence];
  const isSound = speaker !== null && !content.some((c) => overlaps(c, speaker));
  if (cue === null || view === undefined || isSound) return speech;
  const at = view.tree.tokens.findIndex((t) => t.start === cue.start);
  return at < 0 || isPassive(view.tree, at) ? speech : { ...speech, speaker: speakerBeside(report, view, at, content) };
}

/** Quotations that are somebody's words; those that go on over paragraphs are one. Turns that a name and a colon open have their speaker. */
function utterances(report: Quoted, found: SpeechList): readonly (readonly QuotePlace[])[] {
  const groups: QuotePlace[][] = [];
  let goesOn = false;
  for (const place of placesOf(report)) {
    if (kindOf(report, place) === 'none' || isTagged(report, place, found)) continue;
    if (goesOn) groups.at(-1)?.push(place);
    else groups.push([place]);
    goesOn = place.quote.goesOn;
  }
  return groups;
}

const isTagged = ({ text }: Quoted, { quote, first }: QuotePlace, found: SpeechList): boolean =>
  found.between(first.sentence, first.sentence).some((index) => {
    const cue = found.at(index)?.cue ?? null;
    return cue !== null && contains(quote, cue) && text[cue.start] === ':';
  });

/** Index of the speech that an utterance belongs to; a new one is added where there is none, and −1 where nobody says it. */
function speakerOf(report: Quoted, places: readonly QuotePlace[], found: SpeechList, before: number): number {
  for (const place of places) {
    const index = cuedBy(report, place, found);
    if (index >= 0) return index;
  }
  const place = places[0] as QuotePlace;
  if (isCoordinated(place, found.at(before))) return before;
  const last = isWhole(place) ? lastSaid(report, place, { found, before }) : -1;
  if (last >= 0) return last;
  return kindOf(report, place) === 'utterance' ? found.add(bare(place)) : -1;
}

/** Index of the speech whose cue introduces the quotation; −1 where none does. */
function cuedBy(report: Quoted, place: QuotePlace, found: SpeechList): number {
  const covering = coveredBy(place, found);
  const own = found.at(covering);
  const beside = cueBeside(report, place);
  if (own !== undefined && !isNearer(report, place.quote, beside, own)) return covering;
  return beside === null ? -1 : adopt(beside, place, report, found);
}

/** A cue between the covering cue and the quotation, or right beside a whole utterance. */
function isNearer(report: Quoted, quote: Span, beside: FoundSpeech | null, own: FoundSpeech): boolean {
  if (beside === null || beside.cue === null || own.cue === null) return false;
  const gap = (cue: Span): number => Math.max(cue.start - quote.end, quote.start - cue.end);
  const isBetween = own.cue.end <= beside.cue.start && beside.cue.end <= quote.start;
  return (isBetween || isDirect(report, quote)) && gap(beside.cue) < gap(own.cue);
}

/** The speech of the cue beside the quotation, as it is known or new. */
function adopt(beside: FoundSpeech, { quote, first }: QuotePlace, { quotes, text }: Quoted, found: SpeechList): number {
  const known = found
    .between(beside.sentence, beside.sentence)
    .find((i) => beside.cue !== null && found.at(i)?.cue?.start === beside.cue.start);
  const own = known === undefined ? undefined : found.at(known);
  if (own === undefined || known === undefined) return found.add(beside);
  const leads = (c: Span): boolean => c.end <= quote.start && (own.cue?.end ?? 0) <= c.start && c.start >= first.tree.sentence.start;
  const isNear = (c: Span): boolean => c.end > quote.start - 9 && /^[\s"“”‘’`'«»„:,]*$/.test(text.slice(c.end, quote.start));
  const content = own.content.filter((c) => overlapping(quotes, c).length > 0 || isNear(c) || leads(c));
  found.replace(known, { ...own, content, speaker: beside.speaker ?? own.speaker, stance: beside.stance, attitude: false });
  return known;
}

/** The innermost saying outside the quotation whose content holds half of it or more. */
function coveredBy({ quote, first, last }: QuotePlace, found: SpeechList): number {
  const start = first === last ? quote.start : Math.max(quote.start, last.tree.sentence.start);
  const here = Math.min(quote.end, last.tree.sentence.end) - start;
  let best = -1;
  let size = Number.POSITIVE_INFINITY;
  const near = first === last ? [] : found.between(last.sentence, last.sentence);
  for (const index of [...found.between(first.sentence, first.sentence), ...near]) {
    const speech = found.at(index) as FoundSpeech;
    if (speech.attitude || speech.cue === null || overlaps(quote, speech.cue)) continue;
    const inside = speech.content.reduce((sum, c) => sum + Math.max(0, Math.min(c.end, quote.end) - Math.max(c.start, quote.start)), 0);
    const total = speech.content.reduce((sum, c) => sum + c.end - c.start, 0);
    if (inside * 2 >= here && total < size) [best, size] = [index, total];
  }
  return best;
}

/** "said it was “bad” and that they “had to go”": more of the same sentence, joined by words that are nobody else's. */
function isCoordinated({ quote, first }: QuotePlace, before: FoundSpeech | undefined): boolean {
  const end = Math.max(0, ...(before?.content ?? []).map((c) => c.end).filter((e) => e <= quote.start));
  if (before === undefined || before.cue === null || end < first.tree.sentence.start || before.cue.start > quote.start) return false;
  const between = first.tree.tokens.filter((t) => t.start >= end && t.end <= quote.start);
  return between.find((t) => t.upos !== 'PUNCT')?.upos === 'CCONJ' && !between.some((t) => first.lexicon.saying.has(t.lemma));
}

/** Who spoke in the sentence before: a sentence in quotation marks without a cue goes on with it. */
function lastSaid({ text, views }: Quoted, { quote, first }: QuotePlace, { found, before }: Spoken): number {
  const reachOf = ({ cue, content }: FoundSpeech): number =>
    Math.max(cue?.end ?? 0, ...content.map((c) => c.end).filter((e) => e <= quote.start));
  const near = new Set([...found.between(Math.max(0, first.sentence - NEAR), first.sentence), ...(before < 0 ? [] : [before])]);
  const spoke = [...near].flatMap((index) => {
    const speech = found.at(index) as FoundSpeech;
    if (speech.attitude || (speech.cue === null && speech.speaker === null) || speech.content.length > MOST) return [];
    const reach = reachOf(speech);
    return reach < quote.start && isRightBefore(text, reach, quote.start, first) ? [{ speech, index, reach }] : [];
  });
  const sentence = Math.max(...spoke.map(({ speech }) => speech.sentence));
  const last = spoke
    .filter(({ speech }) => speech.sentence === sentence)
    .sort((a, b) => rank(b.speech) - rank(a.speech) || depth(views, a.speech) - depth(views, b.speech) || b.reach - a.reach)[0];
  return last?.index ?? -1;
}

const NEAR = 3; // sentences back
const MOST = 40; // stretches of one speech

/** The speeches so far, and the one that had the quotation before. */
interface Spoken {
  readonly found: SpeechList;
  readonly before: number;
}

const rank = ({ quotation }: FoundSpeech): number => (quotation === 'direct' ? 2 : quotation === 'mixed' ? 1 : 0);

/** How far below its sentence's main verb a cue stands. */
function depth(views: Quoted['views'], { cue, sentence }: FoundSpeech): number {
  const tree = views[sentence]?.tree;
  const at = tree?.tokens.findIndex((t) => t.start === cue?.start) ?? -1;
  return tree === undefined || at < 0 ? 99 : ancestors(tree, at).length;
}

/** At most the rest of a sentence and one more stand between; of paragraphs, the one right before. */
function isRightBefore(text: string, from: number, to: number, first: QuotePlace['first']): boolean {
  if (to - from > 800) return false;
  const between = text.slice(from, Math.min(to, first.tree.sentence.start + 2));
  const breaks = between.split(/\n\s*\n/).length - 1;
  return breaks === 0 ? between.length < 250 : breaks === 1 && between.length < 150;
}

/** Words in quotation marks that no cue covers: somebody's words, though the report does not say whose. */
function bare({ quote: { start, end }, first }: QuotePlace): FoundSpeech {
  const { sentence } = first.tree;
  return {
    sentence: first.sentence,
    cue: null,
    speaker: null,
    content: [{ start, end }],
    stance: 'says',
    attitude: false,
    quotation: contains({ start, end }, { start: sentence.start + 2, end: sentence.end - 2 }) ? 'direct' : 'mixed',
    when: null,
  };
}
