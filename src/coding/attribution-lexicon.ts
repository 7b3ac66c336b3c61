import type { Stance } from '../core/schema.js';

/** lexicon/en/attribution.yml: cue verbs and nouns by their stance, prepositions whose phrase speaks, documents that speak. */
export interface AttributionLexicon {
  readonly verbs: ReadonlyMap<string, Stance>;
  readonly nouns: ReadonlyMap<string, Stance>;
  /** Prepositions that open what is said, by stance: "accused of", "confessed to". */
  readonly clauses: ReadonlyMap<Stance, ReadonlySet<string>>;
  readonly prepositions: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
}

interface Cues {
  readonly stance: Stance;
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  readonly clauses?: readonly string[];
}

/** Reads the parsed YAML of lexicon/en/attribution.yml. */
export function compileAttribution(data: unknown): AttributionLexicon {
  const file = data as { cues: readonly Cues[]; prepositions: { words: readonly string[] }; documents: readonly string[] };
  const byWord = (key: 'verbs' | 'nouns'): ReadonlyMap<string, Stance> =>
    new Map(file.cues.flatMap((c) => c[key].map((word) => [word, c.stance] as const)));
  return {
    verbs: byWord('verbs'),
    nouns: byWord('nouns'),
    clauses: new Map(file.cues.map((c) => [c.stance, new Set(c.clauses ?? [])] as const)),
    prepositions: new Set(file.prepositions.words),
    documents: new Set(file.documents),
  };
}
