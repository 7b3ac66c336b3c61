import { OnRecordError } from '../core/errors.js';
import type { Stance } from '../core/schema.js';
import { type Condition, compileConditions } from './conditions.js';
import { compileTrigger, type Trigger } from './triggers.js';

/** One way in which words tell a legal stage, an entry of `lexicon/en/stages.yml`. */
export interface StageRule {
  readonly stage: string;
  readonly trigger: Trigger;
  /** Slots of whoever the stage is told of; all of them. */
  readonly bearer: readonly string[];
  readonly passive: boolean;
  /** Slots one of which must be filled; none listed: no such demand. */
  readonly needs: readonly string[];
  readonly conditions: readonly Condition[];
}

/** What `lexicon/en/stages.yml` knows. */
export interface StageLexicon {
  /** By part of speech and head lemma: "verb/arrest". */
  readonly rules: ReadonlyMap<string, readonly StageRule[]>;
  /** Word before a noun of people → stage: "convicted". */
  readonly attributes: ReadonlyMap<string, string>;
  /** Noun lemma → stage: "detainee". */
  readonly persons: ReadonlyMap<string, string>;
  readonly undoing: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly later: ReadonlySet<string>;
  readonly stances: ReadonlySet<Stance>;
}

type Entry = Readonly<Record<string, unknown>>;

/** Checks the parsed `stages.yml`; throws an `OnRecordError` that names the faulty entry. */
export function compileStages(data: unknown): StageLexicon {
  const file = (data ?? {}) as Entry;
  const entries = file['stages'];
  if (!Array.isArray(entries)) throw fault('stages', 'must be a list of entries');
  const read = entries.map((entry: Entry, index) => ({ entry, stage: stageOf(entry, index), index }));
  const byWord = (key: string): ReadonlyMap<string, string> =>
    new Map(read.flatMap(({ entry, stage, index }) => wordsOf(entry[key], `stages[${index}].${key}`).map((w) => [w, stage] as const)));
  return {
    rules: indexRules(read.flatMap(({ entry, stage, index }) => rulesOf(entry, stage, `stages[${index}]`))),
    attributes: byWord('attributes'),
    persons: byWord('persons'),
    undoing: new Set(wordsOf(file['undoing'], 'undoing')),
    before: new Set(wordsOf(file['before'], 'before')),
    later: new Set(wordsOf(file['later'], 'later')),
    stances: new Set(wordsOf(file['stances'], 'stances') as readonly Stance[]),
  };
}

/** Rules with more words in their pattern come first: "break out of" before "break". */
function indexRules(rules: readonly StageRule[]): StageLexicon['rules'] {
  const index = new Map<string, StageRule[]>();
  const length = ({ trigger }: StageRule): number => trigger.rest.length + (trigger.object === null ? 0 : 1);
  for (const rule of [...rules].sort((a, b) => length(b) - length(a))) {
    const key = `${rule.trigger.pos}/${rule.trigger.lemma}`;
    index.set(key, [...(index.get(key) ?? []), rule]);
  }
  return index;
}

function rulesOf(entry: Entry, stage: string, where: string): readonly StageRule[] {
  const triggers = [
    ...wordsOf(entry['verbs'], `${where}.verbs`).map((v) => compileTrigger(v, 'verb')),
    ...wordsOf(entry['nouns'], `${where}.nouns`).map((n) => compileTrigger(n, 'noun')),
  ];
  const bearer = wordsOf(entry['bearer'], `${where}.bearer`);
  if (triggers.length > 0 && bearer.length === 0) throw fault(where, 'must say in `bearer` whom the stage is told of');
  const conditions = compileConditions(entry['if'], entry['unless'], `lexicon/en/stages.yml, ${where}`);
  const needs = wordsOf(entry['with'], `${where}.with`);
  return triggers.map((trigger) => ({ stage, trigger, bearer, passive: entry['voice'] === 'passive', needs, conditions }));
}

function stageOf(entry: Entry, index: number): string {
  if (typeof entry['stage'] === 'string') return entry['stage'];
  throw fault(`stages[${index}]`, 'must have a stage');
}

function wordsOf(value: unknown, where: string): readonly string[] {
  if (value === undefined) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((word) => {
    if (typeof word === 'string' && word !== '') return word;
    throw fault(where, `must be words, and has ${JSON.stringify(word)}`);
  });
}

const fault = (where: string, what: string): OnRecordError =>
  new OnRecordError(`${where} ${what}.`, `lexicon/en/stages.yml, ${where}`, 'Write it as in the entries beside it.');
