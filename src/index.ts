/** What a program may use of OnRecord; everything else can change with any version. */

export { OnRecordError, OnRecordErrors } from './core/errors.js';
export type * from './core/schema.js';
export { conllu } from './export/conllu.js';
export { exportEvents, exportStream, FORMATS } from './export/export.js';
export { loadKnowledge, loadOwnLexicon, type OwnLexicon, type OwnSources } from './knowledge.js';
export { codeReport, type Knowledge } from './pipeline.js';
export { type ReadItem, type ReadOptions, readReports } from './report/read.js';
export { openSqlite } from './store/sqlite.js';
export type { Entry, EventFilter, Store } from './store/store.js';
export { coderVersion } from './version.js';
