import assert from 'node:assert/strict';
import test from 'node:test';
import { compileWorld } from '../../src/core/world.js';
import { flagsOf } from '../../src/nlp/name-flags.js';
import { keyOf, withFlags } from '../../src/nlp/name-vectors.js';
import { tokensOf } from './tokens.js';

const world = compileWorld([
  {
    file: 'countries.tsv',
    kind: 'country',
    rows: [{ name: 'South Sudan', demonyms: 'South Sudanese', capital: 'Juba' }, { name: 'Yemen' }],
  },
  { file: 'organisations.tsv', kind: 'organisation', rows: [{ name: 'United Nations', aliases: 'UN' }] },
  { file: 'cities.tsv', kind: 'city', rows: [{ name: 'Juba' }] },
]);

/** Sentences of words with their parts of speech, and the flags of each word that has any. */
const ROWS: readonly (readonly [string, string])[] = [
  ['Rebels/NNS left Juba/NNP', 'Rebels: xpos:NNS first; Juba: capital:B city:B xpos:NNP'],
  ['In South/NNP Sudan/NNP it rained', 'In: first; South: country:B xpos:NNP; Sudan: country:I xpos:NNP'],
  ['the South Sudanese army', 'the: first; South: demonym:B; Sudanese: demonym:I'],
  ['a south Sudan is not a name', 'a: first'],
  ['UN WARNS YEMEN', 'UN: organisation:B upper first; WARNS: upper; YEMEN: country:B upper'],
  ['Talks Fail in Juba Again', 'Talks: title first; Fail: title; in: title; Juba: capital:B city:B title; Again: title'],
];

const NAMES = ['country', 'demonym', 'capital', 'city', 'organisation'].flatMap((kind) => [`${kind}:B`, `${kind}:I`]);
const FLAGS = [...NAMES, 'xpos:NNP', 'xpos:NNS', 'upper', 'title', 'first'];
const columns = new Map(FLAGS.map((flag, i) => [flag, i]));

for (const [sentence, expected] of ROWS) {
  test(sentence, () => {
    const tokens = tokensOf(sentence);
    const flags = flagsOf(tokens, world, columns).map((list, i) => ({ word: tokens[i]?.text, names: list.map((column) => FLAGS[column]) }));
    const named = flags.filter(({ names }) => names.length > 0).map(({ word, names }) => `${word}: ${names.join(' ')}`);
    assert.equal(named.join('; '), expected);
  });
}

test('flags stand behind the vector of the form, each in its column', () => {
  const vectors = withFlags({ width: 8, write: (form, into, at) => into.fill(form.length, at, at + 8) }, 3);
  const into = new Float32Array(24).fill(9);
  vectors.write(keyOf('Juba', [2, 0]), into, 4);
  assert.equal(vectors.width, 16);
  assert.deepEqual([...into.slice(4, 20)], [4, 4, 4, 4, 4, 4, 4, 4, 1, 0, 1, 0, 0, 0, 0, 0]);
});
