import type { Command } from 'commander';
import type { ReadItem } from '../report/read.js';
import type { CoveredSentence } from '../workshop/coverage.js';
import type { Coverage, CoverageTally } from '../workshop/coverage-tally.js';
import type { Coder } from './coder.js';
import { EXIT } from './exit.js';
import { type Interruption, listenForInterruption, untilInterrupted } from './interruption.js';
import { loadCoverage } from './load-coverage.js';
import { actorsOption, countingNumber, examples, formatOption, lexiconOption, timeoutOption } from './options.js';
import { writeAll } from './output.js';
import type { OwnOptions } from './own-lexicon.js';
import { printable } from './printable.js';
import { grouped, numbered, printProblem } from './problems.js';
import { type Progress, startProgress } from './progress.js';

interface CoverageOptions extends OwnOptions {
  readonly format: 'text' | 'json';
  readonly limit?: number;
  readonly timeout?: number;
}

/** Words and names shown of each list, where nothing is said. */
const USUAL_LIMIT = 20;
/** Characters of an example sentence that are shown. */
const EXAMPLE_LENGTH = 120;

export function addLexiconCoverage(lexicon: Command): void {
  lexicon
    .command('coverage')
    .description('tell what the lexicon lacks for your reports: verbs, nouns of events and names, by how often they stand there')
    .argument('<input...>', 'files or folders; - is the standard input')
    .addOption(formatOption(['text', 'json'], 'text'))
    .option('-n, --limit <number>', `at most so many of each (default: ${USUAL_LIMIT})`, countingNumber)
    .addOption(lexiconOption())
    .addOption(actorsOption())
    .addOption(timeoutOption())
    .addHelpText(
      'after',
      examples('onrecord lexicon coverage reports/', 'onrecord lexicon coverage reports.jsonl --limit 100 --format json'),
    )
    .action(coverage);
}

async function coverage(inputs: readonly string[], options: CoverageOptions): Promise<void> {
  const { readReports } = await import('../report/read.js');
  const items = readReports(inputs, { published: null, stdin: process.stdin, now: () => new Date() });
  const [{ cover, tally }, progress] = await Promise.all([loadCoverage(options), startProgress()]);
  const interruption = listenForInterruption();
  try {
    await tallyReports(items, { cover, tally, progress, interruption });
  } finally {
    progress.end();
    interruption.end();
  }
  const found = tally.result(options.limit ?? USUAL_LIMIT);
  await writeAll(process.stdout, options.format === 'json' ? [`${JSON.stringify(found)}\n`] : textOf(found));
  process.exitCode = interruption.happened() ? EXIT.interrupted : found.reports > 0 ? EXIT.read : EXIT.unusable;
}

interface Run {
  readonly cover: Coder<readonly CoveredSentence[]>;
  readonly tally: CoverageTally;
  readonly progress: Progress;
  readonly interruption: Interruption;
}

async function tallyReports(items: AsyncIterable<ReadItem>, { cover, tally, progress, interruption }: Run): Promise<void> {
  for await (const item of untilInterrupted(items, interruption)) {
    const { document, problems } = item.kind === 'report' ? cover(item.report) : { document: null, problems: [item.problem] };
    for (const problem of problems) printProblem(problem, progress);
    if (document === null || item.kind === 'problem') continue;
    tally.add(document);
    const { reports, withEvent } = tally.result(0);
    progress.update(reports, withEvent, item.report.origin);
  }
}

function* textOf({ reports, sentences, withEvent, verbs, nouns, names }: Coverage): Generator<string> {
  const share = sentences === 0 ? 0 : Math.round((100 * withEvent) / sentences);
  yield `${numbered(reports, 'report')} · ${numbered(sentences, 'sentence')} · ${grouped(withEvent)} with an event (${share} %)\n`;
  yield* listText('Verbs that no frame has', verbs);
  yield* listText('Nouns of events that no frame has', nouns);
  yield* listText(
    'Names that no table has',
    names.map((name) => ({ ...name, word: `${name.word} (${name.kind})` })),
  );
}

function* listText(title: string, lacks: Coverage['verbs']): Generator<string> {
  if (lacks.length === 0) return;
  yield `\n${title}\n`;
  const width = Math.max(...lacks.map(({ count }) => grouped(count).length));
  for (const { word, count, example } of lacks) {
    const sentence = example.length <= EXAMPLE_LENGTH ? example : `${example.slice(0, EXAMPLE_LENGTH - 1)}…`;
    yield `  ${grouped(count).padStart(width)}  ${printable(word)}\n  ${' '.repeat(width)}    ${printable(sentence)}\n`;
  }
}
