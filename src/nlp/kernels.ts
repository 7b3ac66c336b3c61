import type { Memory } from './memory.js';

/** Rows of float32: address of the first, bytes from one to the next. */
export interface FloatRows {
  readonly at: number;
  readonly stride: number;
}

/** Rows of int16, one after the other, and the address of a float32 scale for each. */
export interface ScaledRows {
  readonly values: number;
  readonly scales: number;
}

/** Weights in panels of 16 outputs ([outputs/16][inputs/2][16][2] int16), a float32 scale and bias for each output. */
export interface Matrix {
  readonly weights: number;
  readonly scales: number;
  readonly bias: number;
  /** A multiple of 8. */
  readonly inputs: number;
  /** A multiple of 16. */
  readonly outputs: number;
}

/** Sentences side by side, longest first. Addresses of int32 lists: first word and number of words of each. */
export interface Batch {
  readonly sentences: number;
  readonly words: number;
  readonly starts: number;
  readonly lengths: number;
}

/** One direction of an LSTM. `out`: address of [words][2 × hidden] int16 of 1/32767; `work`: of `workBytes(batch, hidden)`. */
export interface Recurrence {
  /** Address of a uint32 list: where each word's gates lie ([2 directions][input, forget, cell, output][hidden] float32). */
  readonly gates: number;
  readonly batch: Batch;
  readonly backward: boolean;
  readonly hidden: number;
  readonly matrix: Matrix;
  readonly work: number;
  readonly out: number;
}

export interface Shape {
  readonly rows: number;
  readonly columns: number;
  /** A multiple of 8. */
  readonly width: number;
}

/** The arithmetic of the networks. Both kinds give the same bits; rows do not depend on each other. */
export interface Kernels {
  readonly kind: 'simd' | 'plain';
  readonly memory: Memory;
  /** float32 rows to int16, each by its own scale. */
  readonly quantise: (from: FloatRows, to: ScaledRows, rows: number, width: number) => void;
  /** out[rows][outputs] float32 = bias + rows × matrix. */
  readonly multiply: (from: ScaledRows, matrix: Matrix, out: number, rows: number) => void;
  readonly recur: (recurrence: Recurrence) => void;
  /** Leaky rectifier of slope 0.1, in place, on the first `width` columns. */
  readonly leaky: (at: FloatRows, rows: number, width: number) => void;
  /** out[rows][columns] float32 = a · bᵀ. */
  readonly dots: (a: FloatRows, b: FloatRows, out: number, shape: Shape) => void;
  /** out[rows][width] float32 = max(0, a + b); `b` is the address of a uint32 list of addresses. */
  readonly addRectified: (a: FloatRows, b: number, out: number, shape: Omit<Shape, 'columns'>) => void;
}

/** Bytes of workspace of a recurrence over at most `sentences` sentences. */
export const workBytes = (sentences: number, hidden: number): number => sentences * (4 + hidden * 22) + hidden * 16 + 16;
