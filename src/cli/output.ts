import { messageOf, OnRecordError } from '../core/errors.js';

const CHUNK = 65_536;

/** Text on its way out, in pieces of any size; a writer waits while the reader at the other end is busy. */
export interface Output {
  write(piece: string): Promise<void>;
  /** Sends what is left. */
  end(): Promise<void>;
}

/** Gathers small pieces into chunks of 65,536 UTF-16 code units. A closed pipe rejects: see `isBrokenPipe`; so does a full disk. */
export function outputTo(stream: NodeJS.WritableStream): Output {
  let waiting: string[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    const chunk = waiting.join('');
    waiting = [];
    length = 0;
    if (chunk !== '') await send(stream, chunk);
  };
  const write = async (piece: string): Promise<void> => {
    waiting.push(piece);
    length += piece.length;
    if (length >= CHUNK) await flush();
  };
  return { write, end: flush };
}

/** Writes all pieces, one after the other, and sends them. */
export async function writeAll(stream: NodeJS.WritableStream, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const output = outputTo(stream);
  for await (const piece of pieces) await output.write(piece);
  await output.end();
}

/** True for what is thrown when the reader of our output has gone, as in `onrecord events | head`. */
export const isBrokenPipe = (thrown: unknown): boolean => thrown instanceof Error && 'code' in thrown && thrown.code === 'EPIPE';

/** Settles once the stream has taken the chunk. */
function send(stream: NodeJS.WritableStream, chunk: string): Promise<void> {
  return new Promise((resolve, fail) => {
    const reject = (error: Error): void => fail(isBrokenPipe(error) ? error : unwritable(error));
    stream.once('error', reject);
    stream.write(chunk, (error) => {
      stream.removeListener('error', reject);
      if (error) {
        stream.on('error', () => {});
        reject(error);
      } else resolve();
    });
  });
}

function unwritable(error: Error): OnRecordError {
  const full = 'code' in error && error.code === 'ENOSPC';
  const what = full ? 'The disk is full: the output ends before its end.' : `The output cannot be written: ${messageOf(error)}.`;
  return new OnRecordError(
    what,
    'the standard output',
    'Make room or print elsewhere, and run the command again: what is on record is kept.',
    { cause: error },
  );
}
