import type { OwnLexicon } from '../knowledge.js';
import { type Coder, timedCoder } from './coder.js';
import { growHeapSlowly } from './heap-growth.js';

/**
 * Loads the lexicon and the weights, which takes most of a short command's time: call it when a report needs coding. A report may
 * take so many seconds. `own` is a user's lexicon, to be laid over that of the package.
 */
export async function loadCoder(seconds: number | null, own: OwnLexicon | null): Promise<Coder> {
  const [{ codeReport }, { loadKnowledge }] = await Promise.all([import('../pipeline.js'), import('../knowledge.js')]);
  const knowledge = await loadKnowledge(undefined, own);
  growHeapSlowly();
  const clock = (): number => performance.now();
  return timedCoder((report, options) => codeReport(report, knowledge, options), seconds, clock);
}
