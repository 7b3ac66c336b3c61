import { readFile } from 'node:fs/promises';
import { stretchesOf } from './stretches.js';

/** Share of common English words from which on a stretch is English; of any other language, words of these spellings are few. */
const COMMON = 0.25;
/** Share of them that other languages lack. */
const TELLING = 0.06;

const TABLE = new URL('../../../lexicon/en/english-words.tsv', import.meta.url);

let loaded: Promise<ReadonlyMap<string, boolean>> | null = null;

/**
 * Whether the text is so plainly English, by its commonest words and throughout, that no detector of languages needs to be asked, which
 * would take 0.2 s and 80 MB to load. False says nothing.
 */
export async function isPlainEnglish(text: string): Promise<boolean> {
  loaded ??= loadWords();
  const words = await loaded;
  return stretchesOf(text).every((stretch) => isPlain(stretch, words));
}

function isPlain(stretch: string, words: ReadonlyMap<string, boolean>): boolean {
  const own = stretch.toLowerCase().match(/\p{L}+/gu) ?? [];
  const common = own.filter((word) => words.has(word));
  return common.length >= COMMON * own.length && common.filter((word) => words.get(word)).length > TELLING * own.length;
}

/** Each word, and whether it tells; none where the table is missing, so that the detector is asked. */
async function loadWords(): Promise<ReadonlyMap<string, boolean>> {
  const lines = (await readFile(TABLE, 'utf8').catch(() => '')).split(/\r?\n/).filter((line) => !line.startsWith('#'));
  return new Map(lines.slice(1).map((line) => [line.split('\t')[0] ?? '', line.endsWith('\tyes')]));
}
