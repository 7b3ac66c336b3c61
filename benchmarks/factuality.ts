import type { Figure } from './benchmark.js';
import { kitBenchmark } from './kit.js';

/** How sure a text is of what it tells, from −3 to 3. */
export const factuality = kitBenchmark({
  name: 'factuality',
  title: 'Factuality',
  what: 'Sentences in, with the words that are asked about; how far the text commits itself (−3 to 3): macro F1 of asserted, denied and uncertain, and Pearson’s r, for each set.',
  task: 'factuality',
  read: (printed) => printed.split('\n').flatMap(figureOf),
});

function figureOf(line: string): readonly Figure[] {
  const match = /^(\S+) +n +(\d+) missing (\d+) +MAE ([\d.]+) +Pearson r (-?[\d.]+|n\/a) +acc +([\d.]+) +macro-F1 +([\d.]+)/.exec(line);
  if (match === null) return [];
  const [, set, n, missing, mae, pearson, accuracy, macro] = match;
  const note = `MAE ${mae}, accuracy ${accuracy}, n ${n}, not answered ${missing}`;
  return [
    { id: `factuality.${set}.f1`, label: `${set}: macro F1`, value: Number(macro), unit: '', digits: 1, note },
    { id: `factuality.${set}`, label: `${set}: r`, value: Number(pearson), unit: '', digits: 3 },
  ];
}
