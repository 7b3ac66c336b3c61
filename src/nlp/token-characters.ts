/** Character classes, one of them for each UTF-16 code unit. `kindAt` of a position past the end is `END`. */
export const END = 0;
export const SPACE = 1;
/** Lower-case and uncased letters, combining marks, `_`, joiners and surrogates outside the emoji planes. */
export const LOWER = 2;
export const UPPER = 3;
export const DIGIT = 4;
/** `. ! ? …` */
export const STOP = 5;
/** `' ’ ʼ` and the backtick, which writers use for it. */
export const APOSTROPHE = 6;
export const AT = 7;
export const SLASH = 8;
export const SYMBOL = 9;

/** Class of the code unit at `position`. */
export function kindAt(text: string, position: number): number {
  if (position >= text.length) return END;
  const code = text.charCodeAt(position);
  return KINDS[code] || learnKind(code);
}

export function isWordKind(kind: number): boolean {
  return kind >= LOWER && kind <= DIGIT;
}

export function isLetterKind(kind: number): boolean {
  return kind === LOWER || kind === UPPER;
}

/** First position at or after `from`, and before `end`, that is not of `kind`. */
export function skipKind(text: string, from: number, end: number, kind: number): number {
  let position = from;
  while (position < end && kindAt(text, position) === kind) position++;
  return position;
}

/** First position at or after `from`, and before `end`, that is neither letter nor digit. */
export function skipWord(text: string, from: number, end: number): number {
  let position = from;
  while (position < end && isWordKind(kindAt(text, position))) position++;
  return position;
}

/** `) ] } " ' ” ’ »`: what may stand between the mark that ends a sentence and the space after it. */
export function isCloser(code: number): boolean {
  return code < 0x80
    ? code === 0x29 || code === 0x22 || code === 0x27 || code === 0x5d || code === 0x7d
    : code === 0x201d || code === 0x2019 || code === 0xbb;
}

/** `( [ { " ' “ ‘ « „` and the backtick. */
export function isOpener(code: number): boolean {
  return code < 0x80
    ? code === 0x28 || code === 0x22 || code === 0x27 || code === 0x5b || code === 0x7b || code === 0x60
    : code === 0x201c || code === 0x2018 || code === 0xab || code === 0x201e;
}

const LISTED: Readonly<Record<string, number>> = {
  '.': STOP,
  '!': STOP,
  '?': STOP,
  '…': STOP,
  "'": APOSTROPHE,
  '’': APOSTROPHE,
  ʼ: APOSTROPHE,
  '`': APOSTROPHE,
  '@': AT,
  '/': SLASH,
};

const CATEGORIES: readonly (readonly [RegExp, number])[] = [
  [/\p{Lu}|\p{Lt}/u, UPPER],
  [/[\p{L}\p{M}_\u00ad\u200b-\u200d\u2060]/u, LOWER],
  [/\p{Nd}/u, DIGIT],
  [/\s/, SPACE],
];

/** The classes met so far of the 65,536 code units, 0 for the others: a whole table would take 30 ms at every start. */
const KINDS: Uint8Array = new Uint8Array(0x10000);

/** Finds the class of a code unit by its Unicode general category, as the run time knows it, and notes it. */
function learnKind(code: number): number {
  if (Number.isNaN(code)) return END;
  const kind = kindOf(code);
  KINDS[code] = kind;
  return kind;
}

function kindOf(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return code >= 0xd83c && code <= 0xd83e ? SYMBOL : LOWER;
  if (isUncased(code)) return LOWER;
  const character = String.fromCharCode(code);
  const listed = LISTED[character];
  if (listed !== undefined) return listed;
  return CATEGORIES.find(([pattern]) => pattern.test(character))?.[1] ?? SYMBOL;
}

/** Han and Hangul go by range: more than half of the table without a regular expression. */
function isUncased(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3);
}
