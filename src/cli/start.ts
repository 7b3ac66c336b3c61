import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { ReadItem } from '../report/read.js';
import { EXIT } from './exit.js';
import { examplesStorePath } from './open-store.js';
import { actorsOption, examples, lexiconOption, storeOption } from './options.js';
import type { OwnOptions } from './own-lexicon.js';
import { readIntoStore } from './read.js';
import { serveStore } from './serve.js';

interface Example {
  readonly file: string;
  readonly published: string;
}

const EXAMPLES = new URL('../../../examples/', import.meta.url);
const NEXT = `
Each line is what a report says, not what happened. Next:
  npx onrecord read YOUR-REPORT.txt --published 2024-05-31
  npx onrecord --help
`;

export function addStart(program: Command): void {
  program
    .command('start')
    .description('code the example reports, show their events and serve the page to read on')
    .option('--no-serve', 'end after the table, without the page to read on')
    .addOption(storeOption('one for the examples, beside your own'))
    .addOption(lexiconOption())
    .addOption(actorsOption())
    .addHelpText('after', examples('onrecord start', 'onrecord start --no-serve'))
    .action(start);
}

interface StartOptions extends OwnOptions {
  readonly store?: string;
  readonly serve: boolean;
}

async function start(options: StartOptions): Promise<void> {
  const path = options.store ?? (await freshStorePath());
  process.exitCode = await readIntoStore(readExamples(), path, { ...options, format: 'table' });
  process.stderr.write(NEXT);
  if (options.serve && process.exitCode === EXIT.read) await serveStore(path, options);
}

/** The examples are coded anew each time, so that a change of the lexicon shows at once. */
async function freshStorePath(): Promise<string> {
  const path = await examplesStorePath();
  for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
  return path;
}

/** The reports of examples/, each with its own publication date. */
async function* readExamples(): AsyncGenerator<ReadItem> {
  const { readReports } = await import('../report/read.js');
  const list: readonly Example[] = JSON.parse(readFileSync(new URL('reports.json', EXAMPLES), 'utf8'));
  for (const { file, published } of list) {
    yield* readReports([fileURLToPath(new URL(file, EXAMPLES))], { published, now: () => new Date() });
  }
}
