import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Benchmark, type Figure, figures } from './benchmark.js';
import { type ChildUsage, runChild } from './child.js';
import { sampleFigure, sampleOf } from './repeat.js';

/** How long one waits for the first answer. */
export const start: Benchmark = {
  name: 'start',
  title: 'Time to be ready',
  what: 'From the start of a fresh process: until `onrecord annotate` of a file of one sentence prints its document, and until lexicon and weights are loaded. After one run that fills the disk’s cache.',
  measure: async ({ root, quick }) => {
    const folder = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
    try {
      const report = join(folder, 'report.txt');
      await writeFile(report, 'Police arrested nineteen protesters in the capital on Monday.\n');
      const repeat = async (run: () => Promise<ChildUsage>): Promise<readonly ChildUsage[]> => {
        const runs: ChildUsage[] = [];
        for (let i = quick ? 3 : 6; i > 0; i--) runs.push(await run());
        return runs.slice(1);
      };
      const documents = await repeat(() => runChild(root, 'dist/src/cli/onrecord.js', 'annotate', report));
      const engines = await repeat(() => runChild(root, 'dist/benchmarks/engine-ready.js'));
      return figures([
        seconds('start.document', 'first document, by the clock', documents, ({ firstOutput }) => firstOutput),
        seconds('start.document.cpu', 'whole process of the first document, processor time', documents, ({ cpu }) => cpu),
        seconds('start.engine', 'lexicon and weights loaded, by the clock', engines, ({ firstOutput }) => firstOutput),
        seconds('start.engine.cpu', 'whole process of loading them, processor time', engines, ({ cpu }) => cpu),
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

const seconds = (id: string, label: string, runs: readonly ChildUsage[], of: (usage: ChildUsage) => number): Figure =>
  sampleFigure({ id, label, unit: 's', digits: 3 }, sampleOf(runs.map(of)));
