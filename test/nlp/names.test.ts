import assert from 'node:assert/strict';
import test from 'node:test';
import type { Name, Sentence } from '../../src/core/schema.js';
import { compileWorld } from '../../src/core/world.js';
import { MOST_WORDS } from '../../src/nlp/batches.js';
import type { Kernels } from '../../src/nlp/kernels.js';
import { plainKernels } from '../../src/nlp/kernels-js.js';
import { loadKernels } from '../../src/nlp/load-kernels.js';
import { loadNameTagger, NAMES_MEMORY } from '../../src/nlp/names.js';
import { loadWeights } from '../../src/nlp/weights.js';
import { loadGloVe } from '../../src/nlp/word-vectors.js';
import { sentencesOf } from './tokens.js';

const model = (name: string): URL => new URL(`../../../models/en/${name}`, import.meta.url);
const weights = await loadWeights(model('names.bin'), 'name tagger');
const glove = loadGloVe(await loadWeights(model('parser.bin'), 'parser'));
const world = compileWorld([
  { file: 'countries.tsv', kind: 'country', rows: [{ name: 'Iran', demonyms: 'Iranian' }] },
  { file: 'cities.tsv', kind: 'city', rows: [{ name: 'Homs' }] },
]);
const load = (kernels: Kernels): ((sentences: readonly Sentence[]) => readonly Name[]) =>
  loadNameTagger(weights, { kernels, glove, world });
const tagNames = load(await loadKernels(model('kernels.wasm'), NAMES_MEMORY));

/** Sentences of words with their parts of speech, and their names. */
const ROWS: readonly (readonly [string, string])[] = [
  ['President/NNP Vladimir/NNP Putin/NNP met/VBD officials/NNS in/IN Minsk/NNP on/IN Monday/NNP ./.', 'person Vladimir Putin; place Minsk'],
  ['The/DT Ministry/NNP of/IN Defence/NNP denied/VBD it/PRP ./.', 'organization Ministry of Defence'],
  ['Iranian/JJ troops/NNS shelled/VBD Homs/NNP ./.', 'place Homs'],
  ['Workers/NNS of/IN the/DT Socialist/NNP Party/NNP marched/VBD in/IN Paris/NNP ./.', 'organization Socialist Party; place Paris'],
  ['They/PRP killed/VBD two/CD men/NNS ./.', ''],
];

const TEXTS = ROWS.map(([text]) => text);
const wordsOf = (sentences: readonly Sentence[], { start, end, sentence }: Name): string =>
  (sentences[sentence]?.tokens ?? [])
    .filter((token) => token.start >= start && token.end <= end)
    .map(({ text }) => text)
    .join(' ');

for (const [text, names] of ROWS) {
  test(text, () => {
    const sentences = sentencesOf([text]);
    assert.equal(
      tagNames(sentences)
        .map((name) => `${name.kind} ${wordsOf(sentences, name)}`)
        .join('; '),
      names,
    );
  });
}

test('the plain kernels find the same names as the fast ones', () => {
  const sentences = sentencesOf(TEXTS);
  assert.deepEqual(load(plainKernels(NAMES_MEMORY))(sentences), tagNames(sentences));
});

test('names come in the order of the text, whatever the lengths of its sentences', () => {
  const names = tagNames(sentencesOf([...TEXTS].reverse()));
  assert.ok(names.length > 4);
  assert.deepEqual(
    names.map(({ start }) => start),
    names.map(({ start }) => start).sort((a, b) => a - b),
  );
});

test('a sentence longer than the networks take is tagged in pieces', () => {
  const filler = Array.from({ length: MOST_WORDS - 4 }, () => 'word/NN').join(' ');
  const sentences = sentencesOf([`${filler} . ${TEXTS[3]} ${filler} ${TEXTS[3]}`]);
  const found = tagNames(sentences).map((name) => wordsOf(sentences, name));
  assert.ok(found.filter((name) => name === 'Paris').length === 2);
});

test('no sentences, no names', () => {
  assert.deepEqual(tagNames([]), []);
});
