import type { ScoredLink } from '../core/linking.js';

/** How groups are made of links. */
export interface Grouping {
  /** The score of a pair, or null where they cannot be of one happening. */
  readonly weigh: (a: string, b: string) => number | null;
  /** What the first members of two groups must fit each other by, on average. */
  readonly least: number;
  /** Pairs that people ruled to be two: groups that hold one each are never joined. */
  readonly apart: readonly (readonly [string, string])[];
}

/** The score of a link that people ruled. */
export const RULED = 100;

/** Members of either side that are looked at before two groups become one. */
const LOOKED_AT = 8;
/** What a pair that cannot be of one happening counts. */
const IMPOSSIBLE = -4;

/**
 * Groups of events that links hold together, each in the order of `ids`. The best link is taken first, and two groups become one
 * only where their first members fit each other on average: no chain of links joins what does not fit.
 * The result depends on the set of events and links alone, and on the order of `ids`.
 */
export function clusterLinks(ids: readonly string[], links: readonly ScoredLink[], grouping: Grouping): readonly (readonly string[])[] {
  const rank = new Map(ids.map((id, at) => [id, at]));
  const groups = new Map<string, readonly string[]>(ids.map((id) => [id, [id]]));
  for (const { a, b, score } of [...links].sort(byScore)) {
    const [one, other] = [groups.get(a), groups.get(b)];
    if (one === undefined || other === undefined || one === other || areApart(one, other, grouping.apart)) continue;
    if (score < RULED && !fit(one, other, grouping)) continue;
    const joined = [...one, ...other].sort((x, y) => (rank.get(x) ?? 0) - (rank.get(y) ?? 0));
    for (const id of joined) groups.set(id, joined);
  }
  return ids.flatMap((id) => {
    const group = groups.get(id) ?? [];
    return group[0] === id ? [group] : [];
  });
}

const areApart = (one: readonly string[], other: readonly string[], apart: Grouping['apart']): boolean =>
  apart.some(([a, b]) => (one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a)));

const byScore = (x: ScoredLink, y: ScoredLink): number =>
  y.score - x.score || (x.a < y.a ? -1 : x.a > y.a ? 1 : 0) || (x.b < y.b ? -1 : x.b > y.b ? 1 : 0);

function fit(one: readonly string[], other: readonly string[], { weigh, least }: Grouping): boolean {
  if (one.length === 1 && other.length === 1) return true;
  let sum = 0;
  const [few, fewOthers] = [sampleOf(one), sampleOf(other)];
  for (const a of few) for (const b of fewOthers) sum += weigh(a, b) ?? IMPOSSIBLE;
  return sum / (few.length * fewOthers.length) >= least;
}

/** Ids are hashes: the lowest are a sample that does not depend on who came first. */
const sampleOf = (group: readonly string[]): readonly string[] =>
  group.length <= LOOKED_AT ? group : [...group].sort().slice(0, LOOKED_AT);
