import { printable } from './printable.js';

/** How far a run has come, on stderr while a person looks at it; silent in a pipe or a log. */
export interface Progress {
  /** `at` is where the last report was read. */
  readonly update: (reports: number, events: number, at: string) => void;
  /** Wipes the line, so that something else can be printed in its place. */
  readonly clear: () => void;
  readonly end: () => void;
}

/** Shows nothing. */
export const SILENT: Progress = { update: () => {}, clear: () => {}, end: () => {} };
const LONGEST_ORIGIN = 40;

export async function startProgress(): Promise<Progress> {
  if (!process.stderr.isTTY) return SILENT;
  const { default: progress } = await import('cli-progress');
  const format = '{value} reports · {events} events · {duration_formatted} · {at}';
  const bar = new progress.SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true });
  bar.start(0, 0, { events: 0, at: '' });
  return {
    update: (reports, events, at) => bar.update(reports, { events, at: shortened(printable(at)) }),
    clear: () => process.stderr.write('\r\u001b[K'),
    end: () => bar.stop(),
  };
}

/** Keeps the end, where file and item stand. */
const shortened = (origin: string): string => (origin.length <= LONGEST_ORIGIN ? origin : `…${origin.slice(1 - LONGEST_ORIGIN)}`);
