import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLinking } from '../src/knowledge.js';
import { type LinkerSetting, linkAnew, linkWaiting } from '../src/linker.js';
import { openSqlite } from '../src/store/sqlite.js';
import type { Entry, Store } from '../src/store/store.js';
import { type Benchmark, type Figure, figures } from './benchmark.js';
import { type MadeReport, madeReports } from './made-stories.js';

/** Events on record, and events that come afterwards. */
const EVENTS = 100_000;
const LATER = 2_000;
/** Reports recorded in one transaction, as `onrecord read` does. */
const BATCH = 32;

/** How long it takes to find which events are of one happening. */
export const linking: Benchmark = {
  name: 'linking',
  title: 'Linking',
  what: 'Made-up reports of made-up stories, five reports a story and four events a report, spread over a year, in a store on disk. “Anew”: `onrecord link`, all events at once, by the clock and by processor time. “Further”: what each further event costs on top of them.',
  measure: async ({ quick, root }) => {
    const [events, later] = quick ? [EVENTS / 10, LATER / 10] : [EVENTS, LATER];
    const folder = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
    const store = await openSqlite(join(folder, 'store.db'));
    try {
      const reports = [...madeReports(events + later)];
      const setting: LinkerSetting = {
        store,
        lexicon: await loadLinking(root),
        linker: 'bench',
        windows: {},
        onProgress: () => {},
        interrupted: () => false,
      };
      await record(store, reports.slice(0, events / 4));
      const anew = await timed(() => linkAnew(setting));
      await record(store, reports.slice(events / 4));
      const further = await timed(() => linkWaiting(setting));
      return figures(figuresOf({ anew, further, events, later, incidents: (await store.linking.count()).incidents }));
    } finally {
      await store.close();
      await rm(folder, { recursive: true });
    }
  },
};

interface Times {
  readonly clock: number;
  readonly cpu: number;
}

interface Measured {
  readonly anew: Times;
  readonly further: Times;
  readonly events: number;
  readonly later: number;
  readonly incidents: number;
}

function figuresOf({ anew, further, events, later, incidents }: Measured): readonly Figure[] {
  const size = events.toLocaleString('en');
  const note = `${incidents.toLocaleString('en')} incidents in the end`;
  return [
    { id: 'linking.anew.clock', label: `${size} events anew, by the clock`, value: anew.clock, unit: 's', digits: 1, note },
    { id: 'linking.anew.cpu', label: `${size} events anew, processor time`, value: anew.cpu, unit: 's', digits: 1 },
    {
      id: 'linking.further',
      label: `each further event on ${size}, of ${later}, processor time`,
      value: (further.cpu * 1000) / later,
      unit: 'ms',
      digits: 2,
    },
  ];
}

async function timed(work: () => Promise<unknown>): Promise<Times> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { clock: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 };
}

async function record(store: Store, reports: readonly MadeReport[]): Promise<void> {
  for (let at = 0; at < reports.length; at += BATCH) await store.recordAll(reports.slice(at, at + BATCH).map(entryOf));
}

function entryOf({ report, events }: MadeReport): Entry {
  const { text, given: _given, ...reference } = report;
  const document = { report: reference, text, sentences: [], entities: [], times: [], quotations: [], predicates: [], events };
  return { report, source: null, document, coder: 'made', codedAt: '2024-01-01T00:00:00Z' };
}
