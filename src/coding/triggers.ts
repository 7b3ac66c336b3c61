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
const hasOtherParticle = (tree: Tree, index: number, words: readonly number[]): boolean =>
  childrenBy(tree, index, 'compound:prt').some((c) => !words.includes(c));

/** The word's own lemma, and that of the hyphenated whole. */
const lemmasOf = (tree: Tree, at: number): readonly string[] => [
  (tree.tokens[at] as Token).lemma.toLowerCase(),
  fullLemma(tree.tokens, at),
];

/** A word that a pattern asks for, and the phrase it governs where it is a preposition. */
interface FoundWord {
  readonly word: number;
  readonly governed: readonly number[];
}

/** A particle right behind the verb, or what stands below any word of the pattern so far. */
function findWord(tree: Tree, words: readonly number[], lemma: string): FoundWord | null {
  const next = (words[0] as number) + 1;
  if (words.length === 1 && isParticle(tree.tokens[next]) && hasLemma(tree, next, lemma)) return { word: next, governed: [] };
  for (const at of words) {
    for (const child of tree.children(at)) {
      const found = wordBelow(tree, child, lemma);
      if (found !== null) return found;
    }
  }
  return null;
}

const hasLemma = (tree: Tree, at: number, lemma: string): boolean => tree.tokens[at]?.lemma.toLowerCase() === lemma;
const isParticle = (token: Token | undefined): boolean => token?.upos === 'ADV' || token?.xpos === 'RP';

const WORDS = new Set(['compound', 'advmod', 'obl', 'nmod', 'xcomp']);
const PHRASES = new Set(['obl', 'nmod', 'advcl', 'acl', 'xcomp', 'ccomp']);

/** The child itself ("custody" in "take into custody"), or the preposition that opens its phrase. */
function wordBelow(tree: Tree, child: number, lemma: string): FoundWord | null {
  const kind = relation(tree.tokens[child] as Token);
  if (WORDS.has(kind) && hasLemma(tree, child, lemma)) return { word: child, governed: [] };
  const marker = PHRASES.has(kind) ? markerAt(tree, child, lemma) : null;
  return marker === null ? null : { word: marker, governed: [child, ...childrenBy(tree, child, 'conj')] };
}

function markerAt(tree: Tree, phrase: number, lemma: string): number | null {
  if (!(caseOf(tree, phrase) ?? '').split(' ').includes(lemma)) return null;
  return childrenBy(tree, phrase, 'case', 'mark').find((m) => tree.tokens[m]?.lemma.toLowerCase() === lemma) ?? null;
}
