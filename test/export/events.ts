import fc from 'fast-check';
import type { Actor, Attribution, Coded, Event, Place, Status, When } from '../../src/core/schema.js';
import { arrest, report } from '../store/fixtures.js';

/** Any text, with all that breaks formats: quotes, line ends, formulas, NUL, half a surrogate pair. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', "'", '\0', '\ud800', 'a', ';', '\t', '@', '\u2028') }),
);
const maybe = fc.option(text);
const offset = fc.nat(10_000);

/** Records as JSON gives them, with the usual prototype. */
const record = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record<T, never>(fields, { noNullPrototype: true }) as fc.Arbitrary<T>;

const coded = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Coded<T>> =>
  record({
    value,
    evidence: fc.array(record({ start: offset, end: offset, quote: text }), { maxLength: 2 }),
    confidence: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    coder: text,
  });

const actor: fc.Arbitrary<Actor> = record({
  name: text,
  country: maybe,
  roles: fc.array(text, { maxLength: 2 }),
  entity: text,
  id: maybe,
  named: fc.boolean(),
  antecedent: maybe,
  count: fc.constant(null),
  stage: maybe,
});

const when: fc.Arbitrary<When> = record({
  from: text,
  to: text,
  precision: text,
  anchor: fc.constantFrom('published', 'stated', 'document'),
});

const place: fc.Arbitrary<Place> = record({
  name: text,
  country: maybe,
  admin1: maybe,
  id: maybe,
  latitude: fc.option(fc.integer({ min: -90, max: 90 })),
  longitude: fc.option(fc.integer({ min: -180, max: 180 })),
  precision: fc.constantFrom('site', 'town', 'country'),
});

const attribution: fc.Arbitrary<Attribution> = record({
  speaker: fc.option(actor),
  stance: fc.constantFrom('says', 'denies', 'fears'),
  quotation: fc.constantFrom('direct', 'none'),
  cue: maybe,
  when: fc.option(when),
});

const { given: _given, text: _text, ...reference } = report();

/** Events of any content. */
export const anyEvent: fc.Arbitrary<Event> = record({
  id: text,
  report: record({ title: maybe, key: maybe, url: maybe, origin: text }).map((fields) => ({ ...reference, ...fields })),
  who: fc.array(coded(actor), { maxLength: 2 }),
  whom: fc.array(coded(actor), { maxLength: 2 }),
  contexts: fc.array(coded(text), { maxLength: 2 }),
  when: fc.option(coded(when)),
  where: fc.option(coded(place)),
  status: coded(fc.constantFrom<Status>('asserted', 'denied', 'planned')),
  according: fc.array(coded(attribution), { maxLength: 2 }),
  parent: maybe,
}).map((fields) => ({ ...arrest(), ...fields }));
