import type { Mention, Name } from '../core/schema.js';
import type { Span } from '../core/spans.js';
import type { Spot } from './spot.js';

/** A stretch of a report that names a place, a people by its place, or somebody by the place in their name. */
export interface Toponym extends Span {
  readonly sentence: number;
  /** Its first token and the one after its last. */
  readonly from: number;
  readonly to: number;
  /** The words that name the place, as they are written. */
  readonly words: string;
  readonly sense: Mention['sense'];
  /** The name that it is, or in which it stands; null where the tagger found none. */
  readonly name: Name | null;
  /** Whether the name is an organisation's that holds the place's: "Augusta" in "Augusta Fire Department". */
  readonly within: boolean;
  /** What it can stand for; none for a place that nothing is known of. */
  readonly spots: readonly Spot[];
}
