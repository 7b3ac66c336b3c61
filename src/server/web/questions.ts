import type { Coded, Event, Quotation } from '../../core/schema.js';
import type { Span } from '../../core/spans.js';

/** The questions that a record answers; each has one colour on the page. */
export type Question = 'according' | 'status' | 'who' | 'what' | 'whom' | 'details' | 'when' | 'where' | 'count';

/** In the order of the legend, with the words for them and the short ones that stand above a mark. */
export const QUESTIONS: readonly { readonly name: Question; readonly label: string; readonly short: string }[] = [
  { name: 'according', label: 'according to whom', short: 'says' },
  { name: 'status', label: 'status', short: 'status' },
  { name: 'who', label: 'who', short: 'who' },
  { name: 'what', label: 'what', short: 'what' },
  { name: 'whom', label: 'to whom', short: 'whom' },
  { name: 'details', label: 'details', short: 'detail' },
  { name: 'when', label: 'when', short: 'when' },
  { name: 'where', label: 'where', short: 'where' },
  { name: 'count', label: 'how many', short: 'count' },
];

export const labelOf = (question: Question): string => QUESTIONS.find(({ name }) => name === question)?.label ?? question;

/** Words of the report that an answer stands on. */
export interface Ground extends Span {
  readonly question: Question;
}

/** The words behind every answer of the event, each stretch once a question. A speaker's own words are drawn from the quotations. */
export function groundsOf(event: Event, quotations: readonly Quotation[]): readonly Ground[] {
  const { details } = event;
  const all: readonly (readonly [Question, readonly Span[]])[] = [
    ['according', [...event.according.flatMap(cueOf), ...sourcesOf(event, quotations)]],
    ['status', [...event.status.evidence, ...event.aspect.evidence]],
    ['who', evidenceOf(event.who)],
    ['what', event.what.evidence],
    ['whom', evidenceOf(event.whom)],
    ['details', Object.values(details).flatMap((list: readonly Coded<unknown>[]) => evidenceOf(list))],
    ['when', event.when?.evidence ?? []],
    ['where', event.where?.evidence ?? []],
    ['count', evidenceOf(event.counts)],
  ];
  return all.flatMap(([question, spans]) => once(spans).map(({ start, end }) => ({ question, start, end })));
}

/** What the speakers are told to have said, without the cue. */
export function contentOf(event: Event): readonly Span[] {
  return event.according.flatMap(({ value, evidence }) => (value.cue === null ? evidence : evidence.slice(1)));
}

const cueOf = ({ value, evidence }: Event['according'][number]): readonly Span[] => (value.cue === null ? [] : evidence.slice(0, 1));

/** Where the quotation has the same cue, the words that name its speaker. */
function sourcesOf(event: Event, quotations: readonly Quotation[]): readonly Span[] {
  const cues = event.according.flatMap(cueOf);
  const same = ({ cue }: Quotation): boolean => cue.some((a) => cues.some((b) => a.start < b.end && b.start < a.end));
  return quotations.filter(same).flatMap(({ source }) => source);
}

const evidenceOf = (values: readonly Coded<unknown>[]): readonly Span[] => values.flatMap(({ evidence }) => evidence);

const once = (spans: readonly Span[]): readonly Span[] =>
  spans.filter((span, at) => spans.findIndex(({ start, end }) => start === span.start && end === span.end) === at);
