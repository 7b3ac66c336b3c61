import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Span } from '../src/core/spans.js';
import { splitSentences } from '../src/nlp/sentences.js';
import { compileTokenRules } from '../src/nlp/token-rules.js';
import { tokenize } from '../src/nlp/tokenize.js';

/** Scores sentences and words, end to end from raw text, on treebank files; datasets are never part of the project.
 *  Run: `node dist/benchmarks/tokens.js FOLDER [FILE…]`, or set `ONRECORD_UD`; `ERRORS=n` lists n differences of each kind. */
const folder = process.argv[2] ?? process.env['ONRECORD_UD'];
if (folder === undefined) throw new Error('Give the folder of the treebank files as argument or in ONRECORD_UD.');
const files = process.argv.length > 3 ? process.argv.slice(3) : ['dev.conllu', 'dev-news.conllu'];
const rules = compileTokenRules(parse(readFileSync('lexicon/en/tokens.yml', 'utf8')));

for (const file of files) report(file, readFileSync(join(folder, file), 'utf8'));

interface GoldDocument {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly words: readonly Span[];
}

function report(file: string, conllu: string): void {
  const documents = goldDocuments(conllu);
  const tally: { readonly sentences: Tally; readonly words: Tally } = { sentences: noneYet(), words: noneYet() };
  for (const document of documents) {
    const sentences = splitSentences(document.text, rules);
    const words = sentences.flatMap((sentence) => tokenize(document.text, sentence, rules));
    count(tally.sentences, document.sentences, sentences);
    count(tally.words, document.words, words);
    listErrors(document, sentences, words);
  }
  console.log(`${file}: sentences ${figures(tally.sentences)}; words ${figures(tally.words)}`);
  console.log(`  ${Math.round(wordsPerSecond(documents.map((document) => document.text))).toLocaleString('en')} words/s`);
}

interface Tally {
  right: number;
  gold: number;
  predicted: number;
}

function noneYet(): Tally {
  return { right: 0, gold: 0, predicted: 0 };
}

function count(tally: Tally, gold: readonly Span[], predicted: readonly Span[]): void {
  const found = new Set(predicted.map(key));
  tally.right += gold.filter((span) => found.has(key(span))).length;
  tally.gold += gold.length;
  tally.predicted += predicted.length;
}

function figures({ right, gold, predicted }: Tally): string {
  const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);
  return `F1 ${percent(2 * right, gold + predicted)} (P ${percent(right, predicted)}, R ${percent(right, gold)}, n ${gold})`;
}

function key(span: Span): string {
  return `${span.start}-${span.end}`;
}

/** Splitter and tokenizer together, on one core: the median of seven passes over at least 5 MB, after one to warm up. */
function wordsPerSecond(texts: readonly string[]): number {
  const text = texts.join('\n\n');
  const large = `${text}\n\n`.repeat(Math.ceil(5e6 / text.length));
  const rates: number[] = [];
  for (let pass = 0; pass < 8; pass++) {
    const begin = performance.now();
    let words = 0;
    for (const sentence of splitSentences(large, rules)) words += tokenize(large, sentence, rules).length;
    if (pass > 0) rates.push(words / ((performance.now() - begin) / 1000));
  }
  return rates.sort((a, b) => a - b)[3] ?? 0;
}

function listErrors(document: GoldDocument, sentences: readonly Span[], words: readonly Span[]): void {
  if (process.env['ERRORS'] === undefined) return;
  const show = (kind: string, span: Span): void =>
    console.log(`${kind}\t${JSON.stringify(document.text.slice(span.start, span.end))}\t${JSON.stringify(around(document.text, span))}`);
  for (const [name, gold, predicted] of [
    ['sentence', document.sentences, sentences],
    ['word', document.words, words],
  ] as const) {
    const found = new Set(predicted.map(key));
    const known = new Set(gold.map(key));
    for (const span of gold) if (!found.has(key(span))) show(`${name} missed`, span);
    for (const span of predicted) if (!known.has(key(span))) show(`${name} extra`, span);
  }
}

function around(text: string, span: Span): string {
  return text.slice(Math.max(0, span.start - 25), span.end + 25);
}

/** Raw text of each document: `# text` lines joined with a space, with a blank line at `# newpar`. */
function goldDocuments(conllu: string): GoldDocument[] {
  return conllu
    .split(/^# newdoc.*$/m)
    .slice(1)
    .map((block) => {
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
    });
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
