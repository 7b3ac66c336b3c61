import type { Sentence, Token } from '../core/schema.js';
import { besideWhat } from './time/beside.js';
import { streamOf, type TimeStream } from './time/classes.js';
import type { Beside, Reading, TimeContext } from './time/context.js';
import { datelineOf } from './time/dateline.js';
import type { FoundTime } from './time/found.js';
import type { TimeLexicon, TimeRule } from './time/lexicon.js';
import { matchPattern } from './time/pattern.js';
import { closeAtEnd, joinRanges, openSince, shareYear } from './time/ranges.js';
import { READINGS } from './time/readings.js';
import { directionOf, isPresentPerfect } from './time/tense.js';
import { afterTime, forgetAccount, NOTHING_TOLD, type Told, type Where } from './time/told.js';

export { compileTimeLexicon } from './time/compile.js';
export type { FoundTime } from './time/found.js';
export type { TimeLexicon } from './time/lexicon.js';

/**
 * Time expressions in order of the text, none within another: the rule that takes the most words wins, the earlier of two equal
 * ones. `published` is a day or an ISO time; a dateline outranks it. Without either, what hangs on it is found with `when` null.
 */
export function findTimes(sentences: readonly Sentence[], published: string | null, lexicon: TimeLexicon): readonly FoundTime[] {
  const day = published === null || !/^\d{4}-\d\d-\d\d/.test(published) ? null : published.slice(0, 10);
  const head = sentences.slice(0, 4);
  const dateline = datelineOf(head, findFrom(head, day, lexicon), day);
  if (dateline === null || dateline === day) return findFrom(sentences, day, lexicon);
  return findFrom(sentences, dateline, lexicon).map((time) =>
    time.when?.anchor === 'published' ? { ...time, when: { ...time.when, anchor: 'document' } } : time,
  );
}

function findFrom(sentences: readonly Sentence[], published: string | null, lexicon: TimeLexicon): readonly FoundTime[] {
  const found: FoundTime[] = [];
  let told = NOTHING_TOLD;
  sentences.forEach((sentence, index) => {
    const here = findInSentence({ sentence, index, published, lexicon }, forgetAccount(told, index));
    told = here.told;
    const dated = shareYear(here.times, sentence, lexicon);
    found.push(...joinRanges(openSince(dated, sentence, published, lexicon), sentence, lexicon));
  });
  return found;
}

interface Place extends Where {
  readonly lexicon: TimeLexicon;
}

function findInSentence(place: Place, before: Told): { times: readonly FoundTime[]; told: Told } {
  const { sentence, index } = place;
  const stream = streamOf(sentence, place.lexicon);
  let times: readonly FoundTime[] = [];
  let told = before;
  for (let at = 0; at < stream.words.length; ) {
    const best = bestAt(stream, at, place, { told, last: times.at(-1) });
    if (best === null) {
      at++;
      continue;
    }
    const tokens = tokensOf(stream, at, best.end);
    const time = { ...spanOf(sentence, tokens), when: best.reading.when, timex: best.reading.timex, sentence: index, tokens };
    told = afterTime(told, best.reading, tokens, place);
    times = closeAtEnd([...times, time], sentence, place.lexicon);
    const closed = times.at(-2);
    if (closed !== undefined && /-Q\d$/.test(closed.timex.value)) told = { ...told, account: closed.timex.value, accountSentence: index };
    at = best.end;
  }
  return { times, told };
}

interface SoFar {
  readonly told: Told;
  /** The time read last in the sentence. */
  readonly last: FoundTime | undefined;
}

type Best = { readonly reading: Reading; readonly end: number };

function bestAt(stream: TimeStream, at: number, place: Place, soFar: SoFar): Best | null {
  if (!/[\p{L}\d]/u.test(stream.words[at] ?? '') && stream.words[at] !== "'") return null;
  let best: Best | null = null;
  for (const rule of place.lexicon.rulesFor(stream.words[at] ?? '')) {
    const match = matchPattern(rule.pattern, stream, at);
    if (match === null || (best !== null && match.end <= best.end)) continue;
    const captures = new Map([...rule.given, ...match.captures]);
    const context = {
      ...contextOf(tokensOf(stream, at, match.end), place, soFar),
      beside: () => besideAt(stream, match.end, place, soFar),
    };
    const reading = READINGS.get(rule.read)?.(captures, context) ?? null;
    if (reading !== null && !isAge(stream, at, rule, place)) best = { reading, end: match.end };
  }
  return best;
}

/** What "two days before" counts from, the words from `at` on. */
function besideAt(stream: TimeStream, at: number, place: Place, soFar: SoFar): Beside | null {
  const dayAt = (token: number): string | null => {
    const value = bestAt(stream, stream.tokens.indexOf(token), place, soFar)?.reading.timex.value ?? '';
    return /^\d{4}-\d\d-\d\d(?:T|$)/.test(value) ? value.slice(0, 10) : null;
  };
  const { lexicon } = place;
  return besideWhat(place.sentence, stream.tokens[at] ?? place.sentence.tokens.length, soFar.told, { lexicon, dayAt });
}

function contextOf(tokens: readonly number[], { sentence, published, lexicon }: Place, { told, last }: SoFar): Omit<TimeContext, 'beside'> {
  const [from, to] = [tokens[0] ?? 0, tokens.at(-1) ?? 0];
  return {
    published,
    lexicon,
    focus: told.focus,
    account: told.account,
    yearly: told.yearly,
    before: last !== undefined && (last.tokens.at(-1) ?? 0) === from - 2 ? last.timex.value : null,
    perfect: () => isPresentPerfect(sentence, from, to),
    direction: () => directionOf(sentence, from, to, lexicon.tense),
  };
}

/** "aged 8-10 years", "at the age of four months". */
function isAge({ words }: TimeStream, at: number, rule: TimeRule, { lexicon: { ages } }: Place): boolean {
  const from = /^\d*[-‑–]$/.test(words[at - 1] ?? '') ? at - (words[at - 1]?.length === 1 ? 2 : 1) : at;
  return rule.read === 'duration' && (ages.has(words[from - 1] ?? '') || ages.has(`${words[from - 2]} ${words[from - 1]}`));
}

const tokensOf = (stream: TimeStream, from: number, to: number): readonly number[] => [...new Set(stream.tokens.slice(from, to))];

function spanOf(sentence: Sentence, tokens: readonly number[]): { start: number; end: number } {
  const [first, last] = [sentence.tokens[tokens[0] ?? 0] as Token, sentence.tokens[tokens.at(-1) ?? 0] as Token];
  return { start: first.start, end: last.end };
}
