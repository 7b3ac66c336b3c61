import type { Event } from './schema.js';

/** What a person ruled: never changed, only undone by another ruling. It outranks the machine wherever events and incidents are shown. */
export interface Ruling {
  /** "u_" and a hash of all the rest: the same ruling has the same id everywhere. */
  readonly id: string;
  readonly author: string;
  /** ISO 8601. */
  readonly at: string;
  /** Why, in the author's words. */
  readonly reason: string;
  readonly verdict: Verdict;
}

export type Verdict =
  /** Two events are of one happening, or of two. */
  | { readonly kind: 'same' | 'not-same'; readonly events: readonly [EventMark, EventMark] }
  /** The report says so, or it does not. */
  | { readonly kind: 'accept' | 'reject'; readonly event: EventMark }
  /** A value is another than the machine read; a list stands for all values of its question. */
  | { readonly kind: 'correct'; readonly event: EventMark; readonly field: Field; readonly value: unknown }
  /** The report says what the machine did not find. */
  | { readonly kind: 'add'; readonly event: Event }
  | { readonly kind: 'undo'; readonly ruling: string };

export type RulingKind = Verdict['kind'];
export const RULING_KINDS: readonly RulingKind[] = ['same', 'not-same', 'accept', 'reject', 'correct', 'add', 'undo'];

/** An event by its id and, should another coder give it another id, by the place of its words. */
export interface EventMark {
  readonly id: string;
  readonly report: string;
  readonly start: number;
  readonly end: number;
}

export type Field = 'what' | 'who' | 'whom' | 'when' | 'where' | 'counts' | 'status' | 'aspect';
export const FIELDS: readonly Field[] = ['what', 'who', 'whom', 'when', 'where', 'counts', 'status', 'aspect'];

/** Where an event stands, for a ruling to name it. */
export function markOf({ id, report, what, sentence }: Event): EventMark {
  const first = what.evidence[0] ?? sentence;
  return { id, report: report.id, start: first.start, end: first.end };
}

/** The events that a ruling is about. */
export function marksOf(verdict: Verdict): readonly EventMark[] {
  if (verdict.kind === 'undo') return [];
  if ('events' in verdict) return verdict.events;
  return [verdict.kind === 'add' ? markOf(verdict.event) : verdict.event];
}
