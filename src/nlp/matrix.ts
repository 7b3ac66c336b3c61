import type { Matrix } from './kernels.js';
import type { Memory } from './memory.js';
import type { Weights } from './weights.js';

const roundUp = (n: number, to: number): number => Math.ceil(n / to) * to;

/**
 * Lays out the int8 tensor `name` ([outputs][inputs], with `name.scale` and, where `biased`, `name.bias` of float32) for the kernels.
 * Inputs are filled up with zeros to a multiple of 8, outputs of 16.
 */
export function loadMatrix(memory: Memory, weights: Weights, name: string, biased: boolean): Matrix {
  const [rows = 0, columns = 0] = weights.shape(name);
  const inputs = roundUp(columns, 8);
  const outputs = roundUp(rows, 16);
  const matrix = {
    weights: memory.take(inputs * outputs * 2),
    scales: memory.take(outputs * 4),
    bias: memory.take(outputs * 4),
    inputs,
    outputs,
  };
  memory.f32.set(weights.float32(`${name}.scale`), matrix.scales / 4);
  if (biased) memory.f32.set(weights.float32(`${name}.bias`), matrix.bias / 4);
  packPanels(weights.int8(name), columns, memory.i16.subarray(matrix.weights / 2), inputs);
  return matrix;
}

/** [outputs][columns] to [outputs/16][inputs/2][16][2]. */
function packPanels(from: Int8Array, columns: number, to: Int16Array, inputs: number): void {
  const rows = from.length / columns;
  for (let row = 0; row < rows; row++) {
    const panel = (row >> 4) * inputs * 16 + (row & 15) * 2;
    const start = row * columns;
    for (let k = 0; k < columns; k++) to[panel + (k >> 1) * 32 + (k & 1)] = from[start + k] as number;
  }
}
