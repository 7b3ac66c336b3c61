import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type Benchmark, type Figure, figures } from './benchmark.js';
import { MODEL, modelFiles } from './model.js';

/** What the engine weighs. */
export const sizes: Benchmark = {
  name: 'sizes',
  title: 'Sizes',
  what: 'The files of `models/en` that are loaded at run time: weights, tables and kernels, in MB of 1,000,000 bytes.',
  measure: async ({ root }) => {
    const folder = new URL(MODEL, root);
    const each = modelFiles(root).map((file): Figure => {
      const bytes = readFileSync(new URL(file, folder));
      const note = `${(gzipSync(bytes).length / 1e6).toFixed(2)} MB compressed`;
      return { id: `sizes.${file}`, label: file, value: bytes.length / 1e6, unit: 'MB', digits: 2, note };
    });
    const all = each.reduce((sum, { value }) => sum + value, 0);
    return figures([...each, { id: 'sizes.all', label: 'all together', value: all, unit: 'MB', digits: 2 }]);
  },
};
