import type { Kysely } from 'kysely';
import { linkingStore } from './linking-store.js';
import { findDocument, findEvent, findReport, findSource, listProblems, streamEvents, streamEventsOf, streamReports } from './queries.js';
import { currentCoding, fileProblem, recordEntries } from './recording.js';
import { rulingStore } from './ruling-store.js';
import { countAll } from './stats.js';
import type { Changes, Store } from './store.js';
import type { Tables } from './tables.js';

/** A store over any database that Kysely speaks, with the tables of the latest schema. */
export const kyselyStore = (db: Kysely<Tables>): Store => ({
  coded: (reportId) => currentCoding(db, reportId),
  record: async (entry) => (await recordEntries(db, [entry]))[0] as Changes,
  recordAll: async (entries) => (entries.length === 0 ? [] : recordEntries(db, entries)),
  addProblem: (problem) => fileProblem(db, problem),
  problems: () => listProblems(db),
  eventsOf: (reportIds) => streamEventsOf(db, reportIds),
  events: (filter) => streamEvents(db, filter),
  event: (id) => findEvent(db, id),
  reports: () => streamReports(db),
  report: (id) => findReport(db, id),
  document: (reportId) => findDocument(db, reportId),
  source: (reportId) => findSource(db, reportId),
  stats: () => countAll(db),
  linking: linkingStore(db),
  rulings: rulingStore(db),
  close: () => db.destroy(),
});
