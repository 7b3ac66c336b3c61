import { createHash } from 'node:crypto';
import { type Codebook, describeType } from '../core/codebook.js';
import type { CodedReport, Detail, Draft, Phrase } from '../core/draft.js';
import { type Actor, type Coded, type Count, type Event, type Evidence, evidence, type Sentence } from '../core/schema.js';
import type { Span } from '../core/spans.js';
import { checkTime, type TimeUp, UNLIMITED } from '../core/time-limit.js';
import { recordAttributions } from './attribution-record.js';
import { contextsOf } from './contexts.js';
import { type Whereabouts, whereOf } from './event-where.js';
import { atHome, domesticHome, homeOf } from './home-country.js';
import type { PartyResolver } from './party-resolver.js';
import { referTo } from './reference.js';
import { stagesOf, withStages } from './stages.js';

/** The name and version of stage 4 as it signs its values. */
const CODER = 'resolution@0.1.0';
const FRAMES = 'frames@0.1.0';
/** Confidence of rule-given values until calibration says better. */
const UNCALIBRATED = 0.7;

/** The record's events out of stage 3's drafts, in order of the text. */
export function recordEvents(
  coded: CodedReport,
  resolver: PartyResolver,
  codebook: Codebook,
  timeUp: TimeUp = UNLIMITED,
): readonly Event[] {
  const ids = coded.drafts.map((draft) => eventId(coded.report.id, draft));
  const report = referTo(coded.report);
  const events = coded.drafts.map((draft, index): Event => {
    checkTime(timeUp);
    const sentence = coded.sentences[draft.sentence] as Sentence;
    const quote = (span: Span): readonly Evidence[] => [evidence(coded.report.text, span)];
    const sign = <T>(value: T, span: Span, coder = CODER): Coded<T> => ({ value, evidence: quote(span), confidence: UNCALIBRATED, coder });
    const attributions = recordAttributions(draft.speeches, resolver, quote);
    const counts = draft.counts.map((c) => ({
      value: { ...c.count, speaker: c.speaker === null ? null : resolver.actor(c.speaker) },
      span: c,
    }));
    const party = (phrase: Phrase): readonly Coded<Actor>[] =>
      resolver.actors(phrase).map((actor) => sign({ ...actor, count: countOf(phrase, counts) }, phrase));
    const home = homeOf(draft, resolver, (span) => evidence(coded.report.text, span));
    const atHomeIn = (phrase: Phrase): readonly Coded<Actor>[] =>
      party(phrase).map((p) => (resolver.isPronoun(phrase) ? p : atHome(p, home)));
    const [doers, others] = [distinct(draft.who.flatMap(atHomeIn)), distinct(draft.whom.flatMap(atHomeIn))];
    const opposed = (list: readonly Coded<Actor>[], side: readonly Coded<Actor>[]): readonly Coded<Actor>[] =>
      list.map((p) => atHome(p, domesticHome(p, side, codebook.sides)));
    const [who, whom] = [opposed(doers, others), opposed(others, doers)];
    const details = (list: readonly Detail[]): readonly Coded<string>[] => list.map((d) => sign(d.value, d, FRAMES));
    return {
      id: ids[index] as string,
      report,
      sentence: {
        index: draft.sentence,
        start: sentence.start,
        end: sentence.end,
        text: coded.report.text.slice(sentence.start, sentence.end),
      },
      what: {
        ...sign(describeType(codebook, draft.type, draft.mode, draft.cameo), draft.trigger, FRAMES),
        evidence: [draft.trigger, ...draft.operators].flatMap(quote),
      },
      contexts: contextsOf(
        { sentence: draft.sentence, type: draft.type, trigger: evidence(coded.report.text, draft.trigger), parties: [...who, ...whom] },
        coded.sentences,
        codebook,
        coded.report.text,
      ),
      who,
      whom,
      details: detailsOf(draft, details, party),
      when: draft.when?.when ? sign(draft.when.when, draft.when, FRAMES) : null,
      where: placed(
        whereOf(
          draft,
          resolver,
          [...who, ...whom].map((p) => p.value.country),
        ),
        sign,
      ),
      counts: counts.map((c) => sign(c.value, c.span, FRAMES)),
      status: draft.status,
      aspect: draft.aspect,
      according: attributions,
      parent: draft.parent === null ? null : (ids[draft.parent] ?? null),
      incident: null,
    };
  });
  if (coded.stages.length === 0) return events;
  const stages = stagesOf(coded, resolver);
  return events.map((event, index) => withStages(event, coded.drafts[index] as Draft, coded.report.text, stages));
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

/** Each entity once in a role: "Putin and the president" may be one. */
const distinct = (parties: readonly Coded<Actor>[]): readonly Coded<Actor>[] =>
  parties.filter((p, i) => parties.findIndex((q) => q.value.entity === p.value.entity) === i);

/** The same report, trigger and type give the same id, however often it is coded. */
const eventId = (report: string, draft: Draft): string =>
  `e_${createHash('sha256').update(`${report}\u0000${draft.trigger.start}-${draft.trigger.end}\u0000${draft.type}\u0000${draft.mode}`).digest('hex').slice(0, 16)}`;

/** The number that belongs to a party: the one that ends in its phrase, which can leave out a hedge ("at least"). */
const countOf = (phrase: Phrase, counts: readonly { readonly value: Count; readonly span: Span }[]): Count | null =>
  counts.find((c) => c.span.end > phrase.start && c.span.end <= phrase.end)?.value ?? null;

function placed(found: Whereabouts | null, sign: <T>(value: T, span: Span) => Coded<T>): Event['where'] {
  return found === null ? null : { ...sign(found.place, found.span), confidence: found.confidence };
}
