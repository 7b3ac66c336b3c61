import type { Sentence, Token } from '../../core/schema.js';
import type { Beside } from './context.js';
import type { TimeLexicon } from './lexicon.js';
import { dayOfDeed, type Told } from './told.js';

/** What the words from `at` on count from: a date read there (`dayAt`), or a deed whose day is told ("before the attack"); null where neither is. */
export function besideWhat(
  { tokens }: Sentence,
  at: number,
  told: Told,
  { lexicon, dayAt }: { readonly lexicon: TimeLexicon; readonly dayAt: (token: number) => string | null },
): Beside | null {
  const side = lexicon.beside.get(tokens[at]?.text.toLowerCase() ?? '');
  if (side === undefined) return null;
  const head = tokens[tokens[at]?.head ?? at];
  const deed = head === undefined || !isTold(tokens, at, head) ? null : dayOfDeed(head.lemma.toLowerCase(), told, lexicon);
  const day = dayAt(at + 1) ?? deed;
  return day === null ? null : { day, side };
}

/** "before the attack", "after his death", "before he was shot": a deed already spoken of, where "an attack" is another. */
function isTold(tokens: readonly Token[], at: number, head: Token): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return false;
  if (/^V/.test(head.xpos)) return tokens[at]?.deprel === 'mark';
  return /^NNS?$/.test(head.xpos) && (next.xpos === 'PRP$' || (next.xpos === 'DT' && !/^an?$/i.test(next.text)));
}
