import type { Command } from 'commander';
import type { Found } from '../workshop/find-word.js';
import { EXIT } from './exit.js';
import { actorsOption, examples, formatOption, lexiconOption } from './options.js';
import { writeAll } from './output.js';
import type { OwnOptions } from './own-lexicon.js';
import { printable } from './printable.js';

interface FindOptions extends OwnOptions {
  readonly format: 'text' | 'json';
  readonly all?: boolean;
}

/** Places shown of one area, where not all are asked for. */
const SHOWN = 12;

export function addLexiconFind(lexicon: Command): void {
  lexicon
    .command('find')
    .description('tell where a word or name stands: in frames, actors, places and the lists of words')
    .argument('<word...>', 'a word in any form, or a name')
    .addOption(formatOption(['text', 'json'], 'text'))
    .option('-a, --all', `every place, not the first ${SHOWN} of each kind alone`)
    .addOption(lexiconOption())
    .addOption(actorsOption())
    .addHelpText(
      'after',
      examples('onrecord lexicon find arrested', 'onrecord lexicon find Hezbollah', 'onrecord lexicon find torch --lexicon mine/'),
    )
    .action(find);
}

async function find(words: readonly string[], { format, all = false, lexicon = [], actors = [] }: FindOptions): Promise<void> {
  const { openFinder } = await import('../workshop/find-word.js');
  const found = (await openFinder({ lexicon, actors }))(words.join(' '));
  await writeAll(process.stdout, format === 'json' ? [`${JSON.stringify(found)}\n`] : textOf(found, all));
  process.exitCode = found.places.length > 0 ? EXIT.read : EXIT.failed;
}

function* textOf(found: Found, all: boolean): Generator<string> {
  if (found.places.length === 0) yield nowhere(found);
  const areas = [...new Set(found.places.map(({ area }) => area))];
  for (const [index, area] of areas.entries()) {
    if (index > 0) yield '\n';
    const own = found.places.filter((place) => place.area === area);
    yield* areaText(area, own, all ? own.length : SHOWN);
  }
}

const nowhere = ({ word, near }: Found): string =>
  `“${printable(word)}” stands nowhere in the lexicon.${near.length === 0 ? '' : ` Near it: ${near.join(', ')}.`}\n`;

function* areaText(area: string, places: Found['places'], most: number): Generator<string> {
  const shown = places.slice(0, most);
  const width = Math.max(...shown.map((place) => addressOf(place).length));
  yield `${area}\n`;
  for (const place of shown) {
    const entry = place.entry === '' || place.entry === place.term ? '' : ` – ${printable(place.entry)}`;
    yield `  ${addressOf(place).padEnd(width)}  ${printable(place.term)}${entry}\n`;
  }
  if (places.length > shown.length) yield `  and ${places.length - shown.length} more (--all)\n`;
}

const addressOf = ({ file, line }: Found['places'][number]): string => `${printable(file)}:${line}`;
