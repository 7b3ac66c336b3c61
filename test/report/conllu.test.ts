import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Reading, readFile } from './reading.js';

const word = (id: string, form: string, misc = '_'): string => [id, form, '_', '_', '_', '_', '_', '_', '_', misc].join('\t');

/** The words of each sentence of each report, as the text has them. */
const words = ({ reports }: Reading): readonly string[] =>
  reports.flatMap(({ text, given }) =>
    (given ?? []).map((sentence) => sentence.words.map(({ start, end }) => text.slice(start, end)).join('|')),
  );

interface Row {
  readonly name: string;
  readonly lines: readonly string[];
  readonly texts: readonly string[];
  readonly words: readonly string[];
}

const TABLE: readonly Row[] = [
  {
    name: 'sentences are joined by a space, paragraphs by a blank line',
    lines: [
      '# newpar',
      '# text = Go on.',
      word('1', 'Go'),
      word('2', 'on', 'SpaceAfter=No'),
      word('3', '.'),
      '',
      '# text = No',
      word('1', 'No'),
      '',
      '# newpar id = 2',
      '# text = Yes',
      word('1', 'Yes'),
      '',
    ],
    texts: ['Go on. No\n\nYes'],
    words: ['Go|on|.', 'No', 'Yes'],
  },
  {
    name: 'the text is built from the words where no line gives it',
    lines: [word('1', 'Go'), word('2', 'on', 'X=Y|SpaceAfter=No'), word('3', '.')],
    texts: ['Go on.'],
    words: ['Go|on|.'],
  },
  {
    name: 'the words win where the line gives others',
    lines: ['# text = Go off.', word('1', 'Go'), word('2', 'on')],
    texts: ['Go on'],
    words: ['Go|on'],
  },
  {
    name: 'words of a multiword token are stretches of it, or each the whole of it',
    lines: [
      "# text = Don't  wanna!",
      word('1-2', "Don't"),
      word('1', 'Do'),
      word('2', "n't"),
      word('3-4', 'wanna', 'SpaceAfter=No'),
      word('3', 'want'),
      word('4', 'to'),
      word('4.1', 'go'),
      word('5', '!'),
    ],
    texts: ["Don't  wanna!"],
    words: ["Do|n't|wanna|wanna|!"],
  },
  {
    name: 'a word may have a space inside',
    lines: ['# text = some 3 000 men', word('1', 'some'), word('2', '3 000'), word('3', 'men')],
    texts: ['some 3 000 men'],
    words: ['some|3 000|men'],
  },
  {
    name: 'Windows line ends are no part of a word',
    lines: ['# text = a\r', '1\ta\r', '2\tb\r', '\r', '1\tc\r'],
    texts: ['a b c'],
    words: ['a|b', 'c'],
  },
];

for (const row of TABLE) {
  test(row.name, async () => {
    const reading = await readFile('a.conllu', row.lines.join('\n'));
    assert.deepEqual(reading.problems, []);
    assert.deepEqual(
      reading.reports.map(({ text }) => text),
      row.texts,
    );
    assert.deepEqual(words(reading), row.words);
  });
}

test('each newdoc is a report with its id as key; a bad line is a problem and the rest is read', async () => {
  const lines = ['# newdoc id = one', word('1', 'Un'), word('2', 'homme'), '', '# newdoc id = two', word('1', 'Deux'), 'hello', ''];
  const { reports, problems } = await readFile('a.conllu', lines.join('\n'));
  assert.deepEqual(
    reports.map(({ key, origin, text, language }) => [key, origin, text, language]),
    [
      ['one', 'a.conllu#one', 'Un homme', 'en'],
      ['two', 'a.conllu#two', 'Deux', 'en'],
    ],
  );
  assert.deepEqual(
    problems.map(({ code, origin }) => [code, origin]),
    [['malformed', 'a.conllu#7']],
  );
});

test('whatever the words and the line that gives the text, all words are kept in order', async () => {
  const form = fc
    .string({ unit: fc.constantFrom('a', 'b', "'", ' ', 'é', '#'), minLength: 1, maxLength: 4 })
    .filter((text) => text.trim() === text && text !== '');
  const sentence = fc.record({ forms: fc.array(fc.tuple(form, fc.boolean()), { minLength: 1, maxLength: 5 }), text: fc.option(form) });
  await fc.assert(
    fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 4 }), async (sentences) => {
      const lines = sentences.flatMap(({ forms, text }) => [
        ...(text === null ? [] : [`# text = ${text}`]),
        ...forms.map(([own, space], index) => word(String(index + 1), own, space ? '_' : 'SpaceAfter=No')),
        '',
      ]);
      const reading = await readFile('a.conllu', lines.join('\n'));
      assert.deepEqual(
        words(reading),
        sentences.map(({ forms }) => forms.map(([own]) => own).join('|')),
      );
    }),
    { numRuns: 50 },
  );
});
