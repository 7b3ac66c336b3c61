import { addDays } from '../core/dates.js';
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
  /** For each event the index of the one whose content it is. */
  readonly parents: readonly (number | null)[];
  readonly published: string | null;
  readonly lexicon: CodingLexicon;
}

/**
 * The time an event is told to have had: the expression that hangs on its trigger, or on the light verb that carries it.
 * Times of the saying hang on the cue, and so never come here.
 */
export function timeOf(view: TimeView, draft: BareDraft): FoundTime | null {
  const { times } = view;
  const dated = times.filter((time) => time.when !== null && time.timex.type !== 'SET');
  const governed = dated.map((time) => ({ time, by: contentOf(view, time, governorOf(view, time)) }));
  const under = (heads: readonly number[]): readonly FoundTime[] => governed.filter(({ by }) => heads.includes(by)).map(({ time }) => time);
  const own = under(draft.words);
  const mine = own.length > 0 ? own : under(carriers(view, draft.token));
  return mine.find((time) => time.timex.type === 'DATE' || time.timex.type === 'TIME') ?? mine[0] ?? null;
}

/**
 * "accused of killing a judge in 2019", "called for a strike on 5 December": a time behind the content that is long past, or still to
 * come, is the content's, even where it hangs on the cue; sayings in the news are of these days.
 */
function contentOf({ events, parents, published }: TimeView, { when, tokens }: FoundTime, governor: number): number {
  const cue = events.findIndex((event) => event.token === governor);
  if (cue < 0 || when === null || published === null) return governor;
  const these = addDays(published.slice(0, 10), -RECENT) <= when.to && when.from <= published.slice(0, 10);
  const content = events.find((event, at) => parents[at] === cue && governor < event.token && event.token < (tokens[0] as number));
  return these || content === undefined ? governor : content.token;
}

/** Days within which what is said in the news was said. */
const RECENT = 31;

/** The verb a nominal event hangs on, and the verb a trigger is the complement of, unless it is an event of its own ("agreed on Sunday to release"). */
function carriers({ tree, events }: TimeView, at: number): readonly number[] {
  const token = tree.tokens[at] as Token;
  const kind = relation(token);
  if (token.head === at || events.some((event) => event.token === token.head)) return [];
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
    if (isApart(tree, at, lexicon)) return -1;
    at = token.head;
  }
  return -1;
}

/** "after the attack on Monday", "amid protests in May": the time of what stands apart is not the clause's. */
const isApart = (tree: Tree, at: number, { time }: CodingLexicon): boolean =>
  relation(tree.tokens[at] as Token) === 'obl' &&
  tree.tokens.some(
    (token, index) => token.head === at && index < at && relation(token) === 'case' && time.apart.has(token.text.toLowerCase()),
  );

const isCue = (token: Token, lexicon: CodingLexicon): boolean => lexicon.attribution.saying.has(token.lemma.toLowerCase());
