import type { Codebook, Topic } from '../core/codebook.js';
import type { Actor, Coded, EventType, Evidence, Sentence, Token } from '../core/schema.js';

const CODER = 'contexts@0.2.0';
/** Confidence by what tells a context, until calibration says better: words or parties of the sentence; words of its neighbours. */
const OWN = 0.6;
const NEAR = 0.4;
/** Words of one context that the sentences beside an event's own must hold before they tell it: one may be there by chance. */
const ENOUGH_NEAR = 2;

/** An event as far as its contexts hang on it. */
export interface Told {
  readonly sentence: number;
  readonly type: EventType;
  readonly trigger: Evidence;
  readonly parties: readonly Coded<Actor>[];
}

/**
 * Contexts of an event, each with the words that tell it: topic words of its sentence, parties of a sector, a type that always
 * has it; or two topic words in the sentences beside its own. In order of the codebook.
 */
export function contextsOf(told: Told, sentences: readonly Sentence[], codebook: Codebook, text: string): readonly Coded<string>[] {
  const own = topicsAt(told.sentence, sentences, codebook, text);
  const near = [told.sentence - 1, told.sentence + 1].flatMap((index) => topicsAt(index, sentences, codebook, text));
  return [...codebook.contexts].flatMap(([value, { sectors, types }]) => {
    const words = own.filter((f) => f.topic.context === value);
    const parties = told.parties.filter((p) => p.value.roles.some((r) => sectors.has(r)));
    const evidence = [
      ...words.map((f) => f.evidence),
      ...parties.flatMap((p) => p.evidence.slice(0, 1)).filter((e) => !words.some((f) => within(f.evidence, e))),
      ...(types.has(told.type) && words.length === 0 ? [told.trigger] : []),
    ];
    if (evidence.length > 0) return [{ value, evidence, confidence: OWN, coder: CODER }];
    const beside = near.filter((f) => f.topic.context === value);
    const different = new Set(beside.map((f) => f.topic.run.join(' ')));
    return different.size < ENOUGH_NEAR ? [] : [{ value, evidence: beside.map((f) => f.evidence), confidence: NEAR, coder: CODER }];
  });
}

const within = (inner: Evidence, outer: Evidence): boolean => outer.start <= inner.start && inner.end <= outer.end;

interface FoundTopic {
  readonly topic: Topic;
  readonly evidence: Evidence;
}

/** Topic words of one sentence in order of the text; none where there is no such sentence. */
function topicsAt(index: number, sentences: readonly Sentence[], { topics }: Codebook, text: string): readonly FoundTopic[] {
  const tokens = sentences[index]?.tokens ?? [];
  const lemmas = tokens.map((t) => t.lemma.toLowerCase());
  return lemmas.flatMap((lemma, at) =>
    (topics.get(lemma) ?? [])
      .filter(({ run }) => run.every((part, i) => lemmas[at + i] === part))
      .map((topic) => ({ topic, evidence: evidenceOf(tokens.slice(at, at + topic.run.length), text) })),
  );
}

function evidenceOf(words: readonly Token[], text: string): Evidence {
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  return { start, end, quote: text.slice(start, end) };
}
