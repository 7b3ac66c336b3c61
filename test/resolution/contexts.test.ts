import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileCodebook } from '../../src/core/codebook.js';
import type { EventType } from '../../src/core/schema.js';
import { contextsOf } from '../../src/resolution/contexts.js';
import { handParse, readable } from '../coding/hand-parse.js';
import { textOf } from '../coding/sentence.js';

const codebook = compileCodebook({
  types: [],
  contexts: [
    { context: 'military', words: ['soldier', 'air force'] },
    { context: 'intelligence', words: ['spy', 'security service'] },
    { context: 'executive', words: ['minister', 'prime minister'] },
  ],
});

/** A sentence, the type of an event in it, and its contexts with the words that tell them. */
const rows: readonly (readonly [string, EventType, Readonly<Record<string, readonly string[]>>])[] = [
  ['Soldiers/NNS attacked/VBD Minsk/NNP', 'ASSAULT', { military: ['Soldiers'] }],
  ['The/DT air/NN force/NN attacked/VBD the/DT soldiers/NNS', 'ASSAULT', { military: ['soldiers', 'air force'] }],
  ['The/DT air/NN was/VBD cold/JJ', 'ASSAULT', {}],
  [
    'The/DT prime/JJ minister/NN met|meet/VBD soldiers/NNS',
    'CONSULT',
    { military: ['soldiers'], executive: ['minister', 'prime minister'] },
  ],
  ['They/PRP passed/VBD documents/NNS', 'ESPIONAGE', { intelligence: [] }],
  ['The/DT spy/NN met|meet/VBD soldiers/NNS', 'ESPIONAGE', { military: ['soldiers'], intelligence: ['spy'] }],
  ['The/DT spy/NN left|leave/VBD', 'CONSULT', { intelligence: ['spy'] }],
];
for (const [items, type, contexts] of rows) {
  test(`${type}: ${readable(items)} → ${Object.keys(contexts).join(', ') || 'no context'}`, () => {
    const found = contextsOf(handParse(items), type, codebook, textOf(items));
    assert.deepEqual(
      found.map((c) => [c.value, c.evidence.map((e) => e.quote)]),
      Object.entries(contexts),
    );
  });
}
