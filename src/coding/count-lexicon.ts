import { tableReader } from './lexicon-table.js';
import { compileNumberWords, type NumberWords } from './numbers.js';

/** What a hedge makes of N: at least N, N + 1 or more, 0 to N, 0 to N − 1, N as it stands. */
export type Hedge = 'low' | 'above' | 'upto' | 'below' | 'same';

/** A word of quantity: bounds of what it says; `high` null where it sets none. */
export interface Quantity {
  readonly low: number;
  readonly high: number | null;
  /** A quantity only before "of": "scores of people". */
  readonly of: boolean;
  /** A quantity only where a noun follows: "both men". */
  readonly noun: boolean;
}

/** A share of a whole, in percent; `above` where it is any larger one. */
export interface Share {
  readonly percent: number;
  readonly above: boolean;
}

/** What `lexicon/en/counts.yml` knows. Words of several parts are written with one space between. */
export interface CountLexicon {
  readonly numbers: NumberWords;
  readonly quantities: ReadonlyMap<string, Quantity>;
  readonly multiples: ReadonlyMap<string, number>;
  readonly groups: ReadonlyMap<string, number>;
  readonly hedges: ReadonlyMap<string, Hedge>;
  readonly hedgesAfter: ReadonlyMap<string, Hedge>;
  /** Word between two numbers → words one of which must stand before the first, if any are listed. */
  readonly ranges: ReadonlyMap<string, readonly string[]>;
  /** Noun lemma → what is counted. */
  readonly nouns: ReadonlyMap<string, string>;
  /** Verb lemma → what is counted. */
  readonly verbs: ReadonlyMap<string, string>;
  /** Verbs of `verbs` whose subject is counted. */
  readonly subjects: ReadonlySet<string>;
  /** Word form after a number → what is counted. */
  readonly states: ReadonlyMap<string, string>;
  readonly tolls: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  /** Verbs whose subject gives a figure. */
  readonly putting: ReadonlySet<string>;
  readonly outdated: ReadonlySet<string>;
  readonly superseded: ReadonlySet<string>;
  readonly counting: ReadonlySet<string>;
  readonly teams: ReadonlySet<string>;
  /** Words before "of" and a number of which not all are meant. */
  readonly wholes: ReadonlySet<string>;
  /** Units of `units` that say how far. */
  readonly distances: ReadonlySet<string>;
  /** What is counted → types of the events that it is a number of. */
  readonly acts: ReadonlyMap<string, readonly string[]>;
  readonly shares: ReadonlyMap<string, Share>;
  readonly ratios: ReadonlySet<string>;
  readonly parts: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> };
  readonly exceptions: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  readonly currencies: ReadonlyMap<string, string>;
  /** Units of `currencies`. */
  readonly money: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, string>;
  readonly uncounted: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
}

const { tableOf, listOf, textOf, numberOf, fault } = tableReader('lexicon/en/counts.yml');

/** Checks the parsed `counts.yml`; `persons` are further nouns of people. Throws an `OnRecordError` that names the faulty entry. */
export function compileCountLexicon(data: unknown, persons: readonly string[] = []): CountLexicon {
  const file = tableOf(data, 'the file');
  const map = <T>(key: string, read: (value: unknown, where: string) => T): ReadonlyMap<string, T> =>
    new Map(Object.entries(tableOf(file[key], key)).map(([word, value]) => [word, read(value, `${key}.${word}`)]));
  const set = (key: string): ReadonlySet<string> => new Set(listOf(file[key], key));
  const parts = tableOf(file['parts'], 'parts');
  return {
    numbers: compileNumberWords(file['numbers']),
    quantities: map('quantities', quantityOf),
    multiples: map('multiples', numberOf),
    groups: map('groups', numberOf),
    hedges: map('hedges', hedgeOf),
    hedgesAfter: map('hedges-after', hedgeOf),
    ranges: map('ranges', listOf),
    nouns: byWord(map('nouns', listOf)),
    verbs: byWord(map('verbs', listOf)),
    subjects: set('subjects'),
    states: byWord(map('states', listOf)),
    tolls: set('tolls'),
    figures: set('figures'),
    putting: set('putting'),
    outdated: set('outdated'),
    superseded: set('superseded'),
    counting: set('counting'),
    teams: set('teams'),
    wholes: set('wholes'),
    distances: set('distances'),
    acts: map('acts', listOf),
    shares: map('shares', shareOf),
    ratios: set('ratios'),
    parts: { before: new Set(listOf(parts['before'], 'parts.before')), after: new Set(listOf(parts['after'], 'parts.after')) },
    exceptions: set('exceptions'),
    persons: new Set([...set('persons'), ...persons]),
    currencies: map('currencies', textOf),
    money: new Set(map('currencies', textOf).values()),
    units: map('units', textOf),
    uncounted: set('uncounted'),
    labels: set('labels'),
  };
}

/** From "what is counted → words" to "word → what is counted". */
const byWord = (lists: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> =>
  new Map([...lists].flatMap(([of, words]) => words.map((word): readonly [string, string] => [word, of])));

function quantityOf(value: unknown, where: string): Quantity {
  const entry = tableOf(value, where);
  const high = entry['high'] === null ? null : numberOf(entry['high'], `${where}.high`);
  return { low: numberOf(entry['low'], `${where}.low`), high, of: entry['of'] === true, noun: entry['noun'] === true };
}

function shareOf(value: unknown, where: string): Share {
  if (typeof value === 'number') return { percent: value, above: false };
  return { percent: numberOf(tableOf(value, where)['above'], `${where}.above`), above: true };
}

function hedgeOf(value: unknown, where: string): Hedge {
  if (value === 'low' || value === 'above' || value === 'upto' || value === 'below' || value === 'same') return value;
  throw fault(where, 'must be low, above, upto, below or same');
}
