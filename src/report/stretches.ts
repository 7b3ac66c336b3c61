/** The detector of languages looks at some 350 bytes from where it is told to begin. */
const STRETCH = 400;

/** Up to three stretches of a text by which its language is judged: beginning, middle, end. */
export function stretchesOf(text: string): readonly string[] {
  const count = Math.min(3, Math.ceil(text.length / STRETCH));
  return Array.from({ length: count }, (_, i) => stretchAt(text, i, count));
}

/** Begins at a word, so that no half of one misleads. */
function stretchAt(text: string, index: number, count: number): string {
  const start = count === 1 ? 0 : Math.floor((index * (text.length - STRETCH)) / (count - 1));
  const space = start === 0 ? -1 : text.slice(start, start + 40).search(/\s/);
  return text.slice(space < 0 ? start : start + space, start + STRETCH);
}
