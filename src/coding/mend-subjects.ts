import { relation } from '../core/tree.js';
import type { TreeDraft } from './tree-draft.js';

/** "The army, residents said, fired": of two subjects, the one before the comma belongs to what is said. */
export function mendInserted(draft: TreeDraft, cue: number): void {
  const second = draft.child(cue, ['nsubj'], (s) => draft.tokens[draft.first(s) - 1]?.text === ',');
  const first = second === null ? null : draft.child(cue, ['nsubj'], (s) => s < second);
  const clause = draft.child(cue, ['ccomp', 'xcomp', 'parataxis', 'advcl'], (c) => c > cue);
  if (first === null || second === null || clause === null || second > cue || draft.has(clause, 'nsubj', 'nsubj:pass', 'mark')) return;
  draft.move(first, clause, 'nsubj');
  draft.retag(clause, { deprel: 'ccomp' });
}

/** A finite cue without a subject takes the noun it was taken to describe, or the noun right before it. */
export function mendSubject(draft: TreeDraft, cue: number): void {
  if (draft.has(cue, 'nsubj', 'nsubj:pass', 'csubj', 'expl', 'aux:pass')) return;
  const token = draft.at(cue);
  if (isTakenForParticiple(draft, cue)) {
    const noun = token.head;
    draft.retag(cue, { head: cue, deprel: 'root', xpos: 'VBD' });
    draft.move(noun, cue, 'nsubj');
  } else if (/^VB[DZP]$/.test(token.xpos) && relation(token) !== 'conj') {
    const noun = nounBefore(draft, cue);
    if (noun !== null) draft.move(noun, cue, 'nsubj');
  }
}

/** "Blair, a teacher, called for": a past tense behind a comma, in a sentence that has no other main verb. */
function isTakenForParticiple(draft: TreeDraft, cue: number): boolean {
  const { deprel, xpos, head } = draft.at(cue);
  const noun = draft.at(head);
  return deprel === 'acl' && xpos === 'VBN' && noun.deprel === 'root' && draft.tokens[cue - 1]?.text === ',' && /^(NN|PRP)/.test(noun.xpos);
}

/** "in the Post Trump said": a name or pronoun right before the cue and its adverbs that hangs on something else below it. */
function nounBefore(draft: TreeDraft, cue: number): number | null {
  let before = cue - 1;
  while (before >= 0 && /^(aux|advmod)$/.test(draft.at(before).deprel) && draft.at(before).head === cue) before--;
  const near = draft.tokens[before];
  if (near === undefined || !/^(PROPN|PRON)$/.test(near.upos) || near.xpos.startsWith('W') || draft.isBelow(cue, before)) return null;
  let noun = before;
  while (/^(flat|compound)/.test(draft.at(noun).deprel) && draft.at(noun).head < noun) noun = draft.at(noun).head;
  return draft.isBelow(noun, cue) && noun < cue ? noun : null;
}
