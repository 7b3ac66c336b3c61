import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../src/core/spans.js';
import type { Setting } from './benchmark.js';

/** A treebank file that is measured on. */
export interface Treebank {
  /** Part of the figures' ids. */
  readonly name: string;
  readonly label: string;
  readonly file: string;
}

export const TREEBANKS: readonly Treebank[] = [
  { name: 'ewt', label: 'EWT dev (web)', file: 'dev.conllu' },
  { name: 'news', label: 'GUM dev (news and interviews)', file: 'dev-news.conllu' },
];

export const NEEDS_TREEBANKS = `treebanks (--treebanks DIR with ${TREEBANKS.map(({ file }) => file).join(' and ')}; see training/README.md)`;

/** The path of a treebank file, or null where it was not given. */
export function treebankFile({ treebanks }: Setting, file: string): string | null {
  const path = treebanks === null ? null : join(treebanks, file);
  return path !== null && existsSync(path) ? path : null;
}

export interface GoldDocument {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly words: readonly Span[];
}

/** Raw text of each document of a CoNLL-U file: `# text` lines joined with a space, with a blank line at `# newpar`. */
export function goldDocuments(path: string): readonly GoldDocument[] {
  return readFileSync(path, 'utf8')
    .split(/^# newdoc.*$/m)
    .slice(1)
    .map(goldDocument);
}

function goldDocument(block: string): GoldDocument {
  const sentences: Span[] = [];
  const words: Span[] = [];
  let text = '';
  for (const sentence of block.split('\n\n')) {
    const line = /^# text = (.*)$/m.exec(sentence)?.[1];
    if (line === undefined) continue;
    if (text !== '') text += /^# newpar/m.test(sentence) ? '\n\n' : ' ';
    sentences.push({ start: text.length, end: text.length + line.length });
    words.push(...goldWords(sentence, line, text.length));
    text += line;
  }
  return { text, sentences, words };
}

/** Syntactic words as substrings; words of a multiword token that do not add up to its form count as never found. */
function goldWords(sentence: string, line: string, offset: number): Span[] {
  const words: Span[] = [];
  let position = 0;
  for (const { form, parts } of surfaceTokens(sentence)) {
    while (/\s/.test(line.charAt(position))) position++;
    const adds = parts.join('') === form;
    let start = offset + position;
    for (const part of parts) {
      words.push(adds ? { start, end: start + part.length } : { start: -1 - words.length, end: -1 });
      start += part.length;
    }
    position += form.length;
  }
  return words;
}

interface SurfaceToken {
  readonly form: string;
  readonly parts: string[];
}

/** The tokens as written, each with its syntactic words. */
function surfaceTokens(sentence: string): readonly SurfaceToken[] {
  const tokens: SurfaceToken[] = [];
  let last = 0;
  for (const row of sentence.split('\n').filter((line) => /^\d/.test(line))) {
    const [id = '', form = ''] = row.split('\t');
    if (id.includes('-')) {
      last = Number(id.split('-')[1]);
      tokens.push({ form, parts: [] });
    } else if (Number(id) <= last) tokens.at(-1)?.parts.push(form);
    else tokens.push({ form, parts: [form] });
  }
  return tokens;
}
