import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { messageOf, OnRecordError } from '../core/errors.js';

/** A file of weights in memory. Asking for a tensor that it lacks, or that has another type, throws an OnRecordError. */
export interface Weights {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly shape: (name: string) => readonly number[];
  readonly int8: (name: string) => Int8Array;
  readonly float32: (name: string) => Float32Array;
  readonly text: (name: string) => string;
}

/** First bytes of the file, then uint32 version, uint32 length of the header, sha256 of all that follows, JSON header, tensors. */
const MAGIC = 'ONRECORD';
const VERSION = 1;
const PREFIX = 48;

interface Tensor {
  readonly type: string;
  readonly shape: readonly number[];
  /** Bytes from the end of the header. */
  readonly at: number;
  readonly bytes: number;
}

interface Header {
  readonly kind: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly tensors: Readonly<Record<string, Tensor>>;
}

/** Reads weights of `kind` ("parser"). Throws an OnRecordError where the file is missing, cut short, damaged or of another version. */
export async function loadWeights(file: URL, kind: string): Promise<Weights> {
  const bytes = await readFile(file).catch((thrown: unknown) => {
    throw new OnRecordError(`cannot read the weights: ${messageOf(thrown)}`, file.href, 'install OnRecord again', { cause: thrown });
  });
  return readWeights(bytes, kind, file.href);
}

/** The same out of bytes that were read already; `where` names them in errors. */
export function readWeights(bytes: Uint8Array, kind: string, where: string): Weights {
  const fail = (what: string): never => {
    throw new OnRecordError(what, where, 'install OnRecord again: the weights belong to one version of the program');
  };
  const header = readHeader(bytes, fail);
  if (header.kind !== kind) fail(`these are weights of a ${header.kind}, not of a ${kind}`);
  const data = bytes.subarray(PREFIX + headerLength(bytes));
  const tensor = (name: string, type: string): Uint8Array => {
    const found = header.tensors[name];
    if (found?.type !== type) return fail(`the weights lack "${name}" as ${type}`);
    return aligned(data.subarray(found.at, found.at + found.bytes));
  };
  return {
    settings: header.settings,
    shape: (name) => header.tensors[name]?.shape ?? fail(`the weights lack "${name}"`),
    int8: (name) => new Int8Array(...extent(tensor(name, 'int8'), 1)),
    float32: (name) => new Float32Array(...extent(tensor(name, 'float32'), 4)),
    text: (name) => new TextDecoder().decode(tensor(name, 'utf8')),
  };
}

function readHeader(bytes: Uint8Array, fail: (what: string) => never): Header {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < PREFIX || new TextDecoder().decode(bytes.subarray(0, 8)) !== MAGIC) fail('this is not a file of weights');
  const version = view.getUint32(8, true);
  if (version !== VERSION) fail(`the weights are of version ${version}; this program reads version ${VERSION}`);
  const sum = createHash('sha256').update(bytes.subarray(PREFIX)).digest();
  if (!sum.equals(bytes.subarray(16, PREFIX))) fail('the weights are damaged or cut short: their checksum does not match');
  return JSON.parse(new TextDecoder().decode(bytes.subarray(PREFIX, PREFIX + headerLength(bytes)))) as Header;
}

const headerLength = (bytes: Uint8Array): number => new DataView(bytes.buffer, bytes.byteOffset).getUint32(12, true);

/** The same bytes at an address that float32 views accept; copies only where the buffer was cut out of a larger one. */
const aligned = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 4 === 0 ? bytes : bytes.slice());

const extent = (bytes: Uint8Array, size: number): [ArrayBuffer, number, number] => [
  bytes.buffer as ArrayBuffer,
  bytes.byteOffset,
  bytes.byteLength / size,
];
