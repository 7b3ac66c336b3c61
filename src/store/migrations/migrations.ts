import { testimony } from './001-testimony.js';
import { incidents } from './002-incidents.js';
import type { Migration } from './migration.js';

/** All steps in order; the last one's version is the schema's. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: 'testimony', up: testimony },
  { version: 2, name: 'incidents', up: incidents },
];
