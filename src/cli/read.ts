import type { Command } from 'commander';
import type { Windows } from '../core/linking.js';
import type { OwnLexicon } from '../knowledge.js';
import type { ReadItem } from '../report/read.js';
import { codeAndRecord, type RunResult, type RunSetting } from './coding-run.js';
import { EXIT } from './exit.js';
import { listenForInterruption } from './interruption.js';
import { linkStore } from './link-store.js';
import { loadCoder } from './load-coder.js';
import { openStore } from './open-store.js';
import {
  actorsOption,
  eventFormatOption,
  examples,
  lexiconOption,
  publishedOption,
  storeOption,
  timeoutOption,
  type WindowOptions,
  windowOptions,
  windowsOf,
} from './options.js';
import { type OwnOptions, ownLexiconOf } from './own-lexicon.js';
import { printEvents } from './print-events.js';
import { summaryLine } from './problems.js';
import { startProgress } from './progress.js';
import { recodedLine } from './recoded.js';

interface ReadOptions extends OwnOptions, WindowOptions {
  readonly format: string;
  readonly store?: string;
  readonly published?: string;
  readonly timeout?: number;
}

export function addRead(program: Command): void {
  const [days, km] = windowOptions();
  program
    .command('read')
    .description('code reports, put them on record and print what they say')
    .argument('<input...>', 'files or folders; - is the standard input')
    .addOption(eventFormatOption('table'))
    .addOption(publishedOption())
    .addOption(storeOption())
    .addOption(lexiconOption())
    .addOption(actorsOption())
    .addOption(timeoutOption())
    .addOption(days)
    .addOption(km)
    .addHelpText(
      'after',
      examples(
        'onrecord read report.txt --published 2022-11-14',
        'onrecord read reports.jsonl pages/ --store project.db',
        'onrecord read reports/ --lexicon mine/ --actors Phoenix.Countries.actors.txt',
        'cat report.txt | onrecord read - --published 2022-11-14 --format jsonl',
      ),
    )
    .action(read);
}

async function read(inputs: readonly string[], options: ReadOptions): Promise<void> {
  const { readReports } = await import('../report/read.js');
  const items = readReports(inputs, { published: options.published ?? null, stdin: process.stdin, now: () => new Date() });
  process.exitCode = await readIntoStore(items, options.store, { ...options, windows: windowsOf(options) });
}

/** How events are printed, the seconds that a report may take, the user's own lexicon, and what is linked. */
interface Manner extends OwnOptions {
  readonly format: string;
  readonly windows?: Partial<Windows>;
  readonly timeout?: number;
}

/** Puts the reports on record in the store of this path, prints the events of every one named, and gives the exit code. */
export async function readIntoStore(items: AsyncIterable<ReadItem>, path: string | undefined, manner: Manner): Promise<number> {
  const { format, timeout = null } = manner;
  const own = await ownLexiconOf(manner);
  const interruption = listenForInterruption();
  const store = await openStore(path);
  try {
    const result = await record(items, { store, interruption, loadCoder: () => loadCoder(timeout, own) }, own);
    if (!interruption.happened()) await linkStore(store, { interruption, windows: manner.windows ?? {} });
    interruption.end();
    if (interruption.happened()) return EXIT.interrupted;
    const events = await printEvents(format, store.eventsOf(result.ids));
    const recoded = recodedLine(result.recoded);
    process.stderr.write(`${recoded === null ? '' : `${recoded}\n`}${summaryLine({ ...result, events })}\n`);
    return result.reports > 0 ? EXIT.read : EXIT.unusable;
  } finally {
    await store.close();
  }
}

/** Codes what is not on record yet. */
async function record(
  items: AsyncIterable<ReadItem>,
  setting: Pick<RunSetting, 'store' | 'interruption' | 'loadCoder'>,
  own: OwnLexicon | null,
): Promise<RunResult> {
  const { coderVersion } = await import('../version.js');
  const progress = await startProgress();
  try {
    return await codeAndRecord(items, { ...setting, coderName: await coderVersion(undefined, own), progress, now: () => new Date() });
  } finally {
    progress.end();
  }
}
