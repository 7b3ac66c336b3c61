import { messageOf } from '../core/errors.js';
import { type Piece, problemPiece, type Reader } from './draft.js';
import { decode } from './encoding.js';
import { readRecord } from './json-record.js';
import { type Line, linesOf } from './lines.js';
import { emptyFile } from './whole.js';

/** One JSON object a line, read line by line: `path#1` and on. A bad line is a problem, and the rest is read. */
export const jsonlReader: Reader = {
  name: 'JSON lines',
  extensions: ['.jsonl', '.ndjson'],
  recognises: (head) => head.startsWith('{'),
  read: readJsonLines,
};

async function* readJsonLines(chunks: AsyncIterable<Uint8Array>, origin: string): AsyncGenerator<Piece> {
  let any = false;
  for await (const line of linesOf(chunks)) {
    const piece = readLine(line, `${origin}#${line.number}`);
    if (piece === null) continue;
    any = true;
    yield piece;
  }
  if (!any) yield emptyFile(origin);
}

/** `null` for a blank line. */
function readLine({ bytes }: Line, origin: string): Piece | null {
  if (bytes === null) return problemPiece('too-long', origin, 'this line is larger than 64 MB', 'give each report a line of its own');
  const text = decode(bytes);
  if (text.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    return problemPiece('malformed', origin, `this line is not JSON: ${messageOf(thrown)}`, 'mend the line; the others were read');
  }
  return readRecord(value, origin, bytes);
}
