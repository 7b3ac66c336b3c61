import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import type { Problem, Report } from '../core/schema.js';
import { conlluReader } from './conllu.js';
import { type Draft, type Piece, problemPiece, type Reader } from './draft.js';
import { finishDraft } from './finish.js';
import { htmlReader } from './html.js';
import { findFiles, unreadable } from './inputs.js';
import { jsonReader } from './json.js';
import { jsonlReader } from './jsonl.js';
import { languageDetector } from './language.js';
import { isPlainEnglish } from './plain-english.js';
import { foreignFormat, peek, readerOf } from './sniff.js';
import { textReader } from './text.js';

/** Every format, in the order in which they are looked for in what has no known ending; the last takes anything. */
export const READERS: readonly Reader[] = [jsonReader, jsonlReader, conlluReader, htmlReader, textReader];

/** The original of a report: its bytes as they came (of a JSON line: the line), when they were read (ISO 8601) and how. */
export interface Source {
  readonly bytes: Uint8Array;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly acquired: string;
  /** "file" or "stdin". */
  readonly method: string;
}

export type ReadItem =
  | { readonly kind: 'report'; readonly report: Report; readonly source: Source }
  | { readonly kind: 'problem'; readonly problem: Problem };

export interface ReadOptions {
  /** The date of reports that give none. */
  readonly published: string | null;
  /** What `-` reads; the process's own standard input where it is left out. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  readonly now: () => Date;
}

/** A stream of bytes that an input names. */
interface Opened {
  readonly origin: string;
  readonly stream: AsyncIterable<Uint8Array>;
  readonly method: string;
}

/** All reports of files, folders, patterns and `-`, in the order of the inputs. Never throws: what cannot be read is a problem. */
export async function* readReports(inputs: readonly string[], options: ReadOptions): AsyncGenerator<ReadItem> {
  const extensions = READERS.flatMap((reader) => reader.extensions);
  for (const input of inputs) {
    if (input === '-') {
      yield* readOpened({ origin: '-', stream: options.stdin ?? process.stdin, method: 'stdin' }, options);
      continue;
    }
    for (const found of await findFiles(input, extensions)) {
      if (found.kind === 'problem') yield found;
      else yield* readOpened({ origin: found.path, stream: createReadStream(found.path), method: 'file' }, options);
    }
  }
}

async function* readOpened(opened: Opened, options: ReadOptions): AsyncGenerator<ReadItem> {
  const acquired = options.now().toISOString();
  let source: Source | null = null;
  try {
    for await (const piece of piecesOf(opened)) {
      if (piece.kind === 'problem') {
        yield piece;
        continue;
      }
      const { report, problems } = await finish(piece.draft, options);
      for (const problem of problems) yield { kind: 'problem', problem };
      if (report === null) continue;
      if (source?.bytes !== piece.draft.bytes) source = sourceOf(piece.draft.bytes, acquired, opened.method);
      yield { kind: 'report', report, source };
    }
  } catch (thrown) {
    yield unreadable(opened.origin, thrown);
  }
}

/** By its ending, else by how it begins. */
async function* piecesOf({ origin, stream }: Opened): AsyncGenerator<Piece> {
  const { head, chunks, close } = await peek(stream);
  try {
    const foreign = foreignFormat(head);
    const extension = extname(origin).toLowerCase();
    const reader = READERS.find(({ extensions }) => extensions.includes(extension)) ?? readerOf(head, READERS);
    if (foreign === null && reader !== undefined) yield* reader.read(chunks, origin);
    else
      yield problemPiece(
        'unknown-format',
        origin,
        `this is ${foreign ?? 'of an unknown format'}`,
        'save it as plain text, HTML or JSON and give that',
      );
  } finally {
    await close();
  }
}

const finish = async (draft: Draft, options: ReadOptions) =>
  finishDraft(draft, options.published, draft.english || (await isPlainEnglish(draft.text)) ? () => null : await languageDetector());

const sourceOf = (bytes: Uint8Array, acquired: string, method: string): Source => ({
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  acquired,
  method,
});
