import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Kernels, Matrix } from '../../src/nlp/kernels.js';
import { workBytes } from '../../src/nlp/kernels.js';
import { plainKernels } from '../../src/nlp/kernels-js.js';
import { loadKernels } from '../../src/nlp/load-kernels.js';

const MEMORY = 4 << 20;
const simd = await loadKernels(new URL('../../../models/en/kernels.wasm', import.meta.url), MEMORY);

/** A generator of numbers in [-1, 1) that is the same for both kinds. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state / 2 ** 31;
  };
}

function fill(kernels: Kernels, at: number, count: number, next: () => number): void {
  for (let i = 0; i < count; i++) kernels.memory.f32[at / 4 + i] = next();
}

function takeFloats(kernels: Kernels, count: number, next: () => number): number {
  const at = kernels.memory.take(count * 4);
  fill(kernels, at, count, next);
  return at;
}

function takeMatrix(kernels: Kernels, inputs: number, outputs: number, next: () => number): Matrix {
  const weights = kernels.memory.take(inputs * outputs * 2);
  for (let i = 0; i < inputs * outputs; i++) kernels.memory.i16[weights / 2 + i] = Math.round(next() * 127);
  const small = (): number => next() / 127;
  return { weights, scales: takeFloats(kernels, outputs, small), bias: takeFloats(kernels, outputs, next), inputs, outputs };
}

/** Runs `use` on both kinds with the same numbers; it gives the address and bytes of its result. */
function same(seed: number, use: (kernels: Kernels, next: () => number) => readonly [number, number]): void {
  const [expected, actual] = [plainKernels(MEMORY), simd].map((kernels) => {
    const [at, bytes] = use(kernels, numbers(seed));
    return kernels.memory.f32.slice(at / 4, (at + bytes) / 4);
  });
  assert.ok(expected?.some((value) => value !== 0));
  assert.deepEqual(new Uint32Array((actual as Float32Array).buffer), new Uint32Array((expected as Float32Array).buffer));
}

test('the machine that runs the tests has WebAssembly SIMD', () => {
  assert.equal(simd.kind, 'simd');
});

for (const rows of [1, 2, 3, 4, 9]) {
  for (const [inputs, outputs] of [
    [8, 16],
    [160, 48],
    [320, 592],
  ] as const) {
    test(`multiplying ${rows} rows of ${inputs} by ${inputs} × ${outputs} gives the same bits`, () => {
      same(rows * 1000 + inputs, (kernels, next) => {
        const from = { at: takeFloats(kernels, rows * inputs, next), stride: inputs * 4 };
        const scaled = { values: kernels.memory.take(rows * inputs * 2), scales: kernels.memory.take(rows * 4) };
        const matrix = takeMatrix(kernels, inputs, outputs, next);
        const out = kernels.memory.take(rows * outputs * 4);
        kernels.quantise(from, scaled, rows, inputs);
        kernels.multiply(scaled, matrix, out, rows);
        return [out, rows * outputs * 4];
      });
    });
  }
}

for (const backward of [false, true]) {
  for (const lengths of [[5], [7, 7, 4, 1], [12, 3, 2]]) {
    test(`an LSTM ${backward ? 'backward' : 'forward'} over sentences of ${lengths.join(', ')} words gives the same bits`, () => {
      same(lengths.length + Number(backward), (kernels, next) => recur(kernels, next, lengths, backward));
    });
  }
}

function recur(kernels: Kernels, next: () => number, lengths: readonly number[], backward: boolean): readonly [number, number] {
  const { memory } = kernels;
  const hidden = 24;
  const words = lengths.reduce((sum, length) => sum + length, 0);
  const [gates, starts, sizes] = [memory.take(words * 4), memory.take(64), memory.take(64)];
  const rows = takeFloats(kernels, words * 8 * hidden, () => 6 * next());
  for (let i = 0; i < words; i++) memory.u32[gates / 4 + i] = rows + (words - 1 - i) * 8 * hidden * 4;
  let start = 0;
  lengths.forEach((length, i) => {
    memory.i32[starts / 4 + i] = start;
    memory.i32[sizes / 4 + i] = length;
    start += length;
  });
  const batch = { sentences: lengths.length, words, starts, lengths: sizes };
  const out = memory.take(words * hidden * 4);
  const work = memory.take(workBytes(lengths.length, hidden));
  const matrix = takeMatrix(kernels, hidden, 4 * hidden, next);
  kernels.recur({ gates, batch, backward, hidden, matrix, work, out });
  return [out, words * hidden * 4];
}

test('the leaky rectifier gives the same bits and leaves further columns alone', () => {
  same(5, (kernels, next) => {
    const at = takeFloats(kernels, 5 * 24, next);
    kernels.leaky({ at, stride: 96 }, 5, 16);
    return [at, 5 * 96];
  });
});

test('dot products give the same bits', () => {
  same(6, (kernels, next) => {
    const a = { at: takeFloats(kernels, 7 * 128, next), stride: 512 };
    const b = { at: takeFloats(kernels, 9 * 160, next), stride: 640 };
    const out = kernels.memory.take(7 * 9 * 4);
    kernels.dots(a, b, out, { rows: 7, columns: 9, width: 128 });
    return [out, 7 * 9 * 4];
  });
});

test('rectified sums of picked rows give the same bits', () => {
  same(7, (kernels, next) => {
    const a = { at: takeFloats(kernels, 4 * 32, next), stride: 128 };
    const b = takeFloats(kernels, 3 * 32, next);
    const list = kernels.memory.take(16);
    [2, 0, 2, 1].forEach((row, i) => {
      kernels.memory.u32[list / 4 + i] = b + row * 128;
    });
    const out = kernels.memory.take(4 * 128);
    kernels.addRectified(a, list, out, { rows: 4, width: 32 });
    return [out, 4 * 128];
  });
});

test('memory that is full says so', () => {
  assert.throws(() => plainKernels(65536).memory.take(70000), /need at least/);
});
