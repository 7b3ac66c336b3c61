import type { Command } from 'commander';
import { OnRecordError } from '../core/errors.js';
import type { EventType } from '../core/schema.js';
import type { Store } from '../store/store.js';
import { incidentListText, incidentText, linksText } from './incident-text.js';
import { openExistingStore } from './open-store.js';
import { countingNumber, examples, listed, storeOption } from './options.js';
import { writeAll } from './output.js';

interface ListOptions {
  readonly store?: string;
  readonly type?: readonly string[];
  readonly country?: readonly string[];
  readonly reports?: number;
  readonly limit?: number;
  readonly json?: boolean;
}

interface ShowOptions {
  readonly store?: string;
  readonly why?: boolean;
  readonly json?: boolean;
}

/** Columns where the output is no terminal. */
const WIDTH = 100;

export function addIncidents(program: Command): void {
  const incidents = program
    .command('incidents')
    .description('look at happenings, each with all that reports tell of it')
    .helpCommand(false);
  incidents
    .command('list')
    .description('list incidents, those that most reports tell first')
    .option('-t, --type <types>', 'only with events of these types, as COERCE,ASSAULT', listed)
    .option('-c, --country <countries>', 'only where a doer, a target or the place is of these countries', listed)
    .option('-r, --reports <number>', 'only told by so many reports at least', countingNumber)
    .option('-n, --limit <number>', 'at most so many (default: 100)', countingNumber)
    .option('-j, --json', 'print a JSON object an incident')
    .addOption(storeOption())
    .addHelpText('after', examples('onrecord incidents list --reports 2', 'onrecord incidents list --country AZE --json > incidents.jsonl'))
    .action(list);
  incidents
    .command('show')
    .description('show who says what of an incident: each question with each speaker’s answer')
    .argument('<incident>', 'its id, as i_4ebb9d110813dbe9, or that of one of its events')
    .option('-w, --why', 'tell for each pair why it was linked')
    .option('-j, --json', 'print a JSON object, with every link and its reasons')
    .addOption(storeOption())
    .addHelpText('after', examples('onrecord incidents show i_4ebb9d110813dbe9', 'onrecord incidents show e_4ebb9d110813dbe9 --why'))
    .action(show);
}

async function list(options: ListOptions): Promise<void> {
  const store = await openExistingStore(options.store);
  try {
    const found = await store.linking.incidents({
      ...(options.type && { types: options.type.map((type) => type.toUpperCase() as EventType) }),
      ...(options.country && { countries: options.country.map((country) => country.toUpperCase()) }),
      ...(options.reports !== undefined && { reports: options.reports }),
      ...(options.limit !== undefined && { limit: options.limit }),
    });
    const width = process.stdout.columns ?? WIDTH;
    await writeAll(process.stdout, options.json ? found.map((one) => `${JSON.stringify(one)}\n`) : incidentListText(found, width));
    if (found.length === 0) process.stderr.write('onrecord: no incident on record meets this\n');
  } finally {
    await store.close();
  }
}

async function show(id: string, options: ShowOptions): Promise<void> {
  const store = await openExistingStore(options.store);
  try {
    const incident = await view(id, store);
    const width = process.stdout.columns ?? WIDTH;
    if (options.json) await writeAll(process.stdout, [`${JSON.stringify(incident)}\n`]);
    else await writeAll(process.stdout, [incidentText(incident, width), ...(options.why ? [linksText(incident, width)] : [])]);
  } finally {
    await store.close();
  }
}

async function view(id: string, store: Store) {
  const recorded = await store.linking.incident(id);
  if (recorded === null || recorded.events.length === 0) {
    throw new OnRecordError(
      'There is no incident of this id on record.',
      id,
      '`onrecord incidents list` prints them with their ids; an event’s id will do too. Reports that were not linked yet are by `onrecord link`.',
    );
  }
  const [{ viewIncident }, { loadLinking }] = await Promise.all([import('../incidents/view.js'), import('../knowledge.js')]);
  return viewIncident(recorded, await loadLinking());
}
