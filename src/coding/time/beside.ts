import type { Sentence, Token } from '../../core/schema.js';
import type { TimeLexicon } from './lexicon.js';
import { dayOfDeed, type Told } from './told.js';

/** What the words from `at` on count from ("before the attack"): the day of that deed and the side of it; null where none is told. */
export function besideWhat({ tokens }: Sentence, at: number, told: Told, lexicon: TimeLexicon): { day: string; side: number } | null {
  const side = lexicon.beside.get(tokens[at]?.text.toLowerCase() ?? '');
  const noun = side === undefined ? undefined : tokens[tokens[at]?.head ?? at];
  if (side === undefined || noun === undefined || !/^NNS?$/.test(noun.xpos) || !isKnown(tokens, at)) return null;
  const day = dayOfDeed(noun.lemma.toLowerCase(), told, lexicon);
  return day === null ? null : { day, side };
}

/** "the attack", "his death", "that attack": one already spoken of, where "an attack" is another. */
function isKnown(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && (next.xpos === 'PRP$' || (next.xpos === 'DT' && !/^an?$/i.test(next.text)));
}
