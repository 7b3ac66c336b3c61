import type { Command } from 'commander';
import type { Document, Problem, Report } from '../core/schema.js';
import type { ReadItem } from '../report/read.js';
import type { Coder } from './coder.js';
import { EXIT } from './exit.js';
import { type Interruption, listenForInterruption, untilInterrupted } from './interruption.js';
import { loadCoder } from './load-coder.js';
import { actorsOption, examples, formatOption, lexiconOption, publishedOption, timeoutOption } from './options.js';
import { type Output, outputTo } from './output.js';
import { type OwnOptions, ownLexiconOf } from './own-lexicon.js';
import { printProblem, summaryLine } from './problems.js';
import { type Progress, startProgress } from './progress.js';

interface AnnotateOptions extends OwnOptions {
  readonly format: 'jsonl' | 'conllu';
  readonly published?: string;
  readonly timeout?: number;
}

/** What a run holds while it goes. */
interface Run {
  readonly coder: Coder;
  readonly pieces: (document: Document) => Iterable<string>;
  readonly output: Output;
  readonly progress: Progress;
  reports: number;
  problems: number;
  events: number;
}

export function addAnnotate(program: Command): void {
  program
    .command('annotate')
    .description('print all that was found in each report: sentences, words, trees, names, times, quotations, events; keeps nothing')
    .argument('<input...>', 'files or folders; - is the standard input')
    .addOption(formatOption(['jsonl', 'conllu'], 'jsonl'))
    .addOption(publishedOption())
    .addOption(lexiconOption())
    .addOption(actorsOption())
    .addOption(timeoutOption())
    .addHelpText(
      'after',
      examples(
        'onrecord annotate report.txt --published 2022-11-14',
        'onrecord annotate report.txt --format conllu > report.conllu',
        'cat treebank.conllu | onrecord annotate - --format conllu',
      ),
    )
    .action(annotate);
}

async function annotate(inputs: readonly string[], options: AnnotateOptions): Promise<void> {
  const { readReports } = await import('../report/read.js');
  const items = readReports(inputs, { published: options.published ?? null, stdin: process.stdin, now: () => new Date() });
  const own = await ownLexiconOf(options);
  const [coder, pieces, progress] = await Promise.all([loadCoder(options.timeout ?? null, own), piecesIn(options.format), startProgress()]);
  const run: Run = { coder, pieces, progress, output: outputTo(process.stdout), reports: 0, problems: 0, events: 0 };
  const interruption = listenForInterruption();
  try {
    await printDocuments(items, run, interruption);
  } finally {
    progress.end();
    interruption.end();
  }
  process.stderr.write(`${summaryLine({ ...run, known: 0 })}\n`);
  const done = run.reports > 0 ? EXIT.read : EXIT.unusable;
  process.exitCode = interruption.happened() ? EXIT.interrupted : done;
}

async function printDocuments(items: AsyncIterable<ReadItem>, run: Run, interruption: Interruption): Promise<void> {
  for await (const item of untilInterrupted(items, interruption)) {
    const document = item.kind === 'report' ? code(run, item.report) : null;
    if (item.kind === 'problem') file(run, item.problem);
    if (document === null) continue;
    for (const piece of run.pieces(document)) await run.output.write(piece);
    run.reports += 1;
    run.events += document.events.length;
    run.progress.update(run.reports, run.events, document.report.origin);
  }
  await run.output.end();
}

/** `null` where the report cannot be coded. What is wrong with it is told. */
function code(run: Run, report: Report): Document | null {
  const { document, problems } = run.coder(report);
  for (const problem of problems) file(run, problem);
  return document;
}

function file(run: Run, problem: Problem): void {
  run.problems += 1;
  printProblem(problem, run.progress);
}

async function piecesIn(format: AnnotateOptions['format']): Promise<Run['pieces']> {
  if (format === 'jsonl') return (await import('./document-json.js')).documentJson;
  const { conllu } = await import('../export/conllu.js');
  return (document) => [conllu(document)];
}
