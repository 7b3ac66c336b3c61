import type { Draft, Phrase } from '../core/draft.js';
import { fullLemma } from '../core/lemma.js';
import type { Token } from '../core/schema.js';
import { childrenBy, relation, spanOf } from '../core/tree.js';
import type { Arguments } from './arguments.js';
import type { Candidate, CodingLexicon } from './coder-lexicon.js';
import { concernedIn, ownersOf } from './concerned.js';
import { conditionsHold, type Described } from './conditions.js';
import { fillDetails } from './details.js';
import type { Frame, SlotChoice } from './frames.js';
import { phraseOf } from './phrases.js';
import type { SentenceView } from './sentence-view.js';
import { matchTrigger, type Trigger, type TriggerMatch } from './triggers.js';

/** An event as the frames alone give it; time, status, speakers and parents come later. */
export type BareDraft = Pick<Draft, 'sentence' | 'token' | 'trigger' | 'type' | 'mode' | 'cameo' | 'who' | 'whom' | 'details'> & {
  readonly frame: Frame;
  readonly pattern: Trigger;
  /** Heads of what the event is about: the clauses and phrases that can hold its content. */
  readonly content: readonly number[];
  /** Tokens that the trigger's pattern covers. */
  readonly words: readonly number[];
};

/** The events of one sentence, in order of their triggers. */
export function findEvents(view: SentenceView, lexicon: CodingLexicon): readonly BareDraft[] {
  const drafts: BareDraft[] = [];
  const types = new Map<number, string>();
  const order = view.tree.tokens.map((_, i) => i).sort((a, b) => depth(view, b) - depth(view, a));
  for (const at of order) {
    const draft = codeWord(view, at, lexicon, types);
    if (draft === null) continue;
    drafts.push(draft);
    types.set(at, draft.type);
  }
  const covered = new Set(drafts.flatMap((d) => d.words.filter((w) => w !== d.token)));
  const demands = demandsOfProtests(view, drafts);
  return drafts.filter((d) => !covered.has(d.token) && !(d.type === 'REQUEST' && demands.has(d.token))).sort((a, b) => a.token - b.token);
}

/** "marched to demand reforms", "to press their demands": what a protest demands is no event beside it. */
const demandsOfProtests = (view: SentenceView, drafts: readonly BareDraft[]): ReadonlySet<number> =>
  new Set(
    drafts
      .filter((d) => d.type === 'PROTEST')
      .flatMap((d) => d.words.flatMap((w) => view.argumentsOf(w).get('purpose') ?? []))
      .flatMap((p) => [p, ...(view.argumentsOf(p).get('obj') ?? [])]),
  );

/** Inner predicates come first, so that outer frames can ask what their complement is. */
function depth(view: SentenceView, at: number): number {
  let steps = 0;
  for (let i = at; view.tree.tokens[i]?.head !== i && steps < 100; steps++) i = view.tree.tokens[i]?.head as number;
  return steps;
}

function codeWord(view: SentenceView, at: number, lexicon: CodingLexicon, types: ReadonlyMap<number, string>): BareDraft | null {
  const token = view.tree.tokens[at] as Token;
  const pos = partOfSpeech(view, token, at);
  const candidates =
    pos === null
      ? undefined
      : (lexicon.frames.get(`${pos}/${fullLemma(view.tree.tokens, at)}`) ?? lexicon.frames.get(`${pos}/${token.lemma.toLowerCase()}`));
  if (candidates === undefined) return null;
  for (const candidate of candidates) {
    const draft = tryCandidate(view, at, candidate, types);
    if (draft !== null) return draft;
  }
  return null;
}

/** The kind of trigger a word can be; null for names, compounds and participles before a noun. */
export function partOfSpeech(view: SentenceView, token: Token, at: number): 'verb' | 'noun' | 'adjective' | null {
  const kind = relation(token);
  if (token.upos === 'VERB') return kind === 'amod' || kind === 'compound' || kind === 'case' ? null : 'verb';
  // a common noun at the head of a sentence is easily taken for a name
  if (token.upos === 'NOUN' || (token.upos === 'PROPN' && at === 0)) return kind === 'compound' ? null : 'noun';
  if (token.upos === 'ADJ') return childrenBy(view.tree, at, 'cop', 'xcomp', 'obl').length > 0 ? 'adjective' : null;
  return null;
}

export function tryCandidate(
  view: SentenceView,
  at: number,
  { frame, trigger }: Candidate,
  types: ReadonlyMap<number, string>,
): BareDraft | null {
  const own = view.argumentsOf(at);
  const match = matchTrigger(view.tree, at, trigger, own.get('obj') ?? []);
  if (match === null) return null;
  const slots = slotsOf(view, own, match);
  const noun = trigger.pos === 'noun';
  const pick = (choice: SlotChoice): readonly number[] => fill(view, slots, choice);
  if (!conditionsHold(frame.conditions, describe(view, slots, types))) return null;
  const who = parties(view, pick(noun ? withSubject(frame.nounWho) : frame.who));
  const direct = pick(noun ? frame.nounWhom : frame.whom).filter((h) => !who.some((w) => w.head === h));
  const mutual = direct.find((h) => view.agents.classesOf(h).has('reciprocal'));
  const words = mutual === undefined ? match.words : [...match.words, mutual, mutual + 1];
  const whom = mutual !== undefined ? [] : parties(view, direct.some((h) => isActor(view, h)) ? direct : ownersOrPlaces(view, direct));
  if (!hasParties(view, frame, { who, whom }, mutual !== undefined)) return null;
  const content = contentHeads(view, slots, match);
  return {
    sentence: view.sentence,
    token: at,
    trigger: spanOf(view.tree, words.length > 1 && span(words) > 4 ? [at] : words),
    type: frame.type,
    mode: frame.mode,
    cameo: frame.cameo,
    who: who.filter((p) => isActor(view, p.head)),
    whom: mutual !== undefined ? [] : recipients(view, frame, { who, whom }, content),
    details: fillDetails(view, frame, slots),
    frame,
    pattern: trigger,
    content,
    words,
  };
}

const span = (words: readonly number[]): number => Math.max(...words) - Math.min(...words);

/** The doer of a noun under a light verb stands in `subj`, before what the noun's own phrases name. */
const withSubject = (choice: SlotChoice): SlotChoice =>
  choice.slots.length === 0 ? choice : { ...choice, slots: ['subj', ...choice.slots] };

/** The pattern's own preposition governs the object; a bracketed object brings its prepositions along. */
export function slotsOf(view: SentenceView, own: Arguments, match: TriggerMatch): Arguments {
  const slots = new Map<string, readonly number[]>(own);
  if (match.object !== null) {
    slots.delete('obj');
    for (const [slot, heads] of view.argumentsOf(match.object))
      if (slot !== 'adj' && slot !== 'subj') slots.set(slot, [...new Set([...(slots.get(slot) ?? []), ...heads])]);
  }
  if (match.governed.length > 0) slots.set('obj', match.governed);
  borrowPhrases(view, slots);
  return slots;
}

/** "the arrest of students by police": a phrase on the object, or on a noun's own phrase, fills a slot that is empty. */
function borrowPhrases(view: SentenceView, slots: Map<string, readonly number[]>): void {
  const empty = view.slotLists.borrowed.filter((slot) => !slots.has(slot));
  const lenders = view.slotLists.lenders.flatMap((slot) => slots.get(slot) ?? []);
  for (const inner of new Set(lenders.flatMap((h) => [h, view.agents.semanticHead(h)]))) {
    const lent = view.argumentsOf(inner);
    for (const slot of empty) {
      const heads = lent.get(slot);
      if (heads !== undefined && !slots.has(slot)) slots.set(slot, heads);
    }
  }
}

/** Heads in the first slot that names a party, or in all of them. */
export function fill(view: SentenceView, slots: Arguments, choice: SlotChoice): readonly number[] {
  const lists = choice.slots.map((slot) => {
    const found = headsIn(view, slots, slot);
    return slot === 'adj' || slot === 'poss' ? found.filter((h) => isActor(view, h)) : found;
  });
  if (choice.join) return [...new Set(lists.flat())];
  return lists.find((list) => list.some((h) => isActor(view, h))) ?? lists.find((list) => list.length > 0) ?? [];
}

/** Heads in a slot; "comp.subj" is the subject of the content clause. An infinitive of purpose can be that clause. */
function headsIn(view: SentenceView, slots: Arguments, slot: string): readonly number[] {
  const [outer = '', inner] = slot.split('.');
  const found = slots.get(outer) ?? (outer === 'comp' ? (slots.get('purpose') ?? []) : []);
  return inner === undefined ? found : found.flatMap((head) => view.argumentsOf(head).get(inner) ?? []);
}

const parties = (view: SentenceView, heads: readonly number[]): readonly Phrase[] =>
  heads.map((h) => phraseOf(view.tree, view.sentence, h));

/** Where no party stands in the slot: whose the thing is, or the place it is done to. */
function ownersOrPlaces(view: SentenceView, things: readonly number[]): readonly number[] {
  const owners = ownersOf(view, things);
  return owners.length > 0 ? owners : things.filter((h) => isTerritory(view, h));
}

type Sides = Readonly<Record<'who' | 'whom', readonly Phrase[]>>;

/** Those in the slots, or for a saying those whom it concerns. */
const recipients = (view: SentenceView, frame: Frame, { who, whom }: Sides, content: readonly number[]): readonly Phrase[] =>
  whom.length > 0 ? whom.filter((p) => isActor(view, p.head) || isTerritory(view, p.head)) : concerned(view, frame, who, content);

/** Types whose recipient is whom their words are about. */
const SPEAKS_OF_OTHERS: ReadonlySet<string> = new Set(['AGREE', 'REQUEST', 'REJECT', 'PROTEST']);

/** For sayings whose phrases name no addressee: whom their content concerns. */
function concerned(view: SentenceView, frame: Frame, who: readonly Phrase[], content: readonly number[]): readonly Phrase[] {
  const isSaying = frame.content || SPEAKS_OF_OTHERS.has(frame.type);
  return isSaying && who.length === 1
    ? parties(
        view,
        concernedIn(
          view,
          content,
          who.map((p) => p.head),
        ),
      )
    : [];
}

const isTerritory = (view: SentenceView, head: number): boolean => view.agents.classesOf(view.agents.semanticHead(head)).has('territory');

const isActor = (view: SentenceView, head: number): boolean => view.agents.classesOf(view.agents.semanticHead(head)).has('actor');

/** `mutual`: where the doers are each other's recipients. */
function hasParties(view: SentenceView, frame: Frame, { who, whom }: Sides, mutual: boolean): boolean {
  const count = (list: readonly Phrase[]): number => list.filter((p) => isActor(view, p.head)).length;
  const doer = count(who) > 0;
  const other = count(whom) > 0 || (mutual && doer) || (frame.whom.slots.length === 0 && count(who) > 1);
  switch (frame.needs) {
    case 'who':
      return doer;
    case 'whom':
      return other;
    case 'both':
      return doer && other;
    case 'none':
      return true;
    default:
      return doer || other;
  }
}

/** What conditions see of a slot: lemma and classes of its heads, and the event type coded at them. */
export function describe(view: SentenceView, slots: Arguments, types: ReadonlyMap<number, string>): (slot: string) => readonly Described[] {
  return (slot) =>
    headsIn(view, slots, slot).map((head) => {
      const meant = view.agents.semanticHead(head);
      const type = types.get(head);
      return {
        lemmas: [meant, ...childrenBy(view.tree, meant, 'nmod:desc')].flatMap((w) => [
          (view.tree.tokens[w] as Token).lemma.toLowerCase(),
          fullLemma(view.tree.tokens, w),
        ]),
        classes: type === undefined ? view.agents.classesOf(meant) : new Set([...view.agents.classesOf(meant), type]),
      };
    });
}

/** Clauses and phrases in which the content of a threat, promise or accusation stands. */
const contentHeads = (view: SentenceView, slots: Arguments, match: TriggerMatch): readonly number[] => [
  ...new Set([
    ...(slots.get('comp') ?? []),
    ...match.governed,
    ...view.slotLists.content.flatMap((s) => slots.get(s) ?? []),
    ...(slots.get('obj') ?? []),
  ]),
];
