import type { Sentence, Token } from '../../src/core/schema.js';

/**
 * A sentence out of `form/XPOS` items with one space between. `form|lemma/XPOS` gives a lemma, `form/XPOS>3:obj` a head (from 1,
 * 0 for the root) and relation. What is not given is guessed by plain rules: noun phrases around their last noun, subjects
 * before and objects after the nearest verb, "of" to the noun before it.
 */
export function sentenceOf(items: string, start = 0): Sentence {
  const words = items.split(' ').map(wordOf);
  const guessed = guessTree(words);
  let at = start;
  const tokens = words.map((word, index): Token => {
    const token = {
      start: at,
      end: at + word.text.length,
      text: word.text,
      lemma: word.lemma,
      upos: uposOf(word.xpos),
      xpos: word.xpos,
      feats: '_',
    };
    at = token.end + 1;
    const arc = guessed[index] ?? { head: index, deprel: 'root' };
    const head = word.head === null ? arc.head : word.head === 0 ? index : word.head - 1;
    return { ...token, head, deprel: word.deprel ?? arc.deprel };
  });
  return { start, end: at - 1, tokens };
}

/** The text that the offsets of `sentenceOf(items)` count in. */
export const textOf = (items: string): string =>
  items
    .split(' ')
    .map((item) => wordOf(item).text)
    .join(' ');

interface Word {
  readonly text: string;
  readonly lemma: string;
  readonly xpos: string;
  readonly head: number | null;
  readonly deprel: string | null;
}

interface Arc {
  readonly head: number;
  readonly deprel: string;
}

function wordOf(item: string): Word {
  const match = /^(.+?)(?:\|([^/|]+))?\/([^/>]+)(?:>(\d+):(\S+))?$/.exec(item);
  if (match === null) throw new TypeError(`"${item}" is not written form/XPOS`);
  const [text, xpos] = [match[1] ?? '', match[3] ?? ''];
  const head = match[4] === undefined ? null : Number(match[4]);
  return { text, lemma: match[2] ?? lemmaOf(text.toLowerCase(), xpos), xpos, head, deprel: match[5] ?? null };
}

const LEMMAS: ReadonlyMap<string, string> = new Map([
  ['was', 'be'],
  ['were', 'be'],
  ['been', 'be'],
  ['is', 'be'],
  ['are', 'be'],
  ['had', 'have'],
  ['has', 'have'],
  ['people', 'people'],
]);

function lemmaOf(word: string, xpos: string): string {
  const known = LEMMAS.get(word);
  if (known !== undefined) return known;
  if (xpos === 'NNS') return word.replace(/ies$/, 'y').replace(/s$/, '');
  if (xpos === 'VBD' || xpos === 'VBN') return word.replace(/(?<=[^e])ed$/, '');
  return xpos === 'VBZ' ? word.replace(/s$/, '') : xpos === 'VBG' ? word.replace(/ing$/, '') : word;
}

const UPOS: readonly (readonly [RegExp, string])[] = [
  [/^NNP/, 'PROPN'],
  [/^NN/, 'NOUN'],
  [/^MD/, 'AUX'],
  [/^V/, 'VERB'],
  [/^JJ/, 'ADJ'],
  [/^RB/, 'ADV'],
  [/^CD/, 'NUM'],
  [/^DT/, 'DET'],
  [/^PRP/, 'PRON'],
  [/^IN/, 'ADP'],
  [/^TO/, 'PART'],
  [/^POS/, 'PART'],
  [/^CC/, 'CCONJ'],
  [/^\$/, 'SYM'],
  [/^\W/, 'PUNCT'],
];
const uposOf = (xpos: string): string => UPOS.find(([form]) => form.test(xpos))?.[1] ?? 'X';

const nominal = (word: Word | undefined): boolean => word !== undefined && /^(?:NN|CD|PRP$|EX)/.test(word.xpos);
const inPhrase = (word: Word | undefined): boolean => word !== undefined && /^(?:DT|PRP\$|JJ|CD|NN|POS|\$)/.test(word.xpos);
const verbal = (word: Word | undefined): boolean => word !== undefined && /^V/.test(word.xpos);
const isHelper = (words: readonly Word[], at: number): boolean =>
  (words[at]?.xpos === 'MD' || ['be', 'have', 'do'].includes(words[at]?.lemma ?? '')) && helped(words, at) !== null;
/** The verb that an auxiliary helps. */
function helped(words: readonly Word[], at: number): number | null {
  for (let next = at + 1; next < words.length; next++) {
    if (verbal(words[next])) return isHelper(words, next) ? helped(words, next) : next;
    if (words[next]?.xpos !== 'RB') return null;
  }
  return null;
}

function guessTree(words: readonly Word[]): readonly Arc[] {
  const verbs = words.map((word, at) => (verbal(word) && !isHelper(words, at) ? at : -1)).filter((at) => at >= 0);
  const root = verbs[0] ?? words.findLastIndex((word) => nominal(word));
  return words.map((_, at) => (at === root ? { head: at, deprel: 'root' } : guessArc(words, at, verbs, root)));
}

function guessArc(words: readonly Word[], at: number, verbs: readonly number[], root: number): Arc {
  const word = words[at];
  const helps = isHelper(words, at) ? helped(words, at) : null;
  if (helps !== null) return { head: helps, deprel: word?.lemma === 'be' && words[helps]?.xpos === 'VBN' ? 'aux:pass' : 'aux' };
  if (inPhrase(word) || nominal(word)) return phraseArc(words, at, verbs, root);
  return markerArc(words, at, verbs) ?? { head: root, deprel: /^\W/.test(word?.xpos ?? '') ? 'punct' : 'dep' };
}

/** Infinitive markers, prepositions and further verbs. */
function markerArc(words: readonly Word[], at: number, verbs: readonly number[]): Arc | null {
  const tag = words[at]?.xpos;
  if (tag === 'TO' && words[at + 1]?.xpos === 'VB') return { head: at + 1, deprel: 'mark' };
  if (tag === 'IN' || tag === 'TO') return { head: headOfPhrase(words, at + 1), deprel: 'case' };
  if (!verbal(words[at])) return null;
  return { head: verbs.filter((verb) => verb < at).at(-1) ?? at, deprel: words[at - 1]?.xpos === 'TO' ? 'xcomp' : 'advcl' };
}

/** Last noun of the phrase that begins at `at`. */
function headOfPhrase(words: readonly Word[], at: number): number {
  let end = at;
  while (inPhrase(words[end + 1])) end++;
  while (end > at && !nominal(words[end])) end--;
  return Math.min(end, words.length - 1);
}

function phraseArc(words: readonly Word[], at: number, verbs: readonly number[], root: number): Arc {
  const head = headOfPhrase(words, at);
  if (head !== at) return { head, deprel: modifier(words[at]?.xpos ?? '') };
  let first = at;
  while (inPhrase(words[first - 1])) first--;
  const before = words[first - 1];
  if (before?.text === 'of' && nominal(words[first - 2])) return { head: first - 2, deprel: 'nmod' };
  const [left, right] = [verbs.filter((verb) => verb < at).at(-1), verbs.find((verb) => verb > at)];
  if (before?.xpos === 'IN' || before?.xpos === 'TO') return { head: left ?? right ?? root, deprel: 'obl' };
  if (left === undefined && right !== undefined) return { head: right, deprel: words[right]?.xpos === 'VBN' ? 'nsubj:pass' : 'nsubj' };
  return { head: left ?? root, deprel: left === undefined ? 'dep' : 'obj' };
}

const modifier = (tag: string): string =>
  tag === 'CD' ? 'nummod' : tag.startsWith('JJ') ? 'amod' : tag.startsWith('DT') ? 'det' : 'compound';
