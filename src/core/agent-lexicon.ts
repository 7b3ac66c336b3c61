/** lexicon/en/agents.yml, by lemma. */
export interface AgentLexicon {
  readonly agents: ReadonlyMap<string, Agent>;
  readonly modifiers: ReadonlyMap<string, readonly string[]>;
  /** Sectors of pairs such as "security service". */
  readonly compounds: ReadonlyMap<string, readonly string[]>;
  /** Verbs by which one belongs to what follows: "belonging to a spy network". */
  readonly memberships: ReadonlySet<string>;
  /** Prepositions by which a people is of where it lives: "the Albanians of Serbia". */
  readonly homes: ReadonlySet<string>;
  /** Prepositions whose phrase says where, the most telling first. */
  readonly locatives: readonly string[];
  /** Prepositions that join another party to a subject: "along with". */
  readonly comitatives: ReadonlySet<string>;
  readonly collectives: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  /** Parties that stand over against their owner, whose country they do not share: "its neighbour". */
  readonly relational: ReadonlySet<string>;
  /** Pairs of words that bind a plural doer to itself: "each other". */
  readonly reciprocals: ReadonlySet<string>;
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

const PERSON: Agent = { roles: [], class: 'person' };

/** Reads the parsed YAML of lexicon/en/agents.yml, and the nouns of persons that it does not list: these have no sector. */
export function compileAgents(data: unknown, persons: readonly string[]): AgentLexicon {
  const file = data as {
    agents: readonly Group[];
    modifiers: readonly Group[];
    compounds: readonly Group[];
    homes: Group;
    locatives: Group;
    memberships: Group;
    comitatives: Group;
    collectives: Group;
    services: Group;
    relational: Group;
    reciprocals: Group;
    classes: readonly Group[];
  };
  const classes = new Map<string, string[]>();
  for (const word of persons) classes.set(word, ['person']);
  for (const group of [...file.classes, ...file.agents])
    for (const word of group.words) classes.set(word, [...(classes.get(word) ?? []), group.class ?? '']);
  return {
    agents: new Map([
      ...persons.map((w) => [w, PERSON] as const),
      ...file.agents.flatMap((g) => g.words.map((w) => [w, { roles: g.roles ?? [], class: g.class ?? '' }] as const)).reverse(),
    ]),
    modifiers: new Map(file.modifiers.flatMap((g) => g.words.map((w) => [w, g.roles ?? []] as const)).reverse()),
    compounds: new Map(file.compounds.flatMap((g) => g.words.map((w) => [w, g.roles ?? []] as const))),
    homes: new Set(file.homes.words),
    locatives: file.locatives.words,
    memberships: new Set(file.memberships.words),
    comitatives: new Set(file.comitatives.words),
    collectives: new Set(file.collectives.words),
    services: new Set(file.services.words),
    relational: new Set(file.relational.words),
    reciprocals: new Set(file.reciprocals.words),
    classes,
  };
}
