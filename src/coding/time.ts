import type { Sentence, TimeExpression, Token } from '../core/schema.js';
import { streamOf, type TimeStream } from './time/classes.js';
import type { Reading, TimeContext } from './time/context.js';
import type { TimeLexicon } from './time/lexicon.js';
import { matchPattern } from './time/pattern.js';
import { joinRanges, openSince } from './time/ranges.js';
import { READINGS } from './time/readings.js';
import { directionOf } from './time/tense.js';

export { compileTimeLexicon } from './time/compile.js';
export type { TimeLexicon } from './time/lexicon.js';

export interface FoundTime extends TimeExpression {
  /** Index of the sentence. */
  readonly sentence: number;
  /** Indices of its words in that sentence. */
  readonly tokens: readonly number[];
}

/**
 * Time expressions in order of the text, none within another: the rule that takes the most words wins, the earlier of two equal
 * ones. `published` is a day or an ISO time; without it, what hangs on it is found with `when` null.
 */
export function findTimes(sentences: readonly Sentence[], published: string | null, lexicon: TimeLexicon): readonly FoundTime[] {
  const day = published === null || !/^\d{4}-\d\d-\d\d/.test(published) ? null : published.slice(0, 10);
  const found: FoundTime[] = [];
  let focus: string | null = null;
  sentences.forEach((sentence, index) => {
    const here = findInSentence(sentence, index, { published: day, focus, lexicon });
    focus = here.focus;
    found.push(...joinRanges(openSince(here.times, sentence, day, lexicon), sentence, lexicon));
  });
  return found;
}

type Surroundings = Omit<TimeContext, 'direction'>;

function findInSentence(sentence: Sentence, index: number, around: Surroundings): { times: FoundTime[]; focus: string | null } {
  const stream = streamOf(sentence, around.lexicon);
  const times: FoundTime[] = [];
  let { focus } = around;
  for (let at = 0; at < stream.words.length; ) {
    const best = bestAt(stream, at, sentence, { ...around, focus });
    if (best === null) {
      at++;
      continue;
    }
    const tokens = tokensOf(stream, at, best.end);
    times.push({ ...spanOf(sentence, tokens), when: best.reading.when, timex: best.reading.timex, sentence: index, tokens });
    focus = focusAfter(best.reading, focus);
    at = best.end;
  }
  return { times, focus };
}

function bestAt(stream: TimeStream, at: number, sentence: Sentence, around: Surroundings): { reading: Reading; end: number } | null {
  let best: { reading: Reading; end: number } | null = null;
  for (const rule of around.lexicon.rulesFor(stream.words[at] ?? '')) {
    const match = matchPattern(rule.pattern, stream, at);
    if (match === null || (best !== null && match.end <= best.end)) continue;
    const tokens = tokensOf(stream, at, match.end);
    const direction = () => directionOf(sentence, tokens[0] ?? 0, tokens.at(-1) ?? 0, around.lexicon.tense);
    const captures = new Map([...rule.given, ...match.captures]);
    const reading = READINGS.get(rule.read)?.(captures, { ...around, direction }) ?? null;
    if (reading !== null) best = { reading, end: match.end };
  }
  return best;
}

/** A dated expression comes into focus for "that day" and "two weeks later"; durations, sets and "now" do not. */
const focusAfter = ({ timex, when }: Reading, before: string | null): string | null =>
  when !== null && /^\d/.test(timex.value) && timex.type !== 'DURATION' ? timex.value.replace(/T.*$/, '').replace(/^.*\//, '') : before;

const tokensOf = (stream: TimeStream, from: number, to: number): readonly number[] => [...new Set(stream.tokens.slice(from, to))];

function spanOf(sentence: Sentence, tokens: readonly number[]): { start: number; end: number } {
  const [first, last] = [sentence.tokens[tokens[0] ?? 0] as Token, sentence.tokens[tokens.at(-1) ?? 0] as Token];
  return { start: first.start, end: last.end };
}
