import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { attribution } from './attribution.js';
import type { Benchmark, Setting } from './benchmark.js';
import { calibration } from './calibration.js';
import { events } from './events.js';
import { factuality } from './factuality.js';
import { guard } from './guard.js';
import { kernels } from './kernels.js';
import { linking } from './linking.js';
import { circumstances } from './machine.js';
import { resultsPage } from './markdown.js';
import { memory } from './memory.js';
import { names } from './names.js';
import { pipeline } from './pipeline.js';
import { readings } from './readings.js';
import { measure, mergeResults, type Result, readResults, writeResults } from './results.js';
import { sizes } from './sizes.js';
import { speed } from './speed.js';
import { start } from './start.js';
import { readTargets } from './targets.js';
import { times } from './times.js';
import { tokens } from './tokens.js';
import { toponyms } from './toponyms.js';
import { trees } from './trees.js';

/** In the order in which they run and are shown. */
const BENCHMARKS: readonly Benchmark[] = [
  trees,
  tokens,
  names,
  events,
  readings,
  calibration,
  times,
  attribution,
  factuality,
  guard,
  toponyms,
  speed,
  kernels,
  pipeline,
  start,
  linking,
  memory,
  sizes,
];

const USAGE = `npm run bench -- [--only NAME,…] [--gold KIT] [--treebanks DIR] [--quick] [--print]
names: ${BENCHMARKS.map(({ name }) => name).join(', ')}; see benchmarks/README.md`;

/** Runs benchmarks and writes benchmarks/RESULTS.md. Ends with 0 whatever is measured, with 2 where the command makes no sense. */
const root = new URL('../../', import.meta.url);
const options = readOptions();
if (options === null) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const results = await runAll(options.chosen, options.setting, options.command);
  const page = (list: readonly Result[]): string => resultsPage(list, readTargets(root));
  if (options.print) console.log(page(results));
  else {
    const merged = mergeResults(BENCHMARKS, readResults(root), results);
    writeResults(root, merged);
    writeFileSync(new URL('benchmarks/RESULTS.md', root), page(merged));
    console.error('written: benchmarks/RESULTS.md');
  }
}

interface Options {
  readonly chosen: readonly Benchmark[];
  readonly setting: Setting;
  readonly command: string;
  /** Prints the page instead of writing it. */
  readonly print: boolean;
}

function readOptions(): Options | null {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      gold: { type: 'string' },
      treebanks: { type: 'string' },
      quick: { type: 'boolean' },
      print: { type: 'boolean' },
    },
    strict: false,
  });
  const text = (value: string | boolean | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null);
  const only = text(values['only'])?.split(',') ?? BENCHMARKS.map(({ name }) => name);
  const chosen = BENCHMARKS.filter(({ name }) => only.includes(name));
  const known = ['only', 'gold', 'treebanks', 'quick', 'print'];
  if (chosen.length !== only.length || Object.keys(values).some((name) => !known.includes(name))) return null;
  const folder = (given: string | null): string | null => (given === null ? null : resolve(given));
  const kit = folder(text(values['gold']) ?? text(process.env['ONRECORD_GOLD']));
  const treebanks = folder(text(values['treebanks']) ?? text(process.env['ONRECORD_UD']));
  const quick = values['quick'] === true;
  const words = ['npm run bench --', ...(text(values['only']) === null ? [] : [`--only ${only.join(',')}`])];
  const command = [
    ...words,
    ...(kit === null ? [] : ['--gold KIT']),
    ...(treebanks === null ? [] : ['--treebanks TREEBANKS']),
    ...(quick ? ['--quick'] : []),
  ];
  return {
    chosen,
    setting: { root, kit, treebanks, quick },
    command: command.join(' ').replace(/ --$/, ''),
    print: values['print'] === true,
  };
}

async function runAll(chosen: readonly Benchmark[], setting: Setting, command: string): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const benchmark of chosen) {
    const result = await measure(benchmark, () => benchmark.measure(setting), circumstances(root, command));
    console.error(`${result.name}: ${summary(result)} (${result.seconds} s)`);
    results.push(result);
  }
  return results;
}

function summary({ outcome }: Result): string {
  if (outcome.kind === 'failed') return `failed: ${outcome.why}`;
  if (outcome.kind === 'unanswered') return `not measured, OnRecord lacks ${outcome.lacks}`;
  if (outcome.kind === 'absent') return `not measured, needs ${outcome.needs}`;
  return outcome.figures.map(({ label, value, digits }) => `${label} ${value.toFixed(digits)}`).join('; ');
}
