import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { folderOf, type Reading, read, readFile, readStdin } from './reading.js';

const TEXT = 'Police in Baku arrested 19 people on Monday, a spokesman said.';
const codes = ({ problems }: Reading): readonly string[] => problems.map(({ code }) => code);

test('a folder gives its files and those below it, of known endings, sorted by code unit', async () => {
  const folder = await folderOf({
    'b.txt': 'b',
    'B.TXT': 'B',
    'a/z.md': 'z',
    'a-b.txt': 'ab',
    '.hidden/c.txt': 'c',
    'd.png': 'd',
    'e/f.jsonl': '{"text":"f"}',
  });
  const { reports, problems } = await read([`${folder}/`]);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    reports.map(({ origin }) => origin.slice(folder.length + 1)),
    ['B.TXT', 'a-b.txt', 'a/z.md', 'b.txt', 'e/f.jsonl#1'],
  );
});

test('a pattern gives what matches; inputs keep their order, repeats included', async () => {
  const folder = await folderOf({ 'a/1.txt': 'one', 'a/b/2.txt': 'two', 'a/3.md': 'three' });
  const { reports } = await read([join(folder, 'a/3.md'), `${folder}/**/*.txt`, join(folder, 'a/3.md')]);
  assert.deepEqual(
    reports.map(({ text }) => text),
    ['three', 'one', 'two', 'three'],
  );
});

test('links are followed, but not in circles, and a link to nothing is a problem', async () => {
  const folder = await folderOf({ 'a/1.txt': 'one' });
  symlinkSync(folder, join(folder, 'a/up'));
  symlinkSync(join(folder, 'a'), join(folder, 'b'));
  symlinkSync(join(folder, 'gone'), join(folder, 'c.txt'));
  const reading = await read([folder]);
  assert.deepEqual(
    reading.reports.map(({ origin }) => origin.slice(folder.length + 1)),
    ['a/1.txt', 'b/1.txt'],
  );
  assert.deepEqual(codes(reading), ['unreadable']);
});

test('what is not there, matches nothing or holds nothing is a problem that says what, where and how to mend it', async () => {
  const folder = await folderOf({ 'empty.txt': '', 'blank.txt': ' \n', 'none.jsonl': '\n', 'none.conllu': '\n' });
  await mkdir(join(folder, 'bare'));
  const inputs = ['gone.txt', 'gone/*.txt', '*.md', 'bare', 'empty.txt', 'blank.txt', 'none.jsonl', 'none.conllu'].map((name) =>
    join(folder, name),
  );
  const { reports, problems } = await read(inputs);
  assert.deepEqual(reports, []);
  assert.deepEqual(
    problems.map(({ code, origin }) => [code, origin]),
    inputs.map((input, at) => [at < 3 ? 'unreadable' : 'empty', input]),
  );
  assert.ok(problems.every(({ what, mend }) => what !== '' && mend !== ''));
});

const SNIFFED: readonly (readonly [string, readonly (string | Uint8Array)[], readonly string[], readonly string[]])[] = [
  ['JSON lines', [` {"text":"${TEXT}"}\n{"te`, `xt":"${TEXT}"}`], ['-#1', '-#2'], []],
  ['one long JSON line', [`{"text":"${TEXT.repeat(200)}"}`], ['-#1'], []],
  ['a JSON object over several lines', [`{\n  "text": "${TEXT}"\n}\n`], ['-'], []],
  ['a JSON array', [`[\n  {"text": "${TEXT}"}]`], ['-#1'], []],
  ['CoNLL-U', ['# sent_id = 1\n1\tPolice\t_\t_\t_\t_\t_\t_\t_\t_\n'], ['-'], []],
  ['HTML', [`<!DOCTYPE html><p>${TEXT}</p>`], ['-'], []],
  ['text', [TEXT], ['-'], []],
  ['text that begins with a bracket', [`[Baku] ${TEXT}`], ['-'], []],
  ['nothing', [], [], ['empty']],
  ['a PDF', ['%PDF-1.7 …'], [], ['unknown-format']],
  ['a zip archive', [Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)], [], ['unknown-format']],
  ['a feed', ['<?xml version="1.0"?><rss></rss>'], [], ['unknown-format']],
];

for (const [name, chunks, origins, problems] of SNIFFED) {
  test(`standard input is recognised as ${name}`, async () => {
    const reading = await readStdin(...chunks);
    assert.deepEqual(
      reading.reports.map(({ origin }) => origin),
      origins,
    );
    assert.deepEqual(codes(reading), problems);
    assert.ok(reading.sources.every(({ method }) => method === 'stdin'));
  });
}

test('a report that is not in English becomes a problem that names its language', async () => {
  const { reports, problems } = await readFile(
    'a.txt',
    'Dövlət Təhlükəsizliyi Xidməti İranın casus şəbəkəsini ifşa edib və onlarla şəxsi saxlayıb.',
  );
  assert.deepEqual(reports, []);
  assert.equal(problems[0]?.code, 'language');
  assert.match(problems[0]?.what ?? '', /Azerbaijani \(az\)/);
});

test('an id depends on text, date, key and title, and on nothing else', async () => {
  const id = async (record: unknown, name = 'a.json'): Promise<string | undefined> =>
    (await readFile(name, JSON.stringify(record))).reports[0]?.id;
  const own = { text: TEXT, published: '2022', id: 'k', title: 't' };
  const first = await id(own);
  assert.equal(await id({ ...own, url: 'u', publisher: 'p' }, 'b.jsonl'), first);
  for (const other of [{ text: `${TEXT} ` }, { published: '2023' }, { id: 'l' }, { title: null }])
    assert.notEqual(await id({ ...own, ...other }), first);
});

test('the source of a report is its bytes, their hash, and when and how they were read', async () => {
  const { sources } = await readFile('a.txt', 'abc');
  assert.deepEqual(
    sources.map(({ bytes, ...source }) => ({ ...source, bytes: Buffer.from(bytes).toString() })),
    [
      {
        bytes: 'abc',
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        acquired: '2026-01-02T12:00:00.000Z',
        method: 'file',
      },
    ],
  );
});

test('any bytes under any ending give at least one report or problem, the same each time', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
    fc.json().map((text) => Buffer.from(text)),
  );
  const name = fc.constantFrom('a.txt', 'a.html', 'a.json', 'a.jsonl', 'a.conllu', 'a', 'a.xyz');
  await fc.assert(
    fc.asyncProperty(name, bytes, async (file, content) => {
      const reading = await readFile(file, content);
      assert.ok(reading.reports.length + reading.problems.length > 0);
      assert.deepEqual(await readFile(file, content), reading);
      for (const { text, given } of reading.reports) {
        assert.doesNotMatch(text, /\p{Surrogate}/u);
        for (const word of (given ?? []).flatMap(({ words }) => words))
          assert.ok(0 <= word.start && word.start <= word.end && word.end <= text.length);
      }
    }),
    { numRuns: 150 },
  );
});

test('the text of a .txt file is kept exactly', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom('a', ' ', '\r', '\n', '\t', 'é', '😀', '\ufeff', '\u2028') }), async (text) => {
      const { reports } = await readFile('a.txt', `Police ${text}`);
      assert.equal(reports[0]?.text, `Police ${text}`);
    }),
    { numRuns: 100 },
  );
});
