import { dirname, join } from 'node:path';
import type { Store } from '../store/store.js';

/** Opens the store in `file`, or the user's own; makes it where it is not there yet. */
export async function openStore(file: string | undefined): Promise<Store> {
  const { openSqlite } = await import('../store/sqlite.js');
  return openSqlite(file ?? (await ownStorePath()));
}

/** Opens a store that must be there already. */
export async function openExistingStore(file: string | undefined): Promise<Store> {
  const { openSqlite } = await import('../store/sqlite.js');
  return openSqlite(file ?? (await ownStorePath()), { mustExist: true });
}

/** The store of the examples, beside the user's own. */
export async function examplesStorePath(): Promise<string> {
  return join(dirname(await ownStorePath()), 'examples.db');
}

async function ownStorePath(): Promise<string> {
  const { defaultStorePath } = await import('../store/location.js');
  return defaultStorePath();
}
