// What the commitment of predicates is learnt from, for commitment.py. Offline recipe, after a build:
//   node training/commitment.mjs GOLD.jsonl > FEATURES.jsonl
// GOLD: a JSON line a text, {id, set, text, targets: [{start, end, value}]}. Out: a JSON line a target, {set, value, kind, personal, speech, features}.
import { readFileSync } from 'node:fs';
import { code } from '../dist/src/coding/code.js';
import { kindOf } from '../dist/src/coding/commitment.js';
import { featuresOf, speechAround } from '../dist/src/coding/commitment-features.js';
import { isPersonal } from '../dist/src/coding/register.js';
import { statusOf } from '../dist/src/coding/status.js';
import { treeOf } from '../dist/src/core/tree.js';
import { loadKnowledge } from '../dist/src/knowledge.js';
import { annotate } from '../dist/src/nlp/annotate.js';

const [file] = process.argv.slice(2);
const { engine, coding } = await loadKnowledge();
const NONE = { key: null, title: null, publisher: null, url: null, published: null, language: 'en', origin: 'training', given: null };

for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const { id, set, text, targets } = JSON.parse(line);
  const { sentences, speeches } = code(annotate({ ...NONE, id, text }, engine), coding);
  for (const target of targets) {
    const overlaps = (span) => span.start < target.end && target.start < span.end;
    const sentence = sentences.find((s) => s.tokens.some(overlaps));
    if (sentence === undefined) continue;
    const tree = treeOf(sentence);
    const word = tree.tokens.findIndex(overlaps);
    const at = tree.tokens[word].deprel === 'cop' ? tree.tokens[word].head : word;
    const reading = statusOf(tree, at, coding.status);
    const judged = { tree, at, reading, speech: speechAround(tree.tokens[word], speeches), personal: isPersonal(tree, speeches) };
    const told = { set, value: target.value, kind: kindOf(judged, coding.status), personal: judged.personal, features: featuresOf(judged) };
    console.log(JSON.stringify(told));
  }
}
