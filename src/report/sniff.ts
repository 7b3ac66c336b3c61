import type { Reader } from './draft.js';
import { decode } from './encoding.js';

/** Bytes of the beginning that are looked at to tell a format. */
const HEAD = 4096;

/** A stream of which the beginning was looked at. */
export interface Peeked {
  readonly head: Uint8Array;
  /** All of it, the beginning too; to be read once. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Ends the stream where it is not read to its end. */
  close(): Promise<void>;
}

/** Reads the beginning of a stream without losing it: where the stream breaks off already there, `chunks` gives what came and then throws. */
export async function peek(stream: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const iterator = stream[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let broken: { readonly thrown: unknown } | null = null;
  while (length < HEAD && broken === null) {
    const next = await iterator.next().catch((thrown: unknown) => ({ thrown }));
    if ('thrown' in next) broken = next;
    else if (next.done === true) break;
    else {
      first.push(next.value);
      length += next.value.length;
    }
  }
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield* first;
    if (broken !== null) throw broken.thrown;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  return { head: Buffer.concat(first).subarray(0, HEAD), chunks: chunks(), close: async () => void (await iterator.return?.()) };
}

/** The first of the readers that recognises a beginning; the last takes anything. */
export function readerOf(head: Uint8Array, readers: readonly Reader[]): Reader | undefined {
  const text = decode(head).trimStart();
  return readers.find((reader) => reader.recognises(text));
}

/** First bytes, in hexadecimal, of formats that may hold reports but that no reader opens. */
const SIGNATURES: readonly { readonly name: string; readonly begins: string }[] = [
  { name: 'a PDF', begins: '255044462d' },
  { name: 'a zip archive or an office document', begins: '504b0304' },
  { name: 'a compressed file', begins: '1f8b' },
  { name: 'a compressed file', begins: '425a68' },
  { name: 'a compressed file', begins: 'fd377a585a' },
  { name: 'a compressed file', begins: '28b52ffd' },
  { name: 'an old office document', begins: 'd0cf11e0' },
  { name: 'rich text', begins: '7b5c727466' },
  { name: 'a web archive', begins: '574152432f' },
];

/** What a file is that cannot be read, by how it begins: "a PDF"; `null` where nothing says so. */
export function foreignFormat(head: Uint8Array): string | null {
  const text = Buffer.from(head).toString('latin1');
  if (/^\s*<(?:\?xml|rss|feed)\b/.test(text) && !/<html\b/i.test(text)) return 'a news feed or other XML';
  const first = Buffer.from(head.subarray(0, 8)).toString('hex');
  return SIGNATURES.find(({ begins }) => first.startsWith(begins))?.name ?? null;
}
