/** Hashed pieces of a word's form, in the order of the embedding tables, and the shape; training/features.py has the same numbers. */
export function piecesOf(form: string): readonly string[] {
  const n = normalise(form);
  const characters = isPlain(n) ? n : [...n];
  return [
    `n:${n}`,
    `p:${join(characters.slice(0, 2))}`,
    `p3:${join(characters.slice(0, 3))}`,
    `s4:${join(characters.slice(-4))}`,
    `sh:${shapeOf(form)}`,
    `s:${join(characters.slice(-3))}`,
  ];
}

/** Row of a piece in a table of `rows` rows; row 0 is never used. */
export const rowOf = (piece: string, rows: number): number => 1 + (hashString(piece) % (rows - 1));

/** FNV-1a over UTF-8, 32 bits, finished with two xor-shifts; a lone surrogate counts as three bytes. */
export function hashString(string: string): number {
  let hash = 0x811c9dc5;
  const add = (byte: number): void => {
    hash = Math.imul(hash ^ byte, 0x01000193);
  };
  for (let i = 0; i < string.length; i++) {
    const code = string.codePointAt(i) as number;
    if (code < 0x80) add(code);
    else addUtf8(code, add);
    if (code > 0xffff) i++;
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

/** Lower case, every decimal digit as 0. */
export const normalise = (form: string): string => form.toLowerCase().replace(DIGITS, '0');

/** X, x, d for capital, letter and digit; runs longer than three are cut to three. */
export function shapeOf(form: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (const character of form) {
    const kind = shapeOfCharacter(character);
    run = kind === last ? run + 1 : 0;
    last = kind;
    if (run < 3) shape += kind;
  }
  return shape;
}

const DIGITS = /\p{Nd}/gu;
const UPPER = /\p{Lu}/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;

function shapeOfCharacter(character: string): string {
  if (character >= 'a' && character <= 'z') return 'x';
  if (character >= 'A' && character <= 'Z') return 'X';
  if (UPPER.test(character)) return 'X';
  if (LETTER.test(character)) return 'x';
  return DIGIT.test(character) ? 'd' : character;
}

/** True where every character is one code unit. */
function isPlain(string: string): boolean {
  for (let i = 0; i < string.length; i++) if ((string.charCodeAt(i) & 0xf800) === 0xd800) return false;
  return true;
}

const join = (characters: string | readonly string[]): string => (typeof characters === 'string' ? characters : characters.join(''));

function addUtf8(code: number, add: (byte: number) => void): void {
  if (code < 0x800) add(0xc0 | (code >> 6));
  else {
    if (code < 0x10000) add(0xe0 | (code >> 12));
    else {
      add(0xf0 | (code >> 18));
      add(0x80 | ((code >> 12) & 63));
    }
    add(0x80 | ((code >> 6) & 63));
  }
  add(0x80 | (code & 63));
}
