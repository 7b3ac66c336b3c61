import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../src/report/encoding.js';
import { readFile } from './reading.js';

const SAID = '“Prišlo je do napada,” the minister’s office said — café';
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const TABLE: readonly (readonly [string, Uint8Array, string | null, string])[] = [
  ['UTF-8', Buffer.from(SAID), null, SAID],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${SAID}`), null, SAID],
  ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${SAID}`, 'utf16le'), null, SAID],
  ['big-endian UTF-16 with a byte order mark', utf16be(`\ufeff${SAID}`), null, SAID],
  ['UTF-16 without a mark', Buffer.from('The police arrested 19', 'utf16le'), null, 'The police arrested 19'],
  ['big-endian UTF-16 without a mark', utf16be('The police arrested 19'), null, 'The police arrested 19'],
  ['Windows-1252', latin('The minister\x92s office in S\xe3o Paulo denied it.'), null, 'The minister’s office in São Paulo denied it.'],
  ['a declared encoding', latin('\xcf\xee\xeb\xe8\xf6\xe8\xff'), 'windows-1251', 'Полиция'],
  ['a declared encoding that is wrong', Buffer.from('São Paulo'), 'windows-1252', 'São Paulo'],
  ['a declared encoding that nobody knows', latin('S\xe3o Paulo'), 'klingon', 'São Paulo'],
  ['UTF-16 declared in plain ASCII', Buffer.from('<p>hello</p>'), 'utf-16', '<p>hello</p>'],
];

for (const [name, bytes, declared, text] of TABLE) test(`${name} is decoded`, () => assert.equal(decode(bytes, declared), text));

test('an encoding is guessed where nothing names it', () => {
  const russian = 'Полиция задержала девятнадцать человек по подозрению в шпионаже. Министр отверг обвинения.';
  const codes = Array.from(russian, (letter) => letter.charCodeAt(0));
  assert.equal(decode(Uint8Array.from(codes, (code) => (code < 0x410 ? code : code - 0x350))), russian);
});

for (const [name, bytes] of [
  ['null bytes', Buffer.concat([Buffer.from('PNG'), Buffer.alloc(100)])],
  ['control characters', Buffer.from('a\x01\x02bc\x03defg\x04'.repeat(20))],
] as const) {
  test(`a file full of ${name} is a problem`, async () => {
    const { reports, problems } = await readFile('a.txt', bytes);
    assert.equal(reports.length, 0);
    assert.deepEqual(
      problems.map((problem) => problem.code),
      ['binary'],
    );
  });
}
