import { relation } from '../core/tree.js';
import { cueLemma } from './speech-view.js';
import type { TreeDraft } from './tree-draft.js';

/** Gives a cue its clause, and the clause its subject. */
export function mendClause(draft: TreeDraft, cue: number): void {
  if (quotedAsSaying(draft, cue)) return;
  const clause = draft.child(cue, ['ccomp'], (c) => c > cue);
  const lost = clause === null ? draft.tokens.findIndex((_, at) => isLostClause(draft, cue, at)) : -1;
  if (clause !== null) subjectFromCue(draft, cue, clause);
  else if (lost >= 0) draft.move(lost, cue, 'ccomp');
  else adoptNext(draft, cue);
}

/** "suggested the debate erased": the object before a finite clause without a subject is the clause's subject. */
function subjectFromCue(draft: TreeDraft, cue: number, clause: number): void {
  const object = draft.child(cue, ['obj', 'iobj'], (o) => o > cue && o < clause);
  const isOpen = !draft.has(clause, 'nsubj', 'nsubj:pass', 'csubj', 'expl', 'mark') && draft.isFinite(clause);
  if (object !== null && isOpen) draft.move(object, clause, 'nsubj');
}

/** "quoted the minister as saying that": the minister says it. */
function quotedAsSaying(draft: TreeDraft, cue: number): boolean {
  const opens = (c: number): boolean => draft.child(c, ['mark'], (m) => draft.lexicon.markers.inserted.has(draft.at(m).lemma)) !== null;
  const saying = draft.child(cue, ['advcl'], (c) => draft.at(c).xpos === 'VBG' && draft.isSaying(c) && opens(c));
  const object = saying === null ? null : draft.child(cue, ['obj'], (o) => o < saying);
  if (saying === null || object === null) return false;
  draft.move(object, saying, 'nsubj');
  draft.move(saying, cue, 'ccomp');
  return true;
}

/** A clause with "that" or a question word and its own subject, taken for a relative clause of a noun behind the cue. */
function isLostClause(draft: TreeDraft, cue: number, at: number): boolean {
  const clause = draft.at(at);
  if (relation(clause) !== 'acl' || clause.head >= at || clause.head <= cue || !draft.isBelow(clause.head, cue)) return false;
  const noun = draft.at(clause.head);
  const first = draft.first(at);
  const subject = draft.child(at, ['nsubj', 'nsubj:pass'], (s) => s !== first && s > clause.head);
  const isNounsOwn = relation(noun) === 'obj' && draft.lexicon.nouns.has(noun.lemma.toLowerCase());
  if (subject === null || first <= clause.head || isNounsOwn) return false;
  const opener = draft.at(first);
  const { clause: openers, question } = draft.lexicon.markers;
  const isAddressed = draft.lexicon.addressing.has(cueLemma(draft.at(cue), draft.lexicon));
  if (!isAddressed && !draft.isSaying(cue)) return false;
  if (openers.has(opener.lemma)) return opener.deprel === 'mark' || isAddressed || !/^obj/.test(noun.deprel);
  return question.has(opener.lemma) && relation(noun) === 'iobj';
}

/** "she noted clients are beginning": an object that a finite verb without a subject follows is that verb's. */
function adoptNext(draft: TreeDraft, cue: number): void {
  const object = draft.child(cue, ['obj'], (o) => o > cue);
  const next = object === null ? -1 : draft.last(object) + 1;
  const token = draft.tokens[next];
  if (object === null || token === undefined || !/^(VB[DZP]|MD)$/.test(token.xpos)) return;
  const clause = /^(aux|cop)/.test(token.deprel) ? token.head : next;
  if (clause <= object || draft.has(clause, 'nsubj', 'nsubj:pass') || draft.at(cue).head !== clause) return;
  const { head, deprel } = draft.at(clause);
  draft.retag(cue, { head: head === clause ? cue : head, deprel });
  draft.move(clause, cue, 'ccomp');
  draft.move(object, clause, 'nsubj');
}

/** "Troops shelled the town on Monday, residents said": all before the comma is said, whatever else the tree makes of it. */
export function mendFinal(draft: TreeDraft, cue: number): void {
  const token = draft.at(cue);
  if (!/^VB[DZP]$/.test(token.xpos) || !draft.isSaying(cue) || relation(token) === 'conj' || draft.has(cue, 'mark')) return;
  const subject = draft.child(cue, ['nsubj']) ?? draft.child(cue, ['obj'], (o) => o === cue + 1 || o === cue + 2);
  if (subject === null || draft.at(subject).xpos.startsWith('W') || draft.child(cue, ['ccomp'], (c) => c > cue) !== null) return;
  const comma = Math.min(cue, draft.first(subject)) - 1;
  const isFinal = draft.tokens.every((t, i) => i <= cue || t.upos === 'PUNCT' || draft.isBelow(i, cue));
  if (comma >= 2 && draft.at(comma).text === ',' && isFinal) hangBefore(draft, cue, comma);
}

/** Makes one clause, the cue's, of all words before the comma; leaves quotations, and clauses that hang together, alone. */
function hangBefore(draft: TreeDraft, cue: number, comma: number): void {
  const before = draft.tokens.slice(0, comma);
  const tops = before.flatMap(({ head }, i) => (head >= comma || head === i ? [i] : []));
  const main = tops.find((i) => /^(VERB|AUX|ADJ)$/.test(draft.at(i).upos)) ?? tops[0];
  if (main === undefined || !before.some((t) => /^(VB[DZP]|MD)$/.test(t.xpos))) return;
  const { opening, closing, straight } = draft.lexicon.marks;
  const isQuoted = before.some((t) => opening.has(t.text) || closing.has(t.text) || straight.has(t.text));
  const isSound = tops.length === 1 && draft.at(main).head === cue && draft.at(main).deprel === 'ccomp';
  if (isQuoted || isSound) return;
  draft.retag(cue, { head: cue, deprel: 'root' });
  for (const top of tops) draft.retag(top, top === main ? { head: cue, deprel: 'ccomp' } : { head: main, deprel: 'dep' });
  const inverted = draft.child(cue, ['obj']);
  if (!draft.has(cue, 'nsubj') && inverted !== null) draft.move(inverted, cue, 'nsubj');
}
