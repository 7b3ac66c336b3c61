import type { WordVectors } from './word-vectors.js';

/** A word with its flags, as a form for `withFlags`. */
export const keyOf = (form: string, flags: readonly number[]): string => `${String.fromCharCode(...flags, END)}${form}`;

/** Ends the flags of a key; above all columns. */
const END = 0xffff;

/** Vectors of words with flags ("forms" made by `keyOf`): the form's vector, then a column for each of `count` flags. */
export function withFlags(vectors: WordVectors, count: number): WordVectors {
  const width = Math.ceil((vectors.width + count) / 8) * 8;
  const mark = String.fromCharCode(END);
  return {
    width,
    write: (key, into, at) => {
      const end = key.indexOf(mark);
      const flags = at + vectors.width;
      vectors.write(key.slice(end + 1), into, at);
      into.fill(0, flags, at + width);
      for (let i = 0; i < end; i++) into[flags + key.charCodeAt(i)] = 1;
    },
  };
}
