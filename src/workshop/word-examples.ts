import { agentsOf } from '../coding/agents.js';
import { verbArguments } from '../coding/arguments.js';
import { findPredicates } from '../coding/predicates.js';
import { treeOf } from '../core/tree.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Knowledge } from '../pipeline.js';
import type { Example } from './example.js';
import { eventsAt, readExample, recordExample, wordsOf } from './read-example.js';

/** An entry of a word list: its example, and the status, sectors or stage that it gives. */
interface Entry {
  readonly example: Readonly<Record<string, string>>;
  /** Several, each with a status of its own where it is not the entry's. */
  readonly examples?: readonly Readonly<Record<string, string>>[];
  readonly status?: string;
  readonly roles?: readonly string[];
  readonly stage?: string;
}

type List = Readonly<Record<string, unknown>>;

/** A test of one entry: what it shows, and what is read instead where it does not hold. */
type Trial = (entry: Entry, knowledge: Knowledge) => readonly [shows: string, run: () => string | null];

/** The examples of the word lists below lexicon/en, to be read with this knowledge. */
export async function wordExamples(lexicon: Lexicon, knowledge: Knowledge): Promise<readonly Example[]> {
  const files = await Promise.all(LISTS.map(async ([name]) => (await lexicon.yaml(`en/${name}.yml`)).data as List));
  const codebook = (await lexicon.yaml('codebook.yml')).data as { readonly political: { readonly examples: readonly PoliticalExample[] } };
  return [
    ...LISTS.flatMap(([name, keys], i) =>
      Object.entries(keys).flatMap(([key, trial]) => of(`lexicon/en/${name}.yml`, files[i]?.[key], trial, knowledge)),
    ),
    ...codebook.political.examples.map((example) => political(example, knowledge)),
  ];
}

/** A sentence whose events are on record, or are left out since no party of theirs is political. */
interface PoliticalExample {
  readonly text: string;
  readonly kept: boolean;
}

const political = ({ text, kept }: PoliticalExample, knowledge: Knowledge): Example => ({
  shows: kept ? 'political' : 'private, left out',
  text,
  file: 'lexicon/codebook.yml',
  run: () => {
    if (readExample(text, knowledge).drafts.length === 0) return 'read as no event, so that there is nothing to keep or to leave out';
    return recordExample(text, knowledge).events.length > 0 === kept ? null : `its events are ${kept ? 'left out' : 'kept'}`;
  },
});

/** Those of a user's own en/agents.yml. */
export const agentExamples = (file: string, data: unknown, knowledge: Knowledge): readonly Example[] =>
  Object.entries(AGENTS).flatMap(([key, trial]) => of(file, ((data ?? {}) as List)[key], trial, knowledge));

function of(file: string, entries: unknown, trial: Trial, knowledge: Knowledge): readonly Example[] {
  return entriesIn(entries)
    .flatMap((entry) => (entry.examples ?? [entry.example]).map((example) => ({ ...entry, example })))
    .filter(({ example }) => example !== undefined)
    .map((entry) => {
      const [shows, run] = trial(entry, knowledge);
      return { shows, text: entry.example['text'] ?? '', file, run };
    });
}

/** A list of entries, one alone, or several by name. */
function entriesIn(entries: unknown): readonly Entry[] {
  if (Array.isArray(entries)) return entries as readonly Entry[];
  if (typeof entries !== 'object' || entries === null) return [];
  return 'example' in entries || 'examples' in entries ? [entries as Entry] : (Object.values(entries) as readonly Entry[]);
}

const speaker: Trial = ({ example }, knowledge) => [
  'speaker',
  () => {
    const coded = readExample(example['text'] ?? '', knowledge);
    const found = coded.speeches.find((s) => s.cue !== null && wordsOf(coded, s.cue) === example['cue'] && s.speaker !== null);
    const read = coded.speeches.map((s) => (s.speaker === null ? 'nobody' : `“${wordsOf(coded, s.speaker)}”`));
    const fits = found?.speaker && new RegExp(`\\b${example['speaker']}\\b`, 'i').test(wordsOf(coded, found.speaker));
    return fits ? null : `speakers are ${read.join(', ') || 'none'}, not “${example['speaker']}” by “${example['cue']}”`;
  },
];

/** The status of a predicate: the example's, else the entry's, else `common`. */
const predicate =
  (common?: string): Trial =>
  ({ example, status = common }, knowledge) => {
    const expected = example['status'] ?? status;
    const read = (): string | undefined => {
      const coded = readExample(example['text'] ?? '', knowledge);
      return coded.sentences
        .flatMap((s) => findPredicates(treeOf(s), knowledge.coding, []))
        .find((p) => wordsOf(coded, p) === example['predicate'])?.status;
    };
    return [expected ?? '', () => unequal(read(), expected)];
  };

/** The legal stage that an entry of en/stages.yml tells of whoever its example names. */
const legalStage: Trial = ({ example, stage = '' }, knowledge) => [
  stage,
  () => {
    const coded = readExample(example['text'] ?? '', knowledge);
    const told = coded.stages.filter((s) => coded.sentences[s.sentence]?.tokens[s.head]?.text === example['who']).map((s) => s.stage);
    return told.includes(stage) ? null : `“${example['who']}” is ${told.join(', ') || 'at no stage'}, not ${stage}`;
  },
];

const eventStatus: Trial = ({ example, status = example['status'] }, knowledge) => [
  status ?? '',
  () => unequal(eventsAt(readExample(example['text'] ?? '', knowledge), example['trigger'] ?? '')[0]?.status.value, status),
];

const aspect =
  (expected: string): Trial =>
  ({ example }, knowledge) => [
    expected,
    () => {
      const read = readExample(example['text'] ?? '', knowledge).drafts.map((d) => d.aspect.value);
      return read.some((value) => value === expected) ? null : `aspects are ${read.join(', ') || 'none'}, not ${expected}`;
    },
  ];

const type: Trial = ({ example }, knowledge) => [
  example['type'] ?? '',
  () => {
    const drafts = readExample(example['text'] ?? '', knowledge).drafts.filter((d) => d.parent === null);
    return unequal(drafts.map((d) => d.type).join(', '), example['type']);
  },
];

const lightVerb =
  (role: 'who' | 'whom'): Trial =>
  ({ example }, knowledge) => [
    `${role} by a light verb`,
    () => {
      const coded = readExample(example['text'] ?? '', knowledge);
      const read = coded.drafts.flatMap((d) => d[role].map((p) => wordsOf(coded, p)));
      return read.some((words) => words.includes(example[role] ?? ''))
        ? null
        : `${role} is ${read.join(', ') || 'nobody'}, not “${example[role]}”`;
    },
  ];

const agent: Trial = ({ example }, knowledge) => [
  `a party: ${example['noun']}`,
  () => {
    const coded = readExample(example['text'] ?? '', knowledge);
    const { agents, world } = knowledge.coding;
    const classes = coded.sentences.flatMap((sentence) => {
      const at = sentence.tokens.findIndex((t) => t.text.toLowerCase() === example['noun']?.toLowerCase());
      return [...agentsOf(treeOf(sentence), { names: coded.names, agents, world, times: new Set() }).classesOf(at)];
    });
    return classes.includes('actor') ? null : `its classes are ${classes.join(', ') || 'none'}, not actor`;
  },
];

/** What the record says of the party that has the example's noun. */
const party =
  (
    shows: (entry: Entry) => string,
    fits: (found: { readonly roles: readonly string[]; readonly country: string | null }, entry: Entry) => boolean,
  ): Trial =>
  (entry, knowledge) => [
    shows(entry),
    () => {
      const { text = '', noun = '' } = entry.example;
      const parties = recordExample(text, knowledge)
        .events.flatMap((e) => [...e.who, ...e.whom])
        .filter((p) => p.evidence[0]?.quote.includes(noun));
      if (parties.some((p) => fits(p.value, entry))) return null;
      const read = parties.map(({ value }) => `“${value.name}” (${[value.country, ...value.roles].filter((v) => v !== null).join(' ')})`);
      return `read as ${read.join(', ') || 'no party'}, not ${shows(entry)}`;
    },
  ];

const sector = party(
  ({ roles = [] }) => roles.join(', '),
  (found, { roles = [] }) => roles.some((role) => found.roles.includes(role)),
);
const country = party(
  ({ example }) => example['country'] ?? '',
  (found, { example }) => found.country === example['country'],
);

/** One that stands over against its owner is not of its owner's country. */
const relational: Trial = ({ example }, knowledge) => [
  'not of its owner’s country',
  () => {
    const parties = recordExample(example['text'] ?? '', knowledge).events.flatMap((e) => [...e.who, ...e.whom]);
    const read = parties.filter((p) => p.value.name.includes(example['noun'] ?? '')).map((p) => p.value.country);
    return read.length === 1 && read[0] === null ? null : `read as ${read.join(', ') || 'no party'}, not as one without a country`;
  },
];

const mutual: Trial = ({ example }, knowledge) => [
  'mutual',
  () => {
    const event = recordExample(example['text'] ?? '', knowledge).events.find((e) => e.what.evidence[0]?.quote === example['trigger']);
    const who = event?.who.map((p) => p.value.name).join(', ');
    return event?.whom.length === 0 && who === example['who'] ? null : `read as ${who ?? 'no event'}, not ${example['who']}`;
  },
];

const control: Trial = ({ example }, knowledge) => [
  'control',
  () => {
    const read = readExample(example['text'] ?? '', knowledge).sentences.flatMap((sentence) => {
      const at = sentence.tokens.findIndex((t) => t.text === example['verb']);
      const heads = verbArguments(treeOf(sentence), at, knowledge.coding.light.control).get('subj') ?? [];
      return heads.map((head) => sentence.tokens[head]?.text);
    });
    return unequal(read.join(', '), example['subject']);
  },
];

const pronoun: Trial = ({ example }, knowledge) => [
  `${example['pronoun']} is ${example['antecedent']}`,
  () => {
    const parties = recordExample(example['text'] ?? '', knowledge).events.flatMap((e) => [
      ...[...e.who, ...e.whom].map(({ value }) => value),
      ...e.according.flatMap(({ value }) => value.speaker ?? []),
    ]);
    const found = parties.find(({ name }) => name.toLowerCase() === example['pronoun'])?.antecedent;
    return found?.includes(example['antecedent'] ?? '') ? null : `read as ${found ?? 'nobody'}`;
  },
];

const unequal = (read: string | undefined, expected: string | undefined): string | null =>
  read === expected ? null : `read as ${read ? read : 'nothing'}, not ${expected}`;

const AGENTS: Readonly<Record<string, Trial>> = { agents: agent, compounds: sector, modifiers: sector };

/** Word lists, and how the examples of each of their keys are tried. */
const LISTS: readonly (readonly [file: string, keys: Readonly<Record<string, Trial>>])[] = [
  [
    'attribution',
    {
      cues: speaker,
      prepositions: speaker,
      addressing: speaker,
      attached: speaker,
      marks: speaker,
      anaphors: speaker,
      markers: speaker,
    },
  ],
  [
    'status',
    {
      governors: predicate(),
      auxiliaries: predicate(),
      adverbs: predicate(),
      negation: predicate('negated'),
      conditions: predicate('hypothetical'),
      open: predicate(),
      deniers: predicate(),
      exempting: predicate(),
      concessions: predicate(),
      ahead: predicate(),
      awaited: predicate(),
      circumstances: predicate(),
      prospective: predicate(),
      presupposing: predicate(),
      open_ended: predicate(),
      occurring: predicate(),
      wh: predicate(),
      hortative: predicate(),
      adjectives: eventStatus,
      carriers: eventStatus,
      habitual: aspect('habitual'),
      ongoing: aspect('ongoing'),
    },
  ],
  ['stages', { stages: legalStage }],
  ['modality', { rules: type, auxiliaries: type, commitments: type }],
  [
    'light',
    {
      giving: lightVerb('who'),
      receiving: lightVerb('whom'),
      undergone: lightVerb('whom'),
      transitive: lightVerb('whom'),
      partaking: lightVerb('who'),
      authorship: lightVerb('who'),
      control,
    },
  ],
  ['agents', { ...AGENTS, homes: country, relational, reciprocals: mutual }],
  ['pronouns', { person: pronoun, thing: pronoun, plural: pronoun, speaker: pronoun }],
];
