import type { Command } from 'commander';
import { OnRecordError } from '../core/errors.js';
import type { Explanation } from '../core/explanation.js';
import type { Report } from '../core/schema.js';
import { explanationText } from './explanation-text.js';
import { openExistingStore } from './open-store.js';
import { actorsOption, examples, lexiconOption, publishedOption, storeOption } from './options.js';
import { writeAll } from './output.js';
import { type OwnOptions, ownLexiconOf } from './own-lexicon.js';

interface ExplainOptions extends OwnOptions {
  readonly sentence?: string;
  readonly published?: string;
  readonly store?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

/** Columns where the output is no terminal. */
const WIDTH = 100;

export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('tell why an event was coded as it was, or what is read in a sentence and what is not: parse, frame, rules and words')
    .argument('[event]', 'the id of an event on record, as e_4ebb9d110813dbe9')
    .option('-x, --sentence <text>', 'explain this text instead of an event on record')
    .option('-a, --all', 'every frame that did not fire, not the nearest alone')
    .option('-j, --json', 'print a JSON object a sentence')
    .addOption(publishedOption())
    .addOption(storeOption())
    .addOption(lexiconOption())
    .addOption(actorsOption())
    .addHelpText(
      'after',
      examples(
        'onrecord explain e_4ebb9d110813dbe9',
        'onrecord explain --sentence "Police arrested 19 protesters in Minsk on Monday." --published 2022-11-15',
        'onrecord explain --sentence "Rebels torched the depot." --lexicon mine/',
        'onrecord export | head -n 1 | cut -c 8-25    # the id of an event',
      ),
    )
    .action(explain);
}

async function explain(id: string | undefined, options: ExplainOptions, command: Command): Promise<void> {
  if ((id === undefined) === (options.sentence === undefined))
    command.error('error: name an event, or give a text with --sentence: one of the two', { exitCode: 2, code: 'explain.what' });
  const explanations = id === undefined ? await explainText(options.sentence ?? '', options) : [await explainRecorded(id, options)];
  const width = process.stdout.columns ?? WIDTH;
  await writeAll(process.stdout, piecesOf(explanations, options.json === true ? null : width));
}

/** Lines of JSON where `width` is null, else text with a blank line between two sentences. */
function* piecesOf(explanations: readonly Explanation[], width: number | null): Generator<string> {
  for (const [i, explanation] of explanations.entries()) {
    if (width === null) yield `${JSON.stringify(explanation)}\n`;
    else yield `${i === 0 ? '' : '\n'}${explanationText(explanation, width)}`;
  }
}

async function explainText(text: string, options: ExplainOptions): Promise<readonly Explanation[]> {
  if (text.trim() === '') throw new OnRecordError('There is nothing to explain.', '--sentence', 'Give the sentence in quotation marks.');
  const { explainReport, NEAREST, knowledge } = await loadExplainer(options);
  const report: Report = {
    id: 'r_sentence',
    key: null,
    title: null,
    publisher: null,
    url: null,
    published: options.published ?? null,
    language: 'en',
    origin: '--sentence',
    text,
    given: null,
  };
  return explainReport(report, knowledge, options.all ? Number.POSITIVE_INFINITY : NEAREST);
}

async function explainRecorded(id: string, options: ExplainOptions): Promise<Explanation> {
  const store = await openExistingStore(options.store);
  try {
    const event = await store.event(id);
    const report = event === null ? null : await store.report(event.report.id);
    if (event === null || report === null) {
      throw new OnRecordError(
        'There is no event of this id on record.',
        id,
        '`onrecord export` prints the events with their ids; each line begins with one. --store names another store.',
      );
    }
    const { explainEvent, NEAREST, knowledge } = await loadExplainer(options);
    return explainEvent(event, report, knowledge, options.all ? Number.POSITIVE_INFINITY : NEAREST);
  } finally {
    await store.close();
  }
}

/** Lexicon and weights, which take most of the command's time. */
async function loadExplainer(options: OwnOptions) {
  const own = await ownLexiconOf(options);
  const [{ explainReport, explainEvent, NEAREST }, { loadKnowledge }] = await Promise.all([
    import('../explain.js'),
    import('../knowledge.js'),
  ]);
  return { explainReport, explainEvent, NEAREST, knowledge: await loadKnowledge(undefined, own) };
}
