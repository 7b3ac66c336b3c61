import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Benchmark, Outcome } from './benchmark.js';
import type { Circumstances } from './machine.js';

/** A benchmark's last measurement, as benchmarks/results.json keeps it. */
export interface Result extends Circumstances {
  readonly name: string;
  readonly title: string;
  readonly what: string;
  /** Seconds that it took. */
  readonly seconds: number;
  readonly outcome: Outcome | { readonly kind: 'failed'; readonly why: string };
}

const FILE = 'benchmarks/results.json';

/** Runs one benchmark; what it throws becomes a failed result. */
export async function measure({ name, title, what }: Benchmark, run: () => Promise<Outcome>, where: Circumstances): Promise<Result> {
  const begin = performance.now();
  const outcome = await run().catch((thrown: unknown): Result['outcome'] => ({
    kind: 'failed',
    why: (thrown instanceof Error ? thrown.message : String(thrown)).split('\n').slice(0, 3).join(' '),
  }));
  return { name, title, what, seconds: Math.round((performance.now() - begin) / 1000), ...where, outcome };
}

/** The last results, none where there is no file. */
export function readResults(root: URL): readonly Result[] {
  const file = new URL(FILE, root);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Result[]) : [];
}

export const writeResults = (root: URL, results: readonly Result[]): void =>
  writeFileSync(new URL(FILE, root), `${JSON.stringify(results, null, 2)}\n`);

/** In the order of the benchmarks: what was measured now, else what was measured before. A benchmark without its data keeps older figures. */
export function mergeResults(order: readonly Benchmark[], before: readonly Result[], now: readonly Result[]): readonly Result[] {
  return order.flatMap(({ name }) => {
    const fresh = now.find((result) => result.name === name);
    const old = before.find((result) => result.name === name);
    const kept = fresh === undefined || (fresh.outcome.kind === 'absent' && old?.outcome.kind === 'figures') ? old : fresh;
    return kept === undefined ? [] : [kept];
  });
}
