import assert from 'node:assert/strict';
import { test } from 'node:test';
import { featsOf, lemmaOf, loadLemmaTables } from '../../src/nlp/lemma.js';
import { situationsOf } from '../../src/nlp/situation.js';

const tables = await loadLemmaTables(new URL('../../../models/en/lemmas.json', import.meta.url));

/** Words as form/UPOS/XPOS/head/relation (heads from 1, 0 the root); then one word of each, its lemma and features. */
const SENTENCES: readonly (readonly [string, string, string, string])[] = [
  [
    'They/PRON/PRP/2/nsubj attacked/VERB/VBD/0/root it/PRON/PRP/2/obj',
    'attacked',
    'attack',
    'Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin',
  ],
  [
    'They/PRON/PRP/2/nsubj attacked/VERB/VBD/0/root it/PRON/PRP/2/obj',
    'it',
    'it',
    'Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs',
  ],
  ['He/PRON/PRP/2/nsubj attacked/VERB/VBD/0/root', 'attacked', 'attack', 'Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin'],
  ['It/PRON/PRP/3/nsubj:pass was/AUX/VBD/3/aux:pass attacked/VERB/VBN/0/root', 'attacked', 'attack', 'Tense=Past|VerbForm=Part|Voice=Pass'],
  ['It/PRON/PRP/3/nsubj has/AUX/VBZ/3/aux attacked/VERB/VBN/0/root', 'attacked', 'attack', 'Tense=Past|VerbForm=Part'],
  ['men/NOUN/NNS/0/root who/PRON/WP/3/nsubj fled/VERB/VBD/1/acl:relcl', 'who', 'who', 'PronType=Rel'],
  [
    'men/NOUN/NNS/0/root who/PRON/WP/3/nsubj fled/VERB/VBD/1/acl:relcl',
    'fled',
    'flee',
    'Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin',
  ],
  [
    'We/PRON/PRP/2/nsubj came/VERB/VBD/0/root and/CCONJ/CC/4/cc saw/VERB/VBD/2/conj',
    'saw',
    'see',
    'Mood=Ind|Number=Plur|Person=1|Tense=Past|VerbForm=Fin',
  ],
  ['to/PART/TO/2/mark attack/VERB/VB/0/root', 'attack', 'attack', 'VerbForm=Inf'],
];

for (const [sentence, form, lemma, feats] of SENTENCES) {
  const words = sentence.split(' ').map((word) => word.split('/') as [string, string, string, string, string]);
  test(`${form} in "${words.map(([text]) => text).join(' ')}" is ${feats}`, () => {
    const parsed = {
      upos: words.map(([, upos]) => upos),
      xpos: words.map(([, , xpos]) => xpos),
      head: words.map(([, , , head], i) => (head === '0' ? i : Number(head) - 1)),
      deprel: words.map(([, , , , relation]) => relation),
    };
    const at = words.findIndex(([text]) => text === form);
    const situation =
      situationsOf(
        words.map(([text]) => text),
        parsed,
        tables.persons,
      )[at] ?? '';
    const word = { form, upos: parsed.upos[at] ?? '', xpos: parsed.xpos[at] ?? '', situation };
    assert.deepEqual([lemmaOf(word, tables), featsOf(word, tables)], [lemma, feats]);
  });
}
