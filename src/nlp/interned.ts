/** Words remembered by `createInterning`. */
const REMEMBERED = 20_000;
/** From this length on, V8 keeps a slice as a reference to the whole text. */
const SLICE = 13;

/**
 * Gives one and the same string for equal words, so that tables find it by a hash computed once, and no word holds on to the text that it
 * was cut out of. Remembers for as long as few enough words come by.
 */
export function createInterning(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const own = word.length < SLICE ? word : word.split('').join('');
    if (known.size >= REMEMBERED) known.clear();
    known.set(own, own);
    return own;
  };
}
