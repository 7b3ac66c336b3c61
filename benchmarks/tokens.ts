import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Span } from '../src/core/spans.js';
import { splitSentences } from '../src/nlp/sentences.js';
import { compileTokenRules, type TokenRules } from '../src/nlp/token-rules.js';
import { tokenize } from '../src/nlp/tokenize.js';
import { absent, type Benchmark, type Figure, figures, percent } from './benchmark.js';
import { type GoldDocument, goldDocuments, NEEDS_TREEBANKS, TREEBANKS, treebankFile } from './treebank.js';

/** Sentences and words, end to end from raw text. */
export const tokens: Benchmark = {
  name: 'tokens',
  title: 'Sentences and words',
  what: 'Raw text of the treebanks’ documents in, spans out: F1 of the spans of sentences and of syntactic words.',
  measure: async (setting) => {
    const rules = loadRules(setting.root);
    const found: Figure[] = [];
    for (const { name, label, file } of TREEBANKS) {
      const path = treebankFile(setting, file);
      if (path === null) return absent(NEEDS_TREEBANKS);
      const { sentences, words } = score(goldDocuments(path), rules);
      found.push(figure(`tokens.${name}.sentences`, `${label}: sentences F1`, sentences));
      found.push(figure(`tokens.${name}.words`, `${label}: words F1`, words));
    }
    return figures(found);
  },
};

/** The token rules of a folder laid out like the package. */
export const loadRules = (root: URL): TokenRules => compileTokenRules(parse(readFileSync(new URL('lexicon/en/tokens.yml', root), 'utf8')));

interface Tally {
  right: number;
  gold: number;
  predicted: number;
}

function score(documents: readonly GoldDocument[], rules: TokenRules): { readonly sentences: Tally; readonly words: Tally } {
  const sentences: Tally = { right: 0, gold: 0, predicted: 0 };
  const words: Tally = { right: 0, gold: 0, predicted: 0 };
  for (const document of documents) {
    const own = spansOf(document.text, rules);
    count(sentences, document.sentences, own.sentences);
    count(words, document.words, own.words);
  }
  return { sentences, words };
}

function spansOf(text: string, rules: TokenRules): { readonly sentences: readonly Span[]; readonly words: readonly Span[] } {
  const sentences = splitSentences(text, rules);
  return { sentences, words: sentences.flatMap((sentence) => tokenize(text, sentence, rules)) };
}

function count(tally: Tally, gold: readonly Span[], predicted: readonly Span[]): void {
  const found = new Set(predicted.map(key));
  tally.right += gold.filter((span) => found.has(key(span))).length;
  tally.gold += gold.length;
  tally.predicted += predicted.length;
}

function figure(id: string, label: string, { right, gold, predicted }: Tally): Figure {
  const share = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);
  const note = `P ${share(right, predicted)}, R ${share(right, gold)}, n ${gold}`;
  return percent(id, label, (200 * right) / (gold + predicted), note);
}

const key = ({ start, end }: Span): string => `${start}-${end}`;

/** By itself, `node dist/benchmarks/tokens.js FILE.conllu` lists every difference: kind, span, and the text around it. */
if (fileURLToPath(import.meta.url) === resolve(process.argv[1] ?? '')) {
  const rules = loadRules(new URL('../../', import.meta.url));
  for (const file of process.argv.slice(2))
    for (const document of goldDocuments(file)) listDifferences(document, spansOf(document.text, rules));
}

function listDifferences(gold: GoldDocument, predicted: { readonly sentences: readonly Span[]; readonly words: readonly Span[] }): void {
  const show = (what: string, { start, end }: Span): void => {
    const around = gold.text.slice(Math.max(0, start - 25), end + 25);
    console.log(`${what}\t${JSON.stringify(gold.text.slice(start, end))}\t${JSON.stringify(around)}`);
  };
  for (const kind of ['sentences', 'words'] as const) {
    const found = new Set(predicted[kind].map(key));
    const known = new Set(gold[kind].map(key));
    for (const span of gold[kind]) if (!found.has(key(span))) show(`${kind} missed`, span);
    for (const span of predicted[kind]) if (!known.has(key(span))) show(`${kind} extra`, span);
  }
}
