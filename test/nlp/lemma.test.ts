import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMorphology, loadLemmaTables } from '../../src/nlp/lemma.js';

const morphology = createMorphology(await loadLemmaTables(new URL('../../../models/en/lemmas.json', import.meta.url)));

/** Form, UPOS, XPOS, lemma, features. */
const WORDS: readonly (readonly [string, string, string, string, string])[] = [
  ['said', 'VERB', 'VBD', 'say', 'Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin'],
  ['extradited', 'VERB', 'VBD', 'extradite', 'Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin'],
  ['raided', 'VERB', 'VBD', 'raid', 'Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin'],
  ['slain', 'VERB', 'VBN', 'slay', 'Tense=Past|VerbForm=Part|Voice=Pass'],
  ['was', 'AUX', 'VBD', 'be', 'Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin'],
  ["n't", 'PART', 'RB', 'not', 'Polarity=Neg'],
  ['Countries', 'NOUN', 'NNS', 'country', 'Number=Plur'],
  ['militiamen', 'NOUN', 'NNS', 'militiaman', 'Number=Plur'],
  ['frobnicates', 'VERB', 'VBZ', 'frobnicate', 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin'],
  ['Baku', 'PROPN', 'NNP', 'Baku', 'Number=Sing'],
  ['NATO', 'PROPN', 'NNP', 'NATO', 'Abbr=Yes|Number=Sing'],
  ['Kurds', 'PROPN', 'NNPS', 'Kurd', 'Number=Plur'],
  ['They', 'PRON', 'PRP', 'they', 'Case=Nom|Number=Plur|Person=3|PronType=Prs'],
  ['19', 'NUM', 'CD', '19', 'NumForm=Digit|NumType=Card'],
  ['worst', 'ADJ', 'JJS', 'bad', 'Degree=Sup'],
];

for (const [form, upos, xpos, lemma, feats] of WORDS) {
  test(`${form} as ${xpos} is ${lemma}, ${feats}`, () => {
    assert.deepEqual(morphology({ form, upos, xpos }), { lemma, feats });
    assert.deepEqual(morphology({ form, upos, xpos }), { lemma, feats });
  });
}

test('tags that were never seen leave the form in small letters, without features', () => {
  assert.deepEqual(morphology({ form: 'Xyz', upos: 'NEW', xpos: 'NEW' }), { lemma: 'xyz', feats: '_' });
});

test('a missing table is named', async () => {
  await assert.rejects(loadLemmaTables(new URL('file:///nowhere/lemmas.json')), /nowhere\/lemmas\.json/);
});
