import { blocksOf, f1Line, kitBenchmark } from './kit.js';

/** Time expressions and what they stand for. */
export const times = kitBenchmark({
  name: 'times',
  title: 'Time expressions',
  what: 'Dated raw text in; F1 of time expressions whose TIMEX3 value is right (spans overlap), for each set of records.',
  task: 'time',
  read: (printed) =>
    blocksOf(printed).flatMap(({ set, lines }) => f1Line(lines, 'value (relaxed span', { id: `times.${set}`, label: `${set}: value F1` })),
});
