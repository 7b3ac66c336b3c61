import { code } from '../../src/coding/code.js';
import type { CodedReport, Draft, Phrase } from '../../src/core/draft.js';
import type { Document, Report } from '../../src/core/schema.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { annotate } from '../../src/nlp/annotate.js';
import { resolve } from '../../src/resolution/resolve.js';

export const knowledge = await loadKnowledge();

/** A sentence of the lexicon as a report of its own, published on a Monday. */
export function readSentence(text: string): CodedReport {
  const report: Report = {
    id: 'r_example',
    key: null,
    title: null,
    publisher: null,
    url: null,
    published: '2022-11-14',
    language: 'en',
    origin: 'lexicon',
    text,
    given: null,
  };
  return code(annotate(report, knowledge.engine), knowledge.coding);
}

/** The same sentence all the way to its record. */
export function readDocument(text: string): Document {
  return resolve(readSentence(text), knowledge.resolution);
}

/** The words of a party or trigger. */
export const wordsOf = (coded: CodedReport, span: { readonly start: number; readonly end: number }): string =>
  coded.report.text.slice(span.start, span.end);

/** The word that heads a party. */
export const headOf = (coded: CodedReport, phrase: Phrase): string => coded.sentences[phrase.sentence]?.tokens[phrase.head]?.text ?? '';

/** The events whose trigger begins with, or is, this word. */
export const eventsAt = (coded: CodedReport, trigger: string): readonly Draft[] =>
  coded.drafts.filter(
    (d) =>
      wordsOf(coded, d.trigger).split(/\s/)[0] === trigger.split(' ')[0] || coded.sentences[d.sentence]?.tokens[d.token]?.text === trigger,
  );
