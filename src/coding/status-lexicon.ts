import type { Status } from '../core/schema.js';

/** The kinds of content that a governor can have: an infinitive, a clause of its own, a participle, an event noun. */
export type ContentKind = 'to' | 'that' | 'ing' | 'noun';

/** What a governing word makes of its content: while itself asserted, and while denied. */
export interface Governor {
  readonly status: Status;
  readonly negated: Status;
  /** Its content is taken for a fact also where it is only planned, asked or supposed itself. */
  readonly factive: boolean;
  readonly content: ReadonlySet<ContentKind>;
}

/** Governors by lemma, with particle ("rule out") or the content's preposition ("decide against"); the first of a kind holds. */
export type Governors = ReadonlyMap<string, readonly Governor[]>;

/** lexicon/en/status.yml, by lemma. */
export interface StatusLexicon {
  readonly governors: Governors;
  readonly nouns: Governors;
  readonly auxiliaries: ReadonlyMap<string, Status>;
  /** Auxiliaries whose negation leaves it open. */
  readonly open: ReadonlySet<string>;
  readonly adverbs: ReadonlyMap<string, Status>;
  /** Adjectives of a nominal event ("a foiled attack"), or of its doer ("the alleged killer"). */
  readonly adjectives: ReadonlyMap<string, Status>;
  /** Verbs that only carry a nominal event: "launch" an attack. */
  readonly carriers: ReadonlySet<string>;
  /** Verbs whose subject takes place. */
  readonly occurring: ReadonlySet<string>;
  readonly negation: ReadonlySet<string>;
  /** Subjects and objects that deny their verb, and determiners that make them do so. */
  readonly deniers: ReadonlySet<string>;
  readonly denyingDeterminers: ReadonlySet<string>;
  /** Words that take the force from a negation before them: "not only". */
  readonly exempting: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  /** Words that make another clause than a condition of "if": "even if". */
  readonly concessions: ReadonlySet<string>;
  /** Markers of clauses that lie ahead where their main clause does. */
  readonly ahead: ReadonlySet<string>;
  /** Markers of a clause in the present that has not come true. */
  readonly awaited: ReadonlySet<string>;
  /** Prepositions that open no content of a verb: "after shelling". */
  readonly circumstances: ReadonlySet<string>;
  /** Prepositions on a noun that open what is only in view: "a tool for". */
  readonly prospective: ReadonlySet<string>;
  /** Prepositions of a predicate that take for granted what they open: "was behind the attack". */
  readonly presupposing: ReadonlySet<string>;
  /** Relative words that make a condition of their clause. */
  readonly openEnded: ReadonlySet<string>;
  readonly wh: ReadonlySet<string>;
  readonly hortative: ReadonlySet<string>;
  readonly habitual: ReadonlySet<string>;
  readonly ongoing: ReadonlySet<string>;
}

interface Group {
  readonly status: Status;
  readonly words: readonly string[];
}

interface GovernorGroup {
  readonly status: Status;
  readonly negated?: Status;
  readonly factive?: boolean;
  readonly content?: readonly ContentKind[];
  readonly words?: readonly string[];
  readonly nouns?: readonly string[];
}

/** Lists of words by themselves. */
const LISTS = [
  'open',
  'carriers',
  'occurring',
  'negation',
  'exempting',
  'conditions',
  'concessions',
  'ahead',
  'wh',
  'awaited',
  'circumstances',
  'prospective',
  'presupposing',
  'open_ended',
  'hortative',
  'habitual',
  'ongoing',
] as const;

/** Reads the parsed YAML of lexicon/en/status.yml; where a word stands twice, its first entry of a kind holds. */
export function compileStatus(data: unknown): StatusLexicon {
  const file = data as Readonly<Record<'auxiliaries' | 'adverbs' | 'adjectives', readonly Group[]>> &
    Readonly<Record<(typeof LISTS)[number], { readonly words: readonly string[] }>> & {
      readonly governors: readonly GovernorGroup[];
      readonly deniers: { readonly words: readonly string[]; readonly determiners: readonly string[] };
    };
  const list = (key: (typeof LISTS)[number]): ReadonlySet<string> => new Set(file[key].words);
  return {
    governors: compileGovernors(file.governors, 'words'),
    nouns: compileGovernors(file.governors, 'nouns'),
    auxiliaries: byWord(file.auxiliaries),
    adverbs: byWord(file.adverbs),
    adjectives: byWord(file.adjectives),
    deniers: new Set(file.deniers.words),
    denyingDeterminers: new Set(file.deniers.determiners),
    open: list('open'),
    carriers: list('carriers'),
    occurring: list('occurring'),
    negation: list('negation'),
    exempting: list('exempting'),
    conditions: list('conditions'),
    concessions: list('concessions'),
    ahead: list('ahead'),
    awaited: list('awaited'),
    circumstances: list('circumstances'),
    prospective: list('prospective'),
    presupposing: list('presupposing'),
    openEnded: list('open_ended'),
    wh: list('wh'),
    hortative: list('hortative'),
    habitual: list('habitual'),
    ongoing: list('ongoing'),
  };
}

function compileGovernors(groups: readonly GovernorGroup[], key: 'words' | 'nouns'): Governors {
  const map = new Map<string, Governor[]>();
  for (const group of groups) {
    const governor: Governor = {
      status: group.status,
      negated: group.negated ?? 'negated',
      factive: group.factive === true,
      content: new Set(group.content ?? ['to', 'that', 'ing', 'noun']),
    };
    for (const word of group[key] ?? []) map.set(word, [...(map.get(word) ?? []), governor]);
  }
  return map;
}

function byWord(groups: readonly Group[]): ReadonlyMap<string, Status> {
  const map = new Map<string, Status>();
  for (const group of groups) for (const word of group.words) if (!map.has(word)) map.set(word, group.status);
  return map;
}
