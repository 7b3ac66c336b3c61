/** lexicon/en/grammar.yml: closed words, in small letters, by which misread trees are mended. */
export interface RepairWords {
  /** Prepositions that can open a clause: "after". */
  readonly clauseOpeners: ReadonlySet<string>;
  readonly durations: ReadonlySet<string>;
  readonly genitives: ReadonlySet<string>;
  /** Pronouns that are never a subject: "whom". */
  readonly objectives: ReadonlySet<string>;
}

/** Reads the parsed YAML of lexicon/en/grammar.yml. */
export function compileRepairWords(data: unknown): RepairWords {
  const file = data as Record<'clause_openers' | 'durations' | 'genitives' | 'objectives', { words: readonly string[] }>;
  return {
    clauseOpeners: new Set(file.clause_openers.words),
    durations: new Set(file.durations.words),
    genitives: new Set(file.genitives.words),
    objectives: new Set(file.objectives.words),
  };
}
