import type { LinkingLexicon } from './linking-lexicon.js';

/** A word of a report as linking sees it. */
export interface Word {
  /** In lower case, without plural and possessive endings. */
  readonly stem: string;
  /** Capitals where no sentence begins: a name, most likely. */
  readonly name: boolean;
  readonly number: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}'’.-]*|\d[\d,.]*/gu;
const SENTENCE_END = /(?:^|[.!?:\n“"”])\s*$/;

/** The words of a text that tell a story: no common ones, no single letters. */
export function tellingWords(text: string, lexicon: LinkingLexicon): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const written = match[0].replace(/['’]s$|['’.,-]+$/gu, '');
    const stem = stemOf(written);
    if (stem.length < 2 || lexicon.common.has(stem) || lexicon.common.has(written.toLowerCase())) continue;
    const number = /^\d/.test(written);
    if (number && (stem.length < 2 || /^(?:19|20)\d\d$/.test(stem))) continue;
    const capital = /^\p{Lu}/u.test(written);
    words.push({ stem, name: capital && !startsSentence(text, match.index), number });
  }
  return words;
}

const startsSentence = (text: string, at: number): boolean => SENTENCE_END.test(text.slice(Math.max(0, at - 4), at));

/** Lower case, without accents and the endings of plurals and possessives: "Chargers’" → "charger". */
export function stemOf(word: string): string {
  const lower = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s?$/u, '');
  if (lower.length > 4 && lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  return lower.length > 3 && lower.endsWith('s') && !/(?:ss|us|is)$/.test(lower) ? lower.slice(0, -1) : lower;
}

/** A number in figures, at most two words between, and what is counted; years, dates and times of day are none. */
const COUNTED = /(?<![\d.,:/$€£-])(\d{1,3}(?:,\d{3})+|\d{1,6})(?![\d:/%.-])\s+((?:\p{L}[\p{L}’'-]*\s+){0,2}?)(\p{Ll}{3,}s)\b/gu;

/** "23 pirate" of "23 Somali pirates": numbers in figures with the plural that they count. */
export const countedIn = (text: string): readonly string[] =>
  [...text.matchAll(COUNTED)].map(([, number = '', , noun = '']) => `${number.replaceAll(',', '')} ${stemOf(noun)}`);
