import { createHash } from 'node:crypto';
import type { Problem, Report } from '../core/schema.js';
import { type Draft, problemPiece } from './draft.js';
import { type ForeignLanguage, languageName } from './language.js';
import { publishedDate } from './published.js';

/** What becomes of a draft: a report or none, and problems; at least one of them. */
export interface Finished {
  readonly report: Report | null;
  readonly problems: readonly Problem[];
}

/** Settles date, language and id. `published` dates a draft that gives no date; a date that cannot be read is a problem, and leaves none. */
export function finishDraft(draft: Draft, published: string | null, foreignLanguage: ForeignLanguage): Finished {
  const { text, key, title, publisher, url, origin, given } = draft;
  if (text.trim() === '') return refused(problemPiece('empty', origin, 'the report has no text', 'give its text, or leave it out').problem);
  const foreign = draft.english ? null : foreignLanguage(text);
  if (foreign !== null) {
    return refused(
      problemPiece(
        'language',
        origin,
        `the report seems to be in ${languageName(foreign)}`,
        'give an English translation: only English is coded',
      ).problem,
    );
  }
  const own = draft.date === null ? published : publishedDate(draft.date);
  const undated = draft.date !== null && own === null;
  const report: Report = { id: '', key, title, publisher, url, published: own, language: 'en', origin, text, given };
  return { report: { ...report, id: idOf(report) }, problems: undated ? [noDate(draft)] : [] };
}

const refused = (problem: Problem): Finished => ({ report: null, problems: [problem] });

const noDate = (draft: Draft): Problem =>
  problemPiece(
    'no-date',
    draft.origin,
    `its date "${draft.date?.slice(0, 60)}" cannot be read, so the report counts as undated`,
    'give dates as 2022-11-14, 2022-11 or 2022',
  ).problem;

/** The same for the same text, date, key and title, wherever it was read. */
function idOf({ text, published, key, title }: Report): string {
  const content = [text, published, key, title].map((part) => part ?? '').join('\u0000');
  return `r_${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;
}
