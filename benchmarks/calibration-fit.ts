import type { Judged } from './calibration-data.js';

/** Log-odds of a value, and what each ground adds. */
export interface Fitted {
  readonly usual: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** How a scale is fitted. */
export interface Recipe {
  /** What a ground may do at most: "down" never raises the confidence, "up" never lowers it. The others go where the data lead. */
  readonly monotone: Readonly<Record<string, 'up' | 'down'>>;
  /** Grounds that rest on fewer values are left out. */
  readonly least: number;
  /** Strength of the pull towards 0 (ridge); the usual log-odds are free. */
  readonly pull: number;
}

const ROUNDS = 60;

/** Logistic regression with a ridge and signs that are kept, one weight after the other (Newton's steps); the same data give the same numbers. */
export function fit(values: readonly Judged[], { monotone, least, pull }: Recipe): Fitted {
  const places = new Map<string, number[]>();
  values.forEach(({ grounds }, i) => {
    for (const ground of grounds) places.set(ground, [...(places.get(ground) ?? []), i]);
  });
  const names = [...places.keys()].filter((name) => (places.get(name)?.length ?? 0) >= least).sort();
  const right = values.map((value) => Number(value.right));
  const odds = new Float64Array(values.length);
  const everywhere = values.map((_, i) => i);
  const weights = new Map(names.map((name) => [name, 0]));
  let usual = 0;
  /** Moves one weight, that stands in the values `at`, to where the slope is nought; gives the new weight. */
  const move = (
    weight: number,
    at: readonly number[],
    own: { readonly pull: number; readonly sign: 'up' | 'down' | undefined },
  ): number => {
    let [slope, bend] = [-own.pull * weight, own.pull + 1e-6];
    for (const i of at) {
      const given = share(odds[i] as number);
      slope += (right[i] as number) - given;
      bend += given * (1 - given);
    }
    const free = weight + slope / bend;
    const moved = own.sign === 'up' ? Math.max(0, free) : own.sign === 'down' ? Math.min(0, free) : free;
    for (const i of at) odds[i] = (odds[i] as number) + moved - weight;
    return moved;
  };
  for (let round = 0; round < ROUNDS; round++) {
    usual = move(usual, everywhere, { pull: 0, sign: undefined });
    for (const name of names) weights.set(name, move(weights.get(name) ?? 0, places.get(name) ?? [], { pull, sign: monotone[name] }));
  }
  return { usual, weights };
}

const share = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** What is given, and whether it was right. */
export interface Forecast {
  readonly given: number;
  readonly right: boolean;
}

/** The confidence of every value by a scale that was fitted without its text, in `folds` parts of the texts. */
export function crossValidate(
  values: readonly Judged[],
  recipe: Recipe,
  folds: number,
  give: (grounds: readonly string[], scale: Fitted) => number,
): readonly Forecast[] {
  const texts = [...new Set(values.map(({ text }) => text))].sort((a, b) => mixed(a) - mixed(b));
  const fold = new Map(texts.map((text, i) => [text, i % folds]));
  return Array.from({ length: folds }, (_, out) => {
    const scale = fit(
      values.filter(({ text }) => fold.get(text) !== out),
      recipe,
    );
    return values.filter(({ text }) => fold.get(text) === out).map(({ grounds, right }) => ({ given: give(grounds, scale), right }));
  }).flat();
}

/** A number that has nothing to do with what a name says (FNV-1a): an order as good as any, and always the same. */
function mixed(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

/** A tenth of the scale: how many values were given such a confidence, how much on average, and how many of them are right. */
export interface Bin {
  readonly values: number;
  readonly given: number;
  readonly right: number;
}

export function binsOf(forecasts: readonly Forecast[], count = 10): readonly Bin[] {
  return Array.from({ length: count }, (_, i) => {
    const own = forecasts.filter(({ given }) => Math.min(count - 1, Math.floor(given * count)) === i);
    const mean = (of: (forecast: Forecast) => number): number =>
      own.length === 0 ? 0 : own.reduce((sum, one) => sum + of(one), 0) / own.length;
    return { values: own.length, given: mean(({ given }) => given), right: mean(({ right }) => Number(right)) };
  });
}

/** Expected calibration error: how far the share that is right lies from the confidence, over the bins by their size. */
export const calibrationError = (bins: readonly Bin[]): number => {
  const all = bins.reduce((sum, { values }) => sum + values, 0);
  return bins.reduce((sum, { values, given, right }) => sum + (values * Math.abs(given - right)) / all, 0);
};

/** The chance that of a right and a wrong value the right one was given more; half where nothing tells them apart. */
export function ranking(forecasts: readonly Forecast[]): number {
  const right = forecasts.filter((one) => one.right);
  const wrong = forecasts.filter((one) => !one.right);
  const wins = right.reduce(
    (sum, a) => sum + wrong.reduce((own, b) => own + (a.given > b.given ? 1 : a.given === b.given ? 0.5 : 0), 0),
    0,
  );
  return wins / (right.length * wrong.length);
}
