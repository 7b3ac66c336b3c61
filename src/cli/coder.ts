import { messageOf } from '../core/errors.js';
import type { Document, Problem, Report } from '../core/schema.js';
import { OutOfTime } from '../core/time-limit.js';
import type { CodingOptions } from '../pipeline.js';

/** What became of a report: its document, or `null` and at least one problem. */
export interface Coding {
  readonly document: Document | null;
  readonly problems: readonly Problem[];
}

/** What makes a document of a report. It never throws. */
export type Coder = (report: Report) => Coding;

/** Gives every report so many seconds. One that cannot be coded, or not in time, is a problem and stops nothing. `clock` counts milliseconds. */
export function timedCoder(code: (report: Report, options: CodingOptions) => Document, seconds: number, clock: () => number): Coder {
  return (report) => {
    const problems: Problem[] = [];
    const end = clock() + seconds * 1000;
    try {
      const document = code(report, { timeUp: () => clock() > end, onProblem: (problem) => problems.push(problem) });
      return { document, problems };
    } catch (thrown) {
      return {
        document: null,
        problems: [...problems, thrown instanceof OutOfTime ? lateProblem(report, seconds) : failure(report, thrown)],
      };
    }
  };
}

function lateProblem(report: Report, seconds: number): Problem {
  const what = `coding took more than ${seconds} s and was given up: the text has ${report.text.length} characters`;
  return { code: 'timeout', origin: report.origin, what, mend: 'split the report, or give each more time with --timeout SECONDS' };
}

function failure({ origin }: Report, thrown: unknown): Problem {
  const mend = 'this is a defect in OnRecord: please tell its makers, with the report if it may be passed on';
  return { code: 'coding', origin, what: `the report could not be coded: ${messageOf(thrown)}`, mend };
}
