import type { Command } from 'commander';
import { RULING_KINDS, type Ruling } from '../core/ruling.js';
import { standingRulings } from '../core/standing-rulings.js';
import type { Store } from '../store/store.js';
import { verdictText } from './incident-text.js';
import { listenForInterruption } from './interruption.js';
import { linkStore } from './link-store.js';
import { makeRuling } from './make-ruling.js';
import { openExistingStore } from './open-store.js';
import { examples, storeOption } from './options.js';
import { writeAll } from './output.js';
import { numbered } from './problems.js';
import { readRulings } from './read-rulings.js';

export interface RulingOptions {
  readonly store?: string;
  readonly author?: string;
  readonly reason?: string;
}

export function addRulings(program: Command): void {
  const rulings = program
    .command('rulings')
    .description('rule on what the machine found: nothing is overwritten, the latest ruling stands')
    .helpCommand(false);
  const signed = (command: Command): Command =>
    command.requiredOption('-a, --author <name>', 'who rules').requiredOption('-r, --reason <text>', 'why').addOption(storeOption());
  signed(rulings.command('add').description('rule on events'))
    .argument('<kind>', `one of ${RULING_KINDS.filter((kind) => kind !== 'undo').join(', ')}`)
    .argument(
      '<about...>',
      'same, not-same: two events; accept, reject: one; correct: an event and field=value; add: a file with the event as JSON',
    )
    .addHelpText(
      'after',
      examples(
        'onrecord rulings add same e_4ebb9d110813dbe9 e_755eb05afaa668e5 --author Ana --reason "one raid, told twice"',
        'onrecord rulings add correct e_4ebb9d110813dbe9 status=denied --author Ana --reason "the ministry denies it"',
        'onrecord rulings add reject e_4ebb9d110813dbe9 --author Ana --reason "a film, no event"',
      ),
    )
    .action((kind: string, about: readonly string[], options: RulingOptions) =>
      rule(options, (store) => makeRuling(store, { kind, about, ...options })),
    );
  signed(rulings.command('undo').description('undo a ruling by another one'))
    .argument('<ruling>', 'its id, as u_4ebb9d110813dbe9')
    .addHelpText('after', examples('onrecord rulings undo u_4ebb9d110813dbe9 --author Ana --reason "read it again"'))
    .action((id: string, options: RulingOptions) => rule(options, (store) => makeRuling(store, { kind: 'undo', about: [id], ...options })));
  rulings
    .command('list')
    .description('list all rulings, and where people rule differently')
    .addOption(storeOption())
    .addHelpText('after', examples('onrecord rulings list'))
    .action(list);
  rulings
    .command('export')
    .description('print all rulings as lines of JSON, for another store to import')
    .addOption(storeOption())
    .addHelpText('after', examples('onrecord rulings export > ana.jsonl'))
    .action(exportAll);
  rulings
    .command('import')
    .description('take in rulings made on another store; those on record already are passed over')
    .argument('<file>', 'lines of JSON as `onrecord rulings export` prints them; - is the standard input')
    .addOption(storeOption())
    .addHelpText('after', examples('onrecord rulings import ana.jsonl'))
    .action(importFrom);
}

async function rule(options: RulingOptions, make: (store: Store) => Promise<Ruling>): Promise<void> {
  await withStore(options.store, async (store) => {
    const ruling = await make(store);
    await store.rulings.add([ruling]);
    await link(store);
    process.stdout.write(`${ruling.id} ${verdictText(ruling.verdict)}\n`);
  });
}

async function list({ store: path }: RulingOptions): Promise<void> {
  await withStore(path, async (store) => {
    const all = await store.rulings.list();
    const { standing, conflicts } = standingRulings(all);
    const stands = new Set(standing.map(({ id }) => id));
    await writeAll(
      process.stdout,
      all.map((ruling) => `${lineOf(ruling)}${stands.has(ruling.id) || ruling.verdict.kind === 'undo' ? '' : ' · no longer stands'}\n`),
    );
    tellConflicts(conflicts);
  });
}

const lineOf = ({ id, author, at, reason, verdict }: Ruling): string => `${id} · ${at} · ${author}: ${verdictText(verdict)} – ${reason}`;

async function exportAll({ store: path }: RulingOptions): Promise<void> {
  await withStore(path, async (store) =>
    writeAll(
      process.stdout,
      (await store.rulings.list()).map((ruling) => `${JSON.stringify(ruling)}\n`),
    ),
  );
}

async function importFrom(file: string, { store: path }: RulingOptions): Promise<void> {
  const rulings = await readRulings(file);
  await withStore(path, async (store) => {
    const fresh = await store.rulings.add(rulings);
    await link(store);
    process.stderr.write(`${numbered(rulings.length, 'ruling')} read, ${fresh.length} new\n`);
    tellConflicts(standingRulings(await store.rulings.list()).conflicts);
  });
}

/** The ruling that stands, and those of others that say something else. */
function tellConflicts(conflicts: ReturnType<typeof standingRulings>['conflicts']): void {
  if (conflicts.length === 0) return;
  const lines = conflicts.flatMap(([first, ...others]) => [
    `  stands:  ${lineOf(first)}`,
    ...others.map((other) => `  against: ${lineOf(other)}`),
  ]);
  process.stderr.write(`${numbered(conflicts.length, 'conflict')} between authors; the latest ruling stands:\n${lines.join('\n')}\n`);
}

async function link(store: Store): Promise<void> {
  const interruption = listenForInterruption();
  try {
    await linkStore(store, { interruption, windows: {} });
  } finally {
    interruption.end();
  }
}

async function withStore(path: string | undefined, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openExistingStore(path);
  try {
    await work(store);
  } finally {
    await store.close();
  }
}
