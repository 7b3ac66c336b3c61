import type { Actor, Attribution, Coded, Document, Event, EventType, Place, Report, Status, When } from '../../src/core/schema.js';
import type { Entry, Source } from '../../src/store/store.js';

/** One report of four sentences, with the events a reader would find in it. */
export const TEXT = [
  'Azerbaijan said on Monday its security service arrested dozens of individuals.',
  'Iran denied that it had killed two guards in Baku.',
  'Protesters may rally again.',
  'The rebels did not attack Aden.',
].join(' ');

export const report = (changes: Partial<Report> = {}): Report => ({
  id: 'r_0000000000000001',
  key: 'item-1',
  title: 'Arrests, "dozens" of them',
  publisher: 'Example Wire',
  url: 'https://example.org/1',
  published: '2022-11-14',
  language: 'en',
  origin: 'reports.jsonl#1',
  text: TEXT,
  given: null,
  ...changes,
});

/** A value on the first occurrence of `quote` in the text, or on nothing. */
export function coded<T>(value: T, quote: string | null = null, from = 0): Coded<T> {
  const start = quote === null ? -1 : TEXT.indexOf(quote, from);
  const evidence = quote === null ? [] : [{ start, end: start + quote.length, quote }];
  return { value, evidence, confidence: 0.97, coder: 'frames@0.1.0' };
}

export const actor = (name: string, changes: Partial<Actor> = {}): Actor => ({
  name,
  country: null,
  roles: [],
  entity: 'n1',
  id: null,
  named: true,
  antecedent: null,
  count: null,
  stage: null,
  ...changes,
});

export const says = (speaker: Actor | null, changes: Partial<Attribution> = {}): Attribution => ({
  speaker,
  stance: 'says',
  quotation: 'indirect',
  cue: 'said',
  when: null,
  ...changes,
});

const MONDAY: When = { from: '2022-11-14', to: '2022-11-14', precision: 'day', anchor: 'published' };
const BAKU: Place = {
  name: 'Baku',
  country: 'AZE',
  admin1: 'Baki',
  id: 'geonames:587084',
  latitude: 40.37767,
  longitude: 49.89201,
  precision: 'town',
};

/** A bare event of the given sentence; what is not said is empty or null. */
export function event(of: Report, id: string, sentence: number, changes: Partial<Event> = {}): Event {
  const { text: _text, given: _given, ...reference } = of;
  const words = TEXT.split(/(?<=\.) /)[sentence] ?? '';
  const start = TEXT.indexOf(words);
  return {
    id,
    report: reference,
    sentence: { index: sentence, start, end: start + words.length, text: words },
    what: coded({ type: 'COERCE', mode: 'arrest', cameo: '173', quad: 'material conflict', score: -7 }, 'arrested'),
    contexts: [],
    who: [],
    whom: [],
    details: { means: [], object: [], purpose: [], topic: [], against: [] },
    when: null,
    where: null,
    counts: [],
    status: coded<Status>('asserted'),
    aspect: coded('single'),
    according: [],
    parent: null,
    incident: null,
    ...changes,
  };
}

const what = (type: EventType, mode: string | null, quote: string): Event['what'] =>
  coded({ type, mode, cameo: '190', quad: 'material conflict', score: -9 }, quote);

export const arrest = (of: Report = report(), id = 'e_arrest'): Event =>
  event(of, id, 0, {
    contexts: [coded('intelligence')],
    who: [coded(actor('State Security Service', { country: 'AZE', roles: ['SPY'], entity: 'n3' }), 'its security service')],
    whom: [coded(actor('individuals', { roles: ['CVL'], named: false }), 'dozens of individuals')],
    when: coded(MONDAY, 'on Monday'),
    counts: [coded({ of: 'detained', low: 24, high: null, unit: 'persons', wording: 'dozens', speaker: null }, 'dozens')],
    according: [coded(says(actor('Azerbaijan', { country: 'AZE', roles: ['GOV'] })), 'said')],
  });

export const killing = (of: Report = report(), id = 'e_killing'): Event =>
  event(of, id, 1, {
    what: what('ASSAULT', 'kill', 'killed'),
    who: [coded(actor('Iran', { country: 'IRN', roles: ['GOV'], antecedent: 'Iran' }), 'it', TEXT.indexOf('that it'))],
    whom: [coded(actor('guards', { named: false }), 'two guards')],
    when: coded({ from: '2022-11', to: '2022-11', precision: 'month', anchor: 'stated' }),
    where: coded(BAKU, 'Baku'),
    status: coded<Status>('denied'),
    according: [coded(says(actor('Iran', { country: 'IRN' }), { stance: 'denies', cue: 'denied' }), 'denied')],
  });

export const rally = (of: Report = report(), id = 'e_rally'): Event =>
  event(of, id, 2, {
    what: what('PROTEST', 'demonstrate', 'rally'),
    who: [coded(actor('Protesters', { named: false }), 'Protesters')],
    status: coded<Status>('possible', 'may'),
  });

export const attack = (of: Report = report(), id = 'e_attack'): Event =>
  event(of, id, 3, {
    what: what('ASSAULT', null, 'attack'),
    who: [coded(actor('rebels', { country: 'YEM', roles: ['REB'], named: false }), 'The rebels')],
    whom: [coded(actor('Aden', { country: 'YEM' }), 'Aden')],
    status: coded<Status>('negated', 'did not'),
  });

export const document = (of: Report, events: readonly Event[]): Document => {
  const { text, given: _given, ...reference } = of;
  return {
    report: reference,
    text,
    sentences: [
      {
        start: 0,
        end: 16,
        tokens: [
          {
            start: 0,
            end: 10,
            text: 'Azerbaijan',
            lemma: 'Azerbaijan',
            upos: 'PROPN',
            xpos: 'NNP',
            feats: 'Number=Sing',
            head: 1,
            deprel: 'nsubj',
          },
          { start: 11, end: 15, text: 'said', lemma: 'say', upos: 'VERB', xpos: 'VBD', feats: 'Tense=Past', head: 1, deprel: 'root' },
          { start: 15, end: 16, text: '.', lemma: '.', upos: 'PUNCT', xpos: '.', feats: '_', head: 1, deprel: 'punct' },
        ],
      },
    ],
    entities: [],
    times: [{ start: 16, end: 25, when: MONDAY, timex: { type: 'DATE', value: '2022-11-14' } }],
    quotations: [],
    predicates: [{ start: 11, end: 15, status: 'asserted', factuality: 3 }],
    events,
  };
};

export const source = (line: string, sha256: string): Source => ({
  bytes: new TextEncoder().encode(line),
  sha256,
  acquired: '2022-11-15T08:00:00Z',
  method: 'file',
});

export const entry = (of: Report, events: readonly Event[], changes: Partial<Entry> = {}): Entry => ({
  report: of,
  source: source('{"text":"…"}', 'ab12'),
  document: document(of, events),
  coder: 'onrecord@0.1.0',
  codedAt: '2022-11-15T08:00:01Z',
  ...changes,
});

/** Reports numbered 1 to `count`, each with its four events; ids do not repeat. */
export const manyEntries = (count: number): readonly Entry[] =>
  Array.from({ length: count }, (_, at) => {
    const of = report({ id: `r_${String(at + 1).padStart(4, '0')}`, published: `2022-11-${String((at % 28) + 1).padStart(2, '0')}` });
    return entry(of, [arrest(of, `e_${of.id}_1`), killing(of, `e_${of.id}_2`), rally(of, `e_${of.id}_3`), attack(of, `e_${of.id}_4`)]);
  });
