const round = Math.fround;

/** Numerator and denominator of Eigen's rational tanh in x², highest power first; training/kernels/kernels.ts has the same. */
const NUMERATOR = [
  -2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-8, 1.48572235717979e-5, 6.37261928875436e-4,
  4.89352455891786e-3,
].map(round);
const DENOMINATOR = [1.19825839466702e-6, 1.18534705686654e-4, 2.268434632439e-3, 4.89352518554385e-3].map(round);
/** Beyond this, tanh is ±1 in float32. */
const BOUND = round(7.90531110763549805);

/** tanh of a float32 in float32 steps, bit for bit the SIMD kernels'. */
export function tanh(value: number): number {
  const x = Math.max(Math.min(value, BOUND), -BOUND);
  const square = round(x * x);
  return round(round(x * polynomial(NUMERATOR, square)) / polynomial(DENOMINATOR, square));
}

/** The logistic function of a float32 in float32 steps. */
export const sigmoid = (value: number): number => round(0.5 + round(0.5 * tanh(round(value * 0.5))));

function polynomial(coefficients: readonly number[], at: number): number {
  let sum = coefficients[0] as number;
  for (let i = 1; i < coefficients.length; i++) sum = round(round(at * sum) + (coefficients[i] as number));
  return sum;
}
