import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST_WORDS, planBatches } from '../../src/nlp/batches.js';
import { plainKernels } from '../../src/nlp/kernels-js.js';
import { loadKernels } from '../../src/nlp/load-kernels.js';
import { parseWords } from '../../src/nlp/parse.js';
import { loadParser, PARSER_MEMORY } from '../../src/nlp/parser.js';
import { loadWeights } from '../../src/nlp/weights.js';

const model = (name: string): URL => new URL(`../../../models/en/${name}`, import.meta.url);
const weights = await loadWeights(model('parser.bin'), 'parser');
const parser = loadParser(weights, await loadKernels(model('kernels.wasm'), PARSER_MEMORY));

/** Sentences with heads (words from 1, 0 the root), relations and tags. */
const PARSES: readonly (readonly [string, string, string, string])[] = [
  ['Police arrested 19 men in Baku .', '2 0 4 2 6 2 2', 'nsubj root nummod obj case obl punct', 'NOUN VERB NUM NOUN ADP PROPN PUNCT'],
  ['He denied it .', '2 0 2 2', 'nsubj root obj punct', 'PRON VERB PRON PUNCT'],
  [
    'Two soldiers were killed by rebels .',
    '2 4 4 0 6 4 4',
    'nummod nsubj:pass aux:pass root case obl:agent punct',
    'NUM NOUN AUX VERB ADP NOUN PUNCT',
  ],
];

const SENTENCES = PARSES.map(([text]) => text.split(' '));

for (const [text, heads, relations, tags] of PARSES) {
  test(text, () => {
    const [parsed] = parseWords([text.split(' ')], parser);
    const counted = parsed?.head.map((head, i) => (head === i ? 0 : head + 1));
    assert.deepEqual([counted?.join(' '), parsed?.deprel.join(' '), parsed?.upos.join(' ')], [heads, relations, tags]);
  });
}

/** Sentences of all lengths, known words and unknown, out of the parses above. */
const MANY = Array.from({ length: 60 }, (_, i) =>
  Array.from({ length: 1 + ((i * 7) % 45) }, (_, k) => SENTENCES.flat()[(i * 5 + k * 3) % 18] ?? `xq${i}`),
);

test('a sentence is parsed alike alone and among others', () => {
  assert.deepEqual(
    parseWords(MANY, parser),
    MANY.flatMap((words) => parseWords([words], parser)),
  );
});

test('plain JavaScript and WebAssembly give the same parses', () => {
  const plain = loadParser(weights, plainKernels(PARSER_MEMORY));
  const few = [...SENTENCES, ...MANY.slice(0, 12)];
  assert.deepEqual(parseWords(few, plain), parseWords(few, parser));
});

test('no sentences, and sentences without words, give no parses of words', () => {
  assert.deepEqual(parseWords([], parser), []);
  assert.deepEqual(parseWords([[]], parser), [{ upos: [], xpos: [], head: [], deprel: [] }]);
});

test('a sentence of 1,000 words is one tree whose later pieces hang on the first', () => {
  const words = Array.from({ length: 1000 }, (_, i) => SENTENCES.flat()[i % 18] ?? '');
  const [parsed] = parseWords([words, ...SENTENCES], parser);
  const roots = parsed?.head.flatMap((head, i) => (head === i ? [i] : [])) ?? [];
  assert.equal(parsed?.head.length, 1000);
  assert.equal(roots.length, 1);
  assert.equal(parsed?.deprel.filter((relation) => relation === 'root').length, 1);
});

test('more forms than are kept at a time do not change what comes after', () => {
  const before = parseWords(SENTENCES, parser);
  for (let i = 0; i < 20; i++) parseWords([Array.from({ length: MOST_WORDS }, (_, k) => `w${i}x${k}`)], parser);
  assert.deepEqual(parseWords(SENTENCES, parser), before);
});

test('batches hold every word once, longest sentence first, and no more than fit', () => {
  const groups = planBatches([...MANY, Array.from({ length: 900 }, () => 'a'), []]);
  assert.equal(
    groups.flat().reduce((sum, piece) => sum + piece.words.length, 0),
    MANY.flat().length + 900,
  );
  for (const group of groups) {
    const lengths = group.map((piece) => piece.words.length);
    assert.deepEqual(
      lengths,
      [...lengths].sort((a, b) => b - a),
    );
    assert.ok(lengths.reduce((sum, length) => sum + length, 0) <= MOST_WORDS);
  }
});
