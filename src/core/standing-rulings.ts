import type { PairRulings } from './linking.js';
import { marksOf, type Ruling, type Verdict } from './ruling.js';

/** Rulings that stand: of those about one thing the latest that nobody undid. */
export interface StandingRulings {
  readonly standing: readonly Ruling[];
  /** Rulings of several authors about one thing that say different things, the one that stands first. */
  readonly conflicts: readonly (readonly [Ruling, ...Ruling[]])[];
}

/** Tells which rulings stand, in whatever order they are given: the later outranks the earlier, of the same moment the higher id. */
export function standingRulings(rulings: readonly Ruling[]): StandingRulings {
  const undone = undoneBy(rulings);
  const subjects = new Map<string, Ruling[]>();
  for (const ruling of [...rulings].sort(latestFirst)) {
    if (ruling.verdict.kind === 'undo' || undone.has(ruling.id)) continue;
    const subject = subjectOf(ruling.verdict);
    subjects.set(subject, [...(subjects.get(subject) ?? []), ruling]);
  }
  const all = [...subjects.values()].flatMap(([first, ...others]): [Ruling, ...Ruling[]][] =>
    first === undefined ? [] : [[first, ...others]],
  );
  return {
    standing: all.map(([first]) => first).sort((a, b) => latestFirst(b, a)),
    conflicts: all.map(conflictIn).filter((conflict) => conflict.length > 1),
  };
}

/** Pairs of events that people ruled to be the same, or not. */
export function pairRulings(standing: readonly Ruling[]): PairRulings {
  const pairs = (kind: 'same' | 'not-same') =>
    standing.flatMap(({ verdict }): [string, string][] => {
      if (verdict.kind !== kind) return [];
      const [a, b] = verdict.events;
      return [[a.id, b.id]];
    });
  return { same: pairs('same'), apart: pairs('not-same') };
}

const latestFirst = (a: Ruling, b: Ruling): number => (a.at !== b.at ? (a.at < b.at ? 1 : -1) : a.id < b.id ? 1 : a.id > b.id ? -1 : 0);

/** An undoing can be undone too: only one that stands undoes. */
function undoneBy(rulings: readonly Ruling[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const { id, verdict } of [...rulings].sort(latestFirst)) if (verdict.kind === 'undo' && !undone.has(id)) undone.add(verdict.ruling);
  return undone;
}

/** What a ruling is about: two rulings about one thing cannot both stand. */
function subjectOf(verdict: Verdict): string {
  const ids = marksOf(verdict)
    .map(({ id }) => id)
    .sort();
  if (verdict.kind === 'same' || verdict.kind === 'not-same') return `pair ${ids.join(' ')}`;
  return verdict.kind === 'correct' ? `value ${ids.join()} ${verdict.field}` : `event ${ids.join()}`;
}

/** The one that stands, and each other author's latest word where it is another. */
function conflictIn([first, ...others]: readonly [Ruling, ...Ruling[]]): [Ruling, ...Ruling[]] {
  const latest = others.filter(({ author }, at) => author !== first.author && others.findIndex((other) => other.author === author) === at);
  return [first, ...latest.filter(({ verdict }) => sayingOf(verdict) !== sayingOf(first.verdict))];
}

const sayingOf = (verdict: Verdict): string => `${verdict.kind} ${verdict.kind === 'correct' ? JSON.stringify(verdict.value) : ''}`;
