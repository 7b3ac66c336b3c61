import type { Speech } from '../core/draft.js';
import type { Attribution, Coded, Evidence } from '../core/schema.js';
import type { Span } from '../core/spans.js';
import type { PartyResolver } from './party-resolver.js';

const CODER = 'attribution@0.1.0';
/** Confidence of rule-given values until calibration says better. */
const UNCALIBRATED = 0.7;

/** The speakers over an event, outermost first; evidence is the cue, then the content. */
export const recordAttributions = (
  speeches: readonly Speech[],
  resolver: PartyResolver,
  quote: (span: Span) => readonly Evidence[],
): readonly Coded<Attribution>[] =>
  speeches.map((speech) => ({
    value: {
      speaker: speech.speaker === null ? null : resolver.actor(speech.speaker),
      stance: speech.stance,
      quotation: speech.quotation,
      cue: speech.cue === null ? null : (quote(speech.cue)[0]?.quote ?? null),
      when: speech.when?.when ?? null,
    },
    evidence: [...(speech.cue === null ? [] : quote(speech.cue)), ...speech.content.flatMap(quote)],
    confidence: UNCALIBRATED,
    coder: CODER,
  }));
