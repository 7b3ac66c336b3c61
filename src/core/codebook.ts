import { OnRecordError } from './errors.js';
import type { EventType, Quad, What } from './schema.js';

/** lexicon/codebook.yml: types and modes with their scores and CAMEO codes, and the words that tell contexts. */
export interface Codebook {
  readonly types: ReadonlyMap<string, CodebookType>;
  /** Context to its lemmas; an entry of several words is a run of lemmas. */
  readonly contexts: ReadonlyMap<string, readonly string[]>;
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
    contexts?: readonly { readonly context: string; readonly words: readonly string[] }[];
  };
  if (!Array.isArray(file?.types)) throw new OnRecordError('no list of types', 'lexicon/codebook.yml', 'restore the file from the package');
  const types = (file.types as readonly TypeEntry[]).map(
    (t) =>
      [
        t.type,
        { ...t, modes: new Map((t.modes ?? []).map((m) => [m.mode, { score: m.score ?? t.score, cameo: m.cameo ?? t.cameo }])) },
      ] as const,
  );
  return { types: new Map(types), contexts: new Map((file.contexts ?? []).map((c) => [c.context, c.words] as const)) };
}

/** The codebook's view of a type and mode; a frame's own CAMEO code outranks the mode's, the mode's the type's. */
export function describeType(codebook: Codebook, type: EventType, mode: string | null, cameo: string | null): What {
  const entry = codebook.types.get(type);
  if (entry === undefined)
    throw new OnRecordError(`the codebook has no type ${type}`, 'lexicon/codebook.yml', 'add the type, or mend the frame that names it');
  const own = mode === null ? undefined : entry.modes.get(mode);
  return { type, mode, cameo: cameo ?? own?.cameo ?? entry.cameo, quad: entry.quad, score: own?.score ?? entry.score };
}
