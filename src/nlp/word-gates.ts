import type { Kernels, Matrix } from './kernels.js';
import type { WordVectors } from './word-vectors.js';

/** The first layer's input, which depends on a word's form alone: computed once, then kept while the form keeps coming up. */
export interface WordGates {
  /** Writes, for each of `forms`, the address of its row ([matrix.outputs] float32) into the uint32 list at `addresses`. */
  readonly find: (forms: readonly string[], addresses: number) => void;
}

/** Forms computed at a time. */
const BLOCK = 64;

interface Store {
  readonly slots: Map<string, number>;
  readonly forms: (string | undefined)[];
  /** The last call of `find` that used a slot; what the running call uses is never given away. */
  readonly used: Int32Array;
  /** Used again since the hand last passed (clock replacement). */
  readonly warm: Uint8Array;
  hand: number;
  call: number;
}

/** Keeps `capacity` forms, which must be more than the most words of one call. */
export function createWordGates(kernels: Kernels, vectors: WordVectors, matrix: Matrix, capacity: number): WordGates {
  const { memory } = kernels;
  const rowBytes = matrix.outputs * 4;
  const rows = memory.take(capacity * rowBytes);
  const compute = createBlock(kernels, vectors, matrix);
  const store: Store = {
    slots: new Map(),
    forms: new Array<string | undefined>(capacity).fill(undefined),
    used: new Int32Array(capacity),
    warm: new Uint8Array(capacity),
    hand: 0,
    call: 0,
  };
  return {
    find: (forms, addresses) => {
      store.call++;
      const missing: number[] = [];
      const { u32 } = memory;
      for (let i = 0; i < forms.length; i++) u32[addresses / 4 + i] = rows + slotOf(store, forms[i] as string, missing) * rowBytes;
      for (let i = 0; i < missing.length; i += BLOCK) {
        const block = missing.slice(i, i + BLOCK);
        compute(
          block.map((slot) => store.forms[slot] as string),
          block.map((slot) => rows + slot * rowBytes),
        );
      }
    },
  };
}

function slotOf(store: Store, form: string, missing: number[]): number {
  const known = store.slots.get(form);
  if (known !== undefined) {
    store.warm[known] = 1;
    store.used[known] = store.call;
    return known;
  }
  const slot = freeSlot(store);
  const old = store.forms[slot];
  if (old !== undefined) store.slots.delete(old);
  store.forms[slot] = form;
  store.slots.set(form, slot);
  store.used[slot] = store.call;
  missing.push(slot);
  return slot;
}

/** The next slot that was not used since the hand last passed. */
function freeSlot(store: Store): number {
  for (;;) {
    const slot = store.hand;
    store.hand = (slot + 1) % store.forms.length;
    if (store.used[slot] === store.call) continue;
    if (store.warm[slot] === 0) return slot;
    store.warm[slot] = 0;
  }
}

/** A function that computes the rows of up to BLOCK forms and puts each at its address. */
function createBlock(kernels: Kernels, vectors: WordVectors, matrix: Matrix): (forms: readonly string[], to: readonly number[]) => void {
  const { memory } = kernels;
  const input = { at: memory.take(BLOCK * vectors.width * 4), stride: vectors.width * 4 };
  const scaled = { values: memory.take(BLOCK * vectors.width * 2), scales: memory.take(BLOCK * 4) };
  const out = memory.take(BLOCK * matrix.outputs * 4);
  return (forms, to) => {
    forms.forEach((form, i) => {
      vectors.write(form, memory.f32, input.at / 4 + i * vectors.width);
    });
    kernels.quantise(input, scaled, forms.length, vectors.width);
    kernels.multiply(scaled, matrix, out, forms.length);
    to.forEach((address, i) => {
      const from = out / 4 + i * matrix.outputs;
      memory.f32.copyWithin(address / 4, from, from + matrix.outputs);
    });
  };
}
