import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { messageOf, OnRecordError } from '../core/errors.js';
import type { Report } from '../core/schema.js';
import type { Evaluation } from '../evaluation/evaluation.js';
import type { Sample, SampleText, Vocabulary } from '../evaluation/sample.js';
import type { CodedText } from '../evaluation/score.js';
import { SAMPLE_FORMATS, type SampleFormat, sampleTemplate } from '../evaluation/template.js';
import type { Knowledge } from '../pipeline.js';
import { type Coder, timedCoder } from './coder.js';
import { evaluationText } from './evaluation-text.js';
import { EXIT } from './exit.js';
import { actorsOption, countingNumber, examples, formatOption, lexiconOption, timeoutOption } from './options.js';
import { writeAll } from './output.js';
import { type OwnOptions, ownLexiconOf } from './own-lexicon.js';
import { printProblem } from './problems.js';
import { SILENT } from './progress.js';

interface EvaluateOptions extends OwnOptions {
  readonly template?: SampleFormat | true;
  readonly onlyMarked?: boolean;
  readonly content?: boolean;
  readonly examples: number;
  readonly format: 'text' | 'json';
  readonly timeout?: number;
}

export function addEvaluate(program: Command): void {
  program
    .command('evaluate')
    .description('measure how far OnRecord codes as you do: your own coding of some texts against its own')
    .argument('[sample]', 'CSV or JSON lines, one event a row; --template writes one to fill in')
    .option('--template [format]', `print a sample to fill in: ${SAMPLE_FORMATS.join(' or ')}`)
    .option('-m, --only-marked', 'the sample marks some events of each text: others that are coded are no mistakes')
    .option('-c, --content', 'unmarked events that are the content of others count as mistakes, too: what is demanded, denied, promised')
    .option('-e, --examples <number>', 'so many examples of each mistake', countingNumber, 3)
    .addOption(formatOption(['text', 'json'], 'text'))
    .addOption(lexiconOption())
    .addOption(actorsOption())
    .addOption(timeoutOption())
    .addHelpText(
      'after',
      examples(
        'onrecord evaluate --template csv > sample.csv',
        'onrecord evaluate sample.csv',
        'onrecord evaluate sample.jsonl --only-marked --format json',
      ),
    )
    .action(evaluate);
}

async function evaluate(path: string | undefined, options: EvaluateOptions, command: Command): Promise<void> {
  if ((path === undefined) === (options.template === undefined))
    command.error('error: name a sample, or ask for one to fill in with --template: one of the two', {
      exitCode: 2,
      code: 'evaluate.what',
    });
  if (options.template !== undefined) {
    const format = options.template === true ? 'csv' : options.template;
    if (!SAMPLE_FORMATS.includes(format))
      command.error(`error: --template writes ${SAMPLE_FORMATS.join(' or ')}`, { exitCode: 2, code: 'evaluate.template' });
    return writeAll(process.stdout, [sampleTemplate(format)]);
  }
  if (path === undefined) return;
  const evaluated = await evaluateSample(path, options);
  if (evaluated === null) {
    process.exitCode = EXIT.unusable;
    return;
  }
  const { evaluation, sample } = evaluated;
  await writeAll(process.stdout, [
    options.format === 'json'
      ? `${JSON.stringify({ sample: { path, rows: sample.rows, leftOut: sample.leftOut, problems: sample.problems }, ...evaluation })}\n`
      : evaluationText(evaluation, { path, sample, examples: options.examples, width: process.stdout.columns ?? WIDTH }),
  ]);
}

/** Columns where the output is no terminal. */
const WIDTH = 100;

/** Null where no text of the sample can be judged. */
async function evaluateSample(
  path: string,
  options: EvaluateOptions,
): Promise<{ readonly evaluation: Evaluation; readonly sample: Sample } | null> {
  const content = await readSampleFile(path);
  const [{ readSample }, { evaluate: compare }, { codeReport }, { loadKnowledge }] = await Promise.all([
    import('../evaluation/read-sample.js'),
    import('../evaluation/evaluation.js'),
    import('../pipeline.js'),
    import('../knowledge.js'),
  ]);
  const knowledge = await loadKnowledge(undefined, await ownLexiconOf(options));
  const read = readSample(content, path, vocabularyOf(knowledge));
  for (const problem of read.problems) printProblem(problem, SILENT);
  const coder = timedCoder(
    (report, limits) => codeReport(report, knowledge, limits),
    options.timeout ?? null,
    () => performance.now(),
  );
  const coded: CodedText[] = [];
  const lost: string[] = [];
  for (const text of read.texts) {
    const one = await codeText(text, path, coder);
    if (one === null) lost.push(text.id);
    else coded.push(one);
  }
  if (coded.length === 0) return null;
  const sample = { ...read, leftOut: [...read.leftOut, ...lost] };
  return {
    sample,
    evaluation: compare(coded, read.columns, { onlyMarked: options.onlyMarked === true, content: options.content === true }),
  };
}

async function readSampleFile(path: string): Promise<string> {
  const { decode } = await import('../report/encoding.js');
  try {
    return decode(await readFile(path));
  } catch (thrown) {
    throw new OnRecordError(`The sample cannot be read: ${messageOf(thrown)}`, path, 'Give the path of a CSV file or of JSON lines.', {
      cause: thrown,
    });
  }
}

/** What the cells of a sample may say: the codebook, and countries by code and English name. */
function vocabularyOf({ resolution: { codebook, world } }: Knowledge): Vocabulary {
  const { types, sectors, bodies } = codebook;
  const codes = [...world.countries].flatMap(([code, { name }]) => [[code, code] as const, [name.toUpperCase(), code] as const]);
  return { types, sectors, bodies, countries: new Map([...[...bodies].map((body) => [body, body] as const), ...codes]) };
}

/** The text with its coded events; null where it cannot be read or coded, which is told. */
async function codeText(sample: SampleText, path: string, coder: Coder): Promise<CodedText | null> {
  const report = await reportOf(sample, path);
  if (report === null) return null;
  const { document, problems } = coder(report);
  for (const problem of problems) printProblem(problem, SILENT);
  if (document === null) return null;
  const { codedEvents } = await import('../evaluation/coded-event.js');
  return { sample, text: report.text, events: codedEvents(document) };
}

/** The report that the row gives or names, read as `onrecord read` would; the first where a file has several. */
async function reportOf(sample: SampleText, path: string): Promise<Report | null> {
  const { readReports } = await import('../report/read.js');
  const { text, file, published, id, row } = sample;
  const given = text === null ? resolve(dirname(path), file ?? '') : '-';
  const stdin = oneLine({ id, text, ...(published === null ? {} : { published }) });
  for await (const item of readReports([given], { published, stdin, now: () => new Date() })) {
    if (item.kind === 'report') return text === null && published !== null ? { ...item.report, published } : item.report;
    printProblem(text === null ? item.problem : { ...item.problem, origin: `${path}, row ${row}, column text` }, SILENT);
  }
  return null;
}

async function* oneLine(fields: unknown): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${JSON.stringify(fields)}\n`);
}
