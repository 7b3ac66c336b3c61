import type { Event } from '../../core/schema.js';
import type { ReportPage } from '../api.js';
import { groundsOf, type Question } from './questions.js';

/** The words that are lit for one question, in the order of the text. */
export function wordsLit(event: Event, { text, quotations }: ReportPage, question: Question): string {
  const grounds = groundsOf(event, quotations).filter((ground) => ground.question === question);
  return [...grounds]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ');
}
