import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '../../src/core/schema.js';
import { readable } from '../coding/hand-parse.js';
import type { Circumstances } from '../coding/read-parse.js';
import { resolverOf } from './resolver-of.js';

const LEFT = 'left|leave/VBD>0:root ./.>2:punct';
const KOHL = `Kohl/NNP>2:nsubj ${LEFT}`;
const HELMUT_KOHL = 'Helmut/NNP>3:nsubj Kohl/NNP>1:flat left|leave/VBD>0:root ./.>3:punct';
const IRANIAN_SERVICE = 'The/DT>4:det Iranian/JJ>4:amod security/NN>4:compound service/NN>5:nsubj left|leave/VBD>0:root ./.>5:punct';
const SYRIAN_SERVICE = 'The/DT>4:det Syrian/JJ>4:amod security/NN>4:compound service/NN>5:nsubj left|leave/VBD>0:root ./.>5:punct';
const THE_SERVICE = 'The/DT>2:det service/NN>3:nsubj left|leave/VBD>0:root ./.>3:punct';
const A_SERVICE = 'A/DT>2:det service/NN>3:nsubj left|leave/VBD>0:root ./.>3:punct';
const IT = `It/PRP>2:nsubj ${LEFT}`;
const IRAN = `Iran/NNP>2:nsubj ${LEFT}`;
const SMITH: Circumstances = { names: { 'John Smith': 'person', Smith: 'person' } };
const JOHN_SMITH = 'John/NNP>3:nsubj Smith/NNP>1:flat left|leave/VBD>0:root ./.>3:punct';
const ONLY_SMITH = `Smith/NNP>2:nsubj ${LEFT}`;

/** Sentences, a party in the first and one in the last, and whether they are the same. */
const rows: readonly (readonly [readonly string[], string, string, 'one' | 'two', Circumstances?])[] = [
  [[HELMUT_KOHL, KOHL], 'Helmut', 'Kohl', 'one'],
  [[IRANIAN_SERVICE, THE_SERVICE], 'service', 'service', 'one'],
  [[IRANIAN_SERVICE, A_SERVICE], 'service', 'service', 'two'],
  [[IRANIAN_SERVICE, SYRIAN_SERVICE], 'service', 'service', 'two'],
  [[IRANIAN_SERVICE, IRANIAN_SERVICE], 'service', 'service', 'one'],
  [[IRAN, IT], 'Iran', 'It', 'one'],
  [[IRAN, IRANIAN_SERVICE], 'Iran', 'service', 'two'],
  [[JOHN_SMITH, ONLY_SMITH], 'John', 'Smith', 'one', SMITH],
  [[`Russians/NNPS>2:nsubj ${LEFT}`, `Russia/NNP>2:nsubj ${LEFT}`], 'Russians', 'Russia', 'two'],
];
for (const [items, first, last, number, around] of rows) {
  test(`${items.map(readable).join(' ')} → "${first}" and "${last}" are ${number}`, () => {
    const { resolver, phrase } = resolverOf(items, around);
    const [a, b] = [resolver.actor(phrase(first, 0)), resolver.actor(phrase(last, items.length - 1))];
    assert.equal(a.entity === b.entity ? 'one' : 'two', number);
  });
}

/** A sentence, the head of a party, and what goes on record of it. */
const actors: readonly (readonly [readonly string[], string, Partial<Actor>])[] = [
  [[HELMUT_KOHL], 'Helmut', { name: 'Helmut Kohl', country: 'DEU', roles: ['ELI'], id: 'Q2518', named: true, antecedent: null }],
  [[IRANIAN_SERVICE], 'service', { name: 'The Iranian security service', country: 'IRN', roles: ['SPY'], named: false }],
  [[IRAN, IT], 'It', { name: 'It', country: 'IRN', named: true, antecedent: 'Iran' }],
  [
    [IRAN, 'Its/PRP$>2:nmod:poss soldiers/NNS>3:nsubj left|leave/VBD>0:root ./.>3:punct'],
    'soldiers',
    { name: 'Its soldiers', country: 'IRN', roles: ['MIL'], antecedent: null },
  ],
  [['Its/PRP$>2:nmod:poss soldiers/NNS>3:nsubj left|leave/VBD>0:root ./.>3:punct'], 'soldiers', { country: null, roles: ['MIL'] }],
  [
    ['Dozens/NNS>4:nsubj of/IN>3:case students/NNS>1:nmod left|leave/VBD>0:root ./.>4:punct'],
    'Dozens',
    { name: 'Dozens of students', roles: ['CVL'] },
  ],
];
for (const [items, head, told] of actors) {
  test(`${items.map(readable).join(' ')} → ${Object.values(told).flat().join(', ')}`, () => {
    const { resolver, phrase } = resolverOf(items);
    const actor = resolver.actor(phrase(head, items.length - 1));
    assert.deepEqual(Object.fromEntries(Object.keys(told).map((key) => [key, actor[key as keyof Actor]])), told);
  });
}

test('"Hungarian and Romanian officials" are two parties under the same words', () => {
  const { resolver, phrase } = resolverOf([
    'Hungarian/JJ>4:amod and/CC>3:cc Romanian/JJ>1:conj officials/NNS>5:nsubj left|leave/VBD>0:root ./.>5:punct',
  ]);
  const [first, second, ...more] = resolver.actors(phrase('officials', 0));
  assert.deepEqual([first?.country, second?.country, more.length], ['HUN', 'ROU', 0]);
  assert.equal(first?.name, second?.name);
  assert.notEqual(first?.entity, second?.entity);
});

test('a party asked for twice is mentioned once', () => {
  const { resolver, phrase } = resolverOf([IRANIAN_SERVICE]);
  assert.deepEqual(resolver.actor(phrase('service', 0)), resolver.actor(phrase('service', 0)));
  assert.deepEqual(
    resolver.entities.map((e) => e.mentions.length),
    [1],
  );
});

test('a name is an entity though it is no party', () => {
  const { resolver } = resolverOf([IRAN], { names: { Iran: 'place' } });
  assert.deepEqual(
    resolver.entities.map((e) => [e.name, e.kind, e.actor, e.mentions.length]),
    [['Iran', 'place', false, 1]],
  );
});

/** A phrase that says where, and the place the tables know by it. */
const places: readonly (readonly [string, string | null])[] = [
  ['Iran', 'Iran, IRN, country'],
  ['Tehran', 'Tehran, IRN, town'],
  ['Gaza', 'Gaza Strip, PSE, region'],
  ['Bonn', 'Bonn, DEU, town'],
  ['Atlantis', null],
];
for (const [name, place] of places) {
  test(`Soldiers left ${name}. → ${place ?? 'no place known'}`, () => {
    const { resolver, phrase } = resolverOf([`Soldiers/NNS>2:nsubj left|leave/VBD>0:root ${name}/NNP>2:obj ./.>2:punct`]);
    const found = resolver.place(phrase(name, 0));
    assert.equal(found === null ? null : `${found.name}, ${found.country}, ${found.precision}`, place);
  });
}
