import type { TimeLexicon, TimeRule } from './lexicon.js';
import type { Element } from './pattern.js';

/** Gives the rules that may begin with a word (lower case), in their order. Most words begin none. */
export type RuleIndex = (word: string) => readonly TimeRule[];

/** Built once: rules by first word, and those that begin with figures or number words. */
export function indexRules(lexicon: Omit<TimeLexicon, 'rulesFor'>): RuleIndex {
  const byWord = new Map<string, readonly TimeRule[]>();
  const figures = lexicon.rules.filter((rule) => startersOf(rule).some((element) => isComputed(element, lexicon)));
  for (const word of knownWords(lexicon)) {
    byWord.set(
      word,
      lexicon.rules.filter((rule) => startersOf(rule).some((element) => mayBegin(element, word, lexicon))),
    );
  }
  return (word) => byWord.get(word) ?? (/[\d']/.test(word) ? figures : (byWord.get(word.replace(/\.$/, '')) ?? NONE));
}

const NONE: readonly TimeRule[] = [];

/** Elements up to the first that cannot be left out. */
function startersOf(rule: TimeRule): readonly Element[] {
  const needed = rule.pattern.elements.findIndex((element) => !element.optional);
  return rule.pattern.elements.slice(0, needed + 1);
}

const isComputed = (element: Element, lexicon: Omit<TimeLexicon, 'rulesFor'>): boolean =>
  element.type !== '' && !lexicon.classes.has(element.type);

function mayBegin(element: Element, word: string, lexicon: Omit<TimeLexicon, 'rulesFor'>): boolean {
  if (element.type === '') return element.words.has(word);
  const listed = lexicon.classes.get(element.type);
  if (listed !== undefined) return listed.firsts.has(word) || listed.firsts.has(word.replace(/\.$/, ''));
  return numeral(word, lexicon) || element.type === 'feast' || element.type === 'decade';
}

function numeral(word: string, { numbers }: Omit<TimeLexicon, 'rulesFor'>): boolean {
  return (
    [numbers.cardinals, numbers.tens, numbers.scales, numbers.ordinals].some((words) => words.has(word)) || word === 'a' || word === 'an'
  );
}

function knownWords(lexicon: Omit<TimeLexicon, 'rulesFor'>): ReadonlySet<string> {
  const { cardinals, tens, scales, ordinals } = lexicon.numbers;
  return new Set([
    ...[cardinals, tens, scales, ordinals].flatMap((words) => [...words.keys()]),
    ...lexicon.rules.flatMap((rule) => startersOf(rule).flatMap((element) => [...element.words])),
    ...[...lexicon.classes.values()].flatMap((known) => [...known.firsts]),
    ...[...lexicon.feasts.keys()].map((feast) => feast.split(' ')[0] ?? ''),
  ]);
}
