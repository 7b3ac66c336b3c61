/** lexicon/en/agents.yml, by lemma. */
export interface AgentLexicon {
  readonly agents: ReadonlyMap<string, Agent>;
  readonly modifiers: ReadonlyMap<string, readonly string[]>;
  readonly collectives: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly classes: ReadonlyMap<string, readonly string[]>;
}

/** What a common noun says of a party: sector codes, and the class that frames may ask for. */
export interface Agent {
  readonly roles: readonly string[];
  readonly class: string;
}

interface Group {
  readonly words: readonly string[];
  readonly roles?: readonly string[];
  readonly class?: string;
}

/** Reads the parsed YAML of lexicon/en/agents.yml. */
export function compileAgents(data: unknown): AgentLexicon {
  const file = data as { agents: readonly Group[]; modifiers: readonly Group[]; collectives: Group; services: Group; classes: readonly Group[] };
  const classes = new Map<string, string[]>();
  for (const group of [...file.classes, ...file.agents]) for (const word of group.words) classes.set(word, [...(classes.get(word) ?? []), group.class ?? '']);
  return {
    agents: new Map(file.agents.flatMap((g) => g.words.map((w) => [w, { roles: g.roles ?? [], class: g.class ?? '' }] as const)).reverse()),
    modifiers: new Map(file.modifiers.flatMap((g) => g.words.map((w) => [w, g.roles ?? []] as const)).reverse()),
    collectives: new Set(file.collectives.words),
    services: new Set(file.services.words),
    classes,
  };
}
