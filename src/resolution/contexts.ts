import type { Codebook, Topic } from '../core/codebook.js';
import type { Coded, EventType, Evidence, Sentence, Token } from '../core/schema.js';

const CODER = 'contexts@0.1.0';
/** Confidence of a context by its topic words, until calibration says better. */
const UNCALIBRATED = 0.6;

/** Contexts whose topic words stand in the sentence, each with them as evidence; espionage is always `intelligence`. */
export function contextsOf(sentence: Sentence, type: EventType, codebook: Codebook, text: string): readonly Coded<string>[] {
  const found = topicsIn(sentence, codebook);
  const contexts =
    type === 'ESPIONAGE'
      ? [...codebook.contexts.keys()].filter((c) => c === 'intelligence' || found.some((f) => f.topic.context === c))
      : [...new Set(found.map((f) => f.topic.context))];
  return contexts.map((context) => ({
    value: context,
    evidence: found.filter((f) => f.topic.context === context).map((f) => evidenceOf(f, sentence, text)),
    confidence: UNCALIBRATED,
    coder: CODER,
  }));
}

interface FoundTopic {
  readonly topic: Topic;
  /** Index of its first word. */
  readonly at: number;
}

/** In order of the codebook, then of the text. */
function topicsIn({ tokens }: Sentence, { topics }: Codebook): readonly FoundTopic[] {
  const lemmas = tokens.map((t) => t.lemma.toLowerCase());
  const found: FoundTopic[] = [];
  lemmas.forEach((lemma, at) => {
    for (const topic of topics.get(lemma) ?? []) if (topic.run.every((part, i) => lemmas[at + i] === part)) found.push({ topic, at });
  });
  return found.sort((a, b) => a.topic.order - b.topic.order || a.at - b.at);
}

function evidenceOf({ topic, at }: FoundTopic, { tokens }: Sentence, text: string): Evidence {
  const { start } = tokens[at] as Token;
  const { end } = tokens[at + topic.run.length - 1] as Token;
  return { start, end, quote: text.slice(start, end) };
}
