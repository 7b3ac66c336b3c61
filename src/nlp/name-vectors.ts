import type { WordVectors } from './word-vectors.js';

/** A word with its flags, as a form for `withFlags`. */
export const keyOf = (form: string, flags: readonly number[]): string => `${String.fromCharCode(...flags, END)}${form}`;

/** Ends the flags of a key; above all columns. */
const END = 0xffff;

/** Vectors of words with flags ("forms" made by `keyOf`): the form's vector, then a column for each of `count` flags. */
export const withFlags = (vectors: WordVectors, count: number): WordVectors => ({
  width: Math.ceil((vectors.width + count) / 8) * 8,
  write: (key, into, at) => {
    const end = key.indexOf(String.fromCharCode(END));
    into.fill(0, at, at + Math.ceil((vectors.width + count) / 8) * 8);
    vectors.write(key.slice(end + 1), into, at);
    for (let i = 0; i < end; i++) into[at + vectors.width + key.charCodeAt(i)] = 1;
  },
});
