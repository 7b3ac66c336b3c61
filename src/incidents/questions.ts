import type { Answer, Question, Teller } from '../core/incident.js';
import type { Actor, Coded, Event } from '../core/schema.js';

/** An answer of one teller. */
interface Told {
  readonly question: string;
  readonly value: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly teller: Teller;
}

/** Questions in the order they are asked; counts follow in the order they are told. */
const ORDER = ['what', 'status', 'who', 'whom', 'when', 'where'];

/** Every question about an incident with each teller's answer; a reprint's teller is its testimony's, told once. */
export function questionsOf(events: readonly Event[], testimonyOf: (report: string) => number): readonly Question[] {
  const questions = new Map<string, Told[]>(ORDER.map((question) => [question, []]));
  for (const event of events) {
    const teller = tellerOf(event, testimonyOf(event.report.id));
    for (const told of answersOf(event, teller)) questions.set(told.question, [...(questions.get(told.question) ?? []), told]);
  }
  return [...questions].filter(([, told]) => told.length > 0).map(([question, told]) => questionOf(question, told));
}

function tellerOf({ id, according, status }: Event, testimony: number): Teller {
  return { speaker: according.at(-1)?.value.speaker?.name ?? null, testimony, event: id, status: status.value };
}

function answersOf(event: Event, teller: Teller): readonly Told[] {
  const { what, who, whom, when, where, counts, status } = event;
  const plain = (question: string, value: string): Told => ({ question, value, low: null, high: null, teller });
  const parties = (question: string, list: readonly Coded<Actor>[]): readonly Told[] =>
    list.map(({ value }) => plain(question, partyName(value)));
  return [
    plain('what', what.value.mode === null ? what.value.type : `${what.value.type}/${what.value.mode}`),
    plain('status', status.value),
    ...parties('who', who),
    ...parties('whom', whom),
    ...(when === null
      ? []
      : [plain('when', when.value.from === when.value.to ? when.value.from : `${when.value.from} to ${when.value.to}`)]),
    ...(where === null ? [] : [plain('where', where.value.name)]),
    ...counts.map(({ value }) => ({ question: value.of, value: value.wording, low: value.low, high: value.high, teller })),
  ];
}

const partyName = ({ name, antecedent, country }: Actor): string => `${antecedent ?? name}${country === null ? '' : ` (${country})`}`;

function questionOf(question: string, told: readonly Told[]): Question {
  const answers = new Map<string, Answer & { readonly tellers: Teller[] }>();
  for (const { value, low, high, teller } of told) {
    const key = low === null ? value.toLowerCase() : `${low}-${high}`;
    const answer = answers.get(key) ?? { value, low, high, tellers: [] };
    if (!answer.tellers.some(({ speaker, testimony }) => speaker === teller.speaker && testimony === teller.testimony))
      answer.tellers.push(teller);
    answers.set(key, answer);
  }
  const list = [...answers.values()].sort((a, b) => b.tellers.length - a.tellers.length);
  return { question, answers: list, state: stateOf(question, list) };
}

/** Questions whose answers can stand side by side: several doers, words of different breadth. */
const OPEN_ENDED: ReadonlySet<string> = new Set(['what', 'who', 'whom', 'where', 'when']);
const NOT_SO: ReadonlySet<string> = new Set(['denied', 'negated']);

function stateOf(question: string, answers: readonly Answer[]): Question['state'] {
  const tellers = new Set(answers.flatMap(({ tellers: all }) => all.map(({ speaker, testimony }) => `${testimony} ${speaker}`)));
  if (tellers.size < 2) return 'open';
  if (question === 'status')
    return answers.some(({ value }) => NOT_SO.has(value)) && answers.some(({ value }) => !NOT_SO.has(value)) ? 'disputed' : 'agreed';
  if (OPEN_ENDED.has(question)) return answers.some(({ tellers: all }) => all.length > 1) ? 'agreed' : 'open';
  return answers.every((one) => answers.every((other) => overlap(one, other))) ? 'agreed' : 'disputed';
}

/** "dozens" and "35" fit together, "2" and "5" do not; null is no bound. */
const overlap = (a: Answer, b: Answer): boolean =>
  (a.low ?? 0) <= (b.high ?? Number.POSITIVE_INFINITY) && (b.low ?? 0) <= (a.high ?? Number.POSITIVE_INFINITY);
