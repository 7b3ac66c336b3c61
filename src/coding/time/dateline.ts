import { daysBetween } from '../../core/dates.js';
import type { Sentence } from '../../core/schema.js';
import type { FoundTime } from './found.js';

/**
 * The day at the head of a report: "WASHINGTON, Aug. 13 (Reuters) -", or a whole date on a line of its own. It is the day on which
 * the report speaks, even where it is published some days later; a day further off is none of its own.
 */
export function datelineOf(sentences: readonly Sentence[], times: readonly FoundTime[], published: string | null): string | null {
  const line = times.find(
    (time) => time.sentence < 4 && /^\d{4}-\d\d-\d\d$/.test(time.timex.value) && isDateline(sentences[time.sentence] as Sentence, time),
  );
  if (line === undefined) return null;
  const day = line.timex.value;
  if (published === null) return line.when?.anchor === 'stated' ? day : null;
  return Math.abs(daysBetween(day, published)) <= NEAR ? day : null;
}

/** Between writing and publication. */
const NEAR = 3;

/** Nothing but names stands before it in the sentence, and a dash, a bracket or nothing behind it. */
function isDateline(sentence: Sentence, { tokens }: FoundTime): boolean {
  const [first, last] = [tokens[0] ?? 0, tokens.at(-1) ?? 0];
  const figured = sentence.tokens.slice(first, last + 1).some((token) => /\d/.test(token.text));
  const named = sentence.tokens.slice(0, first).every((token) => /^(?:\p{Lu}|\P{L})/u.test(token.text));
  const next = sentence.tokens[last + 1]?.text ?? '';
  return figured && first < 9 && named && (first > 0 || last + 1 === sentence.tokens.length) && /^(?:|[-‑–—(]+)$/.test(next);
}
