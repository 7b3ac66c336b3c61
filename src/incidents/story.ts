import type { Story } from '../core/telling.js';
import type { LinkingLexicon } from './linking-lexicon.js';
import { tellingWords } from './words.js';

/** Words kept of a report, the weightiest. */
const MOST_WORDS = 64;
/** A name tells a story better than other words. */
const WEIGHT = { name: 2, number: 1.5, word: 1 } as const;

/** The story of a report's text, its title before it. */
export function storyOf(text: string, title: string | null, lexicon: LinkingLexicon): Story {
  const counts = new Map<string, { count: number; weight: number }>();
  for (const { stem, name, number } of tellingWords(title === null ? text : `${title}\n${text}`, lexicon)) {
    const weight = name ? WEIGHT.name : number ? WEIGHT.number : WEIGHT.word;
    const known = counts.get(stem) ?? { count: 0, weight };
    counts.set(stem, { count: known.count + 1, weight: Math.max(known.weight, weight) });
  }
  const all = [...counts].map(([word, { count, weight }]) => ({ word, weight: weight * (1 + Math.log(count)) }));
  const kept = all.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1)).slice(0, MOST_WORDS);
  const length = Math.sqrt(kept.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  const sorted = kept.sort((a, b) => (a.word < b.word ? -1 : 1));
  return { words: sorted.map(({ word }) => word), weights: sorted.map(({ weight }) => Math.round((weight / length) * 1e4) / 1e4) };
}

/** From 0, nothing shared, to 1: the cosine of two stories. */
export function likeness(a: Story, b: Story): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length; ) {
    const [one, other] = [a.words[i] ?? '', b.words[j] ?? ''];
    if (one === other) sum += (a.weights[i++] ?? 0) * (b.weights[j++] ?? 0);
    else if (one < other) i += 1;
    else j += 1;
  }
  return sum;
}
