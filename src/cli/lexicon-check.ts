import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Command } from 'commander';
import type { OwnSources } from '../knowledge.js';
import type { Checking, Failure } from '../workshop/check-lexicon.js';
import { EXIT } from './exit.js';
import { type Interruption, listenForInterruption } from './interruption.js';
import { examples, formatOption } from './options.js';
import { writeAll } from './output.js';
import { dictionaryLine } from './own-lexicon.js';
import { printable } from './printable.js';
import { numbered } from './problems.js';
import { startSteps } from './steps.js';

interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly ours?: boolean;
}

/** What came of a check. */
interface Checked extends Checking {
  /** Examples that were run. */
  readonly run: number;
  readonly failures: readonly Failure[];
}

export function addLexiconCheck(lexicon: Command): void {
  lexicon
    .command('check')
    .description('check the form of a lexicon and read every example and counterexample in it; tell what is read otherwise')
    .argument('[path...]', 'folders and files of your own, and dictionaries of actors; none for that of OnRecord')
    .addOption(formatOption(['text', 'json'], 'text'))
    .option('--ours', 'read the examples of OnRecord too, with yours laid over them')
    .addHelpText(
      'after',
      examples('onrecord lexicon check', 'onrecord lexicon check mine/ --ours', 'onrecord lexicon check Phoenix.Countries.actors.txt'),
    )
    .action(check);
}

async function check(paths: readonly string[], { format, ours = false }: CheckOptions): Promise<void> {
  const { openCheck } = await import('../workshop/check-lexicon.js');
  const interruption = listenForInterruption();
  const checking = await openCheck(paths.length === 0 ? null : await sourcesOf(paths), ours);
  const checked = await runExamples(checking, interruption);
  interruption.end();
  await writeAll(process.stdout, format === 'json' ? [`${json(checked)}\n`] : textOf(checked));
  process.stderr.write(`${summary(checked)}\n`);
  process.exitCode = interruption.happened() ? EXIT.interrupted : isGood(checked) ? EXIT.read : EXIT.failed;
}

/** A folder, YAML or a table belongs to a lexicon; any other file is a dictionary. */
async function sourcesOf(paths: readonly string[]): Promise<OwnSources> {
  const isDictionary = await Promise.all(
    paths.map(
      async (path) => !['.yml', '.yaml', '.tsv'].includes(extname(path)) && (await stat(path).catch(() => null))?.isDirectory() !== true,
    ),
  );
  return { lexicon: paths.filter((_, i) => !isDictionary[i]), actors: paths.filter((_, i) => isDictionary[i]) };
}

async function runExamples(checking: Checking, interruption: Interruption): Promise<Checked> {
  const { failureOf } = await import('../workshop/check-lexicon.js');
  const steps = await startSteps(checking.examples.length, 'examples');
  const failures: Failure[] = [];
  let run = 0;
  for (const example of checking.examples) {
    if (interruption.happened()) break;
    const failure = await failureOf(example, checking);
    if (failure !== null) failures.push(failure);
    run += 1;
    steps.update(run);
    await setImmediate(); // signals are heard only between two turns of the event loop
  }
  steps.end();
  return { ...checking, run, failures };
}

/** A dictionary that is of no use at all has failed; single lines that are, have not. */
const isGood = ({ faults, failures, own }: Checked): boolean =>
  faults.length === 0 &&
  failures.length === 0 &&
  (own?.dictionaries ?? []).every(({ used, known, lines }) => lines === 0 || used + known > 0);

function* textOf({ faults, failures, own }: Checked): Generator<string> {
  for (const { what, where, mend } of faults) yield `${printable(where)}\n  ${printable(what)}\n  mend: ${printable(mend)}\n`;
  for (const { file, line, shows, text, read } of failures) yield `${printable(file)}:${line}  ${shows}\n  ${printable(text)}\n  ${read}\n`;
  for (const { file, unusable } of own?.dictionaries ?? [])
    for (const { line, text, reason } of unusable) yield `${printable(file)}:${line}  ${printable(text)}\n  ${reason}\n`;
}

const json = ({ faults, failures, own, run, examples: all }: Checked): string =>
  JSON.stringify({
    examples: all.length,
    run,
    faults: faults.map(({ what, where, mend }) => ({ what, where, mend })),
    failures,
    dictionaries: own?.dictionaries ?? [],
  });

function summary({ faults, failures, own, run, examples: all }: Checked): string {
  const dictionaries = (own?.dictionaries ?? []).map(dictionaryLine);
  const files = own === null ? [] : [numbered(own.files.length, 'file')];
  if (faults.length > 0) return [...dictionaries, `${numbered(faults.length, 'thing')} to mend; no example was read`].join('\n');
  const read = run < all.length ? `${numbered(run, 'example')} of ${all.length} read` : numbered(run, 'example');
  const outcome = failures.length === 0 ? 'all hold' : `${failures.length} read otherwise`;
  const sum = [...(own?.files.length === 0 ? [] : files), ...(run === 0 ? ['no examples'] : [read, outcome])].join(' · ');
  return [...dictionaries, ...(own !== null && own.files.length === 0 ? [] : [sum])].join('\n');
}
