import { messageOf } from '../core/errors.js';
import type { Document, Problem, Report } from '../core/schema.js';
import { OutOfTime } from '../core/time-limit.js';
import type { CodingOptions } from '../pipeline.js';

/** What became of a report: its document, or what else is made of it; or `null` and at least one problem. */
export interface Coding<T = Document> {
  readonly document: T | null;
  readonly problems: readonly Problem[];
}

/** What makes a document of a report. It never throws. */
export type Coder<T = Document> = (report: Report) => Coding<T>;

/** Seconds that a report may take where the user names none, and sentences that it may have for them. */
const USUAL_SECONDS = 10;
const USUAL_SENTENCES = 1000;

/**
 * Gives every report so many seconds, or where `seconds` is null ten, and as much for each further thousand sentences. One that
 * cannot be coded, or not in time, is a problem and stops nothing. `clock` counts milliseconds.
 */
export function timedCoder<T>(code: (report: Report, options: CodingOptions) => T, seconds: number | null, clock: () => number): Coder<T> {
  return (report) => {
    const problems: Problem[] = [];
    const limit = seconds ?? usualLimit(report.text);
    const end = clock() + limit * 1000;
    try {
      const document = code(report, { timeUp: () => clock() > end, onProblem: (problem) => problems.push(problem) });
      return { document, problems };
    } catch (thrown) {
      return {
        document: null,
        problems: [...problems, thrown instanceof OutOfTime ? lateProblem(report, limit) : failure(report, thrown)],
      };
    }
  };
}

/** Full stops and their like tell well enough how many sentences a text has: a single one of any length gets no more time. */
function usualLimit(text: string): number {
  const sentences = text.match(/[.!?]["'”’)]?\s/g)?.length ?? 0;
  return Math.ceil((USUAL_SECONDS * Math.max(sentences, USUAL_SENTENCES)) / USUAL_SENTENCES);
}

function lateProblem(report: Report, seconds: number): Problem {
  const what = `coding took more than ${seconds} s and was given up: the text has ${report.text.length} characters`;
  return { code: 'timeout', origin: report.origin, what, mend: 'split the report, or give each more time with --timeout SECONDS' };
}

function failure({ origin }: Report, thrown: unknown): Problem {
  const mend = 'this is a defect in OnRecord: please tell its makers, with the report if it may be passed on';
  return { code: 'coding', origin, what: `the report could not be coded: ${messageOf(thrown)}`, mend };
}
