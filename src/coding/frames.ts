import { OnRecordError } from '../core/errors.js';
import type { EventType, Status } from '../core/schema.js';
import { type Condition, compileConditions } from './conditions.js';
import { compileTrigger, type Trigger } from './triggers.js';

/** Slots that fill a party or a detail: the first that is filled, or all of them where `join` is set. */
export interface SlotChoice {
  readonly slots: readonly string[];
  readonly join: boolean;
}

/** One reading of its triggers: what happened, and who is who. Made from an entry of lexicon/en/frames. */
export interface Frame {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly type: EventType;
  readonly mode: string | null;
  readonly cameo: string | null;
  readonly triggers: readonly Trigger[];
  readonly who: SlotChoice;
  readonly whom: SlotChoice;
  /** The same for noun triggers. */
  readonly nounWho: SlotChoice;
  readonly nounWhom: SlotChoice;
  readonly details: Readonly<Record<'means' | 'object' | 'purpose' | 'topic' | 'against', SlotChoice>>;
  readonly conditions: readonly Condition[];
  readonly needs: 'who' | 'whom' | 'both' | 'any' | 'none';
  /** Whether the event in its complement is its content (what is threatened, demanded, promised …). */
  readonly content: boolean;
  /** The status of that content. */
  readonly status: Status | null;
  readonly examples: readonly FrameExample[];
  readonly counterexamples: readonly { readonly text: string; readonly why: string | null }[];
}

export interface FrameExample {
  readonly text: string;
  readonly trigger: string | null;
  readonly who: readonly string[] | null;
  readonly whom: readonly string[] | null;
}

const NONE: SlotChoice = { slots: [], join: false };

/** A parsed YAML file of lexicon/en/frames, with the line of each entry. */
export interface FrameFile {
  readonly data: unknown;
  readonly lines: readonly number[];
}

/** Slots of the parties where a frame does not say, at verbs and at nouns. */
export type UsualSlots = Readonly<Record<'verb' | 'noun', { readonly who: readonly string[]; readonly whom: readonly string[] }>>;

/** Frames of one file; throws an OnRecordError that names file and line where an entry cannot be read. */
export function compileFrames({ data, lines }: FrameFile, file: string, usual: UsualSlots): readonly Frame[] {
  const { type, frames } = (data ?? {}) as { readonly type?: unknown; readonly frames?: readonly Entry[] };
  if (typeof type !== 'string' || !Array.isArray(frames))
    throw new OnRecordError('no `type` and `frames`', file, 'see lexicon/README.md for the format');
  return frames.map((entry: Entry, index: number) =>
    compileEntry(entry, { type: type as EventType, file, line: lines[index] ?? 1 }, usual),
  );
}

type Entry = Readonly<Record<string, unknown>>;
type Place = Pick<Frame, 'type' | 'file' | 'line'>;

function compileEntry(entry: Entry, place: Place, usual: UsualSlots): Frame {
  const noun = (entry['noun'] ?? {}) as Entry;
  const strings = (key: string): readonly string[] => (entry[key] ?? []) as readonly string[];
  return {
    ...place,
    id: String(entry['id']),
    mode: (entry['mode'] as string | undefined) ?? null,
    cameo: entry['cameo'] === undefined ? null : String(entry['cameo']),
    triggers: [
      ...strings('verbs').map((v) => compileTrigger(v, 'verb')),
      ...strings('nouns').map((n) => compileTrigger(n, 'noun')),
      ...strings('adjectives').map((a) => compileTrigger(a, 'adjective')),
    ],
    who: choice(entry['who'] ?? usual.verb.who),
    whom: choice(entry['whom'] ?? usual.verb.whom),
    nounWho: choice(noun['who'] ?? usual.noun.who),
    nounWhom: choice(noun['whom'] ?? usual.noun.whom),
    details: {
      means: choice(entry['means']),
      object: choice(entry['object']),
      purpose: choice(entry['purpose']),
      topic: choice(entry['topic']),
      against: choice(entry['against']),
    },
    conditions: compileConditions(entry['if'], entry['unless'], `${place.file}:${place.line}`),
    needs: (entry['needs'] as Frame['needs'] | undefined) ?? 'any',
    content: entry['content'] === true,
    status: (entry['status'] as Status | undefined) ?? null,
    examples: ((entry['examples'] ?? []) as readonly Entry[]).map(example),
    counterexamples: ((entry['counterexamples'] ?? []) as readonly (Entry | string)[]).map((c) =>
      typeof c === 'string' ? { text: c, why: null } : { text: String(c['text']), why: c['why'] === undefined ? null : String(c['why']) },
    ),
  };
}

/** "subj+with" joins slots, a list takes the first that is filled, "none" is never filled. */
function choice(value: unknown): SlotChoice {
  if (value === undefined || value === null || value === 'none') return NONE;
  if (typeof value === 'string')
    return value.includes('+') ? { slots: value.split('+').map((s) => s.trim()), join: true } : { slots: [value], join: false };
  const slots = (value as readonly unknown[]).map(String);
  return slots.some((s) => s.includes('+'))
    ? { slots: slots.flatMap((s) => s.split('+').map((p) => p.trim())), join: true }
    : { slots, join: false };
}

function example(entry: Entry): FrameExample {
  const parties = (key: string): readonly string[] | null =>
    entry[key] === undefined ? null : ((Array.isArray(entry[key]) ? entry[key] : [entry[key]]) as readonly unknown[]).map(String);
  return {
    text: String(entry['text']),
    trigger: entry['trigger'] === undefined ? null : String(entry['trigger']),
    who: parties('who'),
    whom: parties('whom'),
  };
}
