import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'yaml';
import { actOf, canBeSame, compileLinking } from '../../src/incidents/linking-lexicon.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { codeReport } from '../../src/pipeline.js';

const file = parse(await readFile(new URL('../../../lexicon/en/linking.yml', import.meta.url), 'utf8')) as {
  readonly same_happening: readonly {
    readonly acts: readonly [string, string];
    readonly example: { readonly a: string; readonly b: string };
  }[];
};
const lexicon = compileLinking(file);
const knowledge = await loadKnowledge();

/** Acts that a sentence tells, with their types alone too. */
function actsOf(text: string): readonly string[] {
  const reference = { id: 'r_test', key: null, title: null, publisher: null, url: null, published: null, language: 'en', origin: 'test' };
  return codeReport({ ...reference, text, given: null }, knowledge).events.flatMap(({ what }) => [
    actOf(what.value.type, what.value.mode),
    what.value.type,
  ]);
}

for (const { acts, example } of file.same_happening) {
  test(`${acts.join(' and ')}: ${example.a} ${example.b}`, () => {
    const [one, other] = acts;
    const told = [actsOf(example.a), actsOf(example.b)];
    const fits = (a: number, b: number): boolean => (told[a]?.includes(one) ?? false) && (told[b]?.includes(other) ?? false);
    assert.ok(fits(0, 1) || fits(1, 0), `the sentences tell ${told.map((list) => list.join(', ') || 'nothing').join(' and ')}`);
  });
}

test('a pair holds for all modes of a type, and both ways', () => {
  assert.ok(canBeSame(lexicon, { type: 'AGREE', mode: null }, { type: 'CONSULT', mode: 'visit' }));
  assert.ok(canBeSame(lexicon, { type: 'CONSULT', mode: 'visit' }, { type: 'AGREE', mode: null }));
  assert.ok(!canBeSame(lexicon, { type: 'AGREE', mode: null }, { type: 'ASSAULT', mode: null }));
});
