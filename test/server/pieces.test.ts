import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { piecesOf } from '../../src/server/web/pieces.js';
import { contentOf, groundsOf, QUESTIONS, type Question } from '../../src/server/web/questions.js';
import { arrest, killing, TEXT } from '../store/fixtures.js';

const QUOTATION = {
  cue: [{ start: 11, end: 15 }],
  source: [{ start: 0, end: 10 }],
  content: [],
  stance: 'says',
  quotation: 'indirect',
} as const;

const WORDS: readonly (readonly [Question, readonly string[]])[] = [
  ['according', ['said', 'Azerbaijan']],
  ['status', []],
  ['who', ['its security service']],
  ['what', ['arrested']],
  ['whom', ['dozens of individuals']],
  ['details', []],
  ['when', ['on Monday']],
  ['where', []],
  ['count', ['dozens']],
];

for (const [question, words] of WORDS) {
  test(`the arrest stands, for "${question}", on ${words.map((one) => `"${one}"`).join(' and ') || 'no words'}`, () => {
    const grounds = groundsOf(arrest(), [QUOTATION]).filter((ground) => ground.question === question);
    assert.deepEqual(
      grounds.map(({ start, end }) => TEXT.slice(start, end)),
      words,
    );
  });
}

test('a quotation with another cue gives no speaker', () => {
  const spoken = groundsOf(killing(), [QUOTATION]).filter(({ question }) => question === 'according');
  assert.deepEqual(
    spoken.map(({ start, end }) => TEXT.slice(start, end)),
    ['denied'],
  );
});

test('what a speaker says is told apart from the cue', () => {
  const event = arrest();
  const said = { start: 16, end: 77, quote: TEXT.slice(16, 77) };
  const according = event.according.map((one) => ({ ...one, evidence: [...one.evidence, said] }));
  assert.deepEqual(contentOf({ ...event, according }), [said]);
});

test('where grounds overlap, the shortest gives the colour and the wider ones are kept', () => {
  const pieces = piecesOf(TEXT, { grounds: groundsOf(arrest(), []), content: [], sentence: null, triggers: [] });
  const at = (words: string) => pieces.find(({ text }) => text === words);
  assert.deepEqual(at('dozens')?.questions, ['count', 'whom']);
  assert.deepEqual(at('dozens')?.opens, ['count', 'whom']);
  assert.deepEqual(at(' of individuals')?.questions, ['whom']);
  assert.deepEqual(at(' of individuals')?.opens, []);
});

test('the pieces side by side are the text, whatever the marks', () => {
  const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const ground = fc
    .tuple(span, fc.constantFrom(...QUESTIONS.map(({ name }) => name)))
    .map(([stretch, question]) => ({ ...stretch, question }));
  fc.assert(
    fc.property(fc.string({ maxLength: 30, unit: 'binary' }), fc.array(ground), fc.array(span), (text, grounds, content) => {
      const pieces = piecesOf(text, { grounds, content, sentence: content[0] ?? null, triggers: [] });
      assert.equal(pieces.map((piece) => piece.text).join(''), text);
    }),
  );
});
