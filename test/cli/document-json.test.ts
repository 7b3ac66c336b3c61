import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentJson } from '../../src/cli/document-json.js';
import type { Document, Sentence } from '../../src/core/schema.js';

const sentence = (start: number): Sentence => {
  const word = { text: 'Police', lemma: 'police', upos: 'NOUN', xpos: 'NNS', feats: 'Number=Plur', head: 0, deprel: 'root' };
  return { start, end: start + 6, tokens: [{ start, end: start + 6, ...word }] };
};

const document = (sentences: readonly Sentence[]): Document => ({
  report: { id: 'r_1', key: null, title: 'A "title"', publisher: null, url: null, published: '2022', language: 'en', origin: '-' },
  text: 'Police\n\u2028Police',
  sentences,
  entities: [],
  times: [],
  quotations: [],
  predicates: [],
  events: [],
});

test('the pieces of a document are the JSON of the document, on one line', () => {
  const said = document([sentence(0), sentence(8)]);
  const line = [...documentJson(said)].join('');
  assert.equal(line, `${JSON.stringify(said)}\n`);
});

test('a document without sentences is whole too', () => {
  assert.deepEqual(JSON.parse([...documentJson(document([]))].join('')), document([]));
});

test('a long document goes out in pieces, none longer than its text or a sentence', () => {
  const long = document(Array.from({ length: 10_000 }, (_, number) => sentence(number * 7)));
  const pieces = [...documentJson(long)];
  assert.ok(Math.max(...pieces.map((piece) => piece.length)) < 500);
  assert.equal(JSON.parse(pieces.join('')).sentences.length, 10_000);
});
