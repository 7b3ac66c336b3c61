import { binaryProblem } from './binary.js';
import { draftPiece, type Piece, type Reader } from './draft.js';
import { decode } from './encoding.js';
import { whole } from './whole.js';

/** A headline has at most this many characters. */
const LONGEST_HEADLINE = 200;

/** Plain text and Markdown: the text is kept exactly, but for its byte order mark. */
export const textReader: Reader = {
  name: 'plain text',
  extensions: ['.txt', '.md'],
  recognises: () => true,
  read: whole(readText),
};

function* readText(bytes: Uint8Array, origin: string): Generator<Piece> {
  const text = decode(bytes);
  yield binaryProblem(text, origin) ?? draftPiece({ text, origin, bytes }, { title: headlineOf(text) });
}

/** The first line, where a blank line and more text follow it and it does not end as a sentence does; it stays in the text. */
export function headlineOf(text: string): string | null {
  const found = /^\s*(\S[^\r\n]*)(?:\r\n|\n|\r)[^\S\r\n]*(?:\r\n|\n|\r)\s*\S/.exec(text.slice(0, 4 * LONGEST_HEADLINE));
  const line = found?.[1]?.replace(/^#{1,6}\s+/, '').trim() ?? '';
  return line === '' || line.length > LONGEST_HEADLINE || /[^.]\.["”’)]?$/.test(line) ? null : line;
}
