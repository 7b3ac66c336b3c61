import type { Token } from './schema.js';

/** Lower-case lemma of a word; where hyphens join it to the words before it, of the whole ("cease-fire" at "fire"). */
export function fullLemma(tokens: readonly Token[], index: number): string {
  const token = tokens[index] as Token;
  let lemma = token.lemma.toLowerCase();
  for (let at = index; at >= 2; at -= 2) {
    const [hyphen, before, after] = [tokens[at - 1] as Token, tokens[at - 2] as Token, tokens[at] as Token];
    if (hyphen.text !== '-' || before.end !== hyphen.start || hyphen.end !== after.start) break;
    lemma = `${before.lemma.toLowerCase()}-${lemma}`;
  }
  return lemma;
}
