import type { AgentLexicon } from '../core/agent-lexicon.js';
import type { Name, Sentence, Token } from '../core/schema.js';
import { isReciprocal, semanticHead } from '../core/semantic-head.js';
import { childrenBy, type Tree } from '../core/tree.js';
import { matchWorld, type World, type WorldMatch } from '../core/world.js';

/** Who can be a party: what lexicon, name tagger and grammar know of the words of one sentence. */
export interface Agents {
  /** Classes of a head: "actor", "state", "person", "armed", "weapon" …; empty where nothing is known. */
  readonly classesOf: (index: number) => ReadonlySet<string>;
  /** The head that says who it is: "protesters" for "dozens of protesters". */
  readonly semanticHead: (index: number) => number;
  /** The name of the lexicon's tables that covers a word. */
  readonly worldAt: (index: number) => WorldMatch | null;
}

/** What parties are known by; `times` are the tokens of the sentence's time expressions, which are nobody. */
export interface AgentKnowledge {
  readonly agents: AgentLexicon;
  readonly world: World;
  /** Names of the sentence. */
  readonly names: readonly Name[];
  readonly times: ReadonlySet<number>;
}

/** Looks up one sentence. */
export function agentsOf(tree: Tree, lexicon: AgentKnowledge): Agents {
  const { sentence } = tree;
  const world = worldMatches(sentence, lexicon.world);
  const names = new Map<number, Name>();
  for (const name of lexicon.names) {
    for (const [i, token] of sentence.tokens.entries()) if (token.start >= name.start && token.end <= name.end) names.set(i, name);
  }
  return {
    semanticHead: (head) => semanticHead(tree, head, lexicon.agents),
    worldAt: (at) => world.get(at) ?? null,
    classesOf: (at) =>
      new Set(
        lexicon.times.has(at)
          ? []
          : [
              ...nameClasses(names.get(at)),
              ...worldClasses(world.get(at), sentence.tokens[at]),
              ...wordClasses({ tree, at, known: names.has(at) || world.has(at) }, lexicon.agents),
            ],
      ),
  };
}

function worldMatches(sentence: Sentence, world: World): Map<number, WorldMatch> {
  const found = new Map<number, WorldMatch>();
  for (let at = 0; at < sentence.tokens.length; ) {
    const match = matchWorld(world, sentence.tokens, at);
    for (let i = 0; i < (match?.length ?? 0); i++) found.set(at + i, match as WorldMatch);
    at += match?.length ?? 1;
  }
  return found;
}

function nameClasses(name: Name | undefined): readonly string[] {
  if (name === undefined) return [];
  if (name.kind === 'person') return ['actor', 'person', 'named-person'];
  return name.kind === 'place' || name.kind === 'facility' ? ['place'] : ['actor', 'institution', 'group'];
}

/** A city that does something stands for those who rule from it ("Bonn refused"). */
function worldClasses(match: WorldMatch | undefined, token: Token | undefined): readonly string[] {
  const acts = token?.deprel === 'nsubj' || token?.deprel === 'nmod:poss';
  return (match?.entries ?? []).flatMap((entry) => {
    if (entry.kind === 'country' || entry.kind === 'capital' || entry.kind === 'metonym') return ['actor', 'state', 'place'];
    if (entry.kind === 'territory') return ['actor', 'place', 'territory'];
    if (entry.kind === 'city') return acts ? ['actor', 'state', 'place', 'territory'] : ['place', 'territory'];
    return entry.kind === 'person' ? ['actor', 'person', 'named-person'] : ['actor', 'group'];
  });
}

/** `known`: whether name tagger or tables say what the word is; other proper nouns may be anybody. */
function wordClasses(
  { tree, at, known }: { readonly tree: Tree; readonly at: number; readonly known: boolean },
  lexicon: AgentLexicon,
): readonly string[] {
  const token = tree.tokens[at];
  if (token === undefined) return [];
  if (token.upos === 'PRON') return PERSONAL.has(token.xpos) ? ['actor', 'person', 'pronoun'] : [];
  if (isHeadless(token, tree, at)) return isReciprocal(tree, at, lexicon) ? ['reciprocal'] : ['actor', 'person'];
  if (token.upos === 'PROPN') return known ? [] : ['actor'];
  return token.upos === 'NOUN' ? nounClasses(tree, at, lexicon) : [];
}

const PERSONAL = new Set(['PRP', 'PRP$', 'WP']);

function nounClasses(tree: Tree, at: number, lexicon: AgentLexicon): readonly string[] {
  const lemma = (tree.tokens[at] as Token).lemma.toLowerCase();
  const classes = lexicon.classes.get(lemma) ?? [];
  if (lexicon.agents.has(lemma)) return ['actor', ...classes];
  const modified = childrenBy(tree, at, 'compound', 'amod').some((c) =>
    lexicon.modifiers.has((tree.tokens[c] as Token).lemma.toLowerCase()),
  );
  return modified && lexicon.services.has(lemma) ? ['actor', 'institution', ...classes] : classes;
}

/** "19 were arrested", "many of the arrested": numbers, quantifiers and participles that stand for people. */
function isHeadless(token: Token, tree: Tree, at: number): boolean {
  if (token.upos === 'NUM' || token.upos === 'DET') return token.deprel.startsWith('nsubj') || token.deprel === 'obj';
  const isAdjective = token.xpos === 'VBN' || token.xpos === 'JJ';
  return isAdjective && /^(nsubj|obj|obl|nmod)/.test(token.deprel) && childrenBy(tree, at, 'det').length > 0;
}
