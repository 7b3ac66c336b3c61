import type { Matrix } from './kernels.js';
import type { Memory } from './memory.js';
import type { Weights } from './weights.js';

const toEight = (n: number): number => Math.ceil(n / 8) * 8;

/**
 * Lays out the int8 tensor `name` ([outputs][inputs], with `name.scale` and, where `biased`, `name.bias` of float32) for the kernels.
 * Inputs and outputs are filled up with zeros to multiples of 8.
 */
export function loadMatrix(memory: Memory, weights: Weights, name: string, biased: boolean): Matrix {
  const [rows = 0, columns = 0] = weights.shape(name);
  const inputs = toEight(columns);
  const outputs = toEight(rows);
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

/** [outputs][columns] to [outputs/8][inputs/2][8][2]. */
function packPanels(from: Int8Array, columns: number, to: Int16Array, inputs: number): void {
  const rows = from.length / columns;
  for (let row = 0; row < rows; row++) {
    const panel = (row >> 3) * inputs * 8 + (row & 7) * 2;
    const start = row * columns;
    for (let k = 0; k < columns; k++) to[panel + (k >> 1) * 16 + (k & 1)] = from[start + k] as number;
  }
}
