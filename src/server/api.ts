import type { IncidentSummary } from '../core/incident.js';
import type { Event, Quotation, ReportReference, Status } from '../core/schema.js';
import type { Source, Tally } from '../store/store.js';

/** What the routes answer with, as JSON; a refusal is a `Refusal` with a status from 400. */

/** An event on record, and `told`: the event as a sentence that a speaker or the report says. */
export interface ToldEvent extends Event {
  readonly told: string;
}

/** GET /api/events */
export interface EventsPage {
  readonly events: readonly ToldEvent[];
  /** Give it back as `cursor` for the page that follows; `null` on the last page. */
  readonly next: string | null;
}

/** GET /api/reports/:id */
export interface ReportPage {
  readonly report: ReportReference;
  readonly text: string;
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
  readonly quotations: readonly Quotation[];
  readonly events: readonly ToldEvent[];
  /** Where the bytes came from; `null` where none were kept. */
  readonly source: Omit<Source, 'bytes'> | null;
}

/** GET /api/facets: under each heading, events that meet the filters of all the other headings. The largest first. */
export interface Facets {
  /** Events that meet all filters, of the `looked` first ones in order. */
  readonly events: number;
  readonly types: readonly Tally[];
  readonly countries: readonly Tally[];
  readonly statuses: readonly (Tally & { readonly name: Status })[];
  /** False where the store has more events than were looked at. */
  readonly complete: boolean;
  readonly looked: number;
}

/** GET /api/incidents; GET /api/incidents/:id answers with an `Incident`. */
export interface IncidentsPage {
  readonly incidents: readonly IncidentSummary[];
  /** Give it back as `cursor` for the page that follows; `null` on the last page. */
  readonly next: string | null;
}

export interface Refusal {
  readonly error: { readonly what: string; readonly where: string; readonly mend: string };
}
