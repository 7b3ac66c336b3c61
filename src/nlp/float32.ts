const round = Math.fround;

/** Beyond this, the continued fraction is ±1 in float32. */
const BOUND = round(4.97);

/** tanh of a float32 in float32 steps by Lambert's continued fraction, within 1e-4; bit for bit the SIMD kernels'. */
export function tanh(value: number): number {
  const x = Math.max(Math.min(value, BOUND), -BOUND);
  const square = round(x * x);
  const above = multiplyAdd(square, multiplyAdd(square, round(square + 378), 17325), 135135);
  const below = multiplyAdd(square, multiplyAdd(square, multiplyAdd(square, 28, 3150), 62370), 135135);
  return round(round(x * above) / below);
}

/** The logistic function of a float32 in float32 steps. */
export const sigmoid = (value: number): number => round(0.5 + round(0.5 * tanh(round(value * 0.5))));

const multiplyAdd = (a: number, b: number, c: number): number => round(round(a * b) + c);
