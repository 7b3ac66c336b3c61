import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exportEvents } from '../../src/export/export.js';
import { columns } from '../../src/export/wrap.js';
import { actor, arrest, attack, coded, killing, rally, report, says } from '../store/fixtures.js';

const lines = (text: string): readonly string[] => text.split('\n');
const print = (events: Parameters<typeof exportEvents>[1], width: number): string => [...exportEvents('table', events, { width })].join('');

test('at 120 columns events stand side by side', () => {
  assert.deepEqual(lines(print([arrest(), killing(), rally(), attack()], 120)), [
    '2022-11-14 · Example Wire · Arrests, "dozens" of them',
    '#     type, mode    as told                                          when        status        according',
    '0     COERCE        Azerbaijan said that its security service        2022-11-14  asserted      Azerbaijan (says, said)',
    '      arrest        arrested dozens of individuals',
    '1     ASSAULT kill  Iran denied that it [Iran] killed two guards     2022-11     denied        Iran (denies, denied)',
    '                    [place: Baku]',
    '2     PROTEST       Example Wire said that it is possible that                   possible      the report',
    '      demonstrate   Protesters rally',
    '3     ASSAULT       Example Wire said that it is not so that The                 negated       the report',
    '                    rebels attack Aden',
    '',
  ]);
});

test('at 60 columns every event is a paragraph, and a new report has a heading', () => {
  assert.deepEqual(lines(print([arrest(), rally(report({ id: 'r_2', title: null, published: null }))], 60)), [
    '2022-11-14 · Example Wire · Arrests, "dozens" of them',
    '0     Azerbaijan said that its security service arrested',
    '      dozens of individuals',
    '      COERCE arrest · 2022-11-14 · asserted · Azerbaijan',
    '      (says, said)',
    '',
    'Example Wire · item-1',
    '2     Example Wire said that it is possible that Protesters',
    '      rally',
    '      PROTEST demonstrate · possible · the report',
    '',
  ]);
});

test('wide characters keep the columns in line', () => {
  const speaker = coded(says(actor('北京市公安局'), { cue: null }), 'said');
  const [, , first = ''] = lines(print([{ ...arrest(), according: [speaker] }], 120));
  assert.equal(first, '0     COERCE        北京市公安局 said that its security service      2022-11-14  asserted      北京市公安局 (says)');
});

test('control characters and marks of direction do not reach the terminal', () => {
  const speaker = coded(says(actor('a\u001b[31mb\u202Ec\nd'), { cue: null }), 'said');
  const text = print([{ ...arrest(), according: [speaker] }], 120);
  assert.match(text, /a \[31mb c d said/);
  for (const mark of ['\u001b', '\u202E']) assert.ok(!text.includes(mark));
});

test('no line is wider than the terminal', () => {
  const unit = fc.constantFrom('a', ' ', '市', '👍🏽', 'e\u0301', '-', '\n', 'ß', '한');
  const name = fc.string({ unit, minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(name, fc.integer({ min: 20, max: 160 }), (words, width) => {
      const of = report({ title: words });
      const text = print([{ ...arrest(of), according: [coded(says(actor(words)), 'said')] }], width);
      for (const line of lines(text)) assert.ok(columns(line) <= width, `${columns(line)} columns: ${line}`);
    }),
    { numRuns: 200 },
  );
});
