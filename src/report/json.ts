import { messageOf } from '../core/errors.js';
import { type Piece, problemPiece, type Reader } from './draft.js';
import { decode } from './encoding.js';
import { readRecord } from './json-record.js';
import { whole } from './whole.js';

/** One JSON object, or an array of them: `path`, or `path#1` and on. */
export const jsonReader: Reader = {
  name: 'JSON',
  extensions: ['.json'],
  // An object that is laid out over several lines, or an array of objects.
  recognises: (head) => /^\[\s*[{\]]/.test(head) || /^\{\s*?[\r\n]/.test(head) || /^\{[^\r\n]*[,[{][^\S\r\n]*[\r\n]/.test(head),
  read: whole(readJson),
};

function* readJson(bytes: Uint8Array, origin: string): Generator<Piece> {
  let value: unknown;
  try {
    value = JSON.parse(decode(bytes));
  } catch (thrown) {
    yield problemPiece(
      'malformed',
      origin,
      `it is not JSON: ${messageOf(thrown)}`,
      'mend it; a file with one object a line ends in .jsonl',
    );
    return;
  }
  if (!Array.isArray(value)) yield readRecord(value, origin, bytes);
  else if (value.length === 0)
    yield problemPiece('empty', origin, 'its list holds no report', 'give a list of objects with a field "text"');
  else for (const [index, item] of value.entries()) yield readRecord(item, `${origin}#${index + 1}`, bytes);
}
