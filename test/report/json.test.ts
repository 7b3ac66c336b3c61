import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFile } from './reading.js';

const TEXT = ' Police in Baku arrested 19 people on Monday.\r\n\tA spokesman said so. ';

test('every field of a JSON object is kept, and its text exactly', async () => {
  const record = {
    id: 7,
    text: TEXT,
    title: 'Spies',
    published: '2022-11-14T10:00:00Z',
    url: 'https://example.org/7',
    publisher: 'The Daily',
  };
  const { reports, problems, sources } = await readFile('a.json', JSON.stringify(record));
  assert.deepEqual(problems, []);
  const { id, ...report } = reports[0] ?? { id: '' };
  assert.match(id, /^r_[0-9a-f]{16}$/);
  assert.deepEqual(report, {
    key: '7',
    title: 'Spies',
    publisher: 'The Daily',
    url: 'https://example.org/7',
    published: '2022-11-14',
    language: 'en',
    origin: 'a.json',
    text: TEXT,
    given: null,
  });
  assert.equal(Buffer.from(sources[0]?.bytes ?? []).toString(), JSON.stringify(record));
});

const ROWS: readonly (readonly [string, unknown, readonly string[], readonly string[]])[] = [
  ['an array gives one report an object', [{ text: TEXT }, { event_text: TEXT }], ['a.json#1', 'a.json#2'], []],
  [
    'what is no report in an array is a problem',
    [{ text: TEXT }, 3, { text: 4 }, {}, { text: ' ' }],
    ['a.json#1'],
    ['malformed a.json#2', 'malformed a.json#3', 'malformed a.json#4', 'empty a.json#5'],
  ],
  ['an empty array is a problem', [], [], ['empty a.json']],
  ['a string is a problem', 'text', [], ['malformed a.json']],
  ['a blank text gives way to event_text', { text: '', event_text: TEXT }, ['a.json'], []],
];

for (const [name, value, origins, expected] of ROWS) {
  test(name, async () => {
    const { reports, problems } = await readFile('a.json', JSON.stringify(value));
    assert.deepEqual(
      reports.map((report) => report.origin),
      origins,
    );
    assert.deepEqual(
      problems.map((problem) => `${problem.code} ${problem.origin}`),
      expected,
    );
  });
}

test('half a surrogate pair in JSON becomes U+FFFD, and offsets stay', async () => {
  const { reports } = await readFile('a.json', '{"text": "Police \\ud800 arrested 19 people on Monday 😀."}');
  assert.equal(reports[0]?.text, 'Police \ufffd arrested 19 people on Monday 😀.');
});

test('a malformed line is a problem with its number, and the rest is read', async () => {
  const lines = [
    '{"id":"a","text":"Police arrested 19 people."}',
    '{"id":',
    '',
    '[]',
    '{"id":"b","text":"They were released.","published":"soon"}',
  ];
  const { reports, problems, sources } = await readFile('a.jsonl', lines.join('\r\n'));
  assert.deepEqual(
    reports.map(({ key, origin, published }) => [key, origin, published]),
    [
      ['a', 'a.jsonl#1', null],
      ['b', 'a.jsonl#5', null],
    ],
  );
  assert.deepEqual(
    problems.map(({ code, origin }) => `${code} ${origin}`),
    ['malformed a.jsonl#2', 'malformed a.jsonl#4', 'no-date a.jsonl#5'],
  );
  assert.match(problems[2]?.what ?? '', /"soon"/);
  assert.equal(Buffer.from(sources[1]?.bytes ?? []).toString(), lines[4]);
});

test('a date of its own goes before the date that is given, even one that cannot be read', async () => {
  const lines = [
    '{"text":"a a"}',
    '{"text":"b b","date":"2022-11"}',
    '{"text":"c c","published":"soon"}',
    '{"text":"d d","published":null,"date":"2020"}',
  ];
  const { reports } = await readFile('a.ndjson', lines.join('\n'), '2021-01-01');
  assert.deepEqual(
    reports.map(({ published }) => published),
    ['2021-01-01', '2022-11', null, '2020'],
  );
});

test('UTF-16 JSON lines are read', async () => {
  const { reports } = await readFile('a.jsonl', Buffer.from('\ufeff{"text":"Käse"}\n{"text":"zwei"}\n', 'utf16le'));
  assert.deepEqual(
    reports.map(({ text }) => text),
    ['Käse', 'zwei'],
  );
});
