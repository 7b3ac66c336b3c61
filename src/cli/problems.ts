import type { Problem } from '../core/schema.js';
import { printable } from './printable.js';
import type { Progress } from './progress.js';

/** Counts of a run, as its last line tells them. */
export interface Summary {
  readonly reports: number;
  /** Of these, on record before or named twice. */
  readonly known: number;
  readonly problems: number;
  readonly events: number;
}

/** Prints what went wrong, where, and how to mend it. */
export function printProblem(problem: Problem, progress: Progress): void {
  progress.clear();
  process.stderr.write(
    `onrecord: ${printable(problem.what)}\n  where: ${printable(problem.origin)}\n  mend:  ${printable(problem.mend)}\n`,
  );
}

/** "3 reports · 1 already on record · 1 problem → 27 events"; what is nought in the middle is left out. */
export function summaryLine(summary: Summary): string {
  const parts = [
    numbered(summary.reports, 'report'),
    ...(summary.known > 0 ? [`${grouped(summary.known)} already on record`] : []),
    ...(summary.problems > 0 ? [numbered(summary.problems, 'problem')] : []),
  ];
  return `${parts.join(' · ')} → ${numbered(summary.events, 'event')}`;
}

export const grouped = (count: number): string => count.toLocaleString('en');

export const numbered = (count: number, noun: string): string => `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
