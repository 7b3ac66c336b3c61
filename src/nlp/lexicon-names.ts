import type { Token } from '../core/schema.js';
import { matchWorld, type World } from '../core/world.js';

/** Names of the lexicon that the tagger took for common nouns ("Colombia" as a plural) become proper nouns. Demonyms stay what they are. */
export function settleNames(tokens: readonly Token[], world: World): readonly Token[] {
  const settled = [...tokens];
  for (let at = 0; at < tokens.length; ) {
    const match = matchWorld(world, tokens, at);
    const isName = match?.entries.some((e) => e.kind !== 'demonym' && e.kind !== 'group') ?? false;
    for (let i = at; isName && i < at + (match?.length ?? 0); i++) {
      const token = settled[i] as Token;
      if (token.upos === 'NOUN' || (token.upos === 'PROPN' && token.xpos === 'NNPS' && match?.length === 1))
        settled[i] = { ...token, upos: 'PROPN', xpos: 'NNP', lemma: token.text, feats: 'Number=Sing' };
    }
    at += match?.length ?? 1;
  }
  return settled;
}
