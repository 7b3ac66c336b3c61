import type { Codebook } from '../core/codebook.js';
import type { Coded, EventType, Evidence, Sentence, Token } from '../core/schema.js';

const CODER = 'contexts@0.1.0';
/** Confidence of a context by its topic words, until calibration says better. */
const UNCALIBRATED = 0.6;

/** Contexts whose topic words stand in the sentence, each with them as evidence; espionage is always `intelligence`. */
export function contextsOf(sentence: Sentence, type: EventType, codebook: Codebook, text: string): readonly Coded<string>[] {
  const lemmas = sentence.tokens.map((t) => t.lemma.toLowerCase());
  return [...codebook.contexts].flatMap(([context, words]) => {
    const found = words.flatMap((word) => occurrences(sentence, lemmas, word, text));
    return found.length > 0 || (type === 'ESPIONAGE' && context === 'intelligence')
      ? [{ value: context, evidence: found, confidence: UNCALIBRATED, coder: CODER }]
      : [];
  });
}

function occurrences(sentence: Sentence, lemmas: readonly string[], word: string, text: string): readonly Evidence[] {
  const run = word.split(' ');
  return lemmas.flatMap((_, at) => {
    if (!run.every((part, i) => lemmas[at + i] === part)) return [];
    const { start } = sentence.tokens[at] as Token;
    const { end } = sentence.tokens[at + run.length - 1] as Token;
    return [{ start, end, quote: text.slice(start, end) }];
  });
}
