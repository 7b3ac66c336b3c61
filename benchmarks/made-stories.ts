import type { Actor, Coded, Event, EventType, Report } from '../src/core/schema.js';

/** A report with the events it tells, made up: names and places of no country. */
export interface MadeReport {
  readonly report: Report;
  readonly events: readonly Event[];
}

/** Happenings told by several reports each, in random words, over a year. */
const REPORTS_A_STORY = 5;
const EVENTS_A_REPORT = 4;
const DAYS = 365;
const SYLLABLES = ['ba', 'den', 'gor', 'ha', 'kel', 'lim', 'mar', 'nes', 'or', 'pra', 'ros', 'sel', 'tav', 'ul', 'ven', 'zur'];
const ACTS: readonly (readonly [EventType, string | null, string])[] = [
  ['COERCE', 'arrest', 'arrested'],
  ['ASSAULT', null, 'attacked'],
  ['PROTEST', 'demo', 'rallied'],
  ['SANCTION', 'expel', 'expelled'],
  ['CONSULT', null, 'met'],
  ['ACCUSE', 'disapprove', 'condemned'],
  ['AID', null, 'helped'],
  ['THREATEN', null, 'threatened'],
];

/** So many events, some more; the same for the same number. */
export function* madeReports(events: number): Generator<MadeReport> {
  const chance = randomFrom(events);
  let told = 0;
  for (let story = 0; told < events; story++) {
    const scene = makeScene(chance);
    for (let copy = 0; copy < REPORTS_A_STORY && told < events; copy++, told += EVENTS_A_REPORT) {
      yield makeReport(`r_${String(story).padStart(6, '0')}_${copy}`, scene, chance);
    }
  }
}

/** What the reports of one story have in common. */
interface Scene {
  readonly day: number;
  readonly names: readonly string[];
  readonly acts: readonly number[];
}

const makeScene = (chance: () => number): Scene => ({
  day: Math.floor(chance() * DAYS),
  names: Array.from({ length: 8 }, () => madeName(chance)),
  acts: Array.from({ length: EVENTS_A_REPORT }, () => Math.floor(chance() * ACTS.length)),
});

function makeReport(id: string, { day, names, acts }: Scene, chance: () => number): MadeReport {
  const published = new Date(Date.UTC(2022, 0, 1 + day + Math.floor(chance() * 2))).toISOString().slice(0, 10);
  const sentences = acts.map((act, at) => {
    const [who = '', whom = ''] = [names[at], names[at + 4]];
    const filler = Array.from({ length: 12 }, () => madeName(chance).toLowerCase()).join(' ');
    return { act, who, whom, text: `${who} ${ACTS[act]?.[2]} ${whom} near ${names[(at + 1) % 8]} with ${filler}.` };
  });
  const text = sentences.map((sentence) => sentence.text).join(' ');
  const reference = { id, key: null, title: null, publisher: null, url: null, published, language: 'en', origin: 'made' };
  let start = 0;
  const events = sentences.map((sentence, index) => {
    const event = makeEvent(reference, { ...sentence, index, start });
    start += sentence.text.length + 1;
    return event;
  });
  return { report: { ...reference, text, given: null }, events };
}

interface MadeSentence {
  readonly act: number;
  readonly who: string;
  readonly whom: string;
  readonly text: string;
  readonly index: number;
  readonly start: number;
}

function makeEvent(report: Event['report'], { act, who, whom, text, index, start }: MadeSentence): Event {
  const [type, mode, trigger] = ACTS[act] ?? ['COERCE', 'arrest', 'arrested'];
  const coded = <T>(value: T, quote: string): Coded<T> => {
    const at = start + Math.max(0, text.indexOf(quote));
    return { value, evidence: [{ start: at, end: at + quote.length, quote }], confidence: 0.7, coder: 'made' };
  };
  const party = (name: string): Coded<Actor> =>
    coded({ name, country: null, roles: [], entity: name, id: null, named: true, antecedent: null, count: null, stage: null }, name);
  return {
    id: `e_${report.id}_${index}`,
    report,
    sentence: { index, start, end: start + text.length, text },
    what: coded({ type, mode, cameo: '173', quad: 'material conflict', score: -7 }, trigger),
    contexts: [],
    who: [party(who)],
    whom: [party(whom)],
    details: { means: [], object: [], purpose: [], topic: [], against: [] },
    when: null,
    where: null,
    counts: [],
    status: coded('asserted', trigger),
    aspect: coded('single', trigger),
    according: [],
    parent: null,
    incident: null,
  };
}

const madeName = (chance: () => number): string => {
  const word = Array.from({ length: 3 }, () => SYLLABLES[Math.floor(chance() * SYLLABLES.length)] ?? '').join('');
  return word[0]?.toUpperCase() + word.slice(1);
};

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
