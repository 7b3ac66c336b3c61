import { blocksOf, f1Line, kitBenchmark } from './kit.js';

/** Who says what. */
export const attribution = kitBenchmark({
  name: 'attribution',
  title: 'Attribution',
  what: 'News articles in; F1 of who says what. Found: the contents overlap. Who and what: contents agree by a Dice of 0.5 or 0.8, and so do the sources.',
  task: 'attribution',
  read: (printed) =>
    blocksOf(printed).flatMap(({ set, lines }) => [
      ...f1Line(lines, 'detect ', { id: `attribution.${set}.found`, label: `${set}: found F1` }),
      ...f1Line(lines, 'who_what ', { id: `attribution.${set}.50`, label: `${set}: who and what F1 (0.5)` }),
      ...f1Line(lines, 'who_what_80 ', { id: `attribution.${set}.80`, label: `${set}: who and what F1 (0.8)` }),
    ]),
});
