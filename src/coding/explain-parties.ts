import type { Draft, Phrase } from '../core/draft.js';
import type { Step } from '../core/explanation.js';
import { type Evidence, evidence, type Token } from '../core/schema.js';
import { subtree } from '../core/tree.js';
import type { Arguments } from './arguments.js';
import type { CodingLexicon } from './coder-lexicon.js';
import { fill, slotsOf } from './events.js';
import type { Fired } from './explain-triggers.js';
import { choiceText, partySlots } from './frame-trial.js';
import type { SlotChoice } from './frames.js';
import type { SentenceView } from './sentence-view.js';
import { meetingWord, quoted, treePath } from './tree-path.js';
import { matchTrigger } from './triggers.js';

/** One event with all that its explanation looks at. */
export interface DraftView {
  readonly view: SentenceView;
  readonly fired: Fired;
  readonly draft: Draft;
  /** All drafts of the report; `draft` is one of them. */
  readonly drafts: readonly Draft[];
  readonly lexicon: CodingLexicon;
  readonly text: string;
}

/** Why a phrase is who or whom: the slot of the frame it fills, and how it hangs on the trigger. */
export function partyStep(of: DraftView, party: 'who' | 'whom', phrase: Phrase): Step {
  const choice = partySlots(of.fired.candidate, party);
  return slotStep(of, choice, phrase.head, party) ?? step(indirectly(of, party, phrase), [evidence(of.text, phrase)]);
}

/** Why a phrase or clause fills a detail; what is listed with another fills its slot too. */
export function detailStep(of: DraftView, name: keyof Draft['details'], head: number): Step {
  const choice = of.fired.candidate.frame.details[name];
  const own = slotStep(of, choice, head, name);
  if (own !== null) return own;
  const { deprel, head: before } = of.view.tree.tokens[head] as Token;
  const listed = deprel === 'conj' ? slotStep(of, choice, before, name) : null;
  if (listed !== null) return { ...listed, rule: `${listed.rule}; ${quoted(of.view.tree, head)} is listed with it` };
  return step(`in the phrase that fills ${choiceText(choice)} (${name})`, []);
}

/** Heads that a frame's choice finds at the trigger of this event. */
export const headsIn = (of: DraftView, choice: SlotChoice): readonly number[] => fill(of.view, slotsAt(of), { ...choice, join: true });

export const step = (rule: string, words: readonly Evidence[], source: string | null = null): Step => ({ rule, words, source });

/** "slot subj of “arrested”: “police” is nsubj of “arrested”"; null where no slot of the choice holds the head. */
function slotStep(of: DraftView, choice: SlotChoice, head: number, asked: string): Step | null {
  const slot = choice.slots.find((s) => headsIn(of, { slots: [s], join: true }).includes(head));
  if (slot === undefined) return null;
  const { tree } = of.view;
  const path = treePath(tree, head, of.draft.token);
  const frame = of.fired.candidate.frame;
  return step(
    `slot ${slot} of ${quoted(tree, of.draft.token)} (${asked}: ${choiceText(choice)})${path === '' ? '' : `: ${path}`}${lightVerb(of, head)}`,
    [],
    `${frame.file}:${frame.line}`,
  );
}

function slotsAt({ view, fired, draft }: DraftView): Arguments {
  const own = view.argumentsOf(draft.token);
  const match = matchTrigger(view.tree, draft.token, fired.candidate.trigger, own.get('obj') ?? []);
  return match === null ? own : slotsOf(view, own, match);
}

/** "; “launched” lends the noun what hangs on it", where a noun gets its party so. */
function lightVerb({ view, draft, lexicon, fired }: DraftView, head: number): string {
  const meeting = fired.candidate.trigger.pos === 'noun' ? meetingWord(view.tree, head, draft.token) : null;
  if (meeting === null || meeting === draft.token || meeting === head) return '';
  const lemma = (view.tree.tokens[meeting] as Token).lemma.toLowerCase();
  if (lexicon.light.giving.has(lemma))
    return `; the light verb ${quoted(view.tree, meeting)} lends the noun its subject as doer (lexicon/en/light.yml)`;
  return lexicon.light.receiving.has(lemma)
    ? `; the light verb ${quoted(view.tree, meeting)} lends the noun its subject as the one it is done to (lexicon/en/light.yml)`
    : '';
}

/** Parties that stand in no slot of the frame: speakers, doers turned into those addressed, owners, and those the content concerns. */
function indirectly(of: DraftView, party: 'who' | 'whom', phrase: Phrase): string {
  const { view, draft, drafts, fired } = of;
  const { tree } = view;
  const frame = fired.candidate.frame;
  if (draft.type !== frame.type && party === 'who' && draft.speeches.some((s) => s.speaker?.head === phrase.head))
    return `its speaker is the doer of the ${draft.type}: what is told is the saying`;
  if (draft.type !== frame.type && party === 'whom' && headsIn(of, partySlots(fired.candidate, 'who')).includes(phrase.head))
    return `who is to do what is told stands as the one addressed by the ${draft.type}`;
  const child = drafts.find(
    (d) => d.sentence === draft.sentence && d.parent !== null && drafts[d.parent] === draft && d.whom.some((p) => p.head === phrase.head),
  );
  if (party === 'whom' && child !== undefined) return `taken from its content, the event at ${quoted(tree, child.token)}`;
  const owned = headsIn(of, partySlots(fired.candidate, party)).find((head) => subtree(tree, head).includes(phrase.head));
  if (owned !== undefined) return `${quoted(tree, owned)} fills the slot, and is theirs: ${treePath(tree, phrase.head, owned)}`;
  const inside = fired.draft.content.find((head) => subtree(tree, head).includes(phrase.head));
  const path = treePath(tree, phrase.head, draft.token);
  return inside === undefined ? path : `no slot names anyone; its content concerns them: ${path}`;
}
