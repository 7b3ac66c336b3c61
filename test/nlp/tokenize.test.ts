import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { compileTokenRules } from '../../src/nlp/token-rules.js';
import { tokenize } from '../../src/nlp/tokenize.js';

const data: unknown = parse(readFileSync(new URL('../../../lexicon/en/tokens.yml', import.meta.url), 'utf8'));
const rules = compileTokenRules(data);
/** Milliseconds: far above the slowest linear pass on a busy machine, far below a quadratic one. */
const QUADRATIC = 20_000;

const wordsOf = (text: string): string[] =>
  tokenize(text, { start: 0, end: text.length }, rules).map(({ start, end }) => text.slice(start, end));

/** Each sentence with its words, separated by a space. */
const rows: readonly (readonly [sentence: string, words: string])[] = [
  ['The army withdrew.', 'The army withdrew .'],
  ["They don't know, can't say and won't ask.", "They do n't know , ca n't say and wo n't ask ."],
  ["Azerbaijan's and Azerbaijan’s borders", "Azerbaijan 's and Azerbaijan ’s borders"],
  ["I'll say we're sure they've left", "I 'll say we 're sure they 've left"],
  ["the officials' cars and the rebels’ guns", "the officials ' cars and the rebels ’ guns"],
  ["the U.S.'s envoy", "the U.S. 's envoy"],
  ['They cannot and are not gonna go', 'They can not and are not gon na go'],
  ["Sinn Féin's O'Neill and the Qur'an", "Sinn Féin 's O'Neill and the Qur'an"],
  ["in the 1990's and the '90s", "in the 1990's and the '90s"],
  ['a 44-day war', 'a 44 - day war'],
  ['the al-Assad-led, Kremlin-backed forces', 'the al - Assad - led , Kremlin - backed forces'],
  ['a non-violent, anti-government e-mail', 'a non-violent , anti-government e-mail'],
  ['the co-founder was re-elected in mid-2004', 'the co-founder was re-elected in mid-2004'],
  ['the pro-same-sex bill', 'the pro-same - sex bill'],
  ['Kim Jong-un met Moon Jae-in', 'Kim Jong-un met Moon Jae-in'],
  ['from 1990-1995 and 1990–1995', 'from 1990 - 1995 and 1990 – 1995'],
  ['call 555-555-0199 or 555-0199', 'call 555-555-0199 or 555-0199'],
  ['on 2020-11-14', 'on 2020-11-14'],
  ['an AK-47 and an F-16', 'an AK - 47 and an F - 16'],
  ['and/or he/she', 'and / or he / she'],
  ['the 9/11 attacks of 09/11/2001', 'the 9/11 attacks of 09/11/2001'],
  ['at 5:30 p.m. on Nov. 14', 'at 5:30 p.m. on Nov. 14'],
  ['at 5pm for 430km and 3,000lb', 'at 5 pm for 430 km and 3,000 lb'],
  ['the 21st and the 1970s', 'the 21st and the 1970s'],
  ['$5 and US$4.5bn and 5% and €20', '$ 5 and US$ 4.5 bn and 5 % and € 20'],
  ['1,234,567.89 and 12,00,000 but [22,23]', '1,234,567.89 and 12,00,000 but [ 22 , 23 ]'],
  ['Gen. J. R. Smith, Jr., of St. Paul', 'Gen. J. R. Smith , Jr. , of St. Paul'],
  ['No. 5 said no.', 'No. 5 said no .'],
  ['He said No.', 'He said No .'],
  ['He went to the U.S.', 'He went to the U.S.'],
  ['guns, cars, etc.', 'guns , cars , etc .'],
  ['guns, etc., were found', 'guns , etc. , were found'],
  ['i.e. AT&T and R&D', 'i.e. AT&T and R&D'],
  ['“We ‘won’.”', '“ We ‘ won ’ . ”'],
  ['"Why?!" he asked...', '" Why ?! " he asked ...'],
  ['well...maybe -- or not—who knows', 'well ... maybe -- or not — who knows'],
  ['see http://example.org/a-b?c=d.', 'see http://example.org/a-b?c=d .'],
  ['(www.example.org), whitehouse.gov', '( www.example.org ) , whitehouse.gov'],
  ['write to first.last@example.co.uk.', 'write to first.last@example.co.uk .'],
  ['@POTUS tweeted #Karabakh and is #1', '@POTUS tweeted #Karabakh and is # 1'],
  ['BAKU, Nov 14 (Agency) —', 'BAKU , Nov 14 ( Agency ) —'],
  ['end.Next', 'end . Next'],
  ['sorry :-) 👍🏽👍', 'sorry :-) 👍🏽 👍'],
];

for (const [sentence, words] of rows) {
  test(sentence, () => assert.deepEqual(wordsOf(sentence), words.split(' ')));
}

test('only the given stretch is cut, and a full stop outside it is not looked at', () => {
  assert.deepEqual(tokenize('No. Go.', { start: 4, end: 6 }, rules), [{ start: 4, end: 6 }]);
});

test('words are in order, apart, inside the sentence, and cover all but white space', () => {
  const pieces = fc.constantFrom(
    "n't",
    "'s",
    '’',
    "'",
    '-',
    '.',
    ',',
    '/',
    '@',
    '#',
    '$',
    '+',
    '&',
    'a',
    'B',
    '5',
    ' ',
    'U.S',
    'http://',
    'www.',
    'x.com',
    '😀',
    '\u200d',
    '\ud800',
    '\udc00',
    '\u0000',
    '[',
    ')',
    '…',
    'cannot',
    '12,',
    'pm',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(texts, fc.nat(5), fc.nat(5), (text, before, after) => {
      const sentence = { start: Math.min(before, text.length), end: Math.max(Math.min(before, text.length), text.length - after) };
      let last = sentence.start;
      let rest = '';
      for (const { start, end } of tokenize(text, sentence, rules)) {
        assert.ok(start >= last && end > start && end <= sentence.end);
        rest += text.slice(last, start);
        last = end;
      }
      assert.match(rest + text.slice(last, sentence.end), /^\s*$/);
    }),
    { numRuns: 5000 },
  );
});

test('five million characters without a space are one word', () => {
  const end = 5e6;
  assert.deepEqual(tokenize('a'.repeat(end), { start: 0, end }, rules), [{ start: 0, end }]);
});

for (const unit of [
  '-',
  'a-',
  '1-',
  "a'",
  '.',
  'a.',
  'A.',
  '1,',
  '12,',
  'a/',
  'a@',
  '@',
  'www.',
  'x.com,',
  '(',
  "'s",
  '😀',
  '\u200d',
  '\ud83d',
  'a&',
  'cannot',
  '5km',
]) {
  test(`a million characters of ${JSON.stringify(unit)} without a space take linear time`, () => {
    const text = unit.repeat(Math.ceil(1e6 / unit.length));
    const begin = performance.now();
    tokenize(text, { start: 0, end: text.length }, rules);
    assert.ok(performance.now() - begin < QUADRATIC);
  });
}

for (const [fault, message] of [
  [null, /the file: must be a table/],
  [{ ...(data as object), clitics: 's' }, /clitics: must be a list/],
  [{ ...(data as object), units: ['km', false] }, /units: false is not a word/],
  [{ ...(data as object), joined: ['cannot'] }, /joined: "cannot" needs its parts/],
] as const) {
  test(`faulty rules are refused: ${message.source}`, () => {
    assert.throws(() => compileTokenRules(fault), { name: 'TypeError', message });
  });
}
