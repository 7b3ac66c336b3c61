import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadKnowledge } from '../../src/knowledge.js';
import { openLexicon } from '../../src/lexicon/lexicon.js';
import { wordExamples } from '../../src/workshop/word-examples.js';

const lexicon = await openLexicon(new URL('../../../', import.meta.url));

for (const { shows, text, run } of await wordExamples(lexicon, await loadKnowledge()))
  test(`${shows}: ${text}`, () => assert.equal(run(), null));
