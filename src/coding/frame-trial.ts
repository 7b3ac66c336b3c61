import type { ExplainedFrame, Miss, MissReason } from '../core/explanation.js';
import { fullLemma } from '../core/lemma.js';
import type { Token } from '../core/schema.js';
import type { Candidate } from './coder-lexicon.js';
import { type Condition, conditionsHold, type Described } from './conditions.js';
import { type BareDraft, describe, fill, slotsOf, tryCandidate } from './events.js';
import type { Frame, SlotChoice } from './frames.js';
import type { SentenceView } from './sentence-view.js';
import { quoted } from './tree-path.js';
import { compileTrigger, matchTrigger, type Trigger } from './triggers.js';

/** What became of a frame at a word: an event, or the reason why not. */
export type Trial =
  | { readonly candidate: Candidate; readonly draft: BareDraft }
  | { readonly candidate: Candidate; readonly draft: null; readonly miss: Miss; readonly distance: number };

const LISTED = 6; // lemmas or classes of a condition that are named one by one

/** Tries a frame at a word as the coder does, and tells where it stopped; `distance` grows with what was missing. */
export function tryFrame(view: SentenceView, at: number, candidate: Candidate, types: ReadonlyMap<number, string>): Trial {
  const draft = tryCandidate(view, at, candidate, types);
  if (draft !== null) return { candidate, draft };
  const own = view.argumentsOf(at);
  const match = matchTrigger(view.tree, at, candidate.trigger, own.get('obj') ?? []);
  if (match === null) return missingPattern(view, at, candidate);
  const slots = slotsOf(view, own, match);
  const described = describe(view, slots, types);
  const failed = candidate.frame.conditions.filter((c) => !conditionsHold([c], described));
  if (failed.length > 0)
    return missed(candidate, 'condition', failed.map((c) => conditionText(c, described(c.slot))).join('; '), 1 + failed.length);
  return missed(
    candidate,
    'parties',
    partiesText(view, candidate, (choice) => fill(view, slots, choice)),
    1,
  );
}

/** A frame as an explanation names it, with the pattern that brought it up. */
export const explainedFrame = ({ frame, trigger }: Candidate): ExplainedFrame => ({
  id: frame.id,
  file: frame.file,
  line: frame.line,
  type: frame.type,
  mode: frame.mode,
  pattern: patternOf(trigger),
});

/** A miss of this frame. */
export const missed = (candidate: Candidate, reason: MissReason, why: string, distance: number): Trial => ({
  candidate,
  draft: null,
  miss: { frame: explainedFrame(candidate), reason, why },
  distance,
});

/** "subj+with", "by, poss". */
export const choiceText = (choice: SlotChoice): string => choice.slots.join(choice.join ? '+' : ', ');

/** The slots that fill who or whom at this kind of trigger; a noun under a light verb has a subject first. */
export function partySlots({ frame, trigger }: Candidate, party: 'who' | 'whom'): SlotChoice {
  if (trigger.pos !== 'noun') return frame[party];
  if (party === 'whom') return frame.nounWhom;
  return frame.nounWho.slots.length === 0 ? frame.nounWho : { ...frame.nounWho, slots: ['subj', ...frame.nounWho.slots] };
}

/** As it stands in the frame's file. */
const patternOf = ({ lemma, object, rest }: Trigger): string => [lemma, ...(object === null ? [] : [`<${object}>`]), ...rest].join(' ');

function missingPattern(view: SentenceView, at: number, candidate: Candidate): Trial {
  const { object, rest, pos, lemma } = candidate.trigger;
  const objects = view.argumentsOf(at).get('obj') ?? [];
  const lacking: string[] = [];
  if (object !== null && !objects.some((o) => lemmasOf(view, o).includes(object)))
    lacking.push(
      `<${object}> as object (${objects.length === 0 ? 'there is none' : `it is ${objects.map((o) => quoted(view.tree, o)).join(', ')}`})`,
    );
  rest.forEach((word, i) => {
    const upTo = compileTrigger([lemma, ...rest.slice(0, i + 1)].join(' '), pos);
    if (matchTrigger(view.tree, at, lacking.length === 0 ? { ...upTo, object } : upTo, objects) === null) lacking.push(`“${word}”`);
  });
  return missed(
    candidate,
    'pattern',
    `lacks ${lacking.join(' and ')}`,
    3 + lacking.length + (object !== null && lacking.length > 0 ? 1 : 0),
  );
}

const lemmasOf = (view: SentenceView, at: number): readonly string[] => [
  (view.tree.tokens[at] as Token).lemma.toLowerCase(),
  fullLemma(view.tree.tokens, at),
];

/** "if obj: treaty, pact – found “decree”" or "unless subj: kidnapper – found “kidnapper”". */
function conditionText({ slot, values, negative }: Condition, found: readonly Described[]): string {
  const hit = values.filter((v) => found.some((f) => f.lemmas.includes(v) || f.classes.has(v)));
  const listed = negative ? hit : values;
  const asked = listed.slice(0, LISTED).join(', ') + (listed.length > LISTED ? ` … ${listed.length - LISTED} more` : '');
  return `${negative ? 'unless' : 'if'} ${slot}: ${asked} – ${found.length === 0 ? 'the slot is empty' : `found ${found.map(foundText).join(', ')}`}`;
}

const foundText = ({ lemmas, classes }: Described): string =>
  `“${lemmas.at(-1) ?? ''}”${classes.size === 0 ? '' : ` (${[...classes].join(', ')})`}`;

/** "needs both: who has “police”; whom (slot obj) is empty". */
function partiesText(view: SentenceView, candidate: Candidate, filled: (choice: SlotChoice) => readonly number[]): string {
  const party = (name: 'who' | 'whom'): string => {
    const choice = partySlots(candidate, name);
    if (choice.slots.length === 0) return `${name} is never filled`;
    const heads = filled(choice);
    const place = `${name} (slot ${choiceText(choice)})`;
    return heads.length === 0
      ? `${place} is empty`
      : `${place} has ${heads.map((h) => `${quoted(view.tree, h)}${isActor(view, h) ? '' : ', no actor'}`).join(', ')}`;
  };
  return `${NEEDS[candidate.frame.needs]}: ${party('who')}; ${party('whom')}`;
}

const NEEDS: Readonly<Record<Frame['needs'], string>> = {
  who: 'needs an actor as who',
  whom: 'needs an actor as whom',
  both: 'needs actors as who and whom',
  any: 'needs an actor as who or whom',
  none: 'needs no party',
};

const isActor = (view: SentenceView, head: number): boolean => view.agents.classesOf(view.agents.semanticHead(head)).has('actor');
