import { NO_RULINGS, USUAL_WINDOWS } from '../core/linking.js';
import type { Document } from '../core/schema.js';
import { incidentIdOf } from './incident-id.js';
import type { LinkingLexicon } from './linking-lexicon.js';
import { linkWithin } from './within.js';

/** Stage 5 for one report alone: gives each event the incident that it shares with the report's other events of the same happening. */
export function withIncidents(document: Document, lexicon: LinkingLexicon): Document {
  const { tellings } = linkWithin(document.events, { lexicon, windows: USUAL_WINDOWS, rulings: NO_RULINGS });
  const incidents = new Map(tellings.flatMap(({ telling, events }) => events.map((id) => [id, incidentIdOf(telling.id)])));
  return { ...document, events: document.events.map((event) => ({ ...event, incident: incidents.get(event.id) ?? null })) };
}
