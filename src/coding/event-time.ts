import type { Token } from '../core/schema.js';
import { relation, type Tree } from '../core/tree.js';
import type { CodingLexicon } from './coder-lexicon.js';
import type { BareDraft } from './events.js';
import type { FoundTime } from './time.js';

/** A sentence's tree with its time expressions and events. */
export interface TimeView {
  readonly tree: Tree;
  readonly times: readonly FoundTime[];
  readonly events: readonly BareDraft[];
  readonly lexicon: CodingLexicon;
}

/**
 * The time an event is told to have had: the expression that hangs on its trigger, or on the light verb that carries it.
 * Times of the saying hang on the cue, and so never come here.
 */
export function timeOf(view: TimeView, draft: BareDraft): FoundTime | null {
  const { tree, times } = view;
  const heads = new Set([...draft.words, ...carriers(tree, draft.token)]);
  const mine = times.filter((time) => time.when !== null && isDateLike(time) && heads.has(governorOf(view, time)));
  return mine.find((time) => time.timex.type === 'DATE' || time.timex.type === 'TIME') ?? mine[0] ?? null;
}

const isDateLike = (time: FoundTime): boolean => time.timex.type !== 'SET';

/** The verb a nominal event hangs on, unless that verb is a cue, and the verbs a trigger is the complement of. */
function carriers(tree: Tree, at: number): readonly number[] {
  const token = tree.tokens[at] as Token;
  const kind = relation(token);
  if (token.head === at) return [];
  const nominal = token.upos === 'NOUN' && (kind === 'obj' || kind === 'nsubj' || kind === 'obl');
  return nominal || kind === 'xcomp' || (kind === 'advcl' && token.xpos === 'VB') ? [token.head] : [];
}

/** The first event trigger or verb above a time expression. */
function governorOf({ tree, events, lexicon }: TimeView, time: FoundTime): number {
  const head = time.tokens.find((t) => !time.tokens.includes((tree.tokens[t] as Token).head)) ?? (time.tokens[0] as number);
  for (let at = (tree.tokens[head] as Token).head, steps = 0; steps < 10; steps++) {
    const token = tree.tokens[at] as Token;
    if (events.some((d) => d.token === at || d.words.includes(at)) || token.upos === 'VERB')
      return isCue(token, lexicon) && !events.some((d) => d.token === at) ? -1 : at;
    if (token.head === at) return at;
    at = token.head;
  }
  return -1;
}

const isCue = (token: Token, lexicon: CodingLexicon): boolean => lexicon.attribution.verbs.get(token.lemma.toLowerCase()) === 'says';
