import type { Kysely } from 'kysely';
import { marksOf, type Ruling } from '../core/ruling.js';
import { pairRulings, standingRulings } from '../core/standing-rulings.js';
import { inChunks } from './chunks.js';
import { addWaiting } from './linking-store.js';
import { applyRulings, readRulings } from './ruled-events.js';
import type { RulingStore } from './second-layer.js';
import type { Tables } from './tables.js';

export const rulingStore = (db: Kysely<Tables>): RulingStore => ({
  list: () => readRulings(db),
  add: (rulings) => db.transaction().execute((transaction) => addRulings(transaction, rulings)),
  pairs: async () => pairRulings(standingRulings(await readRulings(db)).standing),
});

async function addRulings(db: Kysely<Tables>, rulings: readonly Ruling[]): Promise<readonly Ruling[]> {
  const before = new Map((await readRulings(db)).map((ruling) => [ruling.id, ruling]));
  const fresh = rulings.filter(({ id }, at) => !before.has(id) && rulings.findIndex((other) => other.id === id) === at);
  for (const ruling of fresh)
    await db
      .insertInto('ruling')
      .values({ id: ruling.id, at: ruling.at, body: JSON.stringify(ruling) })
      .execute();
  const all = new Map([...before, ...fresh.map((ruling) => [ruling.id, ruling] as const)]);
  const touched = fresh.map(({ verdict }) => (verdict.kind === 'undo' ? undoneOf(verdict.ruling, all) : verdict));
  const named = [...new Set(touched.flatMap((verdict) => (verdict === null ? [] : marksOf(verdict).map(({ report }) => report))))];
  const reports = await inChunks(named, (some) => db.selectFrom('report').select('id').where('id', 'in', some).execute());
  const ids = reports.map(({ id }) => id);
  await applyRulings(db, ids);
  await addWaiting(db, ids);
  return fresh;
}

/** What an undoing is about, through any number of undoings. */
function undoneOf(id: string, all: ReadonlyMap<string, Ruling>): Exclude<Ruling['verdict'], { kind: 'undo' }> | null {
  const verdict = all.get(id)?.verdict;
  if (verdict === undefined) return null;
  return verdict.kind === 'undo' ? undoneOf(verdict.ruling, all) : verdict;
}
