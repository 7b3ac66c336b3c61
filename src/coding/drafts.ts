import type { Draft, Phrase, Speech } from '../core/draft.js';
import type { Coded, Status, TimeExpression, Token } from '../core/schema.js';
import { childrenBy, spanOf, type Tree } from '../core/tree.js';
import { aspectOf } from './aspect.js';
import type { CodingLexicon } from './coder-lexicon.js';
import { doubted } from './commitment.js';
import type { SharedCounts } from './event-counts.js';
import { placeOf } from './event-place.js';
import { timeOf } from './event-time.js';
import type { BareDraft } from './events.js';
import { findParents, speechesOver } from './links.js';
import { asSaying } from './modality.js';
import { isPersonal } from './register.js';
import type { SentenceView } from './sentence-view.js';
import { compose, eventStatus, statusOf } from './status.js';
import type { StatusLexicon } from './status-lexicon.js';
import { PLAIN, type StatusReading } from './status-reading.js';
import type { FoundTime } from './time.js';

/** What the sentence holds beside its events. */
export interface Surroundings {
  readonly speeches: readonly Speech[];
  readonly times: readonly FoundTime[];
  readonly published: string | null;
  readonly numbers: SharedCounts;
}

/** The name and version of stage 3 as it signs its values. */
export const CODER = 'frames@0.1.0';
/** Confidence of values that the rules give, until calibration says better. */
const UNCALIBRATED = 0.7;
/** The events of a sentence with what links them. */
interface Linked {
  readonly view: SentenceView;
  readonly bare: readonly BareDraft[];
  readonly parents: readonly (number | null)[];
  readonly around: Surroundings;
  readonly lexicon: CodingLexicon;
}

/** Adds to the frames' events who said so, how surely, when, how many, and which event is whose content. */
export function completeDrafts(
  view: SentenceView,
  bare: readonly BareDraft[],
  around: Surroundings,
  lexicon: CodingLexicon,
): readonly Draft[] {
  const linked: Linked = { view, bare, parents: findParents(view.tree, bare), around, lexicon };
  return bare.map((_, index) => complete(linked, index));
}

function complete(linked: Linked, index: number): Draft {
  const { view, around, lexicon } = linked;
  const draft = linked.bare[index] as BareDraft;
  const parent = linked.parents[index] ?? null;
  const speeches = speechesOver(draft.trigger, around.speeches);
  const told = asTold(linked, draft, parent === null ? null : (linked.bare[parent] as BareDraft), speeches);
  const { bare: events, parents } = linked;
  const time = timeOf({ tree: view.tree, times: around.times, events, parents, published: around.published, lexicon }, draft);
  const own = time === null ? null : plain(time);
  const aspect = aspectOf(view.tree, draft.token, { own, sentence: around.times, published: around.published }, lexicon.status);
  const { frame } = draft;
  return {
    sentence: draft.sentence,
    token: draft.token,
    trigger: draft.trigger,
    operators: told.operators,
    frame: { id: frame.id, file: frame.file, line: frame.line },
    match: matchOf(draft),
    type: told.type,
    mode: told.mode,
    cameo: told.cameo,
    who: told.who,
    whom: inheritWhom(linked, index, told.whom).filter((p) => !around.numbers.strangers[index]?.has(p.head)),
    details: draft.details,
    when: own?.when == null ? null : own,
    where: placeOf(view, draft.token, lexicon.agents.locatives),
    counts: around.numbers.counts[index] ?? [],
    status: sign(view, told.reading.status, told.reading.words),
    aspect: sign(view, aspect.aspect, aspect.words),
    // a demand that is an event of its own is told by the report, not by the one who makes it
    speeches: told.type !== draft.type && speeches.at(-1)?.stance === 'demands' ? speeches.slice(0, -1) : speeches,
    parent,
  };
}

const matchOf = ({ frame, pattern }: BareDraft): Draft['match'] => ({
  pos: pattern.pos,
  words: pattern.rest.length + (pattern.object === null ? 0 : 2),
  conditions: frame.conditions.filter(({ negative }) => !negative).length,
});

type Told = Pick<Draft, 'type' | 'mode' | 'cameo' | 'who' | 'whom' | 'operators'> & { readonly reading: StatusReading };

/** The event as its own frame has it, or as the saying that it is while it has not happened. */
function asTold({ view, lexicon }: Linked, draft: BareDraft, parent: BareDraft | null, speeches: readonly Speech[]): Told {
  const reading = statusWithin(view.tree, draft, parent, { speeches, lexicon });
  const speaker = speeches.at(-1)?.speaker ?? null;
  const modals = auxiliaries(view.tree, draft.token, lexicon);
  const isOver = (w: number): boolean => lexicon.modality.commitments.has(view.tree.tokens[w]?.lemma.toLowerCase() ?? '');
  const committed = modals.length > 0 || reading.words.some(isOver);
  const saying =
    parent === null
      ? asSaying({ ...draft, status: reading.status, auxiliary: modals.length > 0, committed, speaker }, lexicon.modality)
      : null;
  if (saying === null) return { ...draft, operators: [], reading };
  const words = [...reading.words, ...modals].filter((w, i, all) => all.indexOf(w) === i).sort((a, b) => a - b);
  const uttered =
    saying.type === 'REJECT' ||
    (speaker !== null && isDoer(view.tree, speaker, saying.who)) ||
    reading.words.some((w) => lexicon.modality.utterances.has(lemmaAt(view.tree, w)));
  return { ...saying, cameo: null, operators: words.map((w) => spanOf(view.tree, [w])), reading: uttered ? PLAIN : reading };
}

/** Whether the saying is the doer's own: "France said it would", a pronoun in somebody's words. What others say of it stays to come. */
const isDoer = (tree: Tree, speaker: Phrase, who: readonly Phrase[]): boolean =>
  who.some((p) => p.head === speaker.head || tree.tokens[p.head]?.upos === 'PRON');

/** Grammar first, then the event it is the content of, then what its speaker makes of it. */
function statusWithin(
  tree: Tree,
  draft: BareDraft,
  parent: BareDraft | null,
  around: { readonly speeches: readonly Speech[]; readonly lexicon: CodingLexicon },
): StatusReading {
  let reading = compose(eventStatus(tree, draft.token, around.lexicon.status), ofDoer(tree, draft, around.lexicon.status));
  const speech = around.speeches.at(-1) ?? null;
  reading = doubted({ tree, at: draft.token, reading, speech, personal: isPersonal(tree, around.speeches) }, around.lexicon.commitment);
  if (parent?.frame.status && !isLifted(tree, parent, around.lexicon.status))
    reading =
      reading.status === 'asserted' || reading.status === 'planned' ? { status: parent.frame.status, words: parent.words } : reading;
  for (const speech of [...around.speeches].reverse())
    if (!isDenialDenied(tree, speech, around.lexicon.status))
      reading = compose(reading, { status: BY_STANCE[speech.stance] ?? 'asserted', words: [] });
  return reading;
}

/** "did not deny that": a denial that is denied leaves its content as it is. */
const isLifted = (tree: Tree, { token, frame: { status } }: BareDraft, lexicon: StatusLexicon): boolean =>
  (status === 'denied' || status === 'negated') && statusOf(tree, token, lexicon).status === 'negated';

const isDenialDenied = (tree: Tree, { stance, cue }: Speech, lexicon: StatusLexicon): boolean => {
  const at = stance === 'denies' && cue !== null ? tree.tokens.findIndex((t) => t.start === cue.start) : -1;
  return at >= 0 && statusOf(tree, at, lexicon).status === 'negated';
};

/** "the alleged gunman shot": a deed is alleged where its doer is. */
function ofDoer(tree: Tree, draft: BareDraft, lexicon: StatusLexicon): StatusReading {
  const alleged = draft.who
    .flatMap((p) => childrenBy(tree, p.head, 'amod'))
    .filter((c) => lexicon.adjectives.get(tree.tokens[c]?.text.toLowerCase() ?? '') === 'alleged');
  return { status: alleged.length > 0 ? 'alleged' : 'asserted', words: alleged };
}

/** What a stance makes of an assertion inside it. */
const BY_STANCE: Readonly<Partial<Record<Speech['stance'], Status>>> = {
  alleges: 'alleged',
  confesses: 'alleged',
  denies: 'denied',
  believes: 'possible',
  fears: 'possible',
  demands: 'demanded',
};

/** "agreed to release the hostages": the one it is done to comes from the content where the saying names none. */
function inheritWhom({ bare, parents }: Linked, index: number, own: Draft['whom']): Draft['whom'] {
  const draft = bare[index] as BareDraft;
  if (own.length > 0 || !draft.frame.content || draft.frame.whom.slots.length === 0) return own;
  const child = bare.find((other, i) => parents[i] === index && other.whom.length > 0);
  return (child?.whom ?? []).filter((p) => !draft.who.some((w) => w.head === p.head));
}

const lemmaAt = (tree: Tree, at: number): string => (tree.tokens[at] as Token).lemma.toLowerCase();
/** "will", "must", "would" of a verb; not "could" and "might". */
const auxiliaries = (tree: Tree, token: number, { modality }: CodingLexicon): readonly number[] =>
  childrenBy(tree, token, 'aux').filter((a) => tree.tokens[a]?.xpos === 'MD' && modality.auxiliaries.has(tree.tokens[a]?.lemma ?? ''));
const plain = ({ start, end, when, timex }: TimeExpression): TimeExpression => ({ start, end, when, timex });

/** A value with the words of the sentence that give it. */
function sign<T>(view: SentenceView, value: T, words: readonly number[]): Coded<T> {
  const evidence = words.map((w) => {
    const token = view.tree.tokens[w] as Token;
    return { start: token.start, end: token.end, quote: token.text };
  });
  return { value, evidence, confidence: UNCALIBRATED, coder: CODER };
}
