import { loadKnowledge } from '../src/knowledge.js';
import { annotate, type Engine } from '../src/nlp/annotate.js';
import { type Benchmark, type Figure, figures, type Setting } from './benchmark.js';
import { longText, reportOf } from './long-text.js';
import { rateFigures, rateOf } from './repeat.js';
import { goldDocuments, treebankFile } from './treebank.js';

/** Raw text to names and trees on one core. */
export const speed: Benchmark = {
  name: 'speed',
  title: 'Speed of the language engine',
  what: 'Raw text in; sentences, words, tags, lemmas, trees and names out, in one thread. Each repetition has a text of its own, after one to warm up. “One report”: the whole text at once; “sentence by sentence”: every sentence a report of its own. Processor time counts all threads of the process, the collector of garbage too.',
  measure: async (setting) => {
    const { engine } = await loadKnowledge(setting.root);
    const repetitions = setting.quick ? 2 : 5;
    const size = setting.quick ? 10_000 : 100_000;
    const made = Array.from({ length: repetitions + 1 }, (_, seed) => longText(size, seed, { root: setting.root, rules: engine.rules }));
    const found = measureTexts(made, engine, { id: 'speed', label: `written text, ${size.toLocaleString('en')} tokens` });
    const real = treebankTexts(setting, repetitions + 1, size / 2);
    if (real === null) return figures(found);
    return figures([...found, ...measureTexts(real, engine, { id: 'speed.treebank', label: 'treebank text' })]);
  },
};

/** The first text warms up. */
function measureTexts(
  texts: readonly string[],
  engine: Engine,
  { id, label }: { readonly id: string; readonly label: string },
): readonly Figure[] {
  const sentences = texts.map((text) => annotate(reportOf(text), engine).sentences.map(({ start, end }) => text.slice(start, end)));
  countAnnotated([texts[0] ?? ''], engine);
  const whole = rateOf(texts.length - 1, (i) => countAnnotated([texts[i + 1] ?? ''], engine));
  countAnnotated(sentences[0] ?? [], engine);
  const single = rateOf(texts.length - 1, (i) => countAnnotated(sentences[i + 1] ?? [], engine));
  const note = `${annotate(reportOf(texts[0] ?? ''), engine).names.length} names in the first text`;
  return [
    ...rateFigures(`${id}.long`, `${label}, one report`, 'tokens', whole),
    ...rateFigures(`${id}.single`, `${label}, sentence by sentence`, 'tokens', single),
  ].map((figure) => ({ ...figure, note }));
}

/** Tokens of all the texts, each annotated as a report. */
export function countAnnotated(texts: readonly string[], engine: Engine): number {
  let tokens = 0;
  for (const text of texts) for (const sentence of annotate(reportOf(text), engine).sentences) tokens += sentence.tokens.length;
  return tokens;
}

/** `parts` stretches of the training text (else of the development text), none twice, each of at most `words` words; null without treebanks. */
function treebankTexts(setting: Setting, parts: number, words: number): readonly string[] | null {
  const path = treebankFile(setting, 'train.conllu') ?? treebankFile(setting, 'dev.conllu');
  if (path === null) return null;
  const documents = goldDocuments(path);
  const most = Math.min(words, documents.reduce((sum, document) => sum + document.words.length, 0) / (parts + 1));
  const texts: string[][] = [];
  let left = 0;
  for (const document of documents) {
    if (left <= 0 && texts.length === parts) break;
    if (left <= 0) {
      texts.push([]);
      left = most;
    }
    texts.at(-1)?.push(document.text);
    left -= document.words.length;
  }
  return texts.map((own) => own.join('\n\n'));
}
