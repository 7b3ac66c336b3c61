import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Report } from '../src/core/schema.js';
import { splitSentences } from '../src/nlp/sentences.js';
import type { TokenRules } from '../src/nlp/token-rules.js';
import { tokenize } from '../src/nlp/tokenize.js';

interface Grammar {
  readonly templates: readonly string[];
  readonly slots: Readonly<Record<string, readonly string[]>>;
  readonly syllables: readonly string[];
}

/** A text of at least `tokens` words for one seed: paragraphs of benchmarks/sentences.yml, the example report after every twentieth. */
export function longText(tokens: number, seed: number, { root, rules }: { readonly root: URL; readonly rules: TokenRules }): string {
  const grammar = parse(readFileSync(new URL('benchmarks/sentences.yml', root), 'utf8')) as Grammar;
  const example = readFileSync(new URL('examples/azerbaijan-iran-2022-11-14.txt', root), 'utf8').trim();
  const random = randomNumbers(seed);
  const paragraphs: string[] = [];
  for (let words = 0; words < tokens; ) {
    const sentences = Array.from({ length: 2 + random(4) }, () => sentence(grammar, random));
    const paragraph = paragraphs.length % 20 === 19 ? example : sentences.join(' ');
    paragraphs.push(paragraph);
    words += countTokens(paragraph, rules);
  }
  return paragraphs.join('\n\n');
}

/** Words of a text as OnRecord cuts it. */
export function countTokens(text: string, rules: TokenRules): number {
  return splitSentences(text, rules).reduce((sum, span) => sum + tokenize(text, span, rules).length, 0);
}

/** A report that has nothing but a text and a date. */
export const reportOf = (text: string): Report => ({
  id: 'r_0000000000000000',
  key: null,
  title: null,
  publisher: null,
  url: null,
  published: '2022-11-14',
  language: 'en',
  origin: 'benchmark',
  text,
  given: null,
});

type Random = (below: number) => number;

function sentence({ templates, slots, syllables }: Grammar, random: Random): string {
  const filled = pick(templates, random).replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === 'person') return `${name(syllables, random)} ${name(syllables, random)}`;
    if (slot === 'place') return name(syllables, random);
    if (slot === 'number') return String(2 + random(random(3) === 0 ? 4000 : 90));
    return pick(slots[slot] ?? [], random);
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

/** Two or three syllables; a few names come often, most hardly ever, as in news. */
function name(syllables: readonly string[], random: Random): string {
  const often = random(3) > 0 ? randomNumbers(random(150)) : random;
  const word = Array.from({ length: 2 + often(2) }, () => pick(syllables, often)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function pick(list: readonly string[], random: Random): string {
  const found = list[random(list.length)];
  if (found === undefined) throw new Error('benchmarks/sentences.yml has an empty list, or a template with a slot that is not listed');
  return found;
}

/** Whole numbers below a bound, the same for the same seed (a linear congruence of 32 bits). */
function randomNumbers(seed: number): Random {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
