import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadFrames, loadKnowledge } from '../../src/knowledge.js';
import { openLexicon } from '../../src/lexicon/lexicon.js';
import { frameExamples } from '../../src/workshop/frame-examples.js';

const frames = await loadFrames(await openLexicon(new URL('../../../', import.meta.url)));

for (const { shows, text, run } of frameExamples(frames, await loadKnowledge())) test(`${shows}: ${text}`, () => assert.equal(run(), null));
