import { OnRecordError } from '../core/errors.js';
import type { Event } from '../core/schema.js';

/** The place of an event in the order of the store: published, report, start of the sentence, start of the trigger, id. */
export type Position = readonly [string, string, number, number, string];

export const positionOf = ({ id, report, sentence, what }: Event): Position => [
  report.published ?? '',
  report.id,
  sentence.start,
  Math.min(...what.evidence.map((span) => span.start), sentence.end),
  id,
];

/** A position as it travels in an address. */
export const writeCursor = (position: Position): string => Buffer.from(JSON.stringify(position)).toString('base64url');

/** Throws `OnRecordError` on what `writeCursor` has not written. */
export function readCursor(text: string): Position {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (isPosition(read)) return read;
  } catch {
    // not JSON: told below
  }
  throw new OnRecordError('The cursor leads nowhere.', 'cursor', 'Take it from `next` of the page before, or begin without one.');
}

const KINDS = ['string', 'string', 'number', 'number', 'string'];

const isPosition = (read: unknown): read is Position =>
  Array.isArray(read) && read.length === KINDS.length && read.every((part, at) => typeof part === KINDS[at]);

/** True where `position` stands after `other`; strings are compared by code points, as databases do by bytes. */
export function isAfter(position: Position, other: Position): boolean {
  for (const [at, part] of position.entries()) {
    const against = other[at] ?? '';
    if (part === against) continue;
    return typeof part === 'string' ? Buffer.compare(Buffer.from(part), Buffer.from(String(against))) > 0 : part > Number(against);
  }
  return false;
}
