import type { Annotation, Aspect, Coded, Count, EventType, Predicate, QuotationKind, Stance, Status, TimeExpression } from './schema.js';
import type { Span } from './spans.js';

/** What stage 3 hands to stage 4: events whose parties are still phrases of the report. */
export interface CodedReport extends Annotation {
  readonly times: readonly TimeExpression[];
  readonly speeches: readonly Speech[];
  readonly predicates: readonly Predicate[];
  readonly drafts: readonly Draft[];
  /** Legal stages told, in each sentence the latest stage last. */
  readonly stages: readonly StageTelling[];
}

/** Words that tell a legal stage ("was indicted", "convicted") of whoever the phrase with that head names. */
export interface StageTelling extends Span {
  readonly sentence: number;
  /** The head that says who it is. */
  readonly head: number;
  /** The word that tells it. */
  readonly token: number;
  readonly stage: string;
  /** What was before has the lower number. */
  readonly order: number;
}

/** A phrase by its head word: the party "dozens of individuals" has the head "individuals". */
export interface Phrase extends Span {
  readonly sentence: number;
  /** Index of the head in the sentence's tokens. */
  readonly head: number;
}

/** Somebody's saying: the cue ("said"), who, and what as stretches of text, which can be discontinuous. */
export interface Speech {
  readonly sentence: number;
  readonly cue: Span | null;
  readonly speaker: Phrase | null;
  readonly content: readonly Span[];
  readonly stance: Stance;
  readonly quotation: QuotationKind;
  readonly when: TimeExpression | null;
}

/** A stretch of the report that fills a detail. */
export interface Detail extends Span {
  readonly value: string;
}

export interface DraftDetails {
  readonly means: readonly Detail[];
  readonly object: readonly Detail[];
  readonly purpose: readonly Detail[];
  readonly topic: readonly Detail[];
  readonly against: readonly Phrase[];
}

/** A number with what it counts; the party it belongs to, if any, is the phrase whose head is `noun`. */
export interface DraftCount extends Span {
  /** The sentence that its words stand in. */
  readonly sentence: number;
  readonly noun: number;
  readonly count: Omit<Count, 'speaker'>;
  /** Who gives this number; null for the report itself. */
  readonly speaker: Phrase | null;
}

/** The frame that fired and where it stands. */
export interface FrameReference {
  readonly id: string;
  readonly file: string;
  readonly line: number;
}

/** How much of the sentence the frame asked for, which tells how sure its reading is. */
export interface Match {
  readonly pos: 'verb' | 'noun' | 'adjective';
  /** Words that the pattern has besides the trigger itself; a bracketed object counts as two. */
  readonly words: number;
  /** Conditions that had to hold; exceptions are not counted. */
  readonly conditions: number;
}

export interface Draft {
  readonly sentence: number;
  /** Index of the trigger's head in the sentence's tokens. */
  readonly token: number;
  readonly trigger: Span;
  /** Words that make another type of it: "will not" in "will not negotiate", a refusal. */
  readonly operators: readonly Span[];
  readonly frame: FrameReference;
  readonly match: Match;
  readonly type: EventType;
  readonly mode: string | null;
  readonly cameo: string | null;
  readonly who: readonly Phrase[];
  readonly whom: readonly Phrase[];
  readonly details: DraftDetails;
  readonly when: TimeExpression | null;
  /** The phrase that says where, if it names a place. */
  readonly where: Phrase | null;
  readonly counts: readonly DraftCount[];
  readonly status: Coded<Status>;
  readonly aspect: Coded<Aspect>;
  /** Outermost first. */
  readonly speeches: readonly Speech[];
  /** Index in `CodedReport.drafts` of the event whose content this is. */
  readonly parent: number | null;
}
