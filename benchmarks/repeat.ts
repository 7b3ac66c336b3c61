import type { Figure } from './benchmark.js';

/** Median, least and greatest of the repetitions. */
export interface Sample {
  readonly median: number;
  readonly least: number;
  readonly greatest: number;
}

/** What was done per second: of the clock, and of processor time (all threads of this process). */
export interface Rate {
  readonly wall: Sample;
  readonly cpu: Sample;
}

/** Repeats work that says how much of something it did; the repetition's number, from 0, is passed in. Without await between. */
export function rateOf(repetitions: number, work: (repetition: number) => number): Rate {
  const wall: number[] = [];
  const cpu: number[] = [];
  for (let i = 0; i < repetitions; i++) {
    const usage = process.cpuUsage();
    const begin = performance.now();
    const done = work(i);
    wall.push((1000 * done) / (performance.now() - begin));
    const { user, system } = process.cpuUsage(usage);
    cpu.push((1e6 * done) / (user + system));
  }
  return { wall: sampleOf(wall), cpu: sampleOf(cpu) };
}

export function sampleOf(values: readonly number[]): Sample {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (place: number): number => sorted[Math.round(place)] ?? 0;
  const half = (sorted.length - 1) / 2;
  return { median: (at(Math.floor(half)) + at(Math.ceil(half))) / 2, least: at(0), greatest: at(sorted.length - 1) };
}

/** Two figures of a rate, `ID.cpu` and `ID.wall`. */
export function rateFigures(id: string, label: string, unit: string, rate: Rate): readonly Figure[] {
  return [
    sampleFigure({ id: `${id}.cpu`, label: `${label}, by processor time`, unit: `${unit}/s`, digits: 0 }, rate.cpu),
    sampleFigure({ id: `${id}.wall`, label: `${label}, by the clock`, unit: `${unit}/s`, digits: 0 }, rate.wall),
  ];
}

export const sampleFigure = (figure: Omit<Figure, 'value' | 'spread'>, { median, least, greatest }: Sample): Figure => ({
  ...figure,
  value: median,
  spread: [least, greatest],
});
