import type { Command } from 'commander';
import { EXIT } from './exit.js';
import { listenForInterruption } from './interruption.js';
import { linkStore } from './link-store.js';
import { openExistingStore } from './open-store.js';
import { examples, storeOption, type WindowOptions, windowOptions, windowsOf } from './options.js';
import { numbered } from './problems.js';

interface LinkOptions extends WindowOptions {
  readonly store?: string;
}

export function addLink(program: Command): void {
  const [days, km] = windowOptions();
  program
    .command('link')
    .description('find anew which events on record are of one happening; what people ruled stays')
    .addOption(days)
    .addOption(km)
    .addOption(storeOption())
    .addHelpText('after', examples('onrecord link', 'onrecord link --window-days 7 --window-km 100 --store project.db'))
    .action(link);
}

async function link(options: LinkOptions): Promise<void> {
  const store = await openExistingStore(options.store);
  const interruption = listenForInterruption();
  try {
    const reports = await linkStore(store, { interruption, windows: windowsOf(options), anew: true });
    const { incidents, shared } = await store.linking.count();
    process.stderr.write(
      `${numbered(reports, 'report')} linked: ${numbered(incidents, 'incident')}, ${numbered(shared, 'of them')} told by several reports\n`,
    );
    if (interruption.happened()) process.exitCode = EXIT.interrupted;
  } finally {
    interruption.end();
    await store.close();
  }
}
