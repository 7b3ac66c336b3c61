import { binaryProblem } from './binary.js';
import { draftPiece, type Piece, problemPiece, type Reader } from './draft.js';
import { decode } from './encoding.js';
import { readGuarded } from './html-guard.js';
import { whole } from './whole.js';

/** Larger pages are refused: a page of news seldom has one MB. */
const LARGEST = 10 * 1024 * 1024;

/** Web pages: title, publisher, date, address and main text, of which the paragraphs are laid out anew. */
export const htmlReader: Reader = {
  name: 'HTML',
  extensions: ['.html', '.htm'],
  recognises: (head) => /^<(?:!doctype\s+html|html)\b/i.test(head) || /^<(?:\?xml|!--).*?<html\b/is.test(head),
  read: whole(readHtml, LARGEST),
};

async function* readHtml(bytes: Uint8Array, origin: string): AsyncGenerator<Piece> {
  const html = decode(bytes, declaredEncoding(bytes));
  const answer = binaryProblem(html, origin) ?? (await readGuarded({ html, origin }));
  if (answer.kind !== 'article') {
    yield answer;
    return;
  }
  const { text, ...more } = answer.article;
  if (text === '')
    yield problemPiece('empty', origin, 'no text was found on this page', 'save the text of the article as plain text and give that');
  else yield draftPiece({ text, origin, bytes }, more);
}

/** As `<meta charset>` or `<meta http-equiv>` says, near the beginning. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ?? null;
}
