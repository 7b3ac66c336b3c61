import { loadKnowledge } from '../src/knowledge.js';
import { codeReport, type Knowledge } from '../src/pipeline.js';
import { type Benchmark, figures } from './benchmark.js';
import { longText, reportOf } from './long-text.js';
import { rateFigures, rateOf } from './repeat.js';

const PARAGRAPHS_OF_A_REPORT = 8;

/** The whole journey of a report. */
export const pipeline: Benchmark = {
  name: 'pipeline',
  title: 'Speed of the whole pipeline',
  what: 'Reports of eight written paragraphs in, documents with events, quotations, times and entities out, in one thread.',
  measure: async ({ root, quick }) => {
    const knowledge = await loadKnowledge(root);
    const repetitions = quick ? 2 : 5;
    const texts = Array.from({ length: repetitions + 1 }, (_, seed) =>
      inReports(longText(quick ? 5000 : 30_000, 100 + seed, { root, rules: knowledge.engine.rules })),
    );
    countCoded(texts[0] ?? [], knowledge);
    return figures(
      rateFigures(
        'pipeline',
        'report to document',
        'sentences',
        rateOf(repetitions, (i) => countCoded(texts[i + 1] ?? [], knowledge)),
      ),
    );
  },
};

function inReports(text: string): readonly string[] {
  const paragraphs = text.split('\n\n');
  const count = Math.ceil(paragraphs.length / PARAGRAPHS_OF_A_REPORT);
  return Array.from({ length: count }, (_, i) =>
    paragraphs.slice(i * PARAGRAPHS_OF_A_REPORT, (i + 1) * PARAGRAPHS_OF_A_REPORT).join('\n\n'),
  );
}

/** Sentences of all the reports. */
function countCoded(texts: readonly string[], knowledge: Knowledge): number {
  return texts.reduce((sum, text) => sum + codeReport(reportOf(text), knowledge).sentences.length, 0);
}
