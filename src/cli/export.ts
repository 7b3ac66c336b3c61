import type { Command } from 'commander';
import { openExistingStore } from './open-store.js';
import { eventFormatOption, examples, storeOption } from './options.js';
import { printEvents } from './print-events.js';

interface ExportOptions {
  readonly format: string;
  readonly store?: string;
}

export function addExport(program: Command): void {
  program
    .command('export')
    .description('print all events on record')
    .addOption(eventFormatOption('jsonl'))
    .addOption(storeOption())
    .addHelpText('after', examples('onrecord export > events.jsonl', 'onrecord export --store project.db --format csv > events.csv'))
    .action(exportAll);
}

async function exportAll(options: ExportOptions): Promise<void> {
  const store = await openExistingStore(options.store);
  try {
    await printEvents(options.format, store.events());
  } finally {
    await store.close();
  }
}
