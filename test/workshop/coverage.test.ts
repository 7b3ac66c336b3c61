import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCoverage } from '../../src/workshop/coverage.js';
import { CoverageTally } from '../../src/workshop/coverage-tally.js';

const cover = await openCoverage(null);
const read = (text: string) =>
  cover(
    { id: 'r_1', key: null, title: null, publisher: null, url: null, published: null, language: 'en', origin: 'a', given: null, text },
    {},
  );

/** A sentence with the verbs, nouns of events and names that the lexicon lacks. */
const ROWS: readonly (readonly [text: string, verbs: readonly string[], nouns: readonly string[], names: readonly string[]])[] = [
  ['Police arrested two men in Lima on Monday.', [], [], []],
  ['Police gerrymandered the council.', ['gerrymander'], [], []],
  ['The army staged a flypast on Monday.', [], ['flypast'], []],
  ['Officials described the evaporation of the lake.', [], ['evaporation'], []],
  ['Iran condemned Zorgania.', [], [], ['Zorgania']],
  ['The minister said that Iran had launched an attack.', [], [], []],
];
for (const [text, verbs, nouns, names] of ROWS) {
  test(`the lexicon lacks ${[...verbs, ...nouns, ...names].join(', ') || 'nothing'}: ${text}`, () => {
    const [sentence] = read(text);
    assert.deepEqual([sentence?.verbs, sentence?.nouns, sentence?.names.map(([name]) => name)], [verbs, nouns, names]);
  });
}

test('a tally counts, the most frequent first, each with an example that is not too long', () => {
  const tally = new CoverageTally();
  const long = `Police gerrymandered the council ${'and the school '.repeat(20)}.`;
  tally.add(read(`${long} Police gerrymandered the council. The army bedazzled the town. Police arrested a man.`));
  tally.add(read('Police arrested a man.'));
  const { reports, sentences, withEvent, verbs } = tally.result(10);
  assert.deepEqual([reports, sentences, withEvent], [2, 5, 2]);
  assert.deepEqual(verbs[0], { word: 'gerrymander', count: 2, example: 'Police gerrymandered the council.' });
  assert.deepEqual([verbs.length, verbs[1]?.count, verbs[1]?.example], [2, 1, 'The army bedazzled the town.']);
  assert.equal(tally.result(1).verbs.length, 1);
});
