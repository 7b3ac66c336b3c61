/** Nouns that share their sectors: an entry of lexicon/en/agents.yml. */
export interface AgentGroup {
  readonly words: readonly string[];
  readonly roles: readonly string[];
  readonly class?: string;
}

/** The lists of lexicon/en/agents.yml that a user may add to. */
export interface AgentGroups {
  readonly agents: readonly AgentGroup[];
  readonly modifiers: readonly AgentGroup[];
  readonly compounds: readonly AgentGroup[];
}

const LISTS = ['agents', 'modifiers', 'compounds'] as const;

/** All of several, the first of which wins where two name a word. */
export const joinGroups = (all: readonly AgentGroups[]): AgentGroups => ({
  agents: all.flatMap((g) => g.agents),
  modifiers: all.flatMap((g) => g.modifiers),
  compounds: all.flatMap((g) => g.compounds),
});

/** The parsed lexicon/en/agents.yml with a user's own words in front; a word that is theirs is no longer ours. */
export function layGroups(data: unknown, own: AgentGroups): unknown {
  const ours = data as Readonly<Record<string, unknown>> & AgentGroups;
  const lists = LISTS.map((list) => {
    const theirs = new Set(own[list].flatMap(({ words }) => words));
    return [list, [...own[list], ...ours[list].map((g) => ({ ...g, words: g.words.filter((word) => !theirs.has(word)) }))]] as const;
  });
  return { ...ours, ...Object.fromEntries(lists) };
}
