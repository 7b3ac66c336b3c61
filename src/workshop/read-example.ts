import { code } from '../coding/code.js';
import type { CodedReport, Draft, Phrase } from '../core/draft.js';
import type { Document, Report } from '../core/schema.js';
import type { Span } from '../core/spans.js';
import { annotate } from '../nlp/annotate.js';
import type { Knowledge } from '../pipeline.js';
import { resolve } from '../resolution/resolve.js';

/** Monday of the examples. */
const PUBLISHED = '2022-11-14';

/** A sentence of the lexicon as a report of its own, published on a Monday. */
export function readExample(text: string, knowledge: Knowledge): CodedReport {
  const report: Report = {
    id: 'r_example',
    key: null,
    title: null,
    publisher: null,
    url: null,
    published: PUBLISHED,
    language: 'en',
    origin: 'lexicon',
    text,
    given: null,
  };
  return code(annotate(report, knowledge.engine), knowledge.coding);
}

/** The same sentence all the way to its record. */
export const recordExample = (text: string, knowledge: Knowledge): Document => resolve(readExample(text, knowledge), knowledge.resolution);

/** The words of a party or trigger. */
export const wordsOf = (coded: CodedReport, span: Span): string => coded.report.text.slice(span.start, span.end);

/** The word that heads a party. */
export const headOf = (coded: CodedReport, phrase: Phrase): string => coded.sentences[phrase.sentence]?.tokens[phrase.head]?.text ?? '';

/** The events whose trigger begins with, or is, this word. */
export const eventsAt = (coded: CodedReport, trigger: string): readonly Draft[] =>
  coded.drafts.filter(
    (d) =>
      wordsOf(coded, d.trigger).split(/\s/)[0] === trigger.split(' ')[0] || coded.sentences[d.sentence]?.tokens[d.token]?.text === trigger,
  );
