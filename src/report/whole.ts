import { type Piece, problemPiece, type Reader } from './draft.js';

/** Files that are held whole in memory may have up to this many bytes; a JavaScript string ends near 512 MB. */
const LARGEST = 256 * 1024 * 1024;

/** A reader that needs the whole file at once; a file of more than `limit` bytes is a problem, and is read no further. */
export function whole(
  read: (bytes: Uint8Array, origin: string) => Iterable<Piece> | AsyncIterable<Piece>,
  limit = LARGEST,
): Reader['read'] {
  return async function* (chunks, origin) {
    const bytes = await gather(chunks, limit);
    if (bytes === null) yield tooLong(origin, limit);
    else if (bytes.length === 0) yield emptyFile(origin);
    else yield* read(bytes, origin);
  };
}

/** A problem: there is nothing in the file. */
export const emptyFile = (origin: string): Piece =>
  problemPiece('empty', origin, 'there is nothing in it', 'give a file that holds a report');

const tooLong = (origin: string, limit: number): Piece =>
  problemPiece(
    'too-long',
    origin,
    `it is larger than ${Math.round(limit / 1048576)} MB`,
    'split it, or give the reports as JSON lines, which are read one at a time',
  );

async function gather(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts, length);
}
