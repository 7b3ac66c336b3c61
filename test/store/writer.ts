import { openSqlite } from '../../src/store/sqlite.js';
import { manyEntries } from './fixtures.js';

/** A process of its own that writes until it is killed: prints the id of every report once it is on record. */
const store = await openSqlite(process.argv[2] ?? '');
for (const entry of manyEntries(5000)) {
  await store.record(entry);
  process.stdout.write(`${entry.report.id}\n`);
}
await store.close();
