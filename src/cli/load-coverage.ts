import type { CoveredSentence } from '../workshop/coverage.js';
import type { CoverageTally } from '../workshop/coverage-tally.js';
import { type Coder, timedCoder } from './coder.js';
import { growHeapSlowly } from './heap-growth.js';
import { type OwnOptions, ownLexiconOf } from './own-lexicon.js';

/** What tells of a report what the lexicon lacks, within its time, and what sums that up. */
export async function loadCoverage(
  options: OwnOptions & { readonly timeout?: number },
): Promise<{ readonly cover: Coder<readonly CoveredSentence[]>; readonly tally: CoverageTally }> {
  const [{ openCoverage }, { CoverageTally: Tally }, own] = await Promise.all([
    import('../workshop/coverage.js'),
    import('../workshop/coverage-tally.js'),
    ownLexiconOf(options),
  ]);
  const cover = await openCoverage(own);
  growHeapSlowly();
  return { cover: timedCoder(cover, options.timeout ?? null, () => performance.now()), tally: new Tally() };
}
