import type { Draft } from '../core/draft.js';
import type { Sentence, Token } from '../core/schema.js';
import { childrenBy, treeOf } from '../core/tree.js';

/**
 * Events that a definite noun ties to background told earlier are background too: after "a 44-day war" of two years ago, "won the
 * war" is as old. The noun is their evidence.
 */
export function shareBackground(sentences: readonly Sentence[], drafts: readonly Draft[]): readonly Draft[] {
  const old = new Map<string, number>();
  return drafts.map((draft) => {
    const sentence = sentences[draft.sentence] as Sentence;
    if (draft.aspect.value === 'historical') {
      for (const token of sentence.tokens) if (token.upos === 'NOUN' && !old.has(token.lemma)) old.set(token.lemma, draft.sentence);
      return draft;
    }
    const noun = draft.aspect.value === 'single' ? definiteNoun(sentence, draft, old) : null;
    if (noun === null) return draft;
    return {
      ...draft,
      aspect: { ...draft.aspect, value: 'historical', evidence: [{ start: noun.start, end: noun.end, quote: noun.text }] },
    };
  });
}

/** A noun with a definite article in the trigger that an earlier sentence told of as background. */
function definiteNoun(sentence: Sentence, draft: Draft, old: ReadonlyMap<string, number>): Token | null {
  const tree = treeOf(sentence);
  const found = sentence.tokens.findIndex((token, at) => {
    const told = old.get(token.lemma);
    const inside = token.start >= draft.trigger.start && token.end <= draft.trigger.end;
    return (
      inside &&
      token.upos === 'NOUN' &&
      told !== undefined &&
      told < draft.sentence &&
      childrenBy(tree, at, 'det').some((d) => /Definite=Def/.test(sentence.tokens[d]?.feats ?? ''))
    );
  });
  return sentence.tokens[found] ?? null;
}
