import { relation, type Tree } from '../core/tree.js';
import type { AttributionLexicon } from './attribution-lexicon.js';
import { mendClause, mendFinal } from './mend-clauses.js';
import { mendInserted, mendSubject } from './mend-subjects.js';
import { TreeDraft } from './tree-draft.js';

const LONGEST = 200; // tokens: longer sentences are lists or missing stops, and each cue looks at every word

/**
 * Trees in which the words of a saying hang where cues need them. Parsers take what is said for a relative clause of the one it is said to
 * ("told voters that"), lose its subject to the cue ("suggested the debate | was over"), and hang what the speaker goes on to do on it.
 */
export function mendSayings(tree: Tree, lexicon: AttributionLexicon): Tree {
  if (tree.tokens.length > LONGEST) return tree;
  const draft = new TreeDraft(tree, lexicon);
  const cues = tree.tokens.flatMap((_, at) => (draft.cuesOf(at).length > 0 ? [at] : []));
  for (const cue of cues) {
    mendInserted(draft, cue);
    mendSubject(draft, cue);
    mendClause(draft, cue);
    mendFinal(draft, cue);
  }
  for (const cue of cues) if (draft.cuesOf(cue).some((c) => !c.attitude)) mendAddition(draft, cue);
  return draft.finished();
}

/** ", adding that", ", and threatened to", "and he noted": what the speaker goes on to say hangs on the cue, not on what was said. */
function mendAddition(draft: TreeDraft, at: number): void {
  const token = draft.at(at);
  const isParticiple = token.xpos === 'VBG' && draft.tokens[at - 1]?.text === ',';
  if (isParticiple && relation(token) === 'acl') hangOnVerb(draft, at);
  const goesOn = (isParticiple && relation(token) === 'advcl') || (relation(token) === 'conj' && isSpeakersOwn(draft, at));
  const cue = goesOn ? cueAbove(draft, token.head) : null;
  if (cue !== null && cue < at) draft.move(at, cue, token.deprel);
}

/** A finite verb that no infinitive or participle can be coordinated with, or one with a pronoun of its own for a subject. */
function isSpeakersOwn(draft: TreeDraft, at: number): boolean {
  const { xpos, head } = draft.at(at);
  if (!/^VB[DZP]$/.test(xpos)) return false;
  const isMismatch = /^VBG?$/.test(draft.at(head).xpos) && !draft.has(at, 'nsubj', 'nsubj:pass', 'aux');
  return isMismatch || draft.child(at, ['nsubj'], (s) => draft.at(s).xpos === 'PRP') !== null;
}

/** "spoke at the debate, saying that": what one goes on to say hangs on the verb, not on the noun before the comma. */
function hangOnVerb(draft: TreeDraft, at: number): void {
  let up = draft.at(at).head;
  for (let steps = 0; steps < 8 && draft.at(up).upos !== 'VERB'; steps++) up = draft.at(up).head;
  if (draft.at(up).upos === 'VERB' && up < at) draft.move(at, cueAbove(draft, up) ?? up, 'advcl');
}

/** The cue in whose clause a word stands; null where there is none. */
function cueAbove(draft: TreeDraft, from: number): number | null {
  for (let at = from, steps = 0; steps < 8; steps++) {
    const { head, deprel } = draft.at(at);
    if (head === at) return null;
    if ((deprel === 'ccomp' || deprel === 'xcomp') && draft.cuesOf(head).some((c) => !c.attitude)) return head;
    at = head;
  }
  return null;
}
