import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document, Token } from '../../src/core/schema.js';
import { conllu } from '../../src/export/conllu.js';
import { document, report } from '../store/fixtures.js';

test('Azerbaijan said.', () => {
  assert.equal(
    conllu(document(report(), [])),
    [
      '# newdoc id = item-1',
      '# sent_id = item-1-1',
      '# text = Azerbaijan said',
      '1\tAzerbaijan\tAzerbaijan\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\t_',
      '2\tsaid\tsay\tVERB\tVBD\tTense=Past\t0\troot\t_\t_',
      '3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tSpaceAfter=No',
      '',
      '',
    ].join('\n'),
  );
});

const token = (start: number, end: number, text: string, head: number): Token => ({
  start,
  end,
  text,
  lemma: text.toLowerCase(),
  upos: 'X',
  xpos: 'XX',
  feats: '_',
  head,
  deprel: head === 0 && start === 0 ? 'root' : 'dep',
});

test('They cannot\\n"go" — words that share a stretch, a break of line and words without a space between', () => {
  const text = 'They cannot\n"go"';
  const tokens = [
    token(0, 4, 'They', 0),
    token(5, 11, 'can', 0),
    token(5, 11, 'not', 0),
    token(12, 13, '"', 0),
    token(13, 15, 'go', 0),
    token(15, 16, '"', 0),
  ];
  const parsed: Document = { ...document(report({ key: null, text }), []), sentences: [{ start: 0, end: 16, tokens }] };
  assert.deepEqual(
    conllu(parsed)
      .split('\n')
      .map((line) => line.replaceAll('\t', ' ')),
    [
      '# newdoc id = r_0000000000000001',
      '# sent_id = r_0000000000000001-1',
      '# text = They cannot "go"',
      '1 They they X XX _ 0 root _ _',
      '2-3 cannot _ _ _ _ _ _ _ _',
      '2 can can X XX _ 1 dep _ _',
      '3 not not X XX _ 1 dep _ _',
      '4 " " X XX _ 1 dep _ SpaceAfter=No',
      '5 go go X XX _ 1 dep _ SpaceAfter=No',
      '6 " " X XX _ 1 dep _ _',
      '',
      '',
    ],
  );
});
