import { readFile } from 'node:fs/promises';
import { messageOf, OnRecordError } from '../core/errors.js';
import type { Kernels } from './kernels.js';
import { plainKernels } from './kernels-js.js';
import { createMemory, type Memory } from './memory.js';

/**
 * The fastest kernels that this machine runs: WebAssembly SIMD out of `file`, or plain JavaScript. `bytes`: of memory, zeroed, and
 * only taken from the system as it is used. Throws an OnRecordError where `file` cannot be read.
 */
export async function loadKernels(file: URL, bytes: number): Promise<Kernels> {
  const code = await readFile(file).catch((thrown: unknown) => {
    throw new OnRecordError(`cannot read the kernels: ${messageOf(thrown)}`, file.href, 'install OnRecord again', { cause: thrown });
  });
  const { WebAssembly } = globalThis as { readonly WebAssembly?: WebAssemblyApi };
  if (WebAssembly === undefined || !WebAssembly.validate(code)) return plainKernels(bytes);
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65536) });
  const { instance } = await WebAssembly.instantiate(code, { env: { memory } });
  return simdKernels(instance.exports, createMemory(memory.buffer));
}

/** What is used of WebAssembly, which neither ES2023 nor Node's types declare. */
interface WebAssemblyApi {
  readonly validate: (code: Uint8Array) => boolean;
  readonly instantiate: (code: Uint8Array, imports: object) => Promise<{ readonly instance: { readonly exports: Exports } }>;
  readonly Memory: new (pages: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
}

/** What training/kernels/kernels.ts exports. */
type Exports = Readonly<Record<'quantise' | 'multiply' | 'recur' | 'leaky' | 'dots' | 'addRectified', (...numbers: number[]) => void>>;

function simdKernels(wasm: Exports, memory: Memory): Kernels {
  return {
    kind: 'simd',
    memory,
    quantise: (from, to, rows, width) => wasm.quantise(from.at, from.stride, to.values, to.scales, rows, width),
    multiply: (from, { weights, scales, bias, inputs, outputs }, out, rows) =>
      wasm.multiply(from.values, from.scales, weights, scales, bias, out, rows, inputs, outputs),
    recur: ({ gates, batch, backward, hidden, matrix, work, out }) => {
      const { starts, lengths, sentences } = batch;
      wasm.recur(gates, starts, lengths, sentences, Number(backward), hidden, matrix.weights, matrix.scales, work, out);
    },
    leaky: (at, rows, width) => wasm.leaky(at.at, at.stride, rows, width),
    dots: (a, b, out, { rows, columns, width }) => wasm.dots(a.at, a.stride, b.at, b.stride, out, rows, columns, width),
    addRectified: (a, b, out, { rows, width }) => wasm.addRectified(a.at, a.stride, b, out, rows, width),
  };
}
