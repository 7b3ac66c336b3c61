import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { timedCoder } from '../../src/cli/coder.js';
import { codeAndRecord, type RunSetting } from '../../src/cli/coding-run.js';
import type { Event, Problem, Report } from '../../src/core/schema.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { codeReport } from '../../src/pipeline.js';
import { readReports } from '../../src/report/read.js';
import { openSqlite } from '../../src/store/sqlite.js';
import { temporaryFolder } from '../store/folder.js';

const folder = temporaryFolder();
const knowledge = loadKnowledge();
let stores = 0;

export const GOOD = ['The government expelled two diplomats.', 'Rebels attacked an army base in Yemen.'] as const;

/** Writes a file for a test; gives its path. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

export const newStorePath = (): string => join(folder, `store-${++stores}.db`);

/** What a run leaves behind. */
export interface Outcome {
  readonly reports: readonly Report[];
  readonly events: readonly Event[];
  readonly problems: readonly Problem[];
}

/** Reads the inputs between two good reports into a store of their own, as `onrecord read` does. */
export async function runBetween(inputs: readonly string[], seconds = 60): Promise<Outcome> {
  const store = await openSqlite(newStorePath());
  const neighbours = GOOD.map((text, at) => file(`good-${at}.txt`, text)) as [string, string];
  await codeAndRecord(readReports([neighbours[0], ...inputs, neighbours[1]], { published: '2022-11-14', now: () => new Date(0) }), {
    ...(await settingOf(seconds)),
    store,
  });
  const outcome = { reports: await all(store.reports()), events: await all(store.events()), problems: await store.problems() };
  await store.close();
  return outcome;
}

/** A run without a person and without a store. */
export async function settingOf(seconds: number): Promise<Omit<RunSetting, 'store'>> {
  const loaded = await knowledge;
  return {
    loadCoder: async () =>
      timedCoder(
        (report, options) => codeReport(report, loaded, options),
        seconds,
        () => performance.now(),
      ),
    coderName: 'onrecord@test',
    progress: { update: () => {}, clear: () => {}, end: () => {} },
    interruption: { happened: () => false, signal: new Promise(() => {}), end: () => {} },
    now: () => new Date(0),
  };
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
