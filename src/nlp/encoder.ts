import { MOST_WORDS } from './batches.js';
import { type BiLstm, loadBiLstm, takeUnitScales, takeWork } from './bilstm.js';
import type { Batch, Kernels, ScaledRows } from './kernels.js';
import type { Weights } from './weights.js';
import { createWordGates, type WordGates } from './word-gates.js';
import type { WordVectors } from './word-vectors.js';

/** Words in context: `rows` holds [words][2 × hidden], sentence after sentence; valid until the next call. */
export interface Encoded {
  readonly rows: ScaledRows;
  readonly words: number;
}

/** Word vectors and a stack of bidirectional LSTMs. */
export interface Encoder {
  /** Takes at most MOST_WORDS words in all, sentences longest first. */
  readonly encode: (sentences: readonly (readonly string[])[]) => Encoded;
}

/** Addresses that one batch after the other uses. */
interface Workspace {
  readonly starts: number;
  readonly lengths: number;
  /** Of the first layer's gates, in the store of forms. */
  readonly formGates: number;
  /** Of the upper layers' gates, one row after the other from `gateRows` on. */
  readonly upperGates: number;
  readonly gateRows: number;
  readonly outs: readonly [number, number];
  readonly unitScales: number;
}

/** Loads `settings.layers` layers of `settings.hidden` units; `forms`: how many forms to keep the first layer's input of. */
export function loadEncoder(kernels: Kernels, weights: Weights, vectors: WordVectors, forms: number): Encoder {
  const hidden = weights.settings['hidden'] as number;
  const work = takeWork(kernels, MOST_WORDS, hidden);
  const names = Array.from({ length: weights.settings['layers'] as number }, (_, i) => `layer${i}`);
  const [first, ...upper] = names.map((name) => loadBiLstm(kernels, weights, name, work)) as [BiLstm, ...BiLstm[]];
  const gates = createWordGates(kernels, vectors, first.input, forms);
  const space = takeWorkspace(kernels, hidden);
  return {
    encode: (sentences) => {
      const batch = writeBatch(kernels, sentences, space);
      const forms: string[] = [];
      for (const sentence of sentences) for (const form of sentence) forms.push(form);
      return runLayers(kernels, { gates, first, upper }, { batch, forms }, space);
    },
  };
}

interface Stack {
  readonly gates: WordGates;
  readonly first: BiLstm;
  readonly upper: readonly BiLstm[];
}

function runLayers(
  kernels: Kernels,
  stack: Stack,
  input: { readonly batch: Batch; readonly forms: readonly string[] },
  space: Workspace,
): Encoded {
  const { batch, forms } = input;
  let [out, next] = space.outs;
  stack.gates.find(forms, space.formGates);
  stack.first.run(space.formGates, batch, out);
  for (const layer of stack.upper) {
    kernels.multiply({ values: out, scales: space.unitScales }, layer.input, space.gateRows, batch.words);
    layer.run(space.upperGates, batch, next);
    [out, next] = [next, out];
  }
  return { rows: { values: out, scales: space.unitScales }, words: batch.words };
}

function takeWorkspace(kernels: Kernels, hidden: number): Workspace {
  const { memory } = kernels;
  const list = (): number => memory.take(MOST_WORDS * 4);
  const gateRows = memory.take(MOST_WORDS * hidden * 8 * 4);
  const upperGates = list();
  for (let i = 0; i < MOST_WORDS; i++) memory.u32[upperGates / 4 + i] = gateRows + i * hidden * 8 * 4;
  const out = (): number => memory.take(MOST_WORDS * hidden * 2 * 2);
  const unitScales = takeUnitScales(kernels, MOST_WORDS);
  return { starts: list(), lengths: list(), formGates: list(), upperGates, gateRows, outs: [out(), out()], unitScales };
}

function writeBatch({ memory }: Kernels, sentences: readonly (readonly string[])[], { starts, lengths }: Workspace): Batch {
  let words = 0;
  sentences.forEach((sentence, i) => {
    memory.i32[starts / 4 + i] = words;
    memory.i32[lengths / 4 + i] = sentence.length;
    words += sentence.length;
  });
  return { sentences: sentences.length, words, starts, lengths };
}
