import { TextDecoder } from 'node:util';
import { markOf } from './encoding.js';

/** A line of more bytes than this is not held. */
const LONGEST = 64 * 1024 * 1024;
const LINE_FEED = 10;

/** One line without its line feed; `bytes` is null where it is too long to be held. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/** The lines of a stream, of which no more than one and a chunk are held. UTF-16 with a byte order mark is turned into UTF-8. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, longest = LONGEST): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const take = (): Line => {
    const line = { number, bytes: length > longest ? null : Buffer.concat(parts, length) };
    [parts, length, number] = [[], 0, number + 1];
    return line;
  };
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length <= longest) parts.push(part);
    else parts = [];
  };
  for await (const chunk of inUtf8(chunks)) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      keep(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < chunk.length) keep(chunk.subarray(start));
  }
  if (length > 0) yield take();
}

async function* inUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null | undefined;
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    if (decoder === undefined && chunk.length > 0) {
      const mark = markOf(chunk);
      decoder = mark === null || mark === 'utf-8' ? null : new TextDecoder(mark);
    }
    yield decoder ? encoder.encode(decoder.decode(chunk, { stream: true })) : chunk;
  }
}
