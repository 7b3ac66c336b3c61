import type { Phrase } from '../core/draft.js';
import type { EventType, Status } from '../core/schema.js';

/** One rule of lexicon/en/modality.yml. */
export interface ModalityRule {
  readonly status: Status;
  readonly from: readonly EventType[];
  readonly to: EventType;
  /** Asks for a speaker of the words. */
  readonly spoken: boolean;
  /** Asks for an auxiliary ("will not"), which a plain negated past lacks. */
  readonly auxiliary: boolean;
  /** The speaker becomes the doer, and the doer the one addressed. */
  readonly speakerActs: boolean;
}

export interface ModalityLexicon {
  readonly rules: readonly ModalityRule[];
  readonly modes: Readonly<Record<string, string>>;
  /** Lemmas of the auxiliaries that count as one. */
  readonly auxiliaries: ReadonlySet<string>;
  /** Lemmas of words over an infinitive by which its doer commits himself. */
  readonly commitments: ReadonlySet<string>;
  /** Lemmas of verbs by which a doer gives its word. */
  readonly utterances: ReadonlySet<string>;
}

/** What the rules look at. */
export interface Told {
  readonly type: EventType;
  readonly mode: string | null;
  readonly status: Status;
  readonly auxiliary: boolean;
  /** Whether the doer commits himself to what is planned. */
  readonly committed: boolean;
  readonly speaker: Phrase | null;
  readonly who: readonly Phrase[];
  readonly whom: readonly Phrase[];
}

/** Reads the parsed YAML of lexicon/en/modality.yml. */
export function compileModality(data: unknown): ModalityLexicon {
  const file = data as {
    rules: readonly (Omit<ModalityRule, 'spoken' | 'auxiliary' | 'speakerActs'> & {
      spoken?: boolean;
      auxiliary?: boolean;
      speaker?: string;
    })[];
    modes: Record<string, string>;
    auxiliaries: { words: readonly string[] };
    commitments: { words: readonly string[] };
    utterances: readonly string[];
  };
  return {
    rules: file.rules.map((r) => ({
      status: r.status,
      from: r.from,
      to: r.to,
      spoken: r.spoken === true,
      auxiliary: r.auxiliary === true,
      speakerActs: r.speaker === 'who',
    })),
    modes: file.modes,
    auxiliaries: new Set(file.auxiliaries.words),
    commitments: new Set(file.commitments.words),
    utterances: new Set(file.utterances),
  };
}

/** The event as a saying, where what it tells has not happened; null where no rule fits. */
export function asSaying(told: Told, lexicon: ModalityLexicon): Pick<Told, 'type' | 'mode' | 'who' | 'whom'> | null {
  const rule = lexicon.rules.find(
    (r) =>
      r.status === told.status &&
      r.from.includes(told.type) &&
      (r.status !== 'planned' || told.committed) &&
      (!r.spoken || told.speaker !== null) &&
      (!r.auxiliary || told.auxiliary),
  );
  if (rule === undefined) return null;
  const mode = rule.to === 'THREATEN' ? (lexicon.modes[`${told.type}/${told.mode}`] ?? lexicon.modes[told.type] ?? null) : null;
  if (!rule.speakerActs) return { type: rule.to, mode, who: told.who, whom: told.whom };
  return { type: rule.to, mode, who: told.speaker === null ? [] : [told.speaker], whom: told.who };
}
