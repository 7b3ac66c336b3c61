import type { Token } from '../core/schema.js';
import { matchWorld, type World } from '../core/world.js';

/**
 * What the name tagger is told of each word besides its form, as columns of its input: what the lexicon's tables hold of the name it is
 * part of, its part of speech, and the letter case of its sentence. training/train_names.py has the same flags.
 */
export function flagsOf(tokens: readonly Token[], world: World, columns: ReadonlyMap<string, number>): readonly (readonly number[])[] {
  const flags = tokens.map((): number[] => []);
  const add = (word: number, flag: string): void => {
    const column = columns.get(flag);
    if (column !== undefined) flags[word]?.push(column);
  };
  addMatches(tokens, world, add);
  tokens.forEach((token, i) => {
    add(i, `xpos:${token.xpos}`);
  });
  const letterCase = caseOf(tokens);
  if (letterCase !== null) for (let i = 0; i < tokens.length; i++) add(i, letterCase);
  add(0, 'first');
  return flags;
}

/** The longest names of the tables, from left to right: "country:B" on the first word, "country:I" on the others. */
function addMatches(tokens: readonly Token[], world: World, add: (word: number, flag: string) => void): void {
  for (let start = 0; start < tokens.length; ) {
    const match = matchWorld(world, tokens, start);
    const length = match?.length ?? 1;
    for (const kind of new Set(match?.entries.map((entry) => entry.kind))) {
      for (let i = 0; i < length; i++) add(start + i, `${kind}:${i === 0 ? 'B' : 'I'}`);
    }
    start += length;
  }
}

const LETTER = /^\p{L}/u;
const CAPITAL = /^\p{Lu}/u;
/** Share of capitalised longer words from which on a sentence is taken for a title. */
const TITLE = 0.85;

/** "upper" where no word has a lower-case letter; "title" where nearly every longer word has a capital; else null. */
export function caseOf(tokens: readonly Pick<Token, 'text'>[]): 'upper' | 'title' | null {
  const words = tokens.map(({ text }) => text).filter((text) => LETTER.test(text));
  if (words.length < 3) return null;
  if (words.every((word) => word === word.toUpperCase())) return 'upper';
  const longer = words.filter((word) => word.length > 3);
  return longer.length >= 3 && longer.filter((word) => CAPITAL.test(word)).length >= TITLE * longer.length ? 'title' : null;
}
