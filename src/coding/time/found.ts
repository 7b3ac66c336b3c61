import type { TimeExpression } from '../../core/schema.js';

/** A time expression and where it stands. */
export interface FoundTime extends TimeExpression {
  /** Index of the sentence. */
  readonly sentence: number;
  /** Indices of its words in that sentence. */
  readonly tokens: readonly number[];
}
