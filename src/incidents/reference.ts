import type { Event } from '../core/schema.js';
import type { LinkingLexicon } from './linking-lexicon.js';

/** "another 19 members were arrested", "a second attack": the word stands before the trigger, a party or a number, or opens one. */
export function isDistinct(event: Event, lexicon: LinkingLexicon): boolean {
  const { sentence, what, who, whom, counts } = event;
  const spans = [...what.evidence, ...[...who, ...whom, ...counts].flatMap(({ evidence }) => evidence)];
  return spans.some(({ start, quote }) => {
    const opening = quote.toLowerCase().split(/\s+/)[0] ?? '';
    return [...wordsBefore(sentence, start), opening].some((word) => lexicon.distinct.has(word));
  });
}

/** "the attack", "the deadly attack": an article that points back stands before the event's own word, with one word between at most. */
export function isReference({ sentence, what }: Event, lexicon: LinkingLexicon): boolean {
  const first = what.evidence[0];
  return first !== undefined && wordsBefore(sentence, first.start).some((word) => lexicon.definite.has(word));
}

/** At most two words that stand before an offset of the report. */
function wordsBefore(sentence: Event['sentence'], offset: number): readonly string[] {
  const before = sentence.text.slice(Math.max(0, offset - sentence.start - 40), Math.max(0, offset - sentence.start));
  return before.toLowerCase().split(/\s+/).filter(Boolean).slice(-2);
}
