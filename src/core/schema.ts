import type { Span } from './spans.js';

/**
 * The words every room speaks. One report in, one document and any number of events out.
 *
 * Offsets count UTF-16 code units of `Report.text` from 0, end exclusive. Dates are ISO 8601 as long as they are precise
 * ("2022", "2022-11", "2022-11-14"). Countries are ISO 3166-1 alpha-3, or PLOVER's IGO, UNO, EUR, NGO, ISM, IMG, MNC.
 * `null` means that the report does not say. Nothing here states that anyone did anything: only that a report says so.
 */

/** A report as it was read: what the source gave of it, and the text all offsets count in. */
export interface Report {
  readonly id: string;
  /** The id that the source gave it. */
  readonly key: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: string | null;
  /** ISO 639-1. */
  readonly language: string;
  /** Where it was read: a path, or `path#item`. */
  readonly origin: string;
  readonly text: string;
  /** Where the source brought its own sentences and words (CoNLL-U): these are kept, only tags and trees are predicted. */
  readonly given: readonly GivenSentence[] | null;
}

/** A sentence whose words the source fixed. */
export interface GivenSentence extends Span {
  readonly words: readonly Span[];
}

/** What a reader gives besides reports: what could not be read, where, why, and how to mend it. */
export interface Problem {
  readonly code: ProblemCode;
  /** The report or file it is about. */
  readonly origin: string;
  readonly what: string;
  readonly mend: string;
}

export type ProblemCode =
  | 'unreadable'
  | 'empty'
  | 'binary'
  | 'malformed'
  | 'language'
  | 'unknown-format'
  | 'no-date'
  | 'too-long'
  | 'timeout'
  | 'coding';

/** A syntactic word in the sense of Universal Dependencies. */
export interface Token extends Span {
  readonly text: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** UD features as in CoNLL-U ("Number=Sing|Person=3"), "_" where there are none. */
  readonly feats: string;
  /** Index of the head in the sentence; the root's head is its own index. */
  readonly head: number;
  readonly deprel: string;
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}

export type EntityKind = 'person' | 'organization' | 'group' | 'place' | 'facility';

/** A name as the tagger found it: a stretch of one sentence. */
export interface Name extends Span {
  readonly kind: EntityKind;
  readonly sentence: number;
}

/** What stage 2 makes of a report: sentences with their trees, and names. */
export interface Annotation {
  readonly report: Report;
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
}

/** Words of the report that a value stands on; `quote` is `text.slice(start, end)`. */
export interface Evidence extends Span {
  readonly quote: string;
}

/** A value with its grounds. `confidence` is in 0..1; `coder` is a stage with its version, or `human:NAME`. */
export interface Coded<T> {
  readonly value: T;
  readonly evidence: readonly Evidence[];
  readonly confidence: number;
  readonly coder: string;
}

export type EventType =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'CONCEDE'
  | 'COOPERATE'
  | 'AID'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT'
  | 'ESPIONAGE';

export type Quad = 'verbal cooperation' | 'material cooperation' | 'verbal conflict' | 'material conflict';

/** What is told to have happened, in the codebook's terms. */
export interface What {
  readonly type: EventType;
  readonly mode: string | null;
  /** A CAMEO code: a string, leading zeros matter. */
  readonly cameo: string;
  readonly quad: Quad;
  /** From −10 (conflict) to 10 (cooperation), by type and mode. */
  readonly score: number;
}

export interface Actor {
  readonly name: string;
  readonly country: string | null;
  /** PLOVER's sector codes, primary first. */
  readonly roles: readonly string[];
  /** Id of an entity of the document. */
  readonly entity: string;
  /** An id outside OnRecord ("Q…"), where the lexicon has one. */
  readonly id: string | null;
  readonly named: boolean;
  /** What a pronoun or a description stands for, in the report's words. */
  readonly antecedent: string | null;
  readonly count: Count | null;
  readonly stage: string | null;
}

export interface When {
  readonly from: string;
  readonly to: string;
  readonly precision: string;
  /** Fixed by the publication date, by itself, or by another date in the text. */
  readonly anchor: 'published' | 'stated' | 'document';
}

export interface Place {
  readonly name: string;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly id: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly precision: 'site' | 'town' | 'district' | 'region' | 'country';
}

export interface Count {
  readonly of: string;
  readonly low: number;
  /** `null` where the words set no upper bound ("dozens"). */
  readonly high: number | null;
  readonly unit: string;
  readonly wording: string;
  readonly speaker: Actor | null;
}

export type Stance = 'says' | 'alleges' | 'confirms' | 'denies' | 'confesses' | 'claims' | 'believes' | 'fears' | 'demands';
export type QuotationKind = 'direct' | 'mixed' | 'indirect' | 'none';

export interface Attribution {
  readonly speaker: Actor | null;
  readonly stance: Stance;
  readonly quotation: QuotationKind;
  readonly cue: string | null;
  readonly when: When | null;
}

export type Status = 'asserted' | 'alleged' | 'denied' | 'negated' | 'planned' | 'threatened' | 'demanded' | 'possible' | 'hypothetical';
export type Aspect = 'single' | 'ongoing' | 'habitual' | 'historical';

export interface Details {
  readonly means: readonly Coded<string>[];
  readonly object: readonly Coded<string>[];
  readonly purpose: readonly Coded<string>[];
  readonly topic: readonly Coded<string>[];
  readonly against: readonly Coded<Actor>[];
}

/** What a record says of the report it comes from. */
export type ReportReference = Omit<Report, 'text' | 'given'>;

/** One event as one report tells it. */
export interface Event {
  readonly id: string;
  readonly report: ReportReference;
  readonly sentence: { readonly index: number; readonly start: number; readonly end: number; readonly text: string };
  readonly what: Coded<What>;
  readonly contexts: readonly Coded<string>[];
  readonly who: readonly Coded<Actor>[];
  readonly whom: readonly Coded<Actor>[];
  readonly details: Details;
  readonly when: Coded<When> | null;
  readonly where: Coded<Place> | null;
  readonly counts: readonly Coded<Count>[];
  readonly status: Coded<Status>;
  readonly aspect: Coded<Aspect>;
  /** Outermost speaker first; empty where the report speaks in its own voice. */
  readonly according: readonly Coded<Attribution>[];
  /** The event whose content this is (what is threatened, demanded, accused of, promised). */
  readonly parent: string | null;
  readonly incident: string | null;
}

export type MentionKind = 'name' | 'nominal' | 'pronoun';

export interface Mention extends Span {
  readonly kind: MentionKind;
  readonly sense: 'literal' | 'metonym' | 'demonym';
  readonly place: Place | null;
}

export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly actor: Actor | null;
  readonly place: Place | null;
  readonly mentions: readonly Mention[];
}

/** A time expression with its TIMEX3 reading; `when` is null where nothing fixes it. */
export interface TimeExpression extends Span {
  readonly when: When | null;
  readonly timex: { readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'; readonly value: string };
}

/** Who said what, as spans; content can be discontinuous. */
export interface Quotation {
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  readonly stance: Stance;
  readonly quotation: QuotationKind;
}

/** A verbal or nominal predicate with the report's own commitment, from −3 (certainly not) to 3 (certainly so). */
export interface Predicate extends Span {
  readonly status: Status;
  readonly factuality: number;
}

/** All that a report was found to say. */
export interface Document {
  readonly report: ReportReference;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly times: readonly TimeExpression[];
  readonly quotations: readonly Quotation[];
  readonly predicates: readonly Predicate[];
  readonly events: readonly Event[];
}

/** Evidence out of a stretch of the report's text. */
export const evidence = (text: string, span: Span): Evidence => ({
  start: span.start,
  end: span.end,
  quote: text.slice(span.start, span.end),
});
