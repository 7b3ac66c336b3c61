import type { DraftCount } from '../core/draft.js';
import type { Token } from '../core/schema.js';
import { type CountLexicon, countedAs, type FoundCount } from './counts.js';
import type { BareDraft } from './events.js';
import type { SentenceView } from './sentence-view.js';

/** The numbers of an event: of its parties, and of what its trigger counts ("killing 10"). */
export function countsOf(
  view: SentenceView,
  draft: BareDraft,
  counts: readonly FoundCount[],
  lexicon: CountLexicon,
): readonly DraftCount[] {
  const args = view.argumentsOf(draft.token);
  const heads = new Set(
    [...draft.who, ...draft.whom]
      .flatMap((p) => [p.head, view.agents.semanticHead(p.head)])
      .concat([...(args.get('obj') ?? []), ...(args.get('of') ?? [])].flatMap((h) => [h, view.agents.semanticHead(h)])),
  );
  const lemma = (view.tree.tokens[draft.token] as Token).lemma.toLowerCase();
  return counts
    .filter((c) => heads.has(c.noun) || c.tokens.some((t) => heads.has(t)))
    .map((c) => {
      const noun = (view.tree.tokens[c.noun] as Token).lemma.toLowerCase();
      const done = draft.who.some((p) => p.head === c.noun || view.agents.semanticHead(p.head) === c.noun);
      const of = (done ? null : countedAs(lemma, lexicon)) ?? countedAs(noun, lexicon) ?? (done ? 'participants' : noun);
      return {
        start: c.span.start,
        end: c.span.end,
        noun: c.noun,
        count: { of, low: c.low, high: c.high, unit: c.unit, wording: wordingOf(view, c) },
      };
    });
}

/** The count's words as they stand in the report. */
function wordingOf(view: SentenceView, count: FoundCount): string {
  const inside = view.tree.tokens.filter((t) => t.start >= count.span.start && t.end <= count.span.end);
  return inside.map((t, i) => (i > 0 && (inside[i - 1] as Token).end < t.start ? ` ${t.text}` : t.text)).join('');
}
