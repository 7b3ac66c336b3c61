import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Event } from '../../src/core/schema.js';
import { exportEvents } from '../../src/export/export.js';
import { actor, arrest, coded, killing, report, says } from '../store/fixtures.js';
import { anyEvent } from './events.js';

const CELLS: readonly (readonly [column: string, event: Event, cell: string])[] = [
  ['cameo', arrest(), '173'],
  ['who', arrest(), 'State Security Service'],
  ['who_words', arrest(), 'its security service'],
  ['whom_countries', killing(), ''],
  ['counts', arrest(), 'detained 24+ persons'],
  ['according', arrest(), 'Azerbaijan (says, said)'],
  [
    'according',
    { ...arrest(), according: [coded(says(actor('Reuters'))), coded(says(null, { stance: 'alleges', cue: null }))] },
    'Reuters (says, said) > [unnamed] (alleges)',
  ],
  ['evidence', killing(), '84-90; 96-98; 103-109; 110-120; 124-128'],
  ['score', arrest(), '-7'],
  ['where_id', killing(), 'geonames:587084'],
  ['when_to', killing(), '2022-11'],
  ['title', arrest(report({ title: '=HYPERLINK("https://example.org")' })), `'=HYPERLINK("https://example.org")`],
  ['title', arrest(report({ title: "'-1" })), "''-1"],
  ['title', arrest(report({ title: "'quoted'" })), "'quoted'"],
  ['title', arrest(report({ title: 'two\nlines, "quoted"' })), 'two\nlines, "quoted"'],
];

for (const [column, event, cell] of CELLS) {
  test(`the column ${column} says ${JSON.stringify(cell)}`, () => {
    const [names = [], cells = []] = parse([...exportEvents('csv', [event])].join(''));
    assert.equal(cells[names.indexOf(column)], cell);
  });
}

test('any event gives a row that parses back to its values', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 3 }), (events) => {
      const [names = [], ...rows] = parse([...exportEvents('csv', events)].join(''));
      assert.equal(rows.length, events.length);
      events.forEach((event, at) => {
        const row = rows[at] ?? [];
        assert.equal(row.length, names.length);
        const cell = (column: string) => unprotected(row[names.indexOf(column)] ?? '');
        assert.equal(cell('id'), event.id);
        assert.equal(cell('title'), event.report.title ?? '');
        assert.equal(cell('where'), event.where?.value.name ?? '');
        assert.equal(cell('who'), event.who.map(({ value }) => value.name).join('; '));
        assert.doesNotMatch(row[names.indexOf('title')] ?? '', /^[=+\-@\t\r]/);
      });
    }),
  );
});

const unprotected = (cell: string): string => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

/** RFC 4180, strictly: CRLF after every record, quotes doubled inside quotes. */
function parse(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  assert.equal(rows.length === 0, text === '');
  return rows;
}
