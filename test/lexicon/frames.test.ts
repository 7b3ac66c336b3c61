import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodedReport, Draft, Phrase } from '../../src/core/draft.js';
import { loadFrames } from '../../src/knowledge.js';
import { openLexicon } from '../../src/lexicon/lexicon.js';
import { eventsAt, headOf, readSentence, wordsOf } from './read-sentence.js';

const frames = await loadFrames(await openLexicon(new URL('../../../', import.meta.url)));

for (const frame of frames) {
  for (const example of frame.examples) {
    test(`${frame.type}/${frame.id}: ${example.text}`, () => {
      const coded = readSentence(example.text);
      const drafts = example.trigger === null ? coded.drafts : eventsAt(coded, example.trigger);
      const mine = drafts.filter((d) => d.type === frame.type && d.mode === frame.mode);
      assert.ok(
        mine.length > 0,
        `read as ${coded.drafts.map((d) => `${d.type}/${d.frame.id} at "${wordsOf(coded, d.trigger)}"`).join(', ') || 'no event'}`,
      );
      const draft = mine[0] as Draft;
      if (example.who !== null)
        assert.ok(
          sameParties(coded, draft.who, example.who),
          `who: ${draft.who.map((p) => wordsOf(coded, p)).join(' | ')}, not ${example.who.join(' | ')}`,
        );
      if (example.whom !== null)
        assert.ok(
          sameParties(coded, draft.whom, example.whom),
          `whom: ${draft.whom.map((p) => wordsOf(coded, p)).join(' | ')}, not ${example.whom.join(' | ')}`,
        );
    });
  }
  for (const { text } of frame.counterexamples) {
    test(`not ${frame.type}/${frame.id}: ${text}`, () => {
      const coded = readSentence(text);
      const wrong = coded.drafts.filter(
        (d) =>
          d.frame.id === frame.id &&
          d.frame.file === frame.file &&
          d.type === frame.type &&
          d.status.value === 'asserted' &&
          d.parent === null,
      );
      assert.equal(wrong.length, 0, wrong.map((d) => wordsOf(coded, d.trigger)).join(', '));
    });
  }
}

/** As many parties, each of which shares its head word with the phrase of the example. */
function sameParties(coded: CodedReport, parties: readonly Phrase[], expected: readonly string[]): boolean {
  return (
    parties.length === expected.length &&
    expected.every((words) =>
      parties.some(
        (p) => ` ${words} `.includes(` ${headOf(coded, p)} `) || wordsOf(coded, p) === words || words.includes(headOf(coded, p)),
      ),
    )
  );
}
