import type { CoveredSentence } from './coverage.js';

/** How often something that the lexicon lacks stands in the reports, with a sentence that has it. */
export interface Lack {
  readonly word: string;
  readonly count: number;
  readonly example: string;
}

/** What the lexicon lacks for a user's reports, the most frequent first. */
export interface Coverage {
  readonly reports: number;
  readonly sentences: number;
  /** Of these, how many have an event. */
  readonly withEvent: number;
  readonly verbs: readonly Lack[];
  readonly nouns: readonly Lack[];
  readonly names: readonly (Lack & { readonly kind: string })[];
}

interface Counted {
  count: number;
  example: string;
  kind: string;
}

/** Characters up to which a sentence makes a good example. */
const GOOD_LENGTH = 160;

/** Sums up sentence by sentence. */
export class CoverageTally {
  private reports = 0;
  private sentences = 0;
  private withEvent = 0;
  private readonly lists = { verbs: new Map<string, Counted>(), nouns: new Map<string, Counted>(), names: new Map<string, Counted>() };

  add(report: readonly CoveredSentence[]): void {
    this.reports += 1;
    for (const { text, hasEvent, verbs, nouns, names } of report) {
      this.sentences += 1;
      if (hasEvent) this.withEvent += 1;
      for (const verb of verbs) count(this.lists.verbs, verb, text, '');
      for (const noun of nouns) count(this.lists.nouns, noun, text, '');
      for (const [name, kind] of names) count(this.lists.names, name, text, kind);
    }
  }

  /** At most so many of each list. */
  result(limit: number): Coverage {
    const { reports, sentences, withEvent } = this;
    const [verbs, nouns, names] = [this.lists.verbs, this.lists.nouns, this.lists.names].map((list) => sorted(list).slice(0, limit));
    const plain = (list: readonly (readonly [string, Counted])[] = []): readonly Lack[] =>
      list.map(([word, { count: times, example }]) => ({ word, count: times, example }));
    const named = (names ?? []).map(([word, { count: times, example, kind }]) => ({ word, kind, count: times, example }));
    return { reports, sentences, withEvent, verbs: plain(verbs), nouns: plain(nouns), names: named };
  }
}

function count(list: Map<string, Counted>, word: string, sentence: string, kind: string): void {
  const example = sentence.replace(/\s+/g, ' ');
  const known = list.get(word);
  if (known === undefined) list.set(word, { count: 1, example, kind });
  else {
    known.count += 1;
    if (known.example.length > GOOD_LENGTH && example.length < known.example.length) known.example = example;
  }
}

const sorted = (list: ReadonlyMap<string, Counted>): readonly (readonly [string, Counted])[] =>
  [...list].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
