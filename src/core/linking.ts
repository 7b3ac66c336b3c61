/** How near in time and space two mentions must be to be of one happening. */
export interface Windows {
  /** Days between them at most. */
  readonly days: number;
  /** Kilometres between their places at most. */
  readonly km: number;
}

/** Windows where the user names none: reports of one happening mostly name its day, or the day after, and its town or one nearby. */
export const USUAL_WINDOWS: Windows = { days: 3, km: 50 };

/** One reason for or against two events being of one happening. */
export interface Reason {
  readonly what: 'type' | 'words' | 'time' | 'place' | 'who' | 'whom' | 'numbers' | 'story' | 'reference' | 'reprint' | 'ruling';
  /** In words: "both COERCE/arrest". */
  readonly says: string;
  /** Above 0 for the same happening, below against it. */
  readonly weight: number;
}

/** Two events held to be of one happening; `a` sorts before `b`. */
export interface Link {
  readonly a: string;
  readonly b: string;
  /** Sum of the reasons' weights. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Two tellings or events with the score of their link. */
export type ScoredLink = Pick<Link, 'a' | 'b' | 'score'>;

/** What people ruled of pairs of events: held together, or apart, whatever the machine finds. */
export interface PairRulings {
  readonly same: readonly (readonly [string, string])[];
  readonly apart: readonly (readonly [string, string])[];
}

export const NO_RULINGS: PairRulings = { same: [], apart: [] };
