import { tableReader } from './lexicon-table.js';

const { tableOf, numberOf } = tableReader('lexicon/en/counts.yml');

/** Number words of a language, lower case, with what they stand for. */
export interface NumberWords {
  /** 0 to 19. */
  readonly cardinals: ReadonlyMap<string, number>;
  /** 20, 30 … 90. */
  readonly tens: ReadonlyMap<string, number>;
  /** 100, 1000, 1000000 … */
  readonly scales: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  /** Before a scale: "half a" million. */
  readonly fractions: ReadonlyMap<string, number>;
}

export interface ReadNumber {
  readonly value: number;
  /** How many words it takes. */
  readonly length: number;
}

/** Reads `{ cardinals, tens, scales, ordinals, fractions }`, each a table of word to number. */
export function compileNumberWords(data: unknown): NumberWords {
  const table = tableOf(data, 'numbers');
  const numbers = (key: string): ReadonlyMap<string, number> =>
    new Map(
      Object.entries(tableOf(table[key], `numbers.${key}`)).map(([word, value]) => [word, numberOf(value, `numbers.${key}.${word}`)]),
    );
  return {
    cardinals: numbers('cardinals'),
    tens: numbers('tens'),
    scales: numbers('scales'),
    ordinals: numbers('ordinals'),
    fractions: numbers('fractions'),
  };
}

/** The number that begins at word `at`: figures ("1,200", "2.5 million") or words ("two hundred and fifty"). Words are lower case. */
export function readNumber(words: readonly string[], at: number, known: NumberWords): ReadNumber | null {
  const figures = figureOf(words[at] ?? '');
  const first = figures === null ? readBelowHundred(words, at, known) : { value: figures, length: 1 };
  const start = first ?? leadingOne(words, at, known);
  return start === null ? null : readScales(words, at, start, known);
}

/** "14th", "fourteenth", "twenty-first"; null where the word is no ordinal. */
export function readOrdinal(words: readonly string[], at: number, known: NumberWords): ReadNumber | null {
  const word = words[at] ?? '';
  const suffixed = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word);
  if (suffixed !== null) return { value: Number(suffixed[1]), length: 1 };
  const plain = known.ordinals.get(word);
  if (plain !== undefined) return { value: plain, length: 1 };
  const ten = known.tens.get(word);
  const hyphen = words[at + 1] === '-' ? 1 : 0;
  const unit = known.ordinals.get(words[at + 1 + hyphen] ?? '');
  return ten !== undefined && unit !== undefined && unit < 10 ? { value: ten + unit, length: 2 + hyphen } : null;
}

/** "19", "1,200", "2.5", "2.5m", "3bn"; null for anything else. */
function figureOf(word: string): number | null {
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(k|m|bn)?$/.exec(word);
  if (match === null) return null;
  const scale = match[3] === 'k' ? 1e3 : match[3] === 'm' ? 1e6 : match[3] === 'bn' ? 1e9 : 1;
  return round(Number((match[1] ?? '').replaceAll(',', '') + (match[2] ?? '')) * scale);
}

function readBelowHundred(words: readonly string[], at: number, known: NumberWords): ReadNumber | null {
  const word = words[at] ?? '';
  const small = known.cardinals.get(word);
  if (small !== undefined) return { value: small, length: 1 };
  const ten = known.tens.get(word) ?? null;
  if (ten === null) return null;
  const hyphen = words[at + 1] === '-' ? 1 : 0;
  const unit = known.cardinals.get(words[at + 1 + hyphen] ?? '');
  return unit !== undefined && unit > 0 && unit < 10 ? { value: ten + unit, length: 2 + hyphen } : { value: ten, length: 1 };
}

/** "a hundred", "half a million": the article counts as one, the fraction as what it says, and only before a scale. */
function leadingOne(words: readonly string[], at: number, known: NumberWords): ReadNumber | null {
  const fraction = known.fractions.get(`${words[at]} ${words[at + 1]}`);
  if (fraction !== undefined && known.scales.has(words[at + 2] ?? '')) return { value: fraction, length: 2 };
  const article = words[at] === 'a' || words[at] === 'an';
  return article && known.scales.has(words[at + 1] ?? '') ? { value: 1, length: 1 } : null;
}

/** What follows the first part: "hundred and fifty", "million", "thousand two hundred". */
function readScales(words: readonly string[], at: number, start: ReadNumber, known: NumberWords): ReadNumber {
  let [total, group, length] = [0, start.value, start.length];
  for (;;) {
    const scale = known.scales.get(words[at + length] ?? '');
    if (scale !== undefined) {
      if (scale === 100) group *= 100;
      else [total, group] = [total + group * scale, 0];
      length++;
      continue;
    }
    if (words[at + length - 1] === undefined || !known.scales.has(words[at + length - 1] ?? '')) break;
    const joint = words[at + length] === 'and' ? 1 : 0;
    const more = readBelowHundred(words, at + length + joint, known);
    if (more === null) break;
    group += more.value;
    length += joint + more.length;
  }
  return { value: round(total + group), length };
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
