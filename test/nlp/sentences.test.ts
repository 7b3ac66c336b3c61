import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { splitSentences } from '../../src/nlp/sentences.js';
import { compileTokenRules } from '../../src/nlp/token-rules.js';

const rules = compileTokenRules(parse(readFileSync(new URL('../../../lexicon/en/tokens.yml', import.meta.url), 'utf8')));
/** Milliseconds: far above the slowest linear pass on a busy machine, far below a quadratic one. */
const QUADRATIC = 20_000;

/** `|` marks where a sentence ends and the next begins; it stands for the white space that `joint` gives. */
const rows: readonly { readonly because: string; readonly text: string; readonly joint?: string }[] = [
  { because: 'a full stop', text: 'Troops crossed the river on Monday.|No one was hurt.' },
  { because: 'ranks and titles', text: 'Gen. Salih met Mr. Aliyev and Sen. Cruz.|They shook hands.' },
  { because: 'initials', text: 'J. R. Smith of the U.N. spoke first.|Nobody replied.' },
  { because: 'one letter that ends a sentence', text: 'The council chose Plan B.|The mayor resigned.' },
  { because: 'number abbreviations', text: 'He lives at No. 5 and wrote pp. 7 to 9.|She said no.' },
  { because: 'months', text: 'On Nov. 14 shelling resumed.|It stopped on Nov. 16.' },
  { because: 'U.S. before a name', text: 'The U.S. Embassy in Baku closed.' },
  { because: 'U.S. before a word that starts sentences', text: 'Protests spread to the U.S.|The police made arrests.' },
  { because: 'a time of day', text: 'The blast came at 5 p.m. Monday.|It was over by 6 a.m.|He left.' },
  { because: 'a firm', text: 'Acme Inc. Chairman Lee quit.|He had run Acme Inc.|It lost money.' },
  { because: 'etc.', text: 'They took guns, cars, etc.|Police followed.' },
  { because: 'etc. in mid-sentence', text: 'Guns, cars, etc. were taken.' },
  { because: 'decimals and money', text: 'Growth was 3.5 percent.|Debt fell to $1.2 billion.' },
  { because: 'web addresses', text: 'See www.example.org/a.b for details.|Or write to j.smith@example.org today.' },
  { because: 'a full stop inside closing quotation marks', text: '"We will not leave."|He hung up.' },
  { because: 'curly quotation marks', text: 'He said: “We will stay.”|Then he left.' },
  { because: 'a quotation of several sentences', text: '"We came.|We saw.|We left," he said.' },
  { because: 'a quoted question, small letter', text: '"Who fired first?" he asked.' },
  { because: 'a quoted question, name and verb of saying', text: '“Who fired first?” President Ilham Aliyev asked reporters.' },
  { because: 'a quoted question, title and name', text: '"Who fired first?" Sen. Ted Cruz asked.|Nobody knew.' },
  { because: 'a unit', text: 'The talks lasted 20 min.|Maj.-Gen. Smith attended.' },
  { because: 'a quoted question, then a new sentence', text: '"Who fired first?"|The crowd fell silent.' },
  { because: 'question and exclamation marks', text: 'Why now?|Nobody knows!|Wait.' },
  { because: 'ellipsis', text: 'He waited ... and waited.|Then nothing...|The end.' },
  { because: 'brackets', text: 'It failed (see Fig. 3).|(No one was hurt.)|Talks go on.' },
  { because: 'note numbers', text: 'It was built in 1971. [3]|Later it burned. [4] [5]|Nothing is left.' },
  { because: 'a list number', text: '1. The army withdraws.|2. Prisoners are freed.', joint: '\n\n' },
  { because: 'a lost space', text: 'Police fired tear gas.|Two were hurt.', joint: '' },
  { because: 'an unlisted abbreviation before a small letter', text: 'The Aplo. lineatus lives there.' },
  { because: 'a small letter after an ordinary word', text: 'it was over.|they went home.' },
  { because: 'a dateline, a sentence of its own', text: 'BAKU, Nov 14 (Agency) —|Azerbaijan shelled two villages.|One man died.' },
  { because: 'a dateline with a state', text: 'PONCHATOULA, La. --|Deputies made seven arrests.' },
  { because: 'no dateline', text: 'TALKS FAIL - army on alert.' },
  { because: 'a date line', text: 'Academic speaks about attitudes towards Paralympics|Saturday, November 16, 2013' },
  { because: 'a headline', text: 'Clashes on the border|Two soldiers died on Monday.', joint: '\n\n' },
  {
    because: 'a headline above wrapped text',
    text: 'Clashes on the border|Two soldiers died on Monday when shells hit\ntheir post near the\nriver.',
    joint: '\n',
  },
  {
    because: 'a headline and a byline above a long line',
    text: 'Clashes on the border|By Jane Doe, Agency|Two soldiers died on Monday when shells hit their post near the river.',
    joint: '\n',
  },
  { because: 'list lines', text: 'The sides agreed to:|- free all prisoners|- open the road', joint: '\n' },
  { because: 'Windows line ends', text: 'Border closed|Guards left.', joint: '\r\n\r\n' },
];

for (const { because, text, joint = ' ' } of rows) {
  test(`${text} [${because}]`, () => {
    const raw = text.replaceAll('|', joint);
    const found = splitSentences(raw, rules).map(({ start, end }) => raw.slice(start, end));
    assert.deepEqual(found, text.split('|'));
  });
}

test('wrapped text: a line break in mid-sentence ends nothing', () => {
  const raw = 'The ministry said on Tuesday that\nMajor General Polad Hashimov had\nbeen killed in the fighting.';
  assert.deepEqual(splitSentences(raw, rules), [{ start: 0, end: raw.length }]);
});

test('sentences are in order, apart, trimmed, and leave nothing but white space out', () => {
  const pieces = fc.constantFrom(
    '.',
    '!',
    '?',
    '…',
    '"',
    '”',
    '’',
    "'",
    ')',
    '(',
    '[1]',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    'U.S.',
    'Gen.',
    'He',
    'said',
    'BAKU',
    '—',
    '5',
    '\ud800',
    '\u0000',
    ':)',
    ', ',
    'Monday, May 1, 2020',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      let rest = '';
      let last = 0;
      for (const { start, end } of splitSentences(text, rules)) {
        assert.ok(start >= last && end > start);
        assert.doesNotMatch(text.slice(start, end), /^\s|\s$/);
        rest += text.slice(last, start);
        last = end;
      }
      assert.match(rest + text.slice(last), /^\s*$/);
    }),
    { numRuns: 3000 },
  );
});

for (const unit of ['a', '.', '. ', 'A. ', '"? ', '[1]', 'a\n', '\n', ' ', 'BAKU ', '\n- ', 'U.S. ', '!" Ab ', "'"]) {
  test(`a million characters of ${JSON.stringify(unit)} take linear time`, () => {
    const text = unit.repeat(Math.ceil(1e6 / unit.length));
    const begin = performance.now();
    splitSentences(text, rules);
    assert.ok(performance.now() - begin < QUADRATIC);
  });
}
