import type { CodedReport } from '../core/draft.js';
import type { Document, Quotation } from '../core/schema.js';
import { checkTime, type TimeUp, UNLIMITED } from '../core/time-limit.js';
import { recordEvents } from './event-record.js';
import { finishEntities } from './finish-entities.js';
import { PartyResolver } from './party-resolver.js';
import { referTo } from './reference.js';
import { lookupIn, relevantEvents } from './relevance.js';
import type { ResolutionLexicon } from './resolution-lexicon.js';

/** Stage 4: says who and where the phrases are, and writes the record. Throws `OutOfTime`. */
export function resolve(coded: CodedReport, lexicon: ResolutionLexicon, timeUp: TimeUp = UNLIMITED): Document {
  const resolver = new PartyResolver(coded, lexicon);
  for (const name of coded.names) {
    checkTime(timeUp);
    resolver.name(name);
  }
  const all = recordEvents(coded, resolver, lexicon, timeUp);
  const events = relevantEvents(all, coded.drafts, lexicon.codebook.political, lookupIn(resolver.entities));
  for (const toponym of resolver.places.toponyms) resolver.toponym(toponym);
  const { report, sentences, times, predicates } = coded;
  return {
    report: referTo(report),
    text: report.text,
    sentences,
    entities: finishEntities(resolver.entities),
    times,
    quotations: coded.speeches.map(quotationOf),
    predicates,
    events,
  };
}

function quotationOf(speech: CodedReport['speeches'][number]): Quotation {
  return {
    cue: speech.cue === null ? [] : [speech.cue],
    source: speech.speaker === null ? [] : [{ start: speech.speaker.start, end: speech.speaker.end }],
    content: speech.content,
    stance: speech.stance,
    quotation: speech.quotation,
  };
}
