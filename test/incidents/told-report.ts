import type { Actor, Coded, Event, EventType, Place } from '../../src/core/schema.js';
import type { LinkableReport } from '../../src/incidents/tell.js';

/** An event in short: what, by whom, to whom, where and when; and its sentence. */
export interface Short {
  readonly sentence: string;
  readonly trigger: string;
  readonly type?: EventType;
  readonly mode?: string | null;
  readonly who?: readonly (string | Partial<Actor>)[];
  readonly whom?: readonly (string | Partial<Actor>)[];
  readonly on?: string;
  readonly at?: Partial<Place>;
  readonly changes?: Partial<Event>;
}

/** A report of these events, one a sentence; `id` numbers it. */
export function toldReport(id: number, published: string | null, shorts: readonly Short[]): LinkableReport {
  const text = shorts.map(({ sentence }) => sentence).join(' ');
  const report = `r_${String(id).padStart(4, '0')}`;
  let start = 0;
  const events = shorts.map((short, index) => {
    const event = eventOf(short, { report, published, index, start });
    start += short.sentence.length + 1;
    return event;
  });
  return { id: report, title: null, text, events };
}

interface Where {
  readonly report: string;
  readonly published: string | null;
  readonly index: number;
  readonly start: number;
}

function eventOf(short: Short, { report, published, index, start }: Where): Event {
  const { sentence, trigger, type = 'COERCE', mode = 'arrest', who = [], whom = [], on, at } = short;
  const coded = <T>(value: T, quote = ''): Coded<T> => {
    const offset = start + Math.max(0, sentence.indexOf(quote));
    return { value, evidence: quote === '' ? [] : [{ start: offset, end: offset + quote.length, quote }], confidence: 0.9, coder: 'test' };
  };
  const party = (one: string | Partial<Actor>): Coded<Actor> => {
    const name = typeof one === 'string' ? one : (one.name ?? '');
    const actor: Actor = {
      name,
      country: null,
      roles: [],
      entity: name,
      id: null,
      named: /^\p{Lu}/u.test(name),
      antecedent: null,
      count: null,
      stage: null,
    };
    return coded({ ...actor, ...(typeof one === 'string' ? {} : one) }, name);
  };
  const place: Place = { name: '', country: null, admin1: null, id: null, latitude: null, longitude: null, precision: 'town' };
  return {
    id: `e_${report}_${index}`,
    report: { id: report, key: null, title: null, publisher: null, url: null, published, language: 'en', origin: 'test' },
    sentence: { index, start, end: start + sentence.length, text: sentence },
    what: coded({ type, mode, cameo: '173', quad: 'material conflict' as const, score: -7 }, trigger),
    contexts: [],
    who: who.map(party),
    whom: whom.map(party),
    details: { means: [], object: [], purpose: [], topic: [], against: [] },
    when: on === undefined ? null : coded({ from: on, to: on, precision: 'day', anchor: 'stated' as const }),
    where: at === undefined ? null : coded({ ...place, ...at }),
    counts: [],
    status: coded('asserted' as const),
    aspect: coded('single' as const),
    according: [],
    parent: null,
    incident: null,
    ...short.changes,
  };
}
