import type { OwnLexicon } from '../knowledge.js';
import { printable } from './printable.js';
import { grouped, numbered } from './problems.js';

/** `--lexicon` and `--actors`, each as often as it was given. */
export interface OwnOptions {
  readonly lexicon?: readonly string[];
  readonly actors?: readonly string[];
}

/** The user's own lexicon; null where the options name none. What became of each dictionary is told in a line on stderr. */
export async function ownLexiconOf({ lexicon = [], actors = [] }: OwnOptions): Promise<OwnLexicon | null> {
  if (lexicon.length === 0 && actors.length === 0) return null;
  const { loadOwnLexicon } = await import('../knowledge.js');
  const own = await loadOwnLexicon({ lexicon, actors });
  for (const report of own.dictionaries)
    process.stderr.write(`${dictionaryLine(report)}${report.unusable.length > 0 ? ` (\`onrecord lexicon check\` lists them)` : ''}\n`);
  return own;
}

/** "actors.txt: 12 lines read · 9 used · 1 known already · 2 of no use". */
export function dictionaryLine({ file, lines, used, known, unusable }: OwnLexicon['dictionaries'][number]): string {
  const name = printable(file);
  const refused = new Set(unusable.map(({ line }) => line)).size;
  const parts = [
    `${numbered(lines, 'line')} read`,
    `${grouped(used)} used`,
    ...(known > 0 ? [`${grouped(known)} known already`] : []),
    ...(refused > 0 ? [`${grouped(refused)} of no use`] : []),
  ];
  return `${name}: ${parts.join(' · ')}`;
}
