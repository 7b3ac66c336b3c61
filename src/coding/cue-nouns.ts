import type { Token } from '../core/schema.js';
import { childrenBy, spanOf, subtree, type Tree } from '../core/tree.js';
import { caseOf, verbArguments } from './arguments.js';
import { type FoundSpeech, type SpeechView, speechOf } from './speech-view.js';

/** "confessions by the arrested … who passed documents", "the claim that …", "its promise to …": a cue noun with its clause. */
export function nounSpeech(view: SpeechView, token: Token, at: number): readonly FoundSpeech[] {
  const cue = token.upos === 'NOUN' ? view.lexicon.nouns.get(token.lemma.toLowerCase())?.[0] : undefined;
  if (cue === undefined) return [];
  const { tree } = view;
  const { markers } = view.lexicon;
  const by = tree.children(at).find((c) => markers.agent.has(caseOf(tree, c) ?? '') || (tree.tokens[c] as Token).deprel === 'nmod:poss');
  const clauses =
    cue.stance === 'confesses' && by !== undefined
      ? relativesBelow(tree, by)
      : childrenBy(tree, at, 'acl', 'ccomp').filter((c) => {
          const marker = caseOf(tree, c) ?? '';
          return markers.clause.has(marker) || (markers.infinitive.has(marker) && cue.content.has('infinitive'));
        });
  if (clauses.length === 0) return [];
  return [
    speechOf(view, {
      stance: cue.stance,
      attitude: cue.attitude,
      cue: spanOf(tree, [at]),
      cueToken: at,
      speaker: by ?? speakerAbove(view, at),
      words: clauses.flatMap((c) => subtree(tree, c)),
    }),
  ];
}

/** "said in a statement that", "issued a report that": the subject of the verb that the noun hangs on. */
function speakerAbove(view: SpeechView, noun: number): number | null {
  const { head, deprel } = view.tree.tokens[noun] as Token;
  const subject = head === noun || !/^(obj|obl)/.test(deprel) ? undefined : verbArguments(view.tree, head).get('subj')?.[0];
  return subject !== undefined && view.isActor(subject) ? subject : null;
}

const relativesBelow = (tree: Tree, head: number): readonly number[] =>
  subtree(tree, head).filter((w) => (tree.tokens[w] as Token).deprel === 'acl:relcl');
