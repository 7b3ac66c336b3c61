import type { Status } from '../core/schema.js';

/** lexicon/en/status.yml, by lemma. */
export interface StatusLexicon {
  readonly governors: ReadonlyMap<string, Status>;
  readonly nouns: ReadonlyMap<string, Status>;
  readonly auxiliaries: ReadonlyMap<string, Status>;
  readonly adverbs: ReadonlyMap<string, Status>;
  /** Adjectives of a nominal event ("a foiled attack"), or of its doer ("the alleged killer"). */
  readonly adjectives: ReadonlyMap<string, Status>;
  /** Verbs that only carry a nominal event: "launch" an attack, an attack that "takes place". */
  readonly carriers: ReadonlySet<string>;
  readonly negation: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly habitual: ReadonlySet<string>;
  readonly ongoing: ReadonlySet<string>;
}

interface Group {
  readonly status: Status;
  readonly words: readonly string[];
  readonly nouns?: readonly string[];
}

/** Reads the parsed YAML of lexicon/en/status.yml; where a word stands twice, its first group holds. */
export function compileStatus(data: unknown): StatusLexicon {
  const file = data as {
    governors: readonly Group[];
    auxiliaries: readonly Group[];
    adverbs: readonly Group[];
    adjectives: readonly Group[];
  } & Record<'carriers' | 'negation' | 'conditions' | 'habitual' | 'ongoing', Group>;
  const byWord = (groups: readonly Group[], key: 'words' | 'nouns'): ReadonlyMap<string, Status> => {
    const map = new Map<string, Status>();
    for (const group of groups) for (const word of group[key] ?? []) if (!map.has(word)) map.set(word, group.status);
    return map;
  };
  return {
    governors: byWord(file.governors, 'words'),
    nouns: byWord(file.governors, 'nouns'),
    auxiliaries: byWord(file.auxiliaries, 'words'),
    adverbs: byWord(file.adverbs, 'words'),
    adjectives: byWord(file.adjectives, 'words'),
    carriers: new Set(file.carriers.words),
    negation: new Set(file.negation.words),
    conditions: new Set(file.conditions.words),
    habitual: new Set(file.habitual.words),
    ongoing: new Set(file.ongoing.words),
  };
}
