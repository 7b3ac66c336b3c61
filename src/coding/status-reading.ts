import type { Status } from '../core/schema.js';

/** A status and the words that give it: indices in the sentence. */
export interface StatusReading {
  readonly status: Status;
  readonly words: readonly number[];
}

/** What no word negates, hedges or defers. */
export const PLAIN: StatusReading = { status: 'asserted', words: [] };
