import type { Draft, Speech } from '../core/draft.js';
import type { Sentence, Token } from '../core/schema.js';
import { contains } from '../core/spans.js';
import type { AttributionLexicon } from './attribution-lexicon.js';

const LONGEST = 4; // words of "the two new reports"

/**
 * "Tehran denied this", "rejected the accusation": the denial stands over what the sentence before it told, though that keeps its own speaker
 * and status. What was said or alleged there is denied, and where nobody says it, all of it.
 */
export function attachDenials(
  drafts: readonly Draft[],
  { sentences, speeches }: { readonly sentences: readonly Sentence[]; readonly speeches: readonly Speech[] },
  lexicon: AttributionLexicon,
): readonly Draft[] {
  const denied = new Map<Draft, Speech[]>();
  for (const denial of speeches) {
    if (denial.stance !== 'denies' || !pointsBack(denial, sentences, lexicon)) continue;
    const before = drafts.filter((d) => d.sentence === denial.sentence - 1);
    const said = before.filter((d) => d.speeches.length > 0);
    const content = said.length > 0 ? said : before.filter((d) => d.parent !== null);
    for (const draft of content.length > 0 ? content : before) denied.set(draft, [...(denied.get(draft) ?? []), denial]);
  }
  return drafts.map((draft) => ({ ...draft, speeches: [...(denied.get(draft) ?? []), ...draft.speeches] }));
}

/** Whether what is denied is a pronoun, or a noun for something said with an article or demonstrative and no more. */
function pointsBack(denial: Speech, sentences: readonly Sentence[], { anaphors, nouns }: AttributionLexicon): boolean {
  const tokens = sentences[denial.sentence]?.tokens.filter((t) => denial.content.some((c) => contains(c, t)) && t.upos !== 'PUNCT') ?? [];
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined || tokens.length > LONGEST) return false;
  const isPointer = (t: Token): boolean => anaphors.pronouns.has(t.text.toLowerCase());
  if (tokens.length === 1) return isPointer(first);
  const isSaid = anaphors.nouns.has(last.lemma.toLowerCase()) || nouns.has(last.lemma.toLowerCase());
  return isSaid && (isPointer(first) || first.feats.includes('Definite=Def'));
}
