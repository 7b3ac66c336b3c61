import { readFileSync } from 'node:fs';
import type { Report, Token } from '../src/core/schema.js';
import { loadKnowledge } from '../src/knowledge.js';
import { annotate } from '../src/nlp/annotate.js';
import { readReports } from '../src/report/read.js';
import { absent, type Benchmark, type Figure, figures, percent } from './benchmark.js';
import { NEEDS_TREEBANKS, TREEBANKS, treebankFile } from './treebank.js';

/** Tags, lemmas and trees on the treebanks' own words. */
export const trees: Benchmark = {
  name: 'trees',
  title: 'Tags, lemmas and trees',
  what: 'Gold sentences and words in; share of words with the right tag, lemma (capitals ignored), head (UAS), and head and relation (LAS, subtypes ignored).',
  measure: async (setting) => {
    const { engine } = await loadKnowledge(setting.root);
    const found: Figure[] = [];
    for (const { name, label, file } of TREEBANKS) {
      const path = treebankFile(setting, file);
      if (path === null) return absent(NEEDS_TREEBANKS);
      const own: Word[] = [];
      for await (const report of reportsOf(path))
        for (const { tokens } of annotate(report, engine).sentences) own.push(...tokens.map(wordOf));
      found.push(...compare(goldWords(path), own, { name, label }));
    }
    return figures(found);
  },
};

interface Word {
  readonly upos: string;
  readonly xpos: string;
  readonly lemma: string;
  /** Distance to the head in words; 0 for the root. */
  readonly head: number;
  readonly relation: string;
}

async function* reportsOf(path: string): AsyncGenerator<Report> {
  for await (const item of readReports([path], { published: null, now: () => new Date() })) {
    if (item.kind === 'problem') throw new Error(`${item.problem.origin}: ${item.problem.what}`);
    yield item.report;
  }
}

const wordOf = ({ upos, xpos, lemma, head, deprel }: Token, index: number): Word => ({
  upos,
  xpos,
  lemma: lemma.toLowerCase(),
  head: head - index,
  relation: base(deprel),
});

function goldWords(path: string): readonly Word[] {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => /^\d+\t/.test(line));
  return rows.map((row) => {
    const [id = '', , lemma = '', upos = '', xpos = '', , head = '', deprel = ''] = row.split('\t');
    return { upos, xpos, lemma: lemma.toLowerCase(), head: head === '0' ? 0 : Number(head) - Number(id), relation: base(deprel) };
  });
}

const base = (relation: string): string => relation.split(':')[0] ?? '';

function compare(
  gold: readonly Word[],
  own: readonly Word[],
  treebank: { readonly name: string; readonly label: string },
): readonly Figure[] {
  if (gold.length !== own.length) throw new Error(`${own.length} words answered, ${gold.length} asked`);
  const share = (id: string, label: string, right: (a: Word, b: Word) => boolean): Figure => {
    const hits = gold.filter((word, index) => right(word, own[index] as Word)).length;
    return percent(`trees.${treebank.name}.${id}`, `${treebank.label}: ${label}`, (100 * hits) / gold.length, `n ${gold.length}`);
  };
  return [
    share('upos', 'UPOS', (a, b) => a.upos === b.upos),
    share('xpos', 'XPOS', (a, b) => a.xpos === b.xpos),
    share('lemma', 'lemma', (a, b) => a.lemma === b.lemma),
    share('uas', 'UAS', (a, b) => a.head === b.head),
    share('las', 'LAS', (a, b) => a.head === b.head && a.relation === b.relation),
  ];
}
