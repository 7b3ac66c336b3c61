import { sigmoid, tanh } from './float32.js';
import type { FloatRows, Kernels, Matrix, Recurrence, ScaledRows, Shape } from './kernels.js';
import { createMemory, type Memory } from './memory.js';

const round = Math.fround;
/** The largest activation, as in training/kernels/kernels.ts. */
const LARGEST = 32767;
/** Adding and taking away this number rounds a float64 to an integer, halves to even. */
const TO_INTEGER = 6755399441055744;
const TINY = round(1e-9);
const SLOPE = round(0.1);
const UNIT = round(1 / LARGEST);

/** The kernels in plain JavaScript, for machines without WebAssembly SIMD: some forty times slower, the same bits. */
export function plainKernels(bytes: number): Kernels {
  const memory = createMemory(new ArrayBuffer(Math.ceil(bytes / 65536) * 65536));
  return {
    kind: 'plain',
    memory,
    quantise: (from, to, rows, width) => quantise(memory, from, to, { rows, columns: 0, width }),
    multiply: (from, matrix, out, rows) => {
      for (let row = 0; row < rows; row++) multiplyRow(memory, from, matrix, { row, out: out / 4 + row * matrix.outputs });
    },
    recur: (recurrence) => recur(memory, recurrence),
    leaky: (at, rows, width) => leaky(memory.f32, at, rows, width),
    dots: (a, b, out, shape) => dots(memory.f32, a, b, { ...shape, out: out / 4 }),
    addRectified: (a, b, out, shape) => addRectified(memory, a, b, { ...shape, out: out / 4 }),
  };
}

const toInteger = (value: number): number => value + TO_INTEGER - TO_INTEGER;

function quantise({ f32, i16 }: Memory, from: FloatRows, to: ScaledRows, { rows, width }: Shape): void {
  for (let row = 0; row < rows; row++) {
    const start = (from.at + row * from.stride) / 4;
    const target = to.values / 2 + row * width;
    let most = TINY;
    for (let k = 0; k < width; k++) most = Math.max(most, Math.abs(f32[start + k] as number));
    f32[to.scales / 4 + row] = most / LARGEST;
    const by = round(LARGEST / most);
    for (let k = 0; k < width; k++) i16[target + k] = Math.min(LARGEST, toInteger(round((f32[start + k] as number) * by)));
  }
}

function multiplyRow(memory: Memory, from: ScaledRows, matrix: Matrix, at: { readonly row: number; readonly out: number }): void {
  const { f32 } = memory;
  const scale = f32[from.scales / 4 + at.row] as number;
  const values = from.values / 2 + at.row * matrix.inputs;
  for (let n = 0; n < matrix.outputs; n++) {
    const weights = matrix.weights / 2 + (n & ~15) * matrix.inputs + (n & 15) * 2;
    const by = round(scale * (f32[matrix.scales / 4 + n] as number));
    const product = round(round(sumOf(memory.i16, values, weights, matrix.inputs)) * by);
    f32[at.out + n] = (f32[matrix.bias / 4 + n] as number) + product;
  }
}

/** The sum of one output: its weights lie in pairs, 32 numbers apart. */
function sumOf(i16: Int16Array, values: number, weights: number, inputs: number): number {
  let sum = 0;
  for (let k = 0; k < inputs; k += 2) {
    const w = weights + k * 16;
    sum = (sum + Math.imul(i16[values + k] as number, i16[w] as number)) | 0;
    sum = (sum + Math.imul(i16[values + k + 1] as number, i16[w + 1] as number)) | 0;
  }
  return sum;
}

/** The parts of a recurrence's workspace, as indices into views: `state` into int16, the others into float32. */
interface Work {
  readonly products: number;
  readonly cells: number;
  readonly state: number;
}

function recur(memory: Memory, recurrence: Recurrence): void {
  const { batch, hidden, work } = recurrence;
  const zeros = (work + (((batch.sentences << 2) + 15) & ~15)) / 4;
  const products = zeros + 4 * hidden;
  const cells = products + batch.sentences * 4 * hidden;
  const state = (cells + batch.sentences * hidden) * 2;
  memory.f32.fill(UNIT, work / 4, work / 4 + batch.sentences);
  memory.f32.fill(0, zeros, products);
  memory.f32.fill(0, cells, cells + batch.sentences * hidden);
  memory.i16.fill(0, state, state + batch.sentences * hidden);
  const matrix = { ...recurrence.matrix, bias: zeros * 4 };
  const longest = memory.i32[batch.lengths / 4] as number;
  for (let t = 0; t < longest; t++) {
    for (let row = 0; row < batch.sentences; row++) {
      if ((memory.i32[batch.lengths / 4 + row] as number) <= t) break;
      multiplyRow(memory, { values: state * 2, scales: work }, matrix, { row, out: products + row * 4 * hidden });
      step(memory, recurrence, { products, cells, state }, { row, t });
    }
  }
}

function step({ f32, i16, i32, u32 }: Memory, recurrence: Recurrence, work: Work, at: { readonly row: number; readonly t: number }): void {
  const { batch, hidden, backward } = recurrence;
  const length = i32[batch.lengths / 4 + at.row] as number;
  const word = (i32[batch.starts / 4 + at.row] as number) + (backward ? length - 1 - at.t : at.t);
  const input = (u32[recurrence.gates / 4 + word] as number) / 4 + (backward ? 4 * hidden : 0);
  const product = work.products + at.row * 4 * hidden;
  const gate = (k: number): number => round((f32[input + k] as number) + (f32[product + k] as number));
  for (let i = 0; i < hidden; i++) {
    const kept = round(sigmoid(gate(i + hidden)) * (f32[work.cells + at.row * hidden + i] as number));
    const fresh = round(sigmoid(gate(i)) * tanh(gate(i + 2 * hidden)));
    const cell = round(kept + fresh);
    f32[work.cells + at.row * hidden + i] = cell;
    const h = toInteger(round(round(sigmoid(gate(i + 3 * hidden)) * tanh(cell)) * LARGEST));
    i16[work.state + at.row * hidden + i] = h;
    i16[recurrence.out / 2 + word * 2 * hidden + (backward ? hidden : 0) + i] = h;
  }
}

function leaky(f32: Float32Array, at: FloatRows, rows: number, width: number): void {
  for (let row = 0; row < rows; row++) {
    const start = (at.at + row * at.stride) / 4;
    for (let k = start; k < start + width; k++) f32[k] = Math.max(f32[k] as number, round((f32[k] as number) * SLOPE));
  }
}

function dots(f32: Float32Array, a: FloatRows, b: FloatRows, shape: Shape & { readonly out: number }): void {
  for (let row = 0; row < shape.rows; row++) {
    for (let column = 0; column < shape.columns; column++) {
      const left = (a.at + row * a.stride) / 4;
      const right = (b.at + column * b.stride) / 4;
      f32[shape.out + row * shape.columns + column] = dot(f32, left, right, shape.width);
    }
  }
}

const lanes = new Float32Array(8);

/** Eight partial sums, then these from left to right: the order of the SIMD kernel. */
function dot(f32: Float32Array, left: number, right: number, width: number): number {
  lanes.fill(0);
  for (let k = 0; k < width; k += 8) {
    for (let j = 0; j < 8; j++) lanes[j] = (lanes[j] as number) + round((f32[left + k + j] as number) * (f32[right + k + j] as number));
  }
  const pair = (j: number): number => round((lanes[j] as number) + (lanes[j + 4] as number));
  return round(round(round(pair(0) + pair(1)) + pair(2)) + pair(3));
}

function addRectified({ f32, u32 }: Memory, a: FloatRows, b: number, shape: Omit<Shape, 'columns'> & { readonly out: number }): void {
  for (let row = 0; row < shape.rows; row++) {
    const left = (a.at + row * a.stride) / 4;
    const right = (u32[b / 4 + row] as number) / 4;
    const out = shape.out + row * shape.width;
    for (let k = 0; k < shape.width; k++) f32[out + k] = Math.max(0, (f32[left + k] as number) + (f32[right + k] as number));
  }
}
