import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { code } from '../src/coding/code.js';
import type { Actor, Coded, Report } from '../src/core/schema.js';
import { annotate } from '../src/nlp/annotate.js';
import type { Knowledge } from '../src/pipeline.js';
import type { WeighedEvent } from '../src/resolution/event-record.js';
import { type ExplainedParties, explainParties } from '../src/resolution/explain-parties.js';

/** A value of which it is known whether it is right, with what its confidence rests on. */
export interface Judged {
  /** Text that it comes from: all values of a text stay in one fold. */
  readonly text: string;
  readonly grounds: readonly string[];
  readonly right: boolean;
}

export interface JudgedValues {
  readonly what: readonly Judged[];
  readonly party: readonly Judged[];
  /** Judgements by hand, and how many of them today's coder still gives an event for. */
  readonly judgements: number;
  readonly matched: number;
}

/** A line of benchmarks/judgements.jsonl. Spans are [start, end] of the text. */
interface Judgement {
  readonly set: string;
  readonly doc: string;
  readonly trigger: readonly [number, number];
  readonly type: string;
  readonly who: readonly JudgedParty[];
  readonly whom: readonly JudgedParty[];
  readonly right: { readonly what: boolean };
}

interface JudgedParty {
  readonly span: readonly [number, number];
  readonly country: string | null;
  readonly right: boolean;
}

/** A text of the kit. */
interface KitText {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly dct?: string;
  readonly date?: string;
  readonly expected?: readonly MarkedEvent[];
}

/** The one event of a text that the kit marks. */
interface MarkedEvent {
  readonly eventType: string;
  readonly eventText: string | null;
  readonly source: readonly MarkedParty[];
  readonly target: readonly MarkedParty[];
}

interface MarkedParty {
  readonly code?: string | null;
}

/** Everything that is judged, as today's coder codes it; null where a text of the kit is missing. */
export function judgedValues(root: URL, kit: string, knowledge: Knowledge): JudgedValues | null {
  const judgements = lines<Judgement>(readFileSync(new URL('benchmarks/judgements.jsonl', root), 'utf8'));
  const sets = [...new Set(judgements.map(({ set }) => set)), 'events'];
  const files = sets.map((set) => join(kit, 'gold', set, 'dev.jsonl'));
  if (files.some((file) => !existsSync(file))) return null;
  const texts = new Map(sets.map((set, i) => [set, lines<KitText>(readFileSync(files[i] ?? '', 'utf8'))]));
  const what: Judged[] = [];
  const party: Judged[] = [];
  let matched = 0;
  for (const judgement of judgements) {
    const text = texts.get(judgement.set)?.find(({ id }) => id === judgement.doc);
    if (text === undefined) return null;
    const found = matchJudgement(judgement, eventsOf(text, knowledge));
    if (found === null) continue;
    matched += 1;
    what.push(found.what);
    party.push(...found.party);
  }
  for (const text of texts.get('events') ?? []) {
    for (const event of eventsOf(text, knowledge)) {
      const judged = matchMarked(text, event);
      what.push(...judged.what);
      party.push(...judged.party);
    }
  }
  return { what, party, judgements: judgements.length, matched };
}

const lines = <T>(content: string): readonly T[] =>
  content
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

/** The events that are on record of a text, with their grounds. */
function eventsOf({ text, title, dct, date, id }: KitText, { engine, coding, resolution }: Knowledge): readonly WeighedEvent[] {
  const published = (dct ?? date ?? '').slice(0, 10) || null;
  const nothing = { publisher: null, url: null, given: null };
  const report: Report = { ...nothing, id: 'r', key: id, title: title ?? null, published, language: 'en', origin: id, text };
  const parties: ExplainedParties = explainParties(code(annotate(report, engine), coding), resolution);
  return parties.weighed.filter(({ event }) => parties.kept.has(event.id));
}

interface Found {
  readonly what: Judged;
  readonly party: readonly Judged[];
}

/** The same type at an overlapping trigger; parties by overlapping spans and the same country. */
function matchJudgement({ set, doc, trigger, type, who, whom, right }: Judgement, events: readonly WeighedEvent[]): Found | null {
  const text = `${set}/${doc}`;
  const found = events.find(
    ({ event }) => event.what.value.type === type && event.what.evidence.some((e) => e.start < trigger[1] && trigger[0] < e.end),
  );
  if (found === undefined) return null;
  const parties = (
    judged: readonly JudgedParty[],
    coded: readonly Coded<Actor>[],
    grounds: readonly (readonly string[])[],
  ): readonly Judged[] => {
    const free = [...judged];
    return coded.flatMap((one, i) => {
      const words = one.evidence[0];
      const at = free.findIndex(
        ({ span, country }) => words !== undefined && span[0] < words.end && words.start < span[1] && country === one.value.country,
      );
      const [same] = at < 0 ? [] : free.splice(at, 1);
      return same === undefined ? [] : [{ text, grounds: grounds[i] ?? [], right: same.right }];
    });
  };
  return {
    what: { text, grounds: found.what, right: right.what },
    party: [...parties(who, found.event.who, found.who), ...parties(whom, found.event.whom, found.whom)],
  };
}

/** Other names of types in the kit. */
const TYPES: Readonly<Record<string, string>> = { DEMAND: 'REQUEST', DISAPPROVE: 'ACCUSE', INVESTIGATE: 'ACCUSE', FIGHT: 'ASSAULT' };

/** An event at the words that are marked, or of the marked type, is right or wrong; of any other nothing is known. */
function matchMarked(
  text: KitText,
  { event, what, who, whom }: WeighedEvent,
): { readonly what: readonly Judged[]; readonly party: readonly Judged[] } {
  const id = `events/${text.id}`;
  const triggerWords = new Set(event.what.evidence.flatMap(({ quote }) => wordsOf(quote)));
  const marked = (text.expected ?? []).map((one) => ({
    one,
    type: TYPES[one.eventType] ?? one.eventType,
    atWords: wordsOf(one.eventText ?? '').some((word) => triggerWords.has(word)),
  }));
  const own = marked.find(({ type }) => type === event.what.value.type) ?? marked.find(({ atWords }) => atWords);
  if (own === undefined || event.parent !== null) return { what: [], party: [] };
  const right = own.type === event.what.value.type;
  const sides = (coded: readonly Coded<Actor>[], grounds: readonly (readonly string[])[], codes: ReadonlySet<string>): readonly Judged[] =>
    coded.flatMap(({ value: { country } }, i) =>
      country === null || codes.size === 0 ? [] : [{ text: id, grounds: grounds[i] ?? [], right: codes.has(bodyOf(country)) }],
    );
  const source = codesOf(own.one.source);
  const target = codesOf(own.one.target);
  const mutual = target.size === 0 || event.whom.length === 0;
  const all = new Set([...source, ...target]);
  return {
    what: [{ text: id, grounds: what, right }],
    party: right ? [...sides(event.who, who, mutual ? all : source), ...sides(event.whom, whom, mutual ? all : target)] : [],
  };
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
const codesOf = (parties: readonly MarkedParty[]): ReadonlySet<string> =>
  new Set(parties.flatMap(({ code: own }) => (own == null || own === '---' ? [] : [own])));
/** The kit has IGO for every international organisation. */
const bodyOf = (country: string): string => (country === 'UNO' || country === 'EUR' ? 'IGO' : country);
