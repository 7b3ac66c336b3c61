import type { Speech } from '../core/draft.js';
import type { Predicate, Status, Token } from '../core/schema.js';
import { contains } from '../core/spans.js';
import { childrenBy, type Tree } from '../core/tree.js';
import { statusOf } from './status.js';
import type { StatusLexicon } from './status-lexicon.js';

/** The report's own commitment that goes with a status, from −3 to 3; fitted by eye, to be calibrated on people's judgements. */
const COMMITMENT: Readonly<Record<Status, number>> = {
  asserted: 2.8,
  alleged: 0.5,
  denied: -0.5,
  negated: -2.5,
  planned: 0.5,
  threatened: 0.2,
  demanded: -0.3,
  possible: 0.5,
  hypothetical: -0.5,
};

/** Every verbal predicate of a sentence, and every adjective or noun with a copula, with its status and commitment. */
export function findPredicates(tree: Tree, lexicon: StatusLexicon, speeches: readonly Speech[]): readonly Predicate[] {
  return tree.tokens.flatMap((token, at) => {
    if (!isPredicate(tree, token, at)) return [];
    const { status } = statusOf(tree, at, lexicon);
    const spoken = speeches.find((s) => s.content.some((c) => contains(c, token)));
    const value = COMMITMENT[status];
    return [
      {
        start: token.start,
        end: token.end,
        status,
        factuality: spoken === undefined || value < 0 ? value : Math.min(value, doubted(spoken)),
      },
    ];
  });
}

/** How far a report commits itself to what a speaker asserts. */
const doubted = (speech: Speech): number =>
  speech.stance === 'says' || speech.stance === 'confirms' ? 2.3 : speech.stance === 'denies' ? -0.5 : 1;

const isPredicate = (tree: Tree, token: Token, at: number): boolean => token.upos === 'VERB' || childrenBy(tree, at, 'cop').length > 0;
