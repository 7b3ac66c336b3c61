import { kitBenchmark } from './kit.js';

/** Checks of what a person reads in the example report. */
export const readings = kitBenchmark({
  name: 'readings',
  title: 'Readings of the example report',
  what: 'The example report in; how many of the things that a person reads in it are on record.',
  task: 'readings',
  read: (printed) => {
    const match = /^(\d+) of (\d+) readings hold/m.exec(printed);
    if (match === null) return [];
    return [{ id: 'readings.held', label: 'readings that hold', value: Number(match[1]), unit: '', digits: 0, note: `of ${match[2]}` }];
  },
});
