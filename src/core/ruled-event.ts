import type { Field, Ruling } from './ruling.js';
import type { Coded, Event } from './schema.js';

/** An event with the values that people corrected, each signed by its author; the words it stood on are kept. */
export function ruledEvent(event: Event, corrections: readonly Ruling[]): Event {
  return corrections.reduce(
    (before, { author, verdict }) => (verdict.kind === 'correct' ? corrected(before, verdict, author) : before),
    event,
  );
}

interface Correction {
  readonly field: Field;
  readonly value: unknown;
}

function corrected(event: Event, { field, value }: Correction, author: string): Event {
  const sign = (one: unknown, old: Coded<unknown> | null | undefined): Coded<unknown> => ({
    value: one,
    evidence: old?.evidence ?? [],
    confidence: 1,
    coder: `human:${author}`,
  });
  if (field === 'who' || field === 'whom' || field === 'counts') {
    const values = Array.isArray(value) ? value : [value];
    return { ...event, [field]: values.map((one, at) => sign(one, event[field][at] ?? event[field][0])) };
  }
  return { ...event, [field]: value === null ? null : sign(value, event[field]) };
}
