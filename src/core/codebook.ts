import { OnRecordError } from './errors.js';
import type { EventType, Quad, What } from './schema.js';

/** lexicon/codebook.yml: types and modes with their scores and CAMEO codes, and the words that tell contexts. */
export interface Codebook {
  readonly types: ReadonlyMap<string, CodebookType>;
  readonly contexts: ReadonlyMap<string, Context>;
  /** The same words by their first lemma. */
  readonly topics: ReadonlyMap<string, readonly Topic[]>;
  /** Sectors of a state's institutions, and of those they govern. */
  readonly sides: { readonly state: ReadonlySet<string>; readonly people: ReadonlySet<string> };
  readonly political: Politics;
  /** Every sector that a party can have, and what stands for a country where a party has none of its own. */
  readonly sectors: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
}

/** Which events are on record: of `types` only those with a political party, or of one of `frames`. */
export interface Politics {
  readonly types: ReadonlySet<string>;
  /** Sectors that are political by themselves, and those that are with a country. */
  readonly alone: ReadonlySet<string>;
  readonly foreign: ReadonlySet<string>;
  /** What parties to a conflict are called, in small letters: "sides". */
  readonly nouns: ReadonlySet<string>;
  /** Ids of frames that are acts of a state by their nature. */
  readonly frames: ReadonlySet<string>;
}

/** What tells a context: lemmas or runs of lemmas, sectors of an event's parties, and types that always have it. */
export interface Context {
  readonly words: readonly string[];
  readonly sectors: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
}

/** A word, or a run of lemmas, that tells a context. */
export interface Topic {
  readonly context: string;
  readonly run: readonly string[];
  /** Its place among all words of all contexts. */
  readonly order: number;
}

export interface CodebookType {
  readonly type: EventType;
  readonly score: number;
  readonly quad: Quad;
  readonly cameo: string;
  readonly modes: ReadonlyMap<string, { readonly score: number; readonly cameo: string }>;
}

interface TypeEntry {
  readonly type: EventType;
  readonly score: number;
  readonly quad: Quad;
  readonly cameo: string;
  readonly modes?: readonly { readonly mode: string; readonly score?: number; readonly cameo?: string }[];
}

/** Reads the parsed YAML; throws where a type lacks its score or code. */
export function compileCodebook(data: unknown): Codebook {
  const file = data as {
    types?: readonly TypeEntry[];
    contexts?: readonly ({ readonly context: string; readonly words: readonly string[] } & Partial<
      Record<'sectors' | 'types', string[]>
    >)[];
    sides?: Readonly<Record<'state' | 'people', readonly string[]>>;
    political?: Readonly<Record<'types' | 'alone' | 'foreign' | 'nouns' | 'frames', readonly string[]>>;
    sectors?: readonly { readonly sector: string }[];
    bodies?: readonly { readonly body: string }[];
  };
  if (!Array.isArray(file?.types)) throw new OnRecordError('no list of types', 'lexicon/codebook.yml', 'restore the file from the package');
  const types = (file.types as readonly TypeEntry[]).map(
    (t) =>
      [
        t.type,
        { ...t, modes: new Map((t.modes ?? []).map((m) => [m.mode, { score: m.score ?? t.score, cameo: m.cameo ?? t.cameo }])) },
      ] as const,
  );
  const contexts = new Map(
    (file.contexts ?? []).map((c) => [c.context, { words: c.words, sectors: new Set(c.sectors), types: new Set(c.types) }] as const),
  );
  const { sides, political } = file;
  return {
    types: new Map(types),
    contexts,
    topics: indexTopics(contexts),
    sides: { state: new Set(sides?.state), people: new Set(sides?.people) },
    political: {
      types: new Set(political?.types),
      alone: new Set(political?.alone),
      foreign: new Set(political?.foreign),
      nouns: new Set(political?.nouns),
      frames: new Set(political?.frames),
    },
    sectors: new Set((file.sectors ?? []).map(({ sector }) => sector)),
    bodies: new Set((file.bodies ?? []).map(({ body }) => body)),
  };
}

function indexTopics(contexts: Codebook['contexts']): Codebook['topics'] {
  const topics = new Map<string, Topic[]>();
  let order = 0;
  for (const [context, { words }] of contexts) {
    for (const word of words) {
      const run = word.split(' ');
      const [first = ''] = run;
      const own = topics.get(first) ?? [];
      own.push({ context, run, order: order++ });
      topics.set(first, own);
    }
  }
  return topics;
}

/** The codebook's view of a type and mode; a frame's own CAMEO code outranks the mode's, the mode's the type's. */
export function describeType(codebook: Codebook, type: EventType, mode: string | null, cameo: string | null): What {
  const entry = codebook.types.get(type);
  if (entry === undefined)
    throw new OnRecordError(`the codebook has no type ${type}`, 'lexicon/codebook.yml', 'add the type, or mend the frame that names it');
  const own = mode === null ? undefined : entry.modes.get(mode);
  return { type, mode, cameo: cameo ?? own?.cameo ?? entry.cameo, quad: entry.quad, score: own?.score ?? entry.score };
}
