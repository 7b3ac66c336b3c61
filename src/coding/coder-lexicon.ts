import type { AgentLexicon } from '../core/agent-lexicon.js';
import type { World } from '../core/world.js';
import type { AttributionLexicon } from './attribution-lexicon.js';
import type { CommitmentModel } from './commitment.js';
import type { CountLexicon } from './counts.js';
import type { Frame, UsualSlots } from './frames.js';
import type { ModalityLexicon } from './modality.js';
import type { StageLexicon } from './stage-lexicon.js';
import type { StatusLexicon } from './status-lexicon.js';
import type { Control, Governing } from './subjects.js';
import type { TimeLexicon } from './time.js';
import type { Trigger } from './triggers.js';

/** A frame with the one of its triggers that brought it up. */
export interface Candidate {
  readonly frame: Frame;
  readonly trigger: Trigger;
}

/** Frames by part of speech and head lemma: "verb/arrest". */
export type FrameIndex = ReadonlyMap<string, readonly Candidate[]>;

/** Verbs that lend a noun their subject: as its doer, or as the one it is done to. */
export interface LightVerbs {
  readonly giving: ReadonlySet<string>;
  readonly receiving: ReadonlySet<string>;
  /** Nouns that are done to the person who owns them: "the general's arrest". */
  readonly undergone: ReadonlySet<string>;
  /** Nouns, and the verbs they are objects of, through which the subject takes part in what a further noun names. */
  readonly partaking: Governing & { readonly verbs: ReadonlySet<string> };
  /** Prepositions that make what follows the deed of the subject: "behind". */
  readonly authorship: ReadonlySet<string>;
  readonly slots: SlotLists;
  readonly control: Control;
}

/** Slots whose phrases can be a trigger's own though they hang elsewhere, in the order in which they are asked. */
export interface SlotLists extends UsualSlots {
  /** Whose a thing is. */
  readonly owning: readonly string[];
  /** What a trigger takes over where it lacks it, and from the phrases in which slots. */
  readonly borrowed: readonly string[];
  readonly lenders: readonly string[];
  /** Where the content of a saying stands. */
  readonly content: readonly string[];
}

/** All that stage 3 knows. */
export interface CodingLexicon {
  readonly frames: FrameIndex;
  readonly agents: AgentLexicon;
  readonly attribution: AttributionLexicon;
  readonly status: StatusLexicon;
  readonly light: LightVerbs;
  readonly world: World;
  readonly modality: ModalityLexicon;
  readonly time: TimeLexicon;
  readonly counts: CountLexicon;
  readonly stages: StageLexicon;
  /** Nouns that can name something that happens or is done. */
  readonly happenings: ReadonlySet<string>;
  readonly commitment: CommitmentModel;
}

/** Candidates for each trigger lemma, the most specific frame first. */
export function indexFrames(frames: readonly Frame[]): FrameIndex {
  const index = new Map<string, Candidate[]>();
  for (const frame of frames) {
    for (const trigger of frame.triggers) {
      const key = `${trigger.pos}/${trigger.lemma}`;
      index.set(key, [...(index.get(key) ?? []), { frame, trigger }]);
    }
  }
  for (const list of index.values()) list.sort((a, b) => specificity(b) - specificity(a));
  return index;
}

/** A condition that must hold tells more than a word of the pattern, a bracketed object as much as two words, an exception little. */
const specificity = ({ frame, trigger }: Candidate): number =>
  3 * ((trigger.object === null ? 0 : 2) + trigger.rest.length) + frame.conditions.reduce((sum, c) => sum + (c.negative ? 0.25 : 4), 0);

/** Reads the parsed YAML of lexicon/en/light.yml. */
export function compileLight(data: unknown): LightVerbs {
  const file = data as Record<'giving' | 'receiving' | 'undergone' | 'transitive' | 'authorship', WordList> & {
    readonly slots: SlotLists;
    readonly partaking: PrepositionList & { readonly verbs: readonly string[] };
    readonly control: Record<'objects' | 'results', WordList> & Record<'appeals' | 'blamed', PrepositionList>;
  };
  const { objects, appeals, blamed, results } = file.control;
  const { partaking } = file;
  return {
    giving: new Set(file.giving.words),
    receiving: new Set(file.receiving.words),
    undergone: new Set(file.undergone.words),
    partaking: { verbs: new Set(partaking.verbs), ...governing(partaking) },
    authorship: new Set(file.authorship.words),
    slots: file.slots,
    control: {
      objects: new Set(objects.words),
      appeals: governing(appeals),
      blamed: governing(blamed),
      results: new Set(results.words),
      transitive: new Set(file.transitive.words),
    },
  };
}

const governing = ({ words, prepositions }: PrepositionList): Governing => ({ words: new Set(words), prepositions: new Set(prepositions) });

interface PrepositionList extends WordList {
  readonly prepositions: readonly string[];
}

interface WordList {
  readonly words: readonly string[];
}
