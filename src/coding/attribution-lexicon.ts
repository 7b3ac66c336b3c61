import type { Stance } from '../core/schema.js';
import type { QuoteMarks } from './quotes.js';
import { compileTrigger, type Trigger } from './triggers.js';

/** A word that attributes, with where what is said stands. */
export interface Cue {
  readonly pattern: Trigger;
  readonly stance: Stance;
  /** `object`, `infinitive`, or prepositions; a clause or a quotation follows every cue. */
  readonly content: ReadonlySet<string>;
  /** Prepositions whose phrase, behind the object, belongs to what is said of it. */
  readonly with: ReadonlySet<string>;
  /** Wanting, backing, knowing: told by the report, not said. */
  readonly attitude: boolean;
  /** Praising, demanding, promising a thing: its words are the report's, those of a clause the speaker's. */
  readonly judges: boolean;
}

/** Cues by the lemma of their head, longer patterns first. */
export type Cues = ReadonlyMap<string, readonly Cue[]>;

/** lexicon/en/attribution.yml: cue words, prepositions whose phrase speaks, documents that speak. */
export interface AttributionLexicon {
  readonly verbs: Cues;
  readonly nouns: Cues;
  readonly adjectives: Cues;
  /** Verbs that take a clause and say nothing but that something is said. */
  readonly saying: ReadonlySet<string>;
  /** Saying verbs whose object is the one it is said to. */
  readonly addressing: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  readonly marks: QuoteMarks;
  readonly markers: Readonly<Record<Marker, ReadonlySet<string>>>;
  /** Words that point back to something said before. */
  readonly anaphors: { readonly pronouns: ReadonlySet<string>; readonly nouns: ReadonlySet<string> };
}

/** What a closed word opens: a clause, an infinitive, a question, an inserted saying ("as he said"), the phrase of the one who says it. */
type Marker = 'clause' | 'infinitive' | 'question' | 'inserted' | 'agent';

type Words = 'verbs' | 'nouns' | 'adjectives';

type Group = { readonly [K in Words]?: readonly string[] } & {
  readonly stance: Stance;
  readonly content?: readonly string[];
  readonly with?: readonly string[];
  readonly attitude?: boolean;
  readonly judges?: boolean;
};

interface AttributionFile {
  readonly cues: readonly Group[];
  readonly addressing: { readonly words: readonly string[] };
  readonly attached: { readonly words: readonly string[] };
  readonly prepositions: { readonly words: readonly string[] };
  readonly documents: readonly string[];
  readonly marks: Readonly<Record<keyof QuoteMarks, readonly string[]>>;
  readonly markers: Readonly<Record<Marker, readonly string[]>>;
  readonly anaphors: Readonly<Record<'pronouns' | 'nouns', readonly string[]>>;
}

/** Reads the parsed YAML of lexicon/en/attribution.yml. */
export function compileAttribution(data: unknown): AttributionLexicon {
  const file = data as AttributionFile;
  const { opening, closing, straight } = file.marks;
  const { clause, infinitive, question, inserted, agent } = file.markers;
  const verbs = cuesOf(file, 'verbs');
  return {
    verbs,
    nouns: cuesOf(file, 'nouns'),
    adjectives: cuesOf(file, 'adjectives'),
    saying: new Set([...verbs].filter(([, cues]) => cues.some((c) => c.stance === 'says' && !c.attitude)).map(([lemma]) => lemma)),
    addressing: new Set(file.addressing.words),
    prepositions: new Set(file.prepositions.words),
    documents: new Set(file.documents),
    marks: { opening: new Set(opening), closing: new Set(closing), straight: new Set(straight) },
    markers: {
      clause: new Set(clause),
      infinitive: new Set(infinitive),
      question: new Set(question),
      inserted: new Set(inserted),
      agent: new Set(agent),
    },
    anaphors: { pronouns: new Set(file.anaphors.pronouns), nouns: new Set(file.anaphors.nouns) },
  };
}

function cuesOf({ cues, attached }: AttributionFile, key: Words): Cues {
  const found = new Map<string, Cue[]>();
  for (const group of cues) {
    for (const word of group[key] ?? []) {
      const cue = cueOf(word, group, key, attached.words);
      found.set(cue.pattern.lemma, [...(found.get(cue.pattern.lemma) ?? []), cue]);
    }
  }
  for (const list of found.values()) list.sort((a, b) => length(b) - length(a));
  return found;
}

const POS = { verbs: 'verb', nouns: 'noun', adjectives: 'adjective' } as const;

const cueOf = (
  word: string,
  { stance, content, with: further, attitude, judges }: Group,
  key: Words,
  attached: readonly string[],
): Cue => ({
  pattern: compileTrigger(word, POS[key]),
  stance,
  content: new Set(content),
  with: new Set([...attached, ...(further ?? [])]),
  attitude: attitude ?? false,
  judges: judges ?? false,
});

const length = ({ pattern }: Cue): number => pattern.rest.length + (pattern.object === null ? 0 : 1);
