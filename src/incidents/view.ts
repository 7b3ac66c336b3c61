import type { Incident, Testimony } from '../core/incident.js';
import type { Link } from '../core/linking.js';
import type { Ruling } from '../core/ruling.js';
import type { Event, Report } from '../core/schema.js';
import type { LinkingLexicon } from './linking-lexicon.js';
import { questionsOf } from './questions.js';
import { groupReprints } from './reprints.js';
import { originalFirst, writerOf } from './writer.js';

/** All that an incident's view is made of; there is at least one event. */
export interface IncidentMaterial {
  readonly id: string;
  /** As people ruled them, in order of publication and text. */
  readonly events: readonly Event[];
  /** Those the events stand in. */
  readonly reports: readonly Report[];
  readonly links: readonly Link[];
  readonly rulings: readonly Ruling[];
}

/** Sets side by side what reports tell of one happening. */
export function viewIncident({ id, events, reports, links, rulings }: IncidentMaterial, lexicon: LinkingLexicon): Incident {
  const testimonies = testimoniesOf(events, reports, lexicon);
  const dates = reports.flatMap(({ published }) => (published === null ? [] : [published])).sort();
  return {
    id,
    events: events.length,
    reports: reports.length,
    acts: actsOf(events),
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    told: events[0]?.sentence.text ?? '',
    testimonies,
    questions: questionsOf(events, testimonyOf(testimonies)),
    links: [...links].sort((a, b) => b.score - a.score),
    rulings,
  };
}

function testimoniesOf(events: readonly Event[], reports: readonly Report[], lexicon: LinkingLexicon): readonly Testimony[] {
  return groupReprints(reports).map((group) => {
    const writer = writerOf(group, lexicon);
    const publications = originalFirst(group, writer);
    return {
      writer,
      publications: publications.map(({ text: _text, given: _given, ...reference }) => reference),
      events: events.filter(({ report }) => report.id === publications[0]?.id).map((event) => event.id),
    };
  });
}

/** The number of the testimony that a report belongs to. */
function testimonyOf(testimonies: readonly Testimony[]): (report: string) => number {
  const numbers = new Map(testimonies.flatMap(({ publications }, at) => publications.map((report) => [report.id, at] as const)));
  return (report) => numbers.get(report) ?? 0;
}

function actsOf(events: readonly Event[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { what } of events) {
    const act = what.value.mode === null ? what.value.type : `${what.value.type}/${what.value.mode}`;
    counts.set(act, (counts.get(act) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([act]) => act);
}
