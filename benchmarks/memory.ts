import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Benchmark, figures } from './benchmark.js';
import { runChild } from './child.js';
import { longText } from './long-text.js';
import { loadRules } from './tokens.js';

/** The most memory that one long report takes. */
export const memory: Benchmark = {
  name: 'memory',
  title: 'Memory',
  what: '`onrecord annotate` of one written report of 200,000 tokens in a process of its own: the most memory it held at a time (resident set).',
  measure: async ({ root, quick }) => {
    const tokens = quick ? 20_000 : 200_000;
    const folder = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
    try {
      const report = join(folder, 'report.txt');
      await writeFile(report, longText(tokens, 5, { root, rules: loadRules(root) }));
      const { peak, end, output } = await runChild(
        root,
        'dist/src/cli/onrecord.js',
        'annotate',
        report,
        '--published',
        '2022-11-14',
        '--timeout',
        '600',
      );
      const note = `${(output / 1e6).toFixed(0)} MB printed in ${end.toFixed(1)} s`;
      const label = `peak memory, a report of ${tokens.toLocaleString('en')} tokens`;
      return figures([{ id: quick ? 'memory.peak.short' : 'memory.peak', label, value: peak, unit: 'MB', digits: 0, note }]);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
