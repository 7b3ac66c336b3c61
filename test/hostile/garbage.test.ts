import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Report } from '../../src/core/schema.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { codeReport } from '../../src/pipeline.js';
import { titleOf } from './circumstances.js';

const knowledge = await loadKnowledge();
/** fast-check prints it with the smallest text that fails. */
const SEED = 20221114;
const CASES = 300;

const words = fc.constantFrom(
  ...[
    'Police',
    'arrested',
    'said',
    'that',
    'Iran',
    'Minsk',
    'on Monday',
    'and',
    'its',
    'not',
    '19',
    'dozens of',
    'protesters',
    'will',
    'if',
    'who',
    'the',
  ],
);
const marks = fc.constantFrom(
  ...['"', '“', '”', '‘', "'", '(', ')', '[', ']', '{', '}', '—', '-', '.', '...', '!?', ';', ':', ',', '/', '@', '#', '\u00ad', '\u2028'],
);
const space = fc.constantFrom(' ', ' ', ' ', '', '\n', '\n\n', '\t', '\u00a0', '\r\n');
const odd = fc.constantFrom(
  ...[
    '\u0000',
    '\ufeff',
    '\u202e',
    '\u200d',
    '\ud800',
    '\udc00',
    '👩‍👩‍👧',
    'e\u0301\u0301\u0301',
    'ﷺ',
    'İ',
    'ß',
    '١٩',
    '北京',
    '\u{1d400}',
    '\ufffd',
  ],
);
const unicode = fc.string({ unit: 'binary', maxLength: 40 });
const huge = fc
  .tuple(fc.constantFrom('a', 'A', '1', '.', '-', '"', 'é', '('), fc.integer({ min: 200, max: 3000 }))
  .map(([unit, count]) => unit.repeat(count));

const joined = (part: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.tuple(part, space), { maxLength }).map((parts) => parts.flat().join(''));

/** Nearly news, nearly nothing, and all between. */
const text = fc.oneof(
  { weight: 4, arbitrary: joined(fc.oneof({ weight: 5, arbitrary: words }, { weight: 2, arbitrary: marks }, odd), 60) },
  { weight: 2, arbitrary: joined(fc.oneof(words, unicode, odd), 30) },
  { weight: 1, arbitrary: joined(marks, 200) },
  { weight: 1, arbitrary: joined(fc.oneof(huge, words), 5) },
  { weight: 1, arbitrary: fc.array(space, { maxLength: 200 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: unicode },
);

const reportOf = (content: string): Report => ({
  ...{ id: 'r_garbage', key: null, title: null, publisher: null, url: null, published: '2022-11-14', language: 'en', origin: 'garbage' },
  ...{ text: content, given: null },
});

test(titleOf('garbage'), () => {
  fc.assert(
    fc.property(text, (content) => {
      const document = codeReport(reportOf(content), knowledge);
      assert.equal(document.text, content);
      assert.equal(misquotes(document, content).join('\n'), '');
      assert.deepEqual(JSON.parse(JSON.stringify(document)), document);
      for (const { start, end, tokens } of document.sentences) {
        assert.ok(start < end && end <= content.length && tokens.length > 0 && tokens.length <= 400);
        for (const token of tokens) assert.equal(token.text, content.slice(token.start, token.end));
      }
    }),
    { seed: SEED, numRuns: CASES },
  );
});

/** Every object with a quotation, wherever it stands in the document, that is not its stretch of the text. */
function misquotes(value: unknown, content: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap((item) => misquotes(item, content));
  if (!('quote' in value && 'start' in value && 'end' in value)) return below;
  const { quote, start, end } = value;
  return quote === content.slice(Number(start), Number(end)) ? below : [...below, JSON.stringify(value)];
}
