import type { Phrase, Speech } from '../core/draft.js';
import type { Token } from '../core/schema.js';
import { contains } from '../core/spans.js';
import { ancestors } from '../core/tree.js';
import type { CountLexicon } from './count-lexicon.js';
import type { FoundCount } from './found-count.js';
import { phraseOf } from './phrases.js';
import type { SentenceView } from './sentence-view.js';

/** Who gives a number: whoever puts it so, else the speaker of the innermost saying that holds its words; null for the report itself. */
export function speakerOf(
  view: SentenceView,
  found: FoundCount,
  { speeches, lexicon }: { readonly speeches: readonly Speech[]; readonly lexicon: CountLexicon },
): Phrase | null {
  const putter = putterOf(view, found, lexicon);
  if (putter !== null) return phraseOf(view.tree, view.sentence, putter);
  const over = speeches.filter((s) => s.content.some((c) => contains(c, found.span)));
  return over.reduce<Speech | null>((inner, s) => (inner === null || lengthOf(s) < lengthOf(inner) ? s : inner), null)?.speaker ?? null;
}

/** "police put the number at 4,000", "police counted 80,000": the subject of a verb that gives figures. */
function putterOf(view: SentenceView, { noun, tokens }: FoundCount, lexicon: CountLexicon): number | null {
  const { tree } = view;
  const lemma = (at: number): string => (tree.tokens[at] as Token).lemma.toLowerCase();
  const verb = ancestors(tree, noun).find((at) => tree.tokens[at]?.upos === 'VERB');
  if (verb === undefined || !(noun < (tokens[0] as number) ? lexicon.putting : lexicon.counting).has(lemma(verb))) return null;
  const args = view.argumentsOf(verb);
  if (noun >= (tokens[0] as number) && !args.get('obj')?.includes(noun)) return null;
  return (args.get('subj') ?? []).find((at) => view.agents.classesOf(view.agents.semanticHead(at)).has('actor')) ?? null;
}

const lengthOf = (speech: Speech): number => speech.content.reduce((sum, { start, end }) => sum + end - start, 0);
