import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { ParsedWords } from '../../src/nlp/parse.js';
import { repairTree } from '../../src/nlp/repair.js';
import { compileRepairWords } from '../../src/nlp/repair-words.js';
import { handParse, readable } from '../coding/hand-parse.js';

const parsedOf = (items: string): { readonly forms: readonly string[]; readonly parsed: ParsedWords } => {
  const { tokens } = handParse(items);
  return {
    forms: tokens.map((t) => t.text),
    parsed: {
      upos: tokens.map((t) => t.upos),
      xpos: tokens.map((t) => t.xpos),
      head: tokens.map((t) => t.head),
      deprel: tokens.map((t) => t.deprel),
    },
  };
};

const WORDS = compileRepairWords(parse(await readFile(new URL('../../../lexicon/en/grammar.yml', import.meta.url), 'utf8')));

/** Arcs that the repair changed: "who → fleet acl". */
function mends(items: string): readonly string[] {
  const { forms, parsed } = parsedOf(items);
  const { head, deprel } = repairTree(forms, parsed, WORDS);
  return forms.flatMap((form, i) =>
    head[i] === parsed.head[i] && deprel[i] === parsed.deprel[i]
      ? []
      : [head[i] === i ? `${form} is the root` : `${form} → ${forms[head[i] as number]} ${deprel[i]}`],
  );
}

/** A repair, a sentence with the tree it is for and the arcs it mends, and a sentence it leaves alone. */
const rows: readonly (readonly [string, string, readonly string[], string])[] = [
  [
    'a preposition behind a noun belongs to the next',
    'Troops/NNS>2:nsubj left|leave/VBD>0:root Syria/NNP>2:obj for/IN>3:case Iran/NNP>2:obl',
    ['for → Iran case'],
    "Syria/NNP>3:nmod:poss 's/POS>1:case troops|troops/NNS>4:nsubj left|leave/VBD>0:root Iran/NNP>4:obj",
  ],
  [
    'a preposition that ends its clause stays',
    'Troops/NNS>2:nsubj left|leave/VBD>0:root Syria/NNP>2:obj for/IN>3:case Iran/NNP>2:obl',
    ['for → Iran case'],
    'Syria/NNP>3:nsubj in/IN>1:case fought|fight/VBD>0:root Iran/NNP>3:obj',
  ],
  [
    'a subject has no duration, its verb has',
    'Forces/NNS>5:nsubj during/IN>4:case the/DT>4:det war/NN>1:nmod took|take/VBD>0:root Gaza/NNP>5:obj',
    ['war → took obl'],
    'Forces/NNS>5:nsubj from/IN>4:case the/DT>4:det war/NN>1:nmod took|take/VBD>0:root Gaza/NNP>5:obj',
  ],
  [
    'a noun that has a subject in a headline is the object of the word between',
    'Kenya/NNP>4:nsubj nabs/NNP>4:compound two/CD>4:nummod spies/NNS>0:root',
    ['Kenya → nabs nsubj', 'nabs is the root', 'spies → nabs obj'],
    'Kenya/NNP>4:nsubj nabs/NNP>4:compound is/VBZ>4:cop spies/NNS>0:root',
  ],
  [
    '"whom" is the object of the verb that lacks one',
    'A/DT>2:det man/NN>0:root whom/WP>5:nsubj police/NNS>5:nsubj arrested/VBD>2:acl:relcl',
    ['whom → arrested obj'],
    'A/DT>2:det man/NN>0:root who/WP>4:nsubj fled|flee/VBD>2:acl:relcl',
  ],
  [
    'a noun before a finite verb without subject is no interjection',
    'Iran/NNP>2:discourse accused/VBD>0:root Israel/NNP>2:obj',
    ['Iran → accused nsubj'],
    'Sir/NNP>4:vocative ,/,>1:punct Iran/NNP>4:nsubj accused/VBD>0:root Israel/NNP>4:obj',
  ],
  [
    'the first of two speakers behind a comma is not told of',
    'Troops/NNS>2:nsubj burned/VBD>0:root homes/NNS>2:obj ,/,>5:punct officials/NNS>3:conj and/CC>8:cc witnesses/NNS>8:nsubj said|say/VBD>2:conj ./.>2:punct',
    ['officials → said nsubj', 'and → witnesses cc', 'witnesses → officials conj', 'said → burned parataxis'],
    'Troops/NNS>2:nsubj burned/VBD>0:root homes/NNS>2:obj ,/,>5:punct offices/NNS>3:conj and/CC>7:cc shops/NNS>3:conj ./.>2:punct',
  ],
  [
    'a noun object has no subject',
    'Forces/NNS>3:nsubj took|take/VBD>0:root control/NN>2:obj',
    ['Forces → took nsubj'],
    'Forces/NNS>2:nsubj took|take/VBD>0:root control/NN>2:obj',
  ],
  [
    'a subject of its own keeps the verb from taking another',
    'Forces/NNS>3:nsubj took|take/VBD>0:root control/NN>2:obj',
    ['Forces → took nsubj'],
    'Forces/NNS>4:nsubj rebels/NNS>3:nsubj took|take/VBD>0:root control/NN>3:obj',
  ],
  [
    'a phrase whose preposition opens a clause is that clause’s subject',
    'It/PRP>2:nsubj comes|come/VBZ>0:root after/IN>4:case members/NNS>2:obl were/VBD>6:aux:pass arrested/VBN>2:advcl',
    ['after → arrested mark', 'members → arrested nsubj:pass'],
    'It/PRP>2:nsubj comes|come/VBZ>0:root after/IN>4:case May/NNP>2:obl as/IN>8:mark members/NNS>8:nsubj:pass were/VBD>8:aux:pass arrested/VBN>2:advcl',
  ],
  [
    'a subject has no preposition: it opens the clause',
    'War/NN>2:nsubj raged|rage/VBD>0:root before/IN>4:case Russia/NNP>5:nsubj brokered/VBD>2:advcl peace/NN>5:obj',
    ['before → brokered mark'],
    'War/NN>2:nsubj raged|rage/VBD>0:root with/IN>4:case Russia/NNP>5:nsubj brokering/VBG>2:advcl peace/NN>5:obj',
  ],
  [
    'of two subjects the first is a phrase of the clause above',
    'War/NN>2:nsubj raged|rage/VBD>0:root since/IN>7:mark May/NNP>7:nsubj before/IN>7:mark Russia/NNP>7:nsubj brokered/VBD>2:advcl peace/NN>7:obj',
    ['since → May case', 'May → raged obl'],
    'War/NN>2:nsubj raged|rage/VBD>0:root before/IN>5:mark Russia/NNP>5:nsubj brokered/VBD>2:advcl peace/NN>5:obj',
  ],
  [
    'a relative clause behind a comma hangs on the noun before it, not on its of-phrase',
    'He/PRP>4:nsubj is/VBZ>4:cop a/DT>4:det captain/NN>0:root of/IN>7:case the/DT>7:det fleet/NN>4:nmod ,/,>10:punct who/WP>10:nsubj fled|flee/VBD>4:advcl',
    ['fled → captain acl:relcl'],
    'He/PRP>2:nsubj asked/VBD>0:root ,/,>5:punct who/WP>5:nsubj fled|flee/VBD>2:ccomp',
  ],
  [
    'a noun behind a verb without object is its object',
    'Police/NNS>2:nsubj arrested/VBD>0:root students/NNS>2:obl',
    ['students → arrested obj'],
    'Police/NNS>2:nsubj marched/VBD>0:root with/IN>4:case students/NNS>2:obl',
  ],
  [
    'a verb with an object has no second',
    'Police/NNS>2:nsubj arrested/VBD>0:root students/NNS>2:obl',
    ['students → arrested obj'],
    'Police/NNS>2:nsubj arrested/VBD>0:root students/NNS>2:obj year/NN>2:obl',
  ],
  [
    'gerunds in a list belong together',
    'accused/VBN>0:root of/IN>3:mark depriving/VBG>1:advcl Gaza/NNP>3:obj ,/,>6:punct suppressing/VBG>1:advcl dissent/NN>6:obj and/CC>9:cc attempting/VBG>6:conj murder/NN>9:obj',
    ['suppressing → depriving conj'],
    'They/PRP>2:nsubj fled|flee/VBD>0:root Gaza/NNP>2:obj ,/,>5:punct leaving/VBG>2:advcl dissent/NN>5:obj and/CC>8:cc taking/VBG>5:conj food/NN>8:obj',
  ],
  [
    'a phrase between a verb of saying and the subject of what is said is the verb’s',
    'Baku/NNP>2:nsubj said|say/VBD>0:root on/IN>4:case Monday/NNP>7:obl its/PRP$>6:nmod:poss service/NN>7:nsubj arrested/VBD>2:ccomp students/NNS>7:obj',
    ['Monday → said obl'],
    'Baku/NNP>2:nsubj said|say/VBD>0:root that/IN>8:mark on/IN>5:case Monday/NNP>8:obl its/PRP$>7:nmod:poss service/NN>8:nsubj arrested/VBD>2:ccomp students/NNS>8:obj',
  ],
  [
    'a noun beside an adjective is the noun’s equal',
    'He/PRP>2:nsubj used/VBD>0:root cash/NN>6:compound and/CC>5:cc social/JJ>3:conj media/NN>2:obj',
    ['cash → used obj', 'social → media amod', 'media → cash conj'],
    'He/PRP>2:nsubj used/VBD>0:root cash/NN>4:compound deposits/NNS>2:obj',
  ],
];
for (const [what, wrong, mended, right] of rows) {
  test(`${what}: ${readable(wrong)} → ${mended.join(', ')}`, () => assert.deepEqual(mends(wrong), mended));
  test(`${what}, but left alone: ${readable(right)}`, () => assert.deepEqual(mends(right), []));
}

test('words are not touched, tags only where a headline is mended, and the tree that was given is not either', () => {
  const { forms, parsed } = parsedOf('Forces/NNS>3:nsubj took|take/VBD>0:root control/NN>2:obj');
  const before = structuredClone(parsed);
  const { upos, xpos } = repairTree(forms, parsed, WORDS);
  assert.deepEqual({ parsed, upos, xpos }, { parsed: before, upos: before.upos, xpos: before.xpos });
});

const FORMS = ['after', 'before', 'during', 'of', 'whom', 'who', ',', 'and', 'police', 'attacked', 'attacking', 'Iran', 'social'] as const;
const TAGS = ['VERB/VBD', 'VERB/VBG', 'NOUN/NN', 'PROPN/NNP', 'ADP/IN', 'ADJ/JJ', 'PRON/WP', 'PUNCT/,', 'AUX/VBD'] as const;
const RELATIONS = [
  'nsubj',
  'obj',
  'obl',
  'nmod',
  'case',
  'mark',
  'advcl',
  'acl:relcl',
  'ccomp',
  'xcomp',
  'conj',
  'compound',
  'aux',
  'aux:pass',
  'cop',
] as const;

/** A word with its tags and relation; its head is a word before it in the order that `place` gives. */
const word = fc.record({
  form: fc.constantFrom(...FORMS),
  tag: fc.constantFrom(...TAGS),
  deprel: fc.constantFrom(...RELATIONS),
  up: fc.nat(1000),
  place: fc.nat(1_000_000),
});

test('a repaired tree is a tree with one root, whatever tree it was', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 14 }), (words) => {
      const order = words.map((_, i) => i).sort((a, b) => (words[a]?.place ?? 0) - (words[b]?.place ?? 0) || a - b);
      const head: number[] = [];
      for (const [at, i] of order.entries()) head[i] = at === 0 ? i : (order[(words[i]?.up ?? 0) % at] as number);
      const parsed: ParsedWords = {
        upos: words.map((w) => w.tag.split('/')[0] ?? ''),
        xpos: words.map((w) => w.tag.split('/')[1] ?? ''),
        head,
        deprel: words.map((w, i) => (head[i] === i ? 'root' : w.deprel)),
      };
      const mended = repairTree(
        words.map((w) => w.form),
        parsed,
        WORDS,
      );
      const roots = mended.head.flatMap((h, i) => (h === i ? [i] : []));
      assert.equal(roots.length, 1);
      assert.equal(mended.deprel[roots[0] as number], 'root');
      assert.equal(mended.deprel.filter((d) => d === 'root').length, 1);
      for (const start of mended.head.keys()) {
        let at = start;
        for (let steps = 0; steps < words.length; steps++) at = mended.head[at] as number;
        assert.equal(at, roots[0], 'every word hangs on the root');
      }
    }),
    { numRuns: 5000 },
  );
});
