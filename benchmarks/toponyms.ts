import type { Figure } from './benchmark.js';
import { percent } from './benchmark.js';
import { blocksOf, f1Line, kitBenchmark } from './kit.js';

/** Where the named places are. */
export const toponyms = kitBenchmark({
  name: 'toponyms',
  title: 'Places on the map',
  what: 'News articles in; for each set, F1 of place names found, the share of all that is put within 161 km of where they are, and F1 of both.',
  task: 'toponyms',
  lacks: (printed) => (/of resolved +[\d.]+ \([1-9]/.test(printed) ? null : 'the coordinates of places'),
  read: (printed) =>
    blocksOf(printed).flatMap(({ set, lines }) => [
      ...f1Line(lines, 'detection overlap', { id: `toponyms.${set}.found`, label: `${set}: found F1` }),
      ...near(lines, set),
      ...f1Line(lines, 'end-to-end', { id: `toponyms.${set}`, label: `${set}: found and placed F1` }),
    ]),
});

/** The share of all place names that is found and put within 161 km, a hundred miles. */
function near(lines: string, set: string): readonly Figure[] {
  const share = /161km of all gold +([\d.]+)/.exec(lines)?.[1];
  return share === undefined ? [] : [{ ...percent(`toponyms.${set}.near`, `${set}: within 161 km, of all`, Number(share)), digits: 1 }];
}
