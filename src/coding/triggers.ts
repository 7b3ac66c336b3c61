import { fullLemma } from '../core/lemma.js';
import type { Token } from '../core/schema.js';
import { childrenBy, relation, type Tree } from '../core/tree.js';
import { caseOf } from './arguments.js';

/**
 * A trigger pattern: a head lemma, then particles or prepositions ("crack down on"), or an object in angle brackets
 * ("impose <sanction> on").
 */
export interface Trigger {
  readonly pos: 'verb' | 'noun' | 'adjective';
  readonly lemma: string;
  /** Lemma that the object (or passive subject) must have. */
  readonly object: string | null;
  readonly rest: readonly string[];
}

/** What a pattern covers: the words it stands on, and the phrase that its last preposition governs. */
export interface TriggerMatch {
  readonly words: readonly number[];
  /** The bracketed object, which brings its own prepositions. */
  readonly object: number | null;
  readonly governed: readonly number[];
}

/** "take <part> in" → lemma take, object part, rest [in]. */
export function compileTrigger(pattern: string, pos: Trigger['pos']): Trigger {
  const [lemma = '', ...words] = pattern.trim().toLowerCase().split(/\s+/);
  const object = words.find((w) => w.startsWith('<'))?.slice(1, -1) ?? null;
  return { pos, lemma, object, rest: words.filter((w) => !w.startsWith('<')) };
}

/** Whether the pattern stands at `index`; `objects` are the deep objects of that word. */
export function matchTrigger(tree: Tree, index: number, trigger: Trigger, objects: readonly number[]): TriggerMatch | null {
  const object = trigger.object === null ? null : (objects.find((o) => lemmasOf(tree, o).includes(trigger.object as string)) ?? null);
  if (trigger.object !== null && object === null) return null;
  const words = [index, ...(object === null ? [] : [object])];
  let governed: readonly number[] = [];
  for (const word of trigger.rest) {
    const found = findWord(tree, words, word);
    if (found === null) return null;
    words.push(found.word);
    governed = found.governed;
  }
  return hasOtherParticle(tree, index, words) ? null : { words, object, governed };
}

/** "called off a strike" is not "called a strike": a particle that the pattern lacks makes another verb. */
const hasOtherParticle = (tree: Tree, index: number, words: readonly number[]): boolean => childrenBy(tree, index, 'compound:prt').some((c) => !words.includes(c));

/** The word's own lemma, and that of the hyphenated whole. */
const lemmasOf = (tree: Tree, at: number): readonly string[] => [(tree.tokens[at] as Token).lemma.toLowerCase(), fullLemma(tree.tokens, at)];

/** A particle right behind the verb, a particle or preposition below any word of the pattern so far, or a noun that one of its prepositions governs. */
function findWord(tree: Tree, words: readonly number[], lemma: string): { word: number; governed: readonly number[] } | null {
  const next = tree.tokens[(words[0] as number) + 1];
  if (next?.lemma.toLowerCase() === lemma && (next.upos === 'ADV' || next.xpos === 'RP') && words.length === 1) return { word: (words[0] as number) + 1, governed: [] };
  for (const at of words) {
    for (const child of tree.children(at)) {
      const token = tree.tokens[child] as Token;
      const kind = relation(token);
      if (token.lemma.toLowerCase() === lemma && (kind === 'compound' || kind === 'advmod' || kind === 'obl' || kind === 'nmod' || kind === 'xcomp')) return { word: child, governed: [] };
      const marker = kind === 'obl' || kind === 'nmod' || kind === 'advcl' || kind === 'acl' || kind === 'xcomp' || kind === 'ccomp' ? markerAt(tree, child, lemma) : null;
      if (marker !== null) return { word: marker, governed: [child, ...childrenBy(tree, child, 'conj')] };
    }
  }
  return null;
}

function markerAt(tree: Tree, phrase: number, lemma: string): number | null {
  if (!(caseOf(tree, phrase) ?? '').split(' ').includes(lemma)) return null;
  return childrenBy(tree, phrase, 'case', 'mark').find((m) => tree.tokens[m]?.lemma.toLowerCase() === lemma) ?? null;
}
