import type { Draft, DraftCount, Speech } from '../core/draft.js';
import type { Coded, Status, TimeExpression, Token } from '../core/schema.js';
import { childrenBy, type Tree } from '../core/tree.js';
import { aspectOf } from './aspect.js';
import type { CodingLexicon } from './coder-lexicon.js';
import type { BareDraft } from './events.js';
import { findParents, speechesOver } from './links.js';
import { asSaying } from './modality.js';
import { placeOf } from './event-place.js';
import type { SentenceView } from './sentence-view.js';
import { type StatusReading, compose, statusOf } from './status.js';
import type { FoundTime } from './time.js';
import { timeOf } from './event-time.js';

/** What the sentence holds beside its events. */
export interface Surroundings {
  readonly speeches: readonly Speech[];
  readonly times: readonly FoundTime[];
  readonly published: string | null;
  readonly counts: (draft: BareDraft) => readonly DraftCount[];
}

/** The name and version of stage 3 as it signs its values. */
export const CODER = 'frames@0.1.0';
/** Confidence of values that the rules give, until calibration says better. */
const UNCALIBRATED = 0.7;
/** Types that say themselves that the act is words: they stand as said. */
const SAYINGS = new Set(['THREATEN', 'AGREE', 'REQUEST', 'CONCEDE', 'REJECT', 'ACCUSE']);

/** Adds to the frames' events who said so, how surely, when, how many, and which event is whose content. */
export function completeDrafts(view: SentenceView, bare: readonly BareDraft[], around: Surroundings, lexicon: CodingLexicon): readonly Draft[] {
  const parents = findParents(view.tree, bare);
  return bare.map((draft, index) => {
    const parent = parents[index] ?? null;
    const speeches = speechesOver(draft.trigger, around.speeches);
    const reading = statusWithin(view.tree, draft, parent === null ? null : (bare[parent] as BareDraft), { speeches, lexicon });
    const saying = parent === null ? asSaying({ ...draft, status: reading.status, auxiliary: hasAuxiliary(view.tree, draft.token), speaker: speeches.at(-1)?.speaker ?? null }, lexicon.modality) : null;
    const own = timeOf(view.tree, draft, around.times, bare, lexicon);
    const when = own === null ? null : plain(own);
    const aspect = aspectOf(view.tree, draft.token, { own: when, sentence: around.times, published: around.published }, lexicon.status);
    return {
      sentence: draft.sentence,
      token: draft.token,
      trigger: draft.trigger,
      frame: { id: draft.frame.id, file: draft.frame.file, line: draft.frame.line },
      type: saying?.type ?? draft.type,
      mode: saying === null ? draft.mode : saying.mode,
      cameo: saying === null ? draft.cameo : null,
      who: saying?.who ?? draft.who,
      whom: inheritWhom(draft, saying?.whom ?? draft.whom, bare, parents, index),
      details: draft.details,
      when: when?.when == null ? null : when,
      where: placeOf(view, draft.token),
      counts: around.counts(draft),
      status: coded(view, saying === null ? reading : { status: 'asserted', words: [] }),
      aspect: { value: aspect.aspect, evidence: quotes(view, aspect.words), confidence: UNCALIBRATED, coder: CODER },
      speeches,
      parent,
    };
  });
}

/** Grammar first, then the event it is the content of, then what its speaker makes of it. */
function statusWithin(tree: Tree, draft: BareDraft, parent: BareDraft | null, around: { readonly speeches: readonly Speech[]; readonly lexicon: CodingLexicon }): StatusReading {
  let reading = statusOf(tree, draft.token, around.lexicon.status);
  if (parent?.frame.status) reading = reading.status === 'asserted' || reading.status === 'planned' ? { status: parent.frame.status, words: parent.words } : reading;
  for (const speech of [...around.speeches].reverse()) reading = compose(reading, { status: BY_STANCE[speech.stance] ?? 'asserted', words: [] });
  return SAYINGS.has(draft.type) && reading.status === 'planned' && parent === null && draft.frame.content ? { status: 'asserted', words: [] } : reading;
}

/** What a stance makes of an assertion inside it. */
const BY_STANCE: Readonly<Partial<Record<Speech['stance'], Status>>> = { alleges: 'alleged', confesses: 'alleged', denies: 'denied', believes: 'possible', fears: 'possible', demands: 'demanded' };

/** "agreed to release the hostages": the one it is done to comes from the content where the saying names none. */
function inheritWhom(draft: BareDraft, own: Draft['whom'], bare: readonly BareDraft[], parents: readonly (number | null)[], index: number): Draft['whom'] {
  if (own.length > 0 || !draft.frame.content || draft.frame.whom.slots.length === 0) return own;
  const child = bare.find((other, i) => parents[i] === index && other.whom.length > 0);
  return (child?.whom ?? []).filter((p) => !draft.who.some((w) => w.head === p.head));
}

const hasAuxiliary = (tree: Tree, token: number): boolean => childrenBy(tree, token, 'aux').some((a) => ['MD'].includes((tree.tokens[a] as Token).xpos));
const plain = ({ start, end, when, timex }: TimeExpression): TimeExpression => ({ start, end, when, timex });

function coded(view: SentenceView, reading: StatusReading): Coded<Status> {
  return { value: reading.status, evidence: quotes(view, reading.words), confidence: UNCALIBRATED, coder: CODER };
}

function quotes(view: SentenceView, words: readonly number[]): Coded<Status>['evidence'] {
  return words.map((w) => {
    const token = view.tree.tokens[w] as Token;
    return { start: token.start, end: token.end, quote: token.text };
  });
}
