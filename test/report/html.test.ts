import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePage } from '../../src/report/html-dom.js';
import { textOf } from '../../src/report/html-text.js';
import { readFile } from './reading.js';

const FIRST = 'Azerbaijan said on Monday that its security service had arrested nineteen people, all of them accused of spying.';
const SECOND = 'A video showed confessions by the arrested, among them a sea captain, who said that he had been paid for pictures.';
const BODY = `<header>Menu</header><article><h1>Spies  arrested</h1><p>${FIRST}</p><p>${SECOND.replace('sea captain', '<a href="/c">sea\n captain</a>')}</p></article><footer>Imprint</footer>`;
const page = (head: string, body = BODY): string => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const linked = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

test('the paragraphs of the main text are separated by blank lines, and nothing around it is kept', async () => {
  const { reports, problems } = await readFile('a.html', page('<title>Spies arrested</title>'));
  assert.deepEqual(problems, []);
  assert.equal(reports[0]?.text.replace('Spies arrested\n\n', ''), `${FIRST}\n\n${SECOND}`);
  assert.equal(reports[0]?.title, 'Spies arrested');
});

const ABOUT: readonly (readonly [string, string, readonly (string | null)[]])[] = [
  [
    'JSON-LD',
    linked({
      '@graph': [
        { '@type': 'WebPage' },
        { headline: 'H', datePublished: '2022-11-14T10:00:00+04:00', publisher: { name: 'P' }, url: 'https://example.org/1' },
      ],
    }),
    ['H', 'P', '2022-11-14', 'https://example.org/1'],
  ],
  [
    'a publisher that JSON-LD refers to',
    linked([
      { headline: 'H', datePublished: '2022', publisher: { '@id': 'o' } },
      { '@id': 'o', name: 'P' },
    ]),
    ['H', 'P', '2022', null],
  ],
  [
    'meta elements',
    '<meta property="og:title" content="H"><meta property="og:site_name" content="P"><meta property="article:published_time" content="2022-11-14T10:00Z"><link rel="canonical" href="https://example.org/2">',
    ['H', 'P', '2022-11-14', 'https://example.org/2'],
  ],
  [
    'a date that can be read before one that cannot',
    '<meta name="pubdate" content="lately"><meta name="date" content="14 November 2022"><title>T</title>',
    ['T', null, '2022-11-14', null],
  ],
  ['broken JSON-LD', '<script type="application/ld+json">{</script><title>T</title>', ['T', null, null, null]],
];

for (const [name, head, expected] of ABOUT) {
  test(`title, publisher, date and address are read from ${name}`, async () => {
    const { reports } = await readFile('a.htm', page(head));
    const [report] = reports;
    assert.deepEqual([report?.title, report?.publisher, report?.published, report?.url], expected);
  });
}

test('the date of a time element is read, and one that cannot be read is a problem', async () => {
  const dated = await readFile('a.html', page('', BODY.replace('<p>', '<time datetime="2022-11-14">Monday</time><p>')));
  assert.equal(dated.reports[0]?.published, '2022-11-14');
  const undated = await readFile('a.html', page('<meta name="date" content="lately">'));
  assert.deepEqual(
    undated.problems.map(({ code }) => code),
    ['no-date'],
  );
  assert.equal(undated.reports[0]?.published, null);
});

for (const [name, html] of [
  ['a fragment', `<p>${FIRST}</p>`],
  ['no body', `<html><head><title>T</title></head><p>${FIRST}</p></html>`],
  ['no head', `<body><nav>Menu</nav><p>${FIRST}</p>`],
  ['a declared encoding', `<meta charset="windows-1252"><p>${FIRST}</p>`],
] as const) {
  test(`a page that is or has ${name} is read`, async () => {
    const { reports, problems } = await readFile('a.html', html);
    assert.deepEqual(problems, []);
    assert.equal(reports[0]?.text, FIRST);
  });
}

test('line breaks, lists, tables and what is not shown are laid out', async () => {
  const { body } = await parsePage(
    '<p>One&nbsp;\n  two<br>three<br><br>four <b>fi</b>ve</p>\n<ul>\n<li>a</li><li>b</li></ul><script>x</script><table><tr><td>c</td><td>d</td></tr></table>',
  );
  assert.equal(textOf(body), 'One two\nthree\n\nfour five\n\na\n\nb\n\nc d');
});

const REFUSED: readonly (readonly [string, string, string])[] = [
  ['nested deeply', '<div>'.repeat(3000) + FIRST, 'malformed'],
  ['full of elements', '<p>a</p>'.repeat(60_000), 'too-long'],
  ['larger than 10 MB', `<p>${'a '.repeat(5.5 * 1024 * 1024)}</p>`, 'too-long'],
  ['without text', '<html><body><script>a</script></body></html>', 'empty'],
];

for (const [name, html, code] of REFUSED) {
  test(`a page ${name} is a problem`, async () => {
    const { reports, problems } = await readFile('a.html', html);
    assert.equal(reports.length, 0);
    assert.deepEqual(
      problems.map((problem) => problem.code),
      [code],
    );
  });
}
