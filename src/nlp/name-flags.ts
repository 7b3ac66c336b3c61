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
  const tags = columnsOfTags(columns);
  tokens.forEach(({ xpos }, i) => {
    const column = tags.get(xpos);
    if (column !== undefined) flags[i]?.push(column);
  });
  const letterCase = caseOf(tokens);
  if (letterCase !== null) for (let i = 0; i < tokens.length; i++) add(i, letterCase);
  add(0, 'first');
  return flags;
}

const tagColumns = new WeakMap<ReadonlyMap<string, number>, ReadonlyMap<string, number>>();

/** "NNP" to the column of "xpos:NNP", made once. */
function columnsOfTags(columns: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const known = tagColumns.get(columns);
  if (known !== undefined) return known;
  const own = [...columns].filter(([flag]) => flag.startsWith('xpos:')).map(([flag, column]) => [flag.slice(5), column] as const);
  const made = new Map(own);
  tagColumns.set(columns, made);
  return made;
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
  let [words, upper, longer, capitals] = [0, 0, 0, 0];
  for (const { text } of tokens) {
    const small = beginsSmall(text);
    if (!small && !LETTER.test(text)) continue;
    words += 1;
    upper += Number(!small && text === text.toUpperCase());
    longer += Number(text.length > 3);
    capitals += Number(!small && text.length > 3 && CAPITAL.test(text));
  }
  if (words < 3) return null;
  if (upper === words) return 'upper';
  return longer >= 3 && capitals >= TITLE * longer ? 'title' : null;
}

/** With one of the 26 small letters, as most words do. */
const beginsSmall = (text: string): boolean => text.charCodeAt(0) >= 97 && text.charCodeAt(0) <= 122;
