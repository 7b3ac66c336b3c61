import { createHash } from 'node:crypto';
import { describeType } from '../core/codebook.js';
import type { CodedReport, Detail, Draft, Phrase } from '../core/draft.js';
import { type Actor, type Coded, type Count, type Event, type Evidence, evidence, type Sentence } from '../core/schema.js';
import type { Span } from '../core/spans.js';
import { checkTime, type TimeUp, UNLIMITED } from '../core/time-limit.js';
import { recordAttributions } from './attribution-record.js';
import { confidenceOn } from './confidence.js';
import { groundsOfParty, groundsOfWhat, type WeighedDraft, type WeighedParty } from './confidence-grounds.js';
import { contextsOf } from './contexts.js';
import { type Whereabouts, whereOf } from './event-where.js';
import type { PartyView } from './parties.js';
import { recordParties } from './party-record.js';
import type { PartyResolver } from './party-resolver.js';
import { referTo } from './reference.js';
import type { ResolutionLexicon } from './resolution-lexicon.js';
import { stagesOf, withStages } from './stages.js';

/** The name and version of stage 4 as it signs its values. */
const CODER = 'resolution@0.1.0';
const FRAMES = 'frames@0.1.0';
/** Confidence of values that were not judged: times, counts, details. */
const UNCALIBRATED = 0.7;

/** An event with the grounds of its confidence, in the words of lexicon/en/confidence.yml. */
export interface WeighedEvent {
  readonly event: Event;
  readonly what: readonly string[];
  /** One list for each party. */
  readonly who: readonly (readonly string[])[];
  readonly whom: readonly (readonly string[])[];
}

/** What the record needs to know of types and of confidence. */
export type RecordLexicon = Pick<ResolutionLexicon, 'codebook' | 'confidence'>;

/** The record's events out of stage 3's drafts, in order of the text. */
export const recordEvents = (
  coded: CodedReport,
  resolver: PartyResolver,
  lexicon: RecordLexicon,
  timeUp: TimeUp = UNLIMITED,
): readonly Event[] => weighEvents(coded, resolver, lexicon, timeUp).map(({ event }) => event);

/** The same with what each event's confidence rests on. */
export function weighEvents(
  coded: CodedReport,
  resolver: PartyResolver,
  lexicon: RecordLexicon,
  timeUp: TimeUp = UNLIMITED,
): readonly WeighedEvent[] {
  const ids = coded.drafts.map((draft) => eventId(coded.report.id, draft));
  const report = referTo(coded.report);
  const weighed = coded.drafts.map((draft, index): WeighedEvent => {
    checkTime(timeUp);
    const quote = (span: Span): readonly Evidence[] => [evidence(coded.report.text, span)];
    const { rest, who, whom } = partsOf(draft, { coded, resolver, lexicon, quote });
    const contexts = contextsOf(
      {
        sentence: draft.sentence,
        type: draft.type,
        trigger: evidence(coded.report.text, draft.trigger),
        parties: [...who, ...whom].map((p) => p.coded),
      },
      coded.sentences,
      lexicon.codebook,
      coded.report.text,
    );
    const { tree } = resolver.views[draft.sentence] as PartyView;
    const known: WeighedDraft = { draft, tree, who, whom, topical: contexts.length > 0 };
    const grounds = {
      what: groundsOfWhat(known, lexicon.codebook),
      who: who.map((p) => groundsOfParty(p, 'who', known)),
      whom: whom.map((p) => groundsOfParty(p, 'whom', known)),
    };
    const { what, party } = lexicon.confidence;
    const sure = (parties: readonly WeighedParty[], on: readonly (readonly string[])[]): readonly Coded<Actor>[] =>
      parties.map((p, i) => ({ ...p.coded, confidence: confidenceOn(on[i] ?? [], party) }));
    const event: Event = {
      id: ids[index] as string,
      report,
      sentence: rest.sentence,
      what: {
        value: describeType(lexicon.codebook, draft.type, draft.mode, draft.cameo),
        evidence: [draft.trigger, ...draft.operators].flatMap(quote),
        confidence: confidenceOn(grounds.what, what),
        coder: FRAMES,
      },
      contexts,
      who: sure(who, grounds.who),
      whom: sure(whom, grounds.whom),
      details: rest.details,
      when: rest.when,
      where: rest.where,
      counts: rest.counts,
      status: draft.status,
      aspect: draft.aspect,
      according: rest.according,
      parent: draft.parent === null ? null : (ids[draft.parent] ?? null),
      incident: null,
    };
    return { event, ...grounds };
  });
  if (coded.stages.length === 0) return weighed;
  const stages = stagesOf(coded, resolver);
  return weighed.map((one, index) => ({
    ...one,
    event: withStages(one.event, coded.drafts[index] as Draft, coded.report.text, stages),
  }));
}

interface Setting {
  readonly coded: CodedReport;
  readonly resolver: PartyResolver;
  readonly lexicon: RecordLexicon;
  readonly quote: (span: Span) => readonly Evidence[];
}

interface Parts {
  readonly rest: Pick<Event, 'sentence' | 'details' | 'when' | 'where' | 'counts' | 'according'>;
  readonly who: readonly WeighedParty[];
  readonly whom: readonly WeighedParty[];
}

/** What of an event hangs on its phrases, resolved in the order in which entities get their ids. */
function partsOf(draft: Draft, { coded, resolver, lexicon, quote }: Setting): Parts {
  const sign = <T>(value: T, span: Span, coder = CODER): Coded<T> => ({ value, evidence: quote(span), confidence: UNCALIBRATED, coder });
  const { start, end } = coded.sentences[draft.sentence] as Sentence;
  const according = recordAttributions(draft.speeches, resolver, quote);
  const counts = draft.counts.map((c) => ({
    value: { ...c.count, speaker: c.speaker === null ? null : resolver.actor(c.speaker) },
    span: c,
  }));
  const party = (phrase: Phrase): readonly Coded<Actor>[] =>
    resolver.actors(phrase).map((actor) => sign({ ...actor, count: countOf(phrase, counts) }, phrase));
  const sides = recordParties(draft, {
    resolver,
    party,
    sides: lexicon.codebook.sides,
    quote: (span) => evidence(coded.report.text, span),
  });
  const details = (list: readonly Detail[]): readonly Coded<string>[] => list.map((d) => sign(d.value, d, FRAMES));
  const countries = [...sides.who, ...sides.whom].map(({ coded: { value } }) => value.country);
  return {
    ...sides,
    rest: {
      sentence: { index: draft.sentence, start, end, text: coded.report.text.slice(start, end) },
      details: detailsOf(draft, details, party),
      when: draft.when?.when ? sign(draft.when.when, draft.when, FRAMES) : null,
      where: placed(whereOf(draft, resolver, countries), sign),
      counts: counts.map((c) => sign(c.value, c.span, FRAMES)),
      according,
    },
  };
}

const detailsOf = (
  { details: { means, object, purpose, topic, against } }: Draft,
  list: (details: readonly Detail[]) => readonly Coded<string>[],
  party: (phrase: Phrase) => readonly Coded<Actor>[],
): Event['details'] => ({
  means: list(means),
  object: list(object),
  purpose: list(purpose),
  topic: list(topic),
  against: against.flatMap(party),
});

/** The same report, trigger and type give the same id, however often it is coded. */
const eventId = (report: string, draft: Draft): string =>
  `e_${createHash('sha256').update(`${report}\u0000${draft.trigger.start}-${draft.trigger.end}\u0000${draft.type}\u0000${draft.mode}`).digest('hex').slice(0, 16)}`;

/** The number that belongs to a party: the one that ends in its phrase, which can leave out a hedge ("at least"). */
const countOf = (phrase: Phrase, counts: readonly { readonly value: Count; readonly span: Span }[]): Count | null =>
  counts.find((c) => c.span.end > phrase.start && c.span.end <= phrase.end)?.value ?? null;

function placed(found: Whereabouts | null, sign: <T>(value: T, span: Span) => Coded<T>): Event['where'] {
  return found === null ? null : { ...sign(found.place, found.span), confidence: found.confidence };
}
