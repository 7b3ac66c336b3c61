// Cuts text as OnRecord does, for train_names.py. Offline recipe, after a build:
//   node training/names-tokens.mjs texts GOLD.jsonl   one JSON line a record: {id, sentences: [[[start, end], …], …]}
//   node training/names-tokens.mjs words < WORDS      one JSON line a word: its parts
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const [mode, file, dist = new URL('../dist/', import.meta.url).pathname] = process.argv.slice(2);
const { tokenize } = await import(`${dist}src/nlp/tokenize.js`);
const { splitSentences } = await import(`${dist}src/nlp/sentences.js`);
const { compileTokenRules } = await import(`${dist}src/nlp/token-rules.js`);
const rules = compileTokenRules(parse(readFileSync(new URL('../lexicon/en/tokens.yml', import.meta.url), 'utf8')));
const lines = readFileSync(mode === 'texts' ? file : 0, 'utf8').split('\n').filter((line) => line !== '');

if (mode === 'texts') {
  for (const { id, text } of lines.map((line) => JSON.parse(line))) {
    const sentences = splitSentences(text, rules).map((sentence) => tokenize(text, sentence, rules).map(({ start, end }) => [start, end]));
    console.log(JSON.stringify({ id, sentences }));
  }
} else if (mode === 'words') {
  for (const word of lines) {
    const parts = tokenize(word, { start: 0, end: word.length }, rules);
    console.log(JSON.stringify(parts.map(({ start, end }) => word.slice(start, end))));
  }
} else throw new Error('Say "texts" or "words"; see the head of this file.');
