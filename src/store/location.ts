import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import envPaths from 'env-paths';
import { messageOf, OnRecordError } from '../core/errors.js';

/** The user's own store, in the folder the platform keeps such data in; makes the folder where it is missing. */
export function defaultStorePath(): string {
  const folder = envPaths('onrecord', { suffix: '' }).data;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (thrown) {
    throw new OnRecordError(
      `The folder for the store cannot be made: ${messageOf(thrown)}`,
      folder,
      'Name a store of your own with --store FILE.',
      { cause: thrown },
    );
  }
  return join(folder, 'onrecord.db');
}
