import type { Draft, DraftCount } from '../core/draft.js';
import type { CountLexicon } from './count-lexicon.js';
import { isActOf } from './event-counts.js';

/** Tolls and figures of a sentence without an event of their kind belong to the one told in the sentence before: "Police put the number at 40." */
export function joinFigures(drafts: readonly Draft[], loose: readonly DraftCount[], lexicon: CountLexicon): readonly Draft[] {
  if (loose.length === 0) return drafts;
  const joined = drafts.map((draft) => [...draft.counts]);
  for (const figure of loose) {
    const { of } = figure.count;
    const at = drafts.findLastIndex(
      (d) =>
        d.sentence === figure.sentence - 1 &&
        (d.counts.some((c) => c.count.unit === 'persons' && (of === '' || c.count.of === of)) || isActOf(d.type, of, lexicon)),
    );
    const kind = of === '' ? drafts[at]?.counts.findLast((c) => c.count.unit === 'persons')?.count.of : of;
    if (at >= 0 && kind !== undefined) joined[at]?.push({ ...figure, count: { ...figure.count, of: kind } });
  }
  return drafts.map((draft, at) => ({ ...draft, counts: joined[at] ?? draft.counts }));
}
