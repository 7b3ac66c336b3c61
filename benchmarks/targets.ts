import { readFileSync } from 'node:fs';
import type { Figure } from './benchmark.js';

/** What a figure should reach; `{ atLeast }` or `{ atMost }`. */
export interface Target {
  readonly atLeast?: number;
  readonly atMost?: number;
}

export type Targets = Readonly<Record<string, Target>>;

export const readTargets = (root: URL): Targets => JSON.parse(readFileSync(new URL('benchmarks/targets.json', root), 'utf8')) as Targets;

export const reaches = ({ value }: Figure, { atLeast = -Infinity, atMost = Infinity }: Target): boolean =>
  value >= atLeast && value <= atMost;

/** "≥ 95.7"; "" without a target. */
export const wordTarget = (target: Target | undefined): string => {
  if (target?.atLeast !== undefined) return `≥ ${target.atLeast.toLocaleString('en')}`;
  return target?.atMost === undefined ? '' : `≤ ${target.atMost.toLocaleString('en')}`;
};
