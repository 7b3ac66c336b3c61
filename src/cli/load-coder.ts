import type { Document, Report } from '../core/schema.js';

/** What makes a document of a report. */
export type Coder = (report: Report) => Document;

/** Loads the lexicon and the weights, which takes most of a short command's time: call it when a report needs coding. */
export async function loadCoder(): Promise<Coder> {
  const [{ codeReport }, { loadKnowledge }] = await Promise.all([import('../pipeline.js'), import('../knowledge.js')]);
  const knowledge = await loadKnowledge();
  return (report) => codeReport(report, knowledge);
}
