import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'yaml';
import { agentsOf } from '../../src/coding/agents.js';
import { verbArguments } from '../../src/coding/arguments.js';
import { findPredicates } from '../../src/coding/predicates.js';
import { treeOf } from '../../src/core/tree.js';
import { eventsAt, knowledge, readDocument, readSentence, wordsOf } from './read-sentence.js';

/** The example that an entry of a word list carries. */
interface Entry {
  readonly example: Readonly<Record<string, string>>;
}

const lexicon = new URL('../../../lexicon/en/', import.meta.url);
const file = async (name: string): Promise<Readonly<Record<string, unknown>>> =>
  parse(await readFile(new URL(name, lexicon), 'utf8')) as Record<string, unknown>;
const examples = (entries: unknown): readonly Readonly<Record<string, string>>[] =>
  (Array.isArray(entries) ? (entries as readonly Entry[]) : [entries as Entry]).map((e) => e.example);

const attribution = await file('attribution.yml');
const status = await file('status.yml');
const modality = await file('modality.yml');
const light = await file('light.yml');
const agents = await file('agents.yml');
const pronouns = await file('pronouns.yml');

for (const { text = '', speaker = '', cue = '' } of [...examples(attribution['cues']), ...examples(attribution['prepositions'])]) {
  test(`speaker: ${text}`, () => {
    const coded = readSentence(text);
    const found = coded.speeches.find((s) => s.cue !== null && wordsOf(coded, s.cue) === cue);
    assert.ok(found?.speaker, `sayings: ${coded.speeches.map((s) => (s.cue === null ? 'none' : wordsOf(coded, s.cue))).join(', ')}`);
    assert.match(wordsOf(coded, found.speaker), new RegExp(`\\b${speaker}\\b`, 'i'));
  });
}

for (const [key, expected] of [
  ['governors', null],
  ['auxiliaries', null],
  ['adverbs', null],
  ['negation', 'negated'],
  ['conditions', 'hypothetical'],
] as const) {
  const entries = status[key];
  const list = Array.isArray(entries)
    ? (entries as readonly (Entry & { readonly status: string })[])
    : [{ ...(entries as Entry), status: expected as string }];
  for (const entry of list) {
    const { text = '', predicate = '' } = entry.example;
    test(`${entry.status}: ${text}`, () => {
      const coded = readSentence(text);
      const found = coded.sentences
        .flatMap((s) => findPredicates(treeOf(s), knowledge.coding.status, []))
        .find((p) => wordsOf(coded, p) === predicate);
      assert.equal(found?.status, entry.status);
    });
  }
}

for (const { status: expected, example } of status['adjectives'] as readonly (Entry & { readonly status: string })[]) {
  const { text = '', trigger = '' } = example;
  test(`${expected}: ${text}`, () => assert.equal(eventsAt(readSentence(text), trigger)[0]?.status.value, expected));
}

{
  const { text = '', trigger = '', status: expected } = examples(status['carriers'])[0] ?? {};
  test(`${expected}: ${text}`, () => assert.equal(eventsAt(readSentence(text), trigger)[0]?.status.value, expected));
}

for (const [key, aspect] of [
  ['habitual', 'habitual'],
  ['ongoing', 'ongoing'],
] as const) {
  const { text = '' } = examples(status[key])[0] ?? {};
  test(`${aspect}: ${text}`, () => assert.ok(readSentence(text).drafts.some((d) => d.aspect.value === aspect)));
}

const codebook = parse(await readFile(new URL('../codebook.yml', lexicon), 'utf8')) as {
  readonly political: { readonly examples: readonly { readonly text: string; readonly kept: boolean }[] };
};
for (const { text, kept } of codebook.political.examples) {
  test(`${kept ? 'political' : 'private, left out'}: ${text}`, () => {
    assert.ok(readSentence(text).drafts.length > 0, 'nothing to keep or to leave out');
    assert.equal(readDocument(text).events.length > 0, kept);
  });
}

for (const { text = '', type = '' } of [...examples(modality['rules']), ...examples(modality['auxiliaries'])]) {
  test(`${type}: ${text}`, () =>
    assert.deepEqual(
      readSentence(text)
        .drafts.filter((d) => d.parent === null)
        .map((d) => d.type),
      [type],
    ));
}

for (const [key, role] of [
  ['giving', 'who'],
  ['receiving', 'whom'],
] as const) {
  const example = examples(light[key])[0] ?? {};
  test(`${role} by a light verb: ${example['text']}`, () => {
    const coded = readSentence(example['text'] ?? '');
    assert.ok(
      coded.drafts.some((d) => d[role].some((p) => wordsOf(coded, p).includes(example[role] ?? ''))),
      'no such party',
    );
  });
}

for (const { text = '', noun = '' } of examples(agents['agents'])) {
  test(`a party: ${noun} in "${text}"`, () => {
    const coded = readSentence(text);
    const sentence = coded.sentences[0];
    assert.ok(sentence);
    const at = sentence.tokens.findIndex((t) => t.text.toLowerCase() === noun.toLowerCase());
    const known = agentsOf(treeOf(sentence), {
      names: coded.names,
      agents: knowledge.coding.agents,
      world: knowledge.coding.world,
      times: new Set(),
    });
    assert.ok(known.classesOf(at).has('actor'), [...known.classesOf(at)].join(', '));
  });
}

{
  const { text = '', noun = '' } = examples(agents['relational'])[0] ?? {};
  test(`not of its owner's country: ${text}`, () => {
    const parties = readDocument(text).events.flatMap((e) => [...e.who, ...e.whom]);
    assert.deepEqual(
      parties.filter((p) => p.value.name.includes(noun)).map((p) => p.value.country),
      [null],
    );
  });
}

{
  const { text = '', trigger = '', who = '' } = examples(agents['reciprocals'])[0] ?? {};
  test(`mutual: ${text}`, () => {
    const [event] = readDocument(text).events.filter((e) => e.what.evidence[0]?.quote === trigger);
    assert.deepEqual([event?.who.map((p) => p.value.name).join(', '), event?.whom], [who, []]);
  });
}

for (const [key, example] of Object.entries((light['control'] ?? {}) as Readonly<Record<string, Entry>>)) {
  const { text = '', verb = '', subject = '' } = example.example;
  test(`${key} of control: ${text}`, () => {
    const coded = readSentence(text);
    const [sentence] = coded.sentences;
    assert.ok(sentence);
    const at = sentence.tokens.findIndex((t) => t.text === verb);
    const heads = verbArguments(treeOf(sentence), at, knowledge.coding.light.control).get('subj') ?? [];
    assert.deepEqual(
      heads.map((h) => sentence.tokens[h]?.text),
      [subject],
    );
  });
}

for (const [kind, roleOf] of [
  ['compounds', true],
  ['modifiers', true],
] as const) {
  for (const entry of agents[kind] as readonly (Entry & { readonly roles: readonly string[] })[]) {
    const { text = '', noun = '' } = entry.example;
    test(`${entry.roles.join(', ')}: ${text}`, () => {
      const parties = readDocument(text)
        .events.flatMap((e) => [...e.who, ...e.whom])
        .filter((p) => p.evidence[0]?.quote.includes(noun));
      assert.ok(
        roleOf && parties.some((p) => entry.roles.some((r) => p.value.roles.includes(r))),
        parties.map((p) => `${p.value.name}: ${p.value.roles.join(', ')}`).join('; '),
      );
    });
  }
}

for (const key of ['person', 'thing', 'plural', 'speaker']) {
  const { text = '', pronoun = '', antecedent = '' } = examples(pronouns[key])[0] ?? {};
  test(`${pronoun} is ${antecedent}: ${text}`, () => {
    const parties = readDocument(text).events.flatMap((e) => [
      ...e.who,
      ...e.whom,
      ...e.according.map((a) => ({ value: a.value.speaker, evidence: a.evidence })),
    ]);
    const found = parties.find((p) => p.value?.name.toLowerCase() === pronoun);
    assert.match(found?.value?.antecedent ?? '', new RegExp(antecedent));
  });
}
