/** Lines no wider than `width` columns of a terminal, broken between words, and inside a word only where it fits no line. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text)
    .split(' ')
    .flatMap((long) => cut(long, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && columns(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Fills up with spaces to `width` columns. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));

/** Columns the text takes in a terminal: 2 for a wide character (East Asian, emoji), 0 for a mark on the one before. */
export function columns(text: string): number {
  if (NARROW_ONLY.test(text)) return text.length;
  return graphemes(text).reduce((sum, grapheme) => sum + columnsOf(grapheme), 0);
}

const NARROW_ONLY = /^[ -~]*$/;
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Scripts and blocks of Unicode's East Asian Width W and F, and what is shown as an emoji. */
const WIDE =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Yi}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]|\uFE0F/u;
const NO_COLUMN = /^[\p{M}\p{Cf}]+$/u;
/** Control characters could steer the terminal, marks of direction reorder the line. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\s]+/gu;

const graphemes = (text: string): readonly string[] => Array.from(SEGMENTER.segment(text), ({ segment }) => segment);

const columnsOf = (grapheme: string): number => (NO_COLUMN.test(grapheme) ? 0 : WIDE.test(grapheme) ? 2 : 1);

const printable = (text: string): string => text.replace(CONTROLS, ' ').trim();

/** A word in pieces that each fit a line. */
function cut(word: string, width: number): readonly string[] {
  if (columns(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const grapheme of graphemes(word)) {
    if (piece !== '' && columns(piece) + columnsOf(grapheme) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += grapheme;
  }
  return [...pieces, piece];
}
