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
  readonly tolls: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  readonly currencies: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  readonly uncounted: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
}

const { tableOf, listOf, textOf, numberOf, fault } = tableReader('lexicon/en/counts.yml');

/** Checks the parsed `counts.yml`; throws an `OnRecordError` that names the faulty entry. */
export function compileCountLexicon(data: unknown): CountLexicon {
  const file = tableOf(data, 'the file');
  const map = <T>(key: string, read: (value: unknown, where: string) => T): ReadonlyMap<string, T> =>
    new Map(Object.entries(tableOf(file[key], key)).map(([word, value]) => [word, read(value, `${key}.${word}`)]));
  const set = (key: string): ReadonlySet<string> => new Set(listOf(file[key], key));
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
    tolls: set('tolls'),
    persons: set('persons'),
    currencies: map('currencies', textOf),
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

function hedgeOf(value: unknown, where: string): Hedge {
  if (value === 'low' || value === 'above' || value === 'upto' || value === 'below' || value === 'same') return value;
  throw fault(where, 'must be low, above, upto, below or same');
}
