import { type Table, tableReader } from '../lexicon-table.js';
import type { NumberWords } from '../numbers.js';
import { COMPUTED } from './classes.js';
import { compileFeasts } from './feasts.js';
import type { TenseWords, TimeLexicon, TimeRule, WordClass } from './lexicon.js';
import { parsePattern } from './pattern.js';
import { READINGS } from './readings.js';
import { indexRules } from './rule-index.js';

const { tableOf, listOf, entriesOf, textOf, numberOf, fault } = tableReader('lexicon/en/time.yml');

/** Checks the parsed `time.yml`; number words come from `counts.yml`. Throws an `OnRecordError` that names the faulty entry. */
export function compileTimeLexicon(data: unknown, numbers: NumberWords): TimeLexicon {
  const table = tableOf(data, 'the file');
  const classes = new Map(Object.entries(tableOf(table['classes'], 'classes')).map(([name, entry]) => [name, classOf(name, entry)]));
  const lexicon = {
    numbers,
    classes,
    rules: entriesOf(table['rules'], 'rules').map((entry, index) => ruleOf(entry, `rules[${index}]`, classes)),
    vague: new Map(Object.entries(tableOf(table['vague'], 'vague')).map(([unit, count]) => [unit, numberOf(count, `vague.${unit}`)])),
    feasts: compileFeasts(table),
    apart: new Set(listOf(table['apart'], 'apart')),
    ages: new Set(listOf(table['ages'], 'ages')),
    deeds: new Map(Object.entries(tableOf(table['deeds'], 'deeds')).map(([noun, verb]) => [noun, textOf(verb, `deeds.${noun}`)])),
    tense: tenseOf(tableOf(table['tense'], 'tense')),
    joints: new Map(
      Object.entries(tableOf(table['joints'], 'joints')).map(([word, openings]) => [word, openingsOf(openings, `joints.${word}`)]),
    ),
    since: openingsOf(table['since'], 'since'),
    ending: openingsOf(table['ending'], 'ending'),
    beside: new Map(Object.entries(tableOf(table['beside'], 'beside')).map(([word, side]) => [word, numberOf(side, `beside.${word}`)])),
  };
  return { ...lexicon, rulesFor: indexRules(lexicon) };
}

function classOf(name: string, entry: unknown): WordClass {
  const table = tableOf(entry, `classes.${name}`);
  const words = new Map<string, string | number>();
  for (const [word, value] of Object.entries(tableOf(table['words'], `classes.${name}.words`))) {
    if (typeof value !== 'string' && typeof value !== 'number') throw fault(`classes.${name}.words.${word}`, 'must be a number or a word');
    words.set(word, value);
  }
  const longest = Math.max(...[...words.keys()].map((word) => word.split(' ').length));
  const not = new Set(listOf(table['not'] ?? [], `classes.${name}.not`));
  const firsts = new Set([...words.keys()].map((word) => word.split(' ')[0] ?? ''));
  return { words, firsts, longest, capital: table['capital'] === true, not };
}

function ruleOf(entry: unknown, where: string, classes: ReadonlyMap<string, WordClass>): TimeRule {
  const table = tableOf(entry, where);
  const pattern = parsePattern(textOf(table['find'], `${where}.find`));
  for (const { type } of pattern.elements) {
    const known = type === '' || classes.has(type) || COMPUTED.has(type);
    if (!known) throw fault(`${where}.find`, `names the class <${type}>, which is not there`);
  }
  const read = textOf(table['read'], `${where}.read`);
  if (!READINGS.has(read)) throw fault(`${where}.read`, `must be one of ${[...READINGS.keys()].join(', ')}`);
  const given = new Map<string, string | number>();
  for (const [name, value] of Object.entries(tableOf(table['with'] ?? {}, `${where}.with`))) {
    given.set(name, typeof value === 'number' ? value : textOf(value, `${where}.with.${name}`));
  }
  return { pattern, read, given, example: textOf(table['example'], `${where}.example`), value: textOf(table['value'], `${where}.value`) };
}

function tenseOf(table: Table): TenseWords {
  const words = (key: string): ReadonlySet<string> => new Set(listOf(table[key], `tense.${key}`));
  return {
    future: words('future'),
    prospective: words('prospective'),
    ahead: words('ahead'),
    perhapsAhead: words('perhaps-ahead'),
    scheduling: words('scheduling'),
    behind: words('behind'),
  };
}

/** Words, "" among them where nothing need stand. */
const openingsOf = (value: unknown, where: string): ReadonlySet<string> =>
  new Set(entriesOf(value, where).map((word) => (word === '' ? '' : textOf(word, where))));
