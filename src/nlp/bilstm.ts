import { type Batch, type Kernels, type Matrix, workBytes } from './kernels.js';
import { loadMatrix } from './matrix.js';
import type { Weights } from './weights.js';

/** One layer of a bidirectional LSTM. */
export interface BiLstm {
  /** Its input: [2 directions × 4 gates × hidden] outputs. */
  readonly input: Matrix;
  /**
   * Runs both directions. `gates`: address of a uint32 list, where each word's input gates lie; `out`: address of
   * [words][2 × hidden] int16 of 1/32767.
   */
  readonly run: (gates: number, batch: Batch, out: number) => void;
}

/** Loads layer `name` ("layer0"); `work` is an address of `workBytes(most sentences, hidden)` that layers share. */
export function loadBiLstm(kernels: Kernels, weights: Weights, name: string, work: number): BiLstm {
  const { memory } = kernels;
  const input = loadMatrix(memory, weights, `${name}.input`, true);
  const directions = [
    { backward: false, matrix: loadMatrix(memory, weights, `${name}.forward`, false) },
    { backward: true, matrix: loadMatrix(memory, weights, `${name}.backward`, false) },
  ];
  const hidden = input.outputs / 8;
  return {
    input,
    run: (gates, batch, out) => {
      for (const direction of directions) kernels.recur({ ...direction, gates, batch, hidden, work, out });
    },
  };
}

/** Workspace for layers of `hidden` units a direction, over at most `sentences` sentences at a time. */
export const takeWork = (kernels: Kernels, sentences: number, hidden: number): number => kernels.memory.take(workBytes(sentences, hidden));

/** A list of `words` float32 scales of 1/32767, which `run`'s output has when it becomes the next layer's input. */
export function takeUnitScales(kernels: Kernels, words: number): number {
  const at = kernels.memory.take(words * 4);
  kernels.memory.f32.fill(1 / 32767, at / 4, at / 4 + words);
  return at;
}
