import type { Actor, Coded, Document, Event, EventType, Status } from '../core/schema.js';
import type { Span } from '../core/spans.js';
import { daysOf } from './days.js';
import type { MarkedParty, Period } from './sample.js';

/** An event of the record in the words of a sample. */
export interface CodedEvent {
  readonly id: string;
  readonly sentence: string;
  /** Offsets of the words that it was found by. */
  readonly spans: readonly Span[];
  readonly words: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly who: readonly MarkedParty[];
  readonly whom: readonly MarkedParty[];
  readonly status: Status;
  readonly date: Period | null;
  readonly place: string | null;
  readonly placeCountry: string | null;
  /** Whether it is the content of another event: what is demanded, denied, threatened, promised. */
  readonly inside: boolean;
}

/** The events of a document as they are compared. What says the same of a text (type, mode, parties) twice counts once. */
export function codedEvents(document: Document): readonly CodedEvent[] {
  const events = document.events.map(codedEvent);
  const once = new Map<string, CodedEvent>();
  for (const event of events) {
    const key = JSON.stringify([event.type, event.mode, event.who, event.whom]);
    const before = once.get(key);
    once.set(
      key,
      before === undefined ? event : { ...before, spans: [...before.spans, ...event.spans], inside: before.inside && event.inside },
    );
  }
  return [...once.values()];
}

const codedEvent = ({ id, sentence, what, who, whom, status, when, where, parent }: Event): CodedEvent => ({
  id,
  sentence: sentence.text.replace(/\s+/g, ' ').trim(),
  spans: what.evidence,
  words: what.evidence.map(({ quote }) => quote).join(' … '),
  type: what.value.type,
  mode: what.value.mode,
  who: partiesOf(who),
  whom: partiesOf(whom),
  status: status.value,
  date: when === null ? null : periodOf(when.value.from, when.value.to),
  place: where?.value.name ?? null,
  placeCountry: where?.value.country ?? null,
  inside: parent !== null,
});

/** Parties of the same country are one with all their sectors. */
function partiesOf(list: readonly Coded<Actor>[]): readonly MarkedParty[] {
  const countries = [...new Set(list.map(({ value }) => value.country))];
  return countries.map((country) => ({
    country,
    roles: [...new Set(list.filter(({ value }) => value.country === country).flatMap(({ value }) => value.roles))],
  }));
}

function periodOf(from: string, to: string): Period | null {
  const [first, last] = [daysOf(from), daysOf(to)];
  return first === null || last === null ? null : { from: first.from, to: last.to };
}
