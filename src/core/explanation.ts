import type { FrameReference } from './draft.js';
import type { Event, EventType, Evidence, Token } from './schema.js';

/** Why one sentence was read as it was: its parse, its events with the grounds of every value, and what almost became an event. */
export interface Explanation {
  readonly report: Event['report'];
  readonly sentence: Event['sentence'];
  /** The parse: `head` is an index in this list, the root's its own. */
  readonly words: readonly Token[];
  readonly events: readonly ExplainedEvent[];
  readonly triggers: readonly TriggerWord[];
  /** Verbs and common nouns of the sentence that stand in no frame, by part of speech. */
  readonly uncovered: { readonly verbs: readonly Evidence[]; readonly nouns: readonly Evidence[] };
}

/** A frame with the trigger pattern that was tried: "crack down on", "impose <sanction> on". */
export interface ExplainedFrame extends FrameReference {
  readonly type: EventType;
  readonly mode: string | null;
  readonly pattern: string;
}

export interface ExplainedEvent {
  /** As in the record. */
  readonly id: string;
  readonly trigger: Evidence;
  /** Index of the trigger's head in `Explanation.words`. */
  readonly word: number;
  readonly frame: ExplainedFrame;
  readonly values: readonly ExplainedValue[];
}

export type ExplainedQuestion =
  | 'left out'
  | 'what'
  | 'who'
  | 'whom'
  | 'details'
  | 'when'
  | 'where'
  | 'count'
  | 'status'
  | 'aspect'
  | 'according'
  | 'context'
  | 'inside';

/** A value of the record and what it rests on; `value` is null where the report does not say. */
export interface ExplainedValue {
  readonly question: ExplainedQuestion;
  readonly value: string | null;
  /** Index in `Explanation.words` of the word that heads it, where one does. */
  readonly word: number | null;
  readonly steps: readonly Step[];
}

/** One step from words to a value. */
export interface Step {
  readonly rule: string;
  readonly words: readonly Evidence[];
  /** The file that the rule's knowledge stands in ("lexicon/en/status.yml"), where it is data. */
  readonly source: string | null;
}

/** A word that some frame has as its trigger. */
export interface TriggerWord {
  readonly word: Evidence;
  readonly lemma: string;
  /** The frame that fired at this word. */
  readonly fired: ExplainedFrame | null;
  /** Frames that did not, the nearest first. */
  readonly misses: readonly Miss[];
  /** How many more there are than `misses` has. */
  readonly more: number;
}

/**
 * Why a frame did not fire: a more specific one did, its word belongs to another event's pattern, a party was missing, a
 * condition failed, a word of its pattern was missing, or the word does not stand where the frame looks.
 */
export type MissReason = 'outranked' | 'covered' | 'parties' | 'condition' | 'pattern' | 'position';

export interface Miss {
  readonly frame: ExplainedFrame;
  readonly reason: MissReason;
  readonly why: string;
}
