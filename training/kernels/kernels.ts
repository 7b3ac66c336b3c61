// The arithmetic of the networks: int16 activations times int8 weights, summed in int32, and float32 around it.
// Addresses are bytes in the imported memory, strides are bytes, counts are elements. src/nlp/kernels-js.ts gives the same bits:
// every float32 operation there is rounded in the same order, so a change here is a change there. pmin and pmax take one instruction where
// min and max, which care for NaN, take nine; numbers here are finite.

/** The largest activation: int16's, since 32767 × 127 × 516 inputs still fit an int32. */
const LARGEST: f32 = 32767;

/** tanh by Lambert's continued fraction, within 1e-4 of the true value; from ±4.97 on it is ±1. */
// @ts-ignore: decorator
@inline
function tanh(input: v128): v128 {
  const x = f32x4.pmax(f32x4.pmin(input, f32x4.splat(4.97)), f32x4.splat(-4.97));
  const x2 = f32x4.mul(x, x);
  let p = f32x4.add(x2, f32x4.splat(378));
  p = f32x4.add(f32x4.mul(x2, p), f32x4.splat(17325));
  p = f32x4.add(f32x4.mul(x2, p), f32x4.splat(135135));
  let q = f32x4.add(f32x4.mul(x2, f32x4.splat(28)), f32x4.splat(3150));
  q = f32x4.add(f32x4.mul(x2, q), f32x4.splat(62370));
  q = f32x4.add(f32x4.mul(x2, q), f32x4.splat(135135));
  return f32x4.div(f32x4.mul(x, p), q);
}

// @ts-ignore: decorator
@inline
function sigmoid(x: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(half, f32x4.mul(half, tanh(f32x4.mul(x, half))));
}

// @ts-ignore: decorator
@inline
function round(x: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(x));
}

/** Rows of float32 to int16, each row by its own scale; width is a multiple of 8. */
export function quantise(from: usize, stride: usize, to: usize, scales: usize, rows: i32, width: i32): void {
  for (let row = 0; row < rows; row++) {
    const a = from + <usize>row * stride, q = to + (<usize>(row * width) << 1), end: usize = <usize>width << 2;
    let m = f32x4.splat(1e-9);
    for (let k: usize = 0; k < end; k += 16) m = f32x4.pmax(m, f32x4.abs(v128.load(a + k)));
    const most = max(max(f32x4.extract_lane(m, 0), f32x4.extract_lane(m, 1)), max(f32x4.extract_lane(m, 2), f32x4.extract_lane(m, 3)));
    store<f32>(scales + (<usize>row << 2), most / LARGEST);
    const by = f32x4.splat(LARGEST / most);
    for (let k: usize = 0; k < end; k += 32) {
      const low = round(f32x4.mul(v128.load(a + k), by)), high = round(f32x4.mul(v128.load(a + k + 16), by));
      v128.store(q + (k >> 1), i16x8.narrow_i32x4_s(low, high));
    }
  }
}

// @ts-ignore: decorator
@inline
function finish(out: usize, low: v128, high: v128, scale: v128, scales: usize, bias: usize): void {
  v128.store(out, f32x4.add(v128.load(bias), f32x4.mul(f32x4.convert_i32x4_s(low), f32x4.mul(scale, v128.load(scales)))));
  v128.store(out + 16, f32x4.add(v128.load(bias + 16), f32x4.mul(f32x4.convert_i32x4_s(high), f32x4.mul(scale, v128.load(scales + 16)))));
}

/**
 * out[rows][outputs] = bias + (values × weights) × scales[row] × weightScales[output].
 * Weights lie in panels of 16 outputs: [outputs/16][inputs/2][16][2] int16. Inputs even, outputs a multiple of 16.
 */
export function multiply(
  values: usize, scales: usize, weights: usize, weightScales: usize, bias: usize, out: usize, rows: i32, inputs: i32, outputs: i32,
): void {
  const width = <usize>inputs << 1, outWidth = <usize>outputs << 2;
  let row = 0;
  for (; row + 2 <= rows; row += 2) {
    two(values + <usize>row * width, scales + (<usize>row << 2), weights, weightScales, bias, out + <usize>row * outWidth, width, outWidth);
  }
  for (; row < rows; row++) {
    one(values + <usize>row * width, scales + (<usize>row << 2), weights, weightScales, bias, out + <usize>row * outWidth, width, outWidth);
  }
}

function two(a: usize, scales: usize, weights: usize, weightScales: usize, bias: usize, out: usize, width: usize, outWidth: usize): void {
  const end = a + width;
  const s0 = v128.load32_splat(scales), s1 = v128.load32_splat(scales + 4);
  let w = weights;
  for (let n: usize = 0; n < outWidth; n += 64) {
    let x0 = i32x4.splat(0), x1 = x0, x2 = x0, x3 = x0, y0 = x0, y1 = x0, y2 = x0, y3 = x0, q = a + width;
    for (let p = a; p < end; p += 4) {
      const b0 = v128.load(w), b1 = v128.load(w, 16), b2 = v128.load(w, 32), b3 = v128.load(w, 48);
      let v = v128.load32_splat(p);
      x0 = i32x4.add(x0, i32x4.dot_i16x8_s(v, b0));
      x1 = i32x4.add(x1, i32x4.dot_i16x8_s(v, b1));
      x2 = i32x4.add(x2, i32x4.dot_i16x8_s(v, b2));
      x3 = i32x4.add(x3, i32x4.dot_i16x8_s(v, b3));
      v = v128.load32_splat(q);
      y0 = i32x4.add(y0, i32x4.dot_i16x8_s(v, b0));
      y1 = i32x4.add(y1, i32x4.dot_i16x8_s(v, b1));
      y2 = i32x4.add(y2, i32x4.dot_i16x8_s(v, b2));
      y3 = i32x4.add(y3, i32x4.dot_i16x8_s(v, b3));
      w += 64;
      q += 4;
    }
    const o = out + n;
    finish(o, x0, x1, s0, weightScales + n, bias + n);
    finish(o + 32, x2, x3, s0, weightScales + n + 32, bias + n + 32);
    finish(o + outWidth, y0, y1, s1, weightScales + n, bias + n);
    finish(o + outWidth + 32, y2, y3, s1, weightScales + n + 32, bias + n + 32);
  }
}

function one(a: usize, scales: usize, weights: usize, weightScales: usize, bias: usize, out: usize, width: usize, outWidth: usize): void {
  const end = a + width, s = v128.load32_splat(scales);
  let w = weights;
  for (let n: usize = 0; n < outWidth; n += 64) {
    let x0 = i32x4.splat(0), x1 = x0, x2 = x0, x3 = x0;
    for (let p = a; p < end; p += 4) {
      const v = v128.load32_splat(p);
      x0 = i32x4.add(x0, i32x4.dot_i16x8_s(v, v128.load(w)));
      x1 = i32x4.add(x1, i32x4.dot_i16x8_s(v, v128.load(w, 16)));
      x2 = i32x4.add(x2, i32x4.dot_i16x8_s(v, v128.load(w, 32)));
      x3 = i32x4.add(x3, i32x4.dot_i16x8_s(v, v128.load(w, 48)));
      w += 64;
    }
    finish(out + n, x0, x1, s, weightScales + n, bias + n);
    finish(out + n + 32, x2, x3, s, weightScales + n + 32, bias + n + 32);
  }
}

/** One step of one row: gates in the order input, forget, cell, output; h goes out as int16 of 1/32767, to state and to output. */
function step(input: usize, recurrent: usize, cell: usize, state: usize, out: usize, hidden: i32): void {
  const size = <usize>hidden << 2, by = f32x4.splat(LARGEST);
  for (let i: usize = 0; i < size; i += 32) {
    let low = i32x4.splat(0), high = low;
    for (let j: usize = 0; j < 32; j += 16) {
      const x = input + i + j, r = recurrent + i + j;
      const enter = sigmoid(f32x4.add(v128.load(x), v128.load(r)));
      const keep = sigmoid(f32x4.add(v128.load(x + size), v128.load(r + size)));
      const fresh = tanh(f32x4.add(v128.load(x + size * 2), v128.load(r + size * 2)));
      const open = sigmoid(f32x4.add(v128.load(x + size * 3), v128.load(r + size * 3)));
      const c = f32x4.add(f32x4.mul(keep, v128.load(cell + i + j)), f32x4.mul(enter, fresh));
      v128.store(cell + i + j, c);
      low = high;
      high = round(f32x4.mul(f32x4.mul(open, tanh(c)), by));
    }
    const h = i16x8.narrow_i32x4_s(low, high);
    v128.store(state + (i >> 1), h);
    v128.store(out + (i >> 1), h);
  }
}

/**
 * One direction of an LSTM over a batch. gates: u32 address of each word's gates, both directions side by side; starts, lengths: of each
 * sentence, longest first; out: [words][2 × hidden] int16. work: scales [batch], zeros [4 × hidden], gates [batch][4 × hidden] and
 * cells [batch][hidden] in float32, state [batch][hidden] in int16. hidden is a multiple of 8.
 */
export function recur(
  gates: usize, starts: usize, lengths: usize, batch: i32, backward: i32, hidden: i32, weights: usize, weightScales: usize, work: usize, out: usize,
): void {
  const width = <usize>hidden << 2, rows = <usize>batch;
  const zeros = work + (((rows << 2) + 15) & ~15), products = zeros + (width << 2), cells = products + rows * (width << 2), state = cells + rows * width;
  memory.fill(zeros, 0, width << 2);
  memory.fill(cells, 0, rows * (width + (width >> 1)));
  for (let row: usize = 0; row < rows; row++) store<f32>(work + (row << 2), 1 / LARGEST);
  const longest = load<i32>(lengths), side = backward ? width << 2 : 0, outSide = backward ? width >> 1 : 0;
  let active = batch;
  for (let t = 0; t < longest; t++) {
    while (load<i32>(lengths + (<usize>(active - 1) << 2)) <= t) active--;
    if (t === 0) memory.fill(products, 0, rows * (width << 2)); // the state is zero, and so would be the products
    else multiply(state, work, weights, weightScales, zeros, products, active, hidden, hidden << 2);
    for (let row: usize = 0; row < <usize>active; row++) {
      const length = load<i32>(lengths + (row << 2));
      const word = <usize>(load<i32>(starts + (row << 2)) + (backward ? length - 1 - t : t));
      const input = <usize>load<u32>(gates + (word << 2)) + side;
      step(input, products + row * (width << 2), cells + row * width, state + row * (width >> 1), out + word * width + outSide, hidden);
    }
  }
}

/** Leaky rectifier (slope 0.1 below zero), in place on the first `width` columns of each row; width is a multiple of 4. */
export function leaky(at: usize, stride: usize, rows: i32, width: i32): void {
  const slope = f32x4.splat(0.1);
  for (let row = 0; row < rows; row++) {
    const start = at + <usize>row * stride, end = start + (<usize>width << 2);
    for (let p = start; p < end; p += 16) v128.store(p, f32x4.pmax(v128.load(p), f32x4.mul(v128.load(p), slope)));
  }
}

/** out[rows][columns] = a · bᵀ in float32; width is a multiple of 8. */
export function dots(a: usize, aStride: usize, b: usize, bStride: usize, out: usize, rows: i32, columns: i32, width: i32): void {
  const end = <usize>width << 2;
  let o = out;
  for (let row = 0; row < rows; row++) {
    const left = a + <usize>row * aStride;
    for (let column = 0; column < columns; column++) {
      const right = b + <usize>column * bStride;
      let x = f32x4.splat(0), y = x;
      for (let k: usize = 0; k < end; k += 32) {
        x = f32x4.add(x, f32x4.mul(v128.load(left + k), v128.load(right + k)));
        y = f32x4.add(y, f32x4.mul(v128.load(left + k + 16), v128.load(right + k + 16)));
      }
      x = f32x4.add(x, y);
      store<f32>(o, f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1) + f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3));
      o += 4;
    }
  }
}

/** out[rows][width] = max(0, a + b), where b's rows are picked by a list of u32 addresses; width is a multiple of 4. */
export function addRectified(a: usize, aStride: usize, b: usize, out: usize, rows: i32, width: i32): void {
  const size = <usize>width << 2;
  for (let row = 0; row < rows; row++) {
    const left = a + <usize>row * aStride, right = <usize>load<u32>(b + (<usize>row << 2)), to = out + <usize>row * size;
    for (let k: usize = 0; k < size; k += 16) {
      v128.store(to + k, f32x4.pmax(f32x4.add(v128.load(left + k), v128.load(right + k)), f32x4.splat(0)));
    }
  }
}
