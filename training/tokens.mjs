// What the treebank says about sentence starts and hyphen words. Offline recipe; its findings are kept by hand in
// lexicon/en/tokens.yml. Run: node training/tokens.mjs path/to/train.conllu
import { readFileSync } from 'node:fs';

const path = process.argv[2];
if (path === undefined) throw new Error('Give the path of train.conllu: node training/tokens.mjs train.conllu');

/** Sentences as lists of { form, glued }: `glued` where no space follows. Words of multiword tokens are glued to each other. */
function* sentences(text) {
  for (const block of text.split('\n\n')) {
    const words = [];
    let last = 0;
    let gluedEnd = false;
    for (const line of block.split('\n')) {
      const [id, form, , , , , , , , misc = ''] = line.split('\t');
      if (line === '' || line.startsWith('#')) continue;
      if (id.includes('-')) {
        last = Number(id.split('-')[1]);
        gluedEnd = misc.includes('SpaceAfter=No');
      } else {
        const n = Number(id);
        words.push({ form, glued: n < last || (n === last ? gluedEnd : misc.includes('SpaceAfter=No')) });
      }
    }
    if (words.length > 0) yield words;
  }
}

const first = new Map();
const inside = new Map();
const small = new Map();
const whole = new Map();
const split = new Map();
const add = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
const of = (map, key) => map.get(key) ?? 0;

for (const words of sentences(readFileSync(path, 'utf8'))) {
  let opens = true;
  words.forEach(({ form, glued }, index) => {
    if (/^[a-z]/.test(form)) add(small, form);
    if (/^[A-Z]/.test(form)) add(opens ? first : inside, form);
    if (/^\p{L}/u.test(form)) opens = false;
    const hyphen = /^([a-z]+)-\p{L}/iu.exec(form);
    if (hyphen) add(whole, hyphen[1].toLowerCase());
    const next = words[index + 1];
    if (glued && next?.form === '-' && next.glued && /^[a-z]+$/i.test(form)) add(split, form.toLowerCase());
  });
}

const starters = [...first.keys()].filter(
  (word) => of(first, word) >= 5 && of(first, word) / (of(first, word) + of(inside, word)) >= 0.85 && of(small, word.toLowerCase()) >= 10,
);
const prefixes = [...whole.keys()].filter((word) => of(whole, word) > of(split, word)).sort();
console.log('starters:', starters.sort().join(', '));
console.log('\nhyphen prefixes, whole/split:', prefixes.map((word) => `${word} ${of(whole, word)}/${of(split, word)}`).join(', '));
