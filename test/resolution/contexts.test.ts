import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileCodebook } from '../../src/core/codebook.js';
import { type Actor, type Coded, type EventType, evidence } from '../../src/core/schema.js';
import { contextsOf } from '../../src/resolution/contexts.js';
import { readable } from '../coding/hand-parse.js';
import { annotationOf } from '../coding/read-parse.js';

const codebook = compileCodebook({
  types: [],
  contexts: [
    { context: 'military', sectors: ['MIL'], words: ['soldier', 'air force'] },
    { context: 'intelligence', types: ['ESPIONAGE'], words: ['spy', 'security service'] },
    { context: 'executive', words: ['minister', 'prime minister'] },
  ],
});

/** Sentences, the type of an event in the second, and its contexts with the words that tell them. */
type Row = readonly [readonly string[], EventType, Readonly<Record<string, readonly string[]>>];
const RAIN = 'Rain/NN>2:nsubj fell|fall/VBD>0:root';
const alone = (items: string): readonly string[] => [RAIN, items, RAIN];
const rows: readonly Row[] = [
  [alone('Soldiers/NNS attacked/VBD Minsk/NNP'), 'ASSAULT', { military: ['Soldiers'] }],
  [alone('The/DT air/NN force/NN attacked/VBD the/DT soldiers/NNS'), 'ASSAULT', { military: ['air force', 'soldiers'] }],
  [alone('The/DT air/NN was/VBD cold/JJ'), 'ASSAULT', {}],
  [
    alone('The/DT prime/JJ minister/NN met|meet/VBD soldiers/NNS'),
    'CONSULT',
    { military: ['soldiers'], executive: ['prime minister', 'minister'] },
  ],
  [alone('They/PRP passed/VBD documents/NNS'), 'ESPIONAGE', { intelligence: ['They'] }],
  [alone('The/DT spy/NN met|meet/VBD soldiers/NNS'), 'ESPIONAGE', { military: ['soldiers'], intelligence: ['spy'] }],
  [alone('The/DT spy/NN left|leave/VBD'), 'CONSULT', { intelligence: ['spy'] }],
  [
    ['The/DT air/NN force/NN came|come/VBD', 'They/PRP attacked/VBD Minsk/NNP', 'The/DT soldiers/NNS left|leave/VBD'],
    'ASSAULT',
    { military: ['air force', 'soldiers'] },
  ],
  [['Soldiers/NNS came|come/VBD', 'They/PRP attacked/VBD Minsk/NNP', 'The/DT soldiers/NNS left|leave/VBD'], 'ASSAULT', {}],
];
for (const [items, type, contexts] of rows) {
  test(`${type}: ${items.map(readable).join('. ')} → ${Object.keys(contexts).join(', ') || 'no context'}`, () => {
    const { report, sentences } = annotationOf(items);
    const trigger = evidence(report.text, sentences[1]?.tokens[0] ?? assert.fail('no word'));
    const found = contextsOf({ sentence: 1, type, trigger, parties: [] }, sentences, codebook, report.text);
    assert.deepEqual(
      found.map((c) => [c.value, c.evidence.map((e) => e.quote)]),
      Object.entries(contexts),
    );
  });
}

test('a party of a sector tells its context, with its own words; words beside the sentence tell it less surely', () => {
  const { report, sentences } = annotationOf(['Marines/NNS attacked/VBD Minsk/NNP']);
  const words = evidence(report.text, sentences[0]?.tokens[0] ?? assert.fail('no word'));
  const value = { name: 'Marines', country: null, roles: ['MIL'], entity: 'n1', id: null, named: false };
  const party: Coded<Actor> = {
    value: { ...value, antecedent: null, count: null, stage: null },
    evidence: [words],
    confidence: 0.7,
    coder: 'resolution@0.1.0',
  };
  const found = contextsOf({ sentence: 0, type: 'ASSAULT', trigger: words, parties: [party] }, sentences, codebook, report.text);
  assert.deepEqual(
    found.map((c) => [c.value, c.evidence.map((e) => e.quote), c.confidence]),
    [['military', ['Marines'], 0.6]],
  );
});
