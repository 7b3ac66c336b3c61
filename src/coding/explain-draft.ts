import type { Detail, Draft, DraftCount, Phrase, Speech } from '../core/draft.js';
import type { ExplainedQuestion, Step } from '../core/explanation.js';
import { type Evidence, evidence, type Token } from '../core/schema.js';
import { contains, overlaps } from '../core/spans.js';
import { caseOf } from './arguments.js';
import { placeOf } from './event-place.js';
import { type DraftView, detailStep, headsIn, partyStep, step } from './explain-parties.js';
import { aspectSteps, statusSteps, toldAs } from './explain-status.js';
import { choiceText, partySlots } from './frame-trial.js';
import type { Frame } from './frames.js';
import type { FoundTime } from './time.js';
import { linkOf, quoted, treePath } from './tree-path.js';

/** A value of one draft with its grounds so far; who and where a phrase is, stage 4 adds. */
export interface Grounds {
  readonly question: ExplainedQuestion;
  /** Null where stage 4 says it, or where the report does not. */
  readonly value: string | null;
  /** The party or place that the value is. */
  readonly phrase: Phrase | null;
  readonly word: number | null;
  readonly steps: readonly Step[];
}

/** What the grounds of a draft look at besides its sentence. */
export interface Around {
  readonly published: string | null;
  /** Time expressions of the sentence. */
  readonly times: readonly FoundTime[];
  readonly frameOf: (draft: Draft) => Frame | null;
}

const MOST_PLACES = 3; // that are told not to be the event's

/** The grounds of every value that stage 3 gave, in the order of a record's questions. */
export function explainDraft(of: DraftView, around: Around): readonly Grounds[] {
  const { draft, drafts, text } = of;
  const parent = draft.parent === null ? null : (drafts[draft.parent] ?? null);
  return [
    what(of),
    ...parties(of, 'who'),
    ...parties(of, 'whom'),
    ...(['means', 'object', 'purpose', 'topic'] as const).flatMap((name) => draft.details[name].map((d) => detail(of, name, d))),
    ...draft.details.against.map((phrase) => ({
      question: 'details' as const,
      value: null,
      phrase,
      word: phrase.head,
      steps: [detailStep(of, 'against', phrase.head)],
    })),
    when(of, around),
    where(of),
    ...draft.counts.map((c) =>
      plain(
        'count',
        `${c.count.wording}: ${c.count.low}${c.count.high === c.count.low ? '' : c.count.high === null ? ' or more' : ` to ${c.count.high}`} ${c.count.unit}${c.count.of === c.count.unit ? '' : `, ${c.count.of}`}`,
        countSteps(of, c),
        c.sentence === draft.sentence ? c.noun : null,
      ),
    ),
    plain('status', draft.status.value, statusSteps(of, around.frameOf)),
    plain(
      'aspect',
      draft.aspect.value,
      aspectSteps(of, draft.when === null ? around.times.map((t) => evidence(text, t)) : [evidence(text, draft.when)]),
    ),
    ...(draft.speeches.length === 0
      ? [plain('according', 'the report itself', [step('the words of no saying in this sentence hold the trigger', [])])]
      : draft.speeches.map((s) => according(of, s))),
    ...(parent === null
      ? []
      : [
          plain(
            'inside',
            `${parent.type} at “${text.slice(parent.trigger.start, parent.trigger.end)}”`,
            [
              step(`stands in the content of that event: ${treePath(of.view.tree, draft.token, parent.token)}`, [
                evidence(text, parent.trigger),
              ]),
            ],
            parent.token,
          ),
        ]),
  ];
}

/** What a number counts, and who gives it. */
function countSteps({ view, draft, text }: DraftView, count: DraftCount): readonly Step[] {
  const near = count.sentence === draft.sentence;
  const counted = near ? `counts ${quoted(view.tree, count.noun)}` : 'a figure of the next sentence, of the same kind';
  const first = step(counted, [evidence(text, count)], 'lexicon/en/counts.yml');
  return count.speaker === null ? [first] : [first, step('who gives this number', [evidence(text, count.speaker)])];
}

const plain = (question: ExplainedQuestion, value: string | null, steps: readonly Step[], word: number | null = null): Grounds => ({
  question,
  value,
  phrase: null,
  word,
  steps,
});

function what(of: DraftView): Grounds {
  const { draft, fired, text } = of;
  const { frame, trigger } = fired.candidate;
  const pattern = [trigger.lemma, ...(trigger.object === null ? [] : [`<${trigger.object}>`]), ...trigger.rest].join(' ');
  const named = (type: string, mode: string | null): string => (mode === null ? type : `${type} ${mode}`);
  const conditions = frame.conditions.map((c) => `${c.negative ? 'unless' : 'if'} ${c.slot}`).join(', ');
  const steps = [
    step(
      `${trigger.pos} “${pattern}” of frame ${frame.id}${conditions === '' ? '' : `, whose conditions hold (${conditions})`}`,
      [evidence(text, draft.trigger)],
      `${frame.file}:${frame.line}`,
    ),
  ];
  if (draft.type === frame.type) return plain('what', named(draft.type, draft.mode), steps, draft.token);
  return plain(
    'what',
    named(draft.type, draft.mode),
    [
      ...steps,
      step(`${named(frame.type, frame.mode)} that is told as ${toldAs(of)} is coded as ${draft.type}`, [], 'lexicon/en/modality.yml'),
    ],
    draft.token,
  );
}

function parties(of: DraftView, party: 'who' | 'whom'): readonly Grounds[] {
  const list = of.draft[party];
  if (list.length > 0)
    return list.map((phrase) => ({ question: party, value: null, phrase, word: phrase.head, steps: [partyStep(of, party, phrase)] }));
  const choice = partySlots(of.fired.candidate, party);
  const strangers = headsIn(of, choice).filter((head) => !of.draft.who.some((p) => p.head === head));
  const asked = choice.slots.length === 0 ? `the frame has no ${party}` : `slot ${choiceText(choice)} of the frame (${party})`;
  const found =
    strangers.length === 0 ? 'is empty' : `has ${strangers.map((head) => quoted(of.view.tree, head)).join(', ')}, which is no party`;
  return [plain(party, null, [step(choice.slots.length === 0 ? asked : `${asked} ${found}`, [])])];
}

function detail(of: DraftView, name: 'means' | 'object' | 'purpose' | 'topic', found: Detail): Grounds {
  const { tree } = of.view;
  const inside = tree.tokens.flatMap((t, i) => (contains(found, t) ? [i] : []));
  const head = inside.find((i) => !inside.includes((tree.tokens[i] as Token).head)) ?? of.draft.token;
  const reason = detailStep(of, name, head);
  return plain('details', `${name}: ${found.value}`, [{ ...reason, words: [evidence(of.text, found)] }], head);
}

const ANCHORS = {
  published: 'counted from the publication date',
  stated: 'stated in full',
  document: 'counted from a date told before it in the text',
} as const;

function when({ draft, text, view }: DraftView, { times, published }: Around): Grounds {
  const own = draft.when;
  const hanging = (time: FoundTime): string => treePath(view.tree, rootOf(view.tree.tokens, time.tokens), draft.token);
  if (own === null || own.when === null)
    return plain(
      'when',
      null,
      times.length === 0
        ? [step('the sentence tells no time', [])]
        : times.map((t) =>
            step(
              t.when === null ? 'a time that nothing fixes' : `not the event’s: ${linkOf(view.tree, rootOf(view.tree.tokens, t.tokens))}`,
              [evidence(text, t)],
            ),
          ),
    );
  const found = times.find((t) => t.start === own.start);
  const { from, to, anchor } = own.when;
  const steps = [
    step(
      `${own.timex.type} ${own.timex.value}, ${ANCHORS[anchor]}${anchor === 'published' ? ` ${published ?? ''}` : ''}`,
      [evidence(text, own)],
      'lexicon/en/time.yml',
    ),
  ];
  return plain(
    'when',
    from === to ? from : `${from} to ${to}`,
    found === undefined ? steps : [...steps, step(hanging(found), [])],
    found === undefined ? null : rootOf(view.tree.tokens, found.tokens),
  );
}

/** The word of a stretch that hangs on something outside it. */
const rootOf = (tokens: readonly Token[], inside: readonly number[]): number =>
  inside.find((t) => !inside.includes((tokens[t] as Token).head)) ?? (inside[0] as number);

function where(of: DraftView): Grounds {
  const { draft, view } = of;
  const phrase = draft.where;
  if (phrase === null) return plain('where', null, placesElsewhere(of));
  const marker = phrase.sentence === draft.sentence ? caseOf(view.tree, phrase.head) : null;
  return {
    question: 'where',
    value: null,
    phrase,
    word: phrase.head,
    steps: [step(`a place${marker === null ? '' : ` after “${marker}”`}: ${treePath(view.tree, phrase.head, draft.token)}`, [])],
  };
}

/** The places that other words of the sentence have: what they hang on. */
function placesElsewhere({ view, text, lexicon }: DraftView): readonly Step[] {
  const phrases = view.tree.tokens.flatMap((_, at) => placeOf(view, at, lexicon.agents.locatives) ?? []);
  const heads = [...new Set(phrases.map((phrase) => phrase.head))];
  if (heads.length === 0) return [step('no phrase says where and names a place', [])];
  return heads
    .slice(0, MOST_PLACES)
    .map((at) => step(`not the event’s: ${linkOf(view.tree, at)}`, [evidence(text, view.tree.tokens[at] as Token)]));
}

/** A speaker over the event: the cue with its stance, the kind of quotation, and what is said. */
function according({ text, view, draft }: DraftView, speech: Speech): Grounds {
  const said = speech.content.map((c) => evidence(text, c));
  const marks = {
    direct: 'all of it in quotation marks',
    mixed: 'a part of it in quotation marks',
    indirect: 'without quotation marks',
    none: 'without quotation marks',
  }[speech.quotation];
  const cue = speech.cue;
  const first: Step =
    cue === null
      ? step('words in quotation marks without a cue: the report does not say whose', [])
      : step(`cue “${text.slice(cue.start, cue.end)}”: the speaker ${speech.stance}`, [evidence(text, cue)], 'lexicon/en/attribution.yml');
  const over = said.some((s: Evidence) => overlaps(s, draft.trigger))
    ? `, and the trigger “${text.slice(draft.trigger.start, draft.trigger.end)}” lies in it`
    : '';
  const steps = [first, step(`what is said, ${marks}${over}`, said)];
  const when = speech.when === null ? [] : [step('when it was said', [evidence(text, speech.when)])];
  const word = view.tree.tokens.findIndex((t) => cue !== null && t.start === cue.start);
  return {
    question: 'according',
    value: speech.speaker === null ? `an unnamed speaker ${speech.stance}` : null,
    phrase: speech.speaker,
    word: word < 0 ? null : word,
    steps: [...steps, ...when],
  };
}
