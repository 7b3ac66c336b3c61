// After an exchange of files in models/en: writes SHA256SUMS there, and the tables of card.md, with the figures of the last `npm run bench`.
// Run after a build: node training/card.mjs
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { checksums, MODEL, modelDigest, modelFiles } from '../dist/benchmarks/model.js';

const root = new URL('../', import.meta.url);
const folder = new URL(MODEL, root);
const SHOWN = ['trees', 'tokens', 'names', 'factuality', 'guard', 'speed', 'start', 'memory'];
const IS = { 'parser.bin': 'tagger and parser', 'names.bin': 'name tagger', 'lemmas.json': 'lemmas and features', 'commitment.json': 'how far a text commits itself', 'kernels.wasm': 'arithmetic' };

writeFileSync(new URL('SHA256SUMS', folder), checksums(root));
const card = new URL('card.md', folder);
const now = modelDigest(root);
const old = readFileSync(card, 'utf8');
writeFileSync(card, block(block(old, 'files', filesTable()), 'scores', scoresTable(results())));

/** Puts `lines` between `<!-- name -->` and the next `<!-- end -->`. */
function block(text, name, lines) {
  const at = text.indexOf(`<!-- ${name} -->`);
  const end = text.indexOf('<!-- end -->', at);
  if (at < 0 || end < 0) throw new Error(`models/en/card.md has no place for its ${name}: put back the lines <!-- ${name} --> and <!-- end -->`);
  return `${text.slice(0, at)}<!-- ${name} -->\n${lines.join('\n')}\n${text.slice(end)}`;
}

function filesTable() {
  const sums = new Map(checksums(root).trim().split('\n').map((line) => line.split('  ').reverse()));
  const row = (file) => `| \`${file}\` | ${IS[file] ?? ''} | ${statSync(new URL(file, folder)).size.toLocaleString('en')} | \`${sums.get(file)}\` |`;
  return ['| file | | bytes | SHA-256 |', '|---|---|---:|---|', ...modelFiles(root).map(row)];
}

function results() {
  const file = new URL('benchmarks/results.json', root);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    console.error('benchmarks/results.json cannot be read: run `npm run bench`, then this again. The card has no scores.');
    return [];
  }
}

function scoresTable(all) {
  const shown = all.filter(({ name, outcome }) => SHOWN.includes(name) && outcome.kind === 'figures');
  const row = ({ title, measured, model }) => ({ label, value, unit, digits, note }) => {
    const number = value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
    const earlier = model === now ? '' : ', other weights';
    return `| ${title}: ${label} | ${number}${unit && ` ${unit}`} | ${measured.slice(0, 10)}${earlier} | ${note ?? ''} |`;
  };
  const rows = shown.flatMap((result) => result.outcome.figures.map(row(result)));
  if (shown.some(({ model }) => model !== now)) console.error('Some figures were measured with other weights, and say so: run `npm run bench`, then this again.');
  return ['| figure | measured | on | |', '|---|---:|---|---|', ...rows];
}
