import type { EntityKind, Sentence } from '../core/schema.js';
import { acronymAfter, type FoundName, formOf, wordsOf } from './found-name.js';
import { addMissed } from './name-echoes.js';
import { caseOf } from './name-flags.js';

/** Share of a vote that a name in a headline has: letter case says less there. */
const HEADLINE = 0.3;

/**
 * Makes the names of a document agree: one kind for each written form, by majority; a name's short forms ("Putin" after "Vladimir
 * Putin") and the capitals in brackets after it ("State Security Service (SSS)") follow it; and a name found once is found elsewhere.
 */
export function agreeOnNames(names: readonly FoundName[], sentences: readonly Sentence[]): readonly FoundName[] {
  const headlines = sentences.map(({ tokens }) => caseOf(tokens) !== null);
  const votes = countVotes(names, sentences, headlines);
  voteForShortForms(votes, names, sentences);
  const kinds = new Map([...votes].map(([form, tally]) => [form, winner(tally)]));
  const settled = names.map((name): FoundName => ({ ...name, kind: kinds.get(formOf(name, sentences)) ?? name.kind }));
  return addMissed(settled, sentences, headlines);
}

/** Weight of each kind for each written form; kinds in the order in which they came up. */
type Votes = Map<string, Map<EntityKind, number>>;

function vote(votes: Votes, form: string, kind: EntityKind, weight: number): void {
  const tally = votes.get(form) ?? new Map<EntityKind, number>();
  tally.set(kind, (tally.get(kind) ?? 0) + weight);
  votes.set(form, tally);
}

function countVotes(names: readonly FoundName[], sentences: readonly Sentence[], headlines: readonly boolean[]): Votes {
  const votes: Votes = new Map();
  for (const name of names) vote(votes, formOf(name, sentences), name.kind, headlines[name.sentence] ? HEADLINE : 1);
  return votes;
}

/** A full name settles the forms that stand for it; weight above what a few mistaken readings of the short form have. */
function voteForShortForms(votes: Votes, names: readonly FoundName[], sentences: readonly Sentence[]): void {
  for (const name of names) {
    if (name.to - name.from < 2) continue;
    const tokens = wordsOf(sentences, name.sentence);
    const last = tokens[name.to - 1]?.text ?? '';
    if (name.kind === 'person' && votes.has(last)) vote(votes, last, 'person', FULL);
    const acronym = acronymAfter(tokens, name);
    if (acronym !== null && votes.has(acronym)) vote(votes, acronym, name.kind, FULL);
  }
}

const FULL = 1.5;
/** The kind of most weight; the first where several have it. */
function winner(tally: ReadonlyMap<EntityKind, number>): EntityKind {
  const [first, ...others] = [...tally];
  let best = first as [EntityKind, number];
  for (const other of others) if (other[1] > best[1]) best = other;
  return best[0];
}
