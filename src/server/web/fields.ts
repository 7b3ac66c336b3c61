import type { Actor, Attribution, Coded, Event, Place, What, When } from '../../core/schema.js';
import type { Question } from './questions.js';
import { countOf, nameOf, periodOf, wordsOf } from './wording.js';

/** A line of the record: the answer in the report's words, and what the machine makes of it. */
export interface Field {
  readonly question: Question;
  /** Where it is not the question's own. */
  readonly name?: string;
  /** `null` where the report does not say. */
  readonly words: string | null;
  readonly facts: string;
  readonly confidence: number | null;
}

/** All that the record says, in the order of a sentence; a question without an answer has a line that says so. */
export function fieldsOf(event: Event): readonly Field[] {
  const { according, status, aspect, who, what, whom, details, when, where, counts, contexts, report } = event;
  const own = { value: report.publisher ?? 'the report', evidence: [], confidence: null };
  return [
    ...(according.length === 0 ? [{ question: 'according' as const, words: own.value, facts: 'in its own voice', confidence: null }] : []),
    ...according.map((coded) => field('according', coded, speakerOf(coded.value), factsOfVoice(coded.value))),
    field(
      'status',
      status,
      status.value,
      [cues(status), aspect.value === 'single' ? '' : `${aspect.value}${cues(aspect)}`].filter(Boolean).join(', '),
    ),
    ...answers('who', who, (actor, words) => [words, factsOfActor(actor)]),
    field('what', what, wordsOf(what.evidence), factsOfDeed(what.value)),
    ...answers('whom', whom, (actor, words) => [words, factsOfActor(actor)]),
    ...(['object', 'topic', 'means', 'purpose'] as const).flatMap((name) =>
      details[name].map((coded) => ({ ...field('details', coded, wordsOf(coded.evidence) || coded.value, ''), name })),
    ),
    ...details.against.map((coded) => ({
      ...field('details', coded, wordsOf(coded.evidence) || coded.value.name, factsOfActor(coded.value)),
      name: 'against',
    })),
    ...answers('when', when === null ? [] : [when], (time, words) => [words || periodOf(time), factsOfTime(time)]),
    ...answers('where', where === null ? [] : [where], (place, words) => [words || place.name, factsOfPlace(place)]),
    ...counts.map((coded) => field('count', coded, countOf(coded.value), '')),
    ...(contexts.length === 0 ? [] : [contextField(contexts)]),
  ];
}

function answers<T>(
  question: Question,
  list: readonly Coded<T>[],
  put: (value: T, words: string) => readonly [string, string],
): readonly Field[] {
  if (list.length === 0) return [{ question, words: null, facts: '', confidence: null }];
  return list.map((coded) => field(question, coded, ...put(coded.value, wordsOf(coded.evidence))));
}

const field = (question: Question, { confidence }: Coded<unknown>, words: string, facts: string): Field => ({
  question,
  words,
  facts,
  confidence,
});

const contextField = (contexts: Event['contexts']): Field => ({
  question: 'what',
  name: 'context',
  words: contexts.map(({ value }) => value.replaceAll('_', ', ')).join('; '),
  facts: '',
  confidence: Math.min(...contexts.map(({ confidence }) => confidence)),
});

const speakerOf = ({ speaker }: Attribution): string => (speaker === null ? 'an unnamed speaker' : nameOf(speaker));

const factsOfVoice = ({ stance, cue, quotation, speaker }: Attribution): string =>
  [stance, cue === null ? '' : `“${cue}”`, quotation === 'none' ? '' : `${quotation} speech`, speaker?.country].filter(Boolean).join(' · ');

const factsOfActor = ({ antecedent, name, country, roles, id, stage }: Actor): string =>
  [antecedent !== null && antecedent !== name ? `stands for ${antecedent}` : '', country, roles.join(' '), id, stage]
    .filter(Boolean)
    .join(' · ');

const factsOfDeed = ({ type, mode, cameo, quad, score }: What): string =>
  [mode === null ? type : `${type} ${mode}`, quad, `CAMEO ${cameo}`, `score ${score}`].join(' · ');

const ANCHORS = { published: 'counted from the publication date', stated: 'stated', document: 'counted from a date in the text' } as const;

const factsOfTime = (time: When): string => [periodOf(time), time.precision, ANCHORS[time.anchor]].join(' · ');

const factsOfPlace = ({ name, admin1, country, precision, id }: Place): string =>
  [name, admin1, country, `as a ${precision}`, id].filter(Boolean).join(' · ');

const cues = ({ evidence }: Coded<unknown>): string => (evidence.length === 0 ? '' : ` “${wordsOf(evidence)}”`);
