import { blocksOf, f1Line, kitBenchmark } from './kit.js';

/** Where the named places are. */
export const toponyms = kitBenchmark({
  name: 'toponyms',
  title: 'Places on the map',
  what: 'News articles in; F1 of place names that are found and put within 161 km of where they are, for each set.',
  task: 'toponyms',
  lacks: (printed) => (/of resolved +[\d.]+ \([1-9]/.test(printed) ? null : 'the coordinates of places'),
  read: (printed) =>
    blocksOf(printed).flatMap(({ set, lines }) =>
      f1Line(lines, 'end-to-end', { id: `toponyms.${set}`, label: `${set}: found and placed F1` }),
    ),
});
