import { code } from './coding/code.js';
import { type DraftGrounds, explainCoding, type SentenceExplainer, type SentenceGrounds } from './coding/explain.js';
import type { Grounds } from './coding/explain-draft.js';
import type { CodedReport } from './core/draft.js';
import { OnRecordError } from './core/errors.js';
import type { ExplainedEvent, ExplainedValue, Explanation } from './core/explanation.js';
import { type Actor, type Event, evidence, type Report, type Sentence } from './core/schema.js';
import { annotate } from './nlp/annotate.js';
import type { Knowledge } from './pipeline.js';
import { type ExplainedParties, explainParties } from './resolution/explain-parties.js';
import { referTo } from './resolution/reference.js';

/** How many of the nearest misses a trigger word is explained with, where nothing else is asked. */
export const NEAREST = 5;

/** Every sentence of a report with the grounds of its events, and at most `misses` frames a trigger word that did not fire. */
export function explainReport(report: Report, knowledge: Knowledge, misses = NEAREST): readonly Explanation[] {
  const read = readAgain(report, knowledge);
  return read.coded.sentences.map((_, index) => explain(read, index, read.sentence(index, misses)));
}

/** One event on record, explained by coding its report again. Throws `OnRecordError` where today's coder finds it no more. */
export function explainEvent(event: Event, report: Report, knowledge: Knowledge, misses = NEAREST): Explanation {
  const read = readAgain(report, knowledge);
  const at = findAgain(event, read.parties.events);
  const draft = read.coded.drafts[at];
  if (draft === undefined) {
    throw new OnRecordError(
      'The coder does not find this event any more: the lexicon, the weights or the coder have changed since it was put on record.',
      `${event.id}, at “${event.what.evidence[0]?.quote ?? ''}” in “${event.sentence.text}”`,
      'Give the --lexicon and --actors that it was read with, read the report again with `onrecord read`, or ask about its sentence with `onrecord explain --sentence`.',
    );
  }
  const grounds = read.sentence(draft.sentence, misses);
  const trigger = read.coded.sentences[draft.sentence]?.tokens[draft.token];
  const own = {
    ...grounds,
    drafts: grounds.drafts.filter((d) => d.draft === at),
    triggers: grounds.triggers.filter((t) => t.word.start === trigger?.start),
    uncovered: { verbs: [], nouns: [] },
  };
  return explain(read, draft.sentence, own);
}

interface Read {
  readonly coded: CodedReport;
  readonly parties: ExplainedParties;
  readonly sentence: SentenceExplainer;
}

function readAgain(report: Report, { engine, coding, resolution }: Knowledge): Read {
  const coded = code(annotate(report, engine), coding);
  return { coded, parties: explainParties(coded, resolution), sentence: explainCoding(coded, coding) };
}

/** By its id, else by its trigger and type, else by its trigger. */
function findAgain(event: Event, events: readonly Event[]): number {
  const start = event.what.evidence[0]?.start;
  const tests: readonly ((other: Event) => boolean)[] = [
    (o) => o.id === event.id,
    (o) => o.what.evidence[0]?.start === start && o.what.value.type === event.what.value.type,
    (o) => o.what.evidence[0]?.start === start,
  ];
  return tests.map((fits) => events.findIndex(fits)).find((at) => at >= 0) ?? -1;
}

function explain({ coded, parties }: Omit<Read, 'sentence'>, index: number, grounds: SentenceGrounds): Explanation {
  const { start, end, tokens } = coded.sentences[index] as Sentence;
  return {
    report: referTo(coded.report),
    sentence: { index, start, end, text: coded.report.text.slice(start, end) },
    words: tokens,
    events: grounds.drafts.map((own) => explained(own, { coded, parties })),
    triggers: grounds.triggers,
    uncovered: grounds.uncovered,
  };
}

function explained({ draft, frame, values }: DraftGrounds, { coded, parties }: Omit<Read, 'sentence'>): ExplainedEvent {
  const event = parties.events[draft] as Event;
  const { trigger, token } = coded.drafts[draft] as CodedReport['drafts'][number];
  const contexts = event.contexts.map(
    (c): ExplainedValue => ({
      question: 'context',
      value: c.value,
      word: null,
      steps: [
        {
          rule: c.evidence.length > 0 ? 'words of the topic in the sentence' : 'espionage always belongs to it',
          words: c.evidence,
          source: 'lexicon/codebook.yml',
        },
      ],
    }),
  );
  return {
    id: event.id,
    trigger: evidence(coded.report.text, trigger),
    word: token,
    frame,
    values: [...values.map((v) => resolved(v, event, parties)), ...contexts, ...(parties.kept.has(event.id) ? [] : [LEFT_OUT])],
  };
}

/** Why an event that the frames found is not on record. */
const LEFT_OUT: ExplainedValue = {
  question: 'left out',
  value: 'not on record',
  word: null,
  steps: [
    {
      rule: 'no party of it is a state, its rival or its people: business, sport and private life',
      words: [],
      source: 'lexicon/codebook.yml',
    },
  ],
};

/** Adds to a phrase who or where it is, and to the deed its code. */
function resolved({ question, value, phrase, word, steps }: Grounds, event: Event, parties: ExplainedParties): ExplainedValue {
  const draft = parties.events.indexOf(event);
  if (question === 'what')
    return {
      question,
      value: `${value} · CAMEO ${event.what.value.cameo} · ${event.what.value.quad} · score ${event.what.value.score}`,
      word,
      steps: [...steps, ...parties.confidence(draft, 'what')],
    };
  if (phrase === null) return { question, value, word, steps };
  if (question === 'where')
    return {
      question,
      value: event.where === null ? null : placeText(event.where.value),
      word,
      steps: [...steps, ...parties.place(phrase)],
    };
  const { actors, steps: more } = parties.party(phrase, draft);
  const sure = question === 'who' || question === 'whom' ? parties.confidence(draft, { side: question, phrase }) : [];
  return { question, value: actors.map(actorText).join(' + '), word, steps: [...steps, ...more, ...sure] };
}

const actorText = ({ name, antecedent, country, roles, stage }: Actor): string =>
  `${name}${antecedent === null || antecedent === name ? '' : ` [${antecedent}]`}${country === null && roles.length === 0 ? '' : ` (${[country, ...roles].filter((part) => part !== null).join(' ')})`}${stage === null ? '' : `, ${stage}`}`;

const placeText = ({
  name,
  country,
  precision,
}: {
  readonly name: string;
  readonly country: string | null;
  readonly precision: string;
}): string => `${name} (${[country, precision].filter((part) => part !== null).join(', ')})`;
