import { USUAL_WINDOWS, type Windows } from './core/linking.js';
import type { Shelf } from './core/shelf.js';
import { linkReports } from './incidents/link.js';
import type { LinkingLexicon } from './incidents/linking-lexicon.js';
import { memoryShelf } from './incidents/memory-shelf.js';
import { tellReport } from './incidents/tell.js';
import type { LinkSetting } from './incidents/within.js';
import type { LinkingSetting, Store, WaitingReport } from './store/store.js';

/** What linking a store needs; windows that are not given are those the store was linked with before. */
export interface LinkerSetting {
  readonly store: Store;
  readonly lexicon: LinkingLexicon;
  /** With its version. */
  readonly linker: string;
  readonly windows: Partial<Windows>;
  /** Told after each batch how many reports are linked. */
  readonly onProgress: (reports: number) => void;
  /** Asked between two batches. */
  readonly interrupted: () => boolean;
}

/** Reports linked in one transaction. */
const BATCH = 32;
/** Reports linked at a time in memory. */
const MANY = 500;

/**
 * Links all reports that wait for it. A store that was linked with other windows, or by another version, is linked anew; so is one
 * out of which tellings went that stood between others. Gives the number of reports linked.
 */
export async function linkWaiting(setting: LinkerSetting): Promise<number> {
  const { store } = setting;
  const before = await store.linking.setting();
  const windows = { ...(before?.windows ?? USUAL_WINDOWS), ...setting.windows };
  const wanted: LinkingSetting = { windows, linker: setting.linker };
  if (before === null || !isSame(before, wanted)) await store.linking.begin(wanted);
  const link: LinkSetting = { lexicon: setting.lexicon, windows, rulings: await store.rulings.pairs() };
  return (await store.linking.isWhollyWaiting()) ? linkInMemory(setting, link, wanted) : linkInStore(setting, link, wanted);
}

/** Forgets all incidents and links the whole store anew. */
export async function linkAnew(setting: LinkerSetting): Promise<number> {
  const before = await setting.store.linking.setting();
  const windows = { ...(before?.windows ?? USUAL_WINDOWS), ...setting.windows };
  await setting.store.linking.begin({ windows, linker: setting.linker });
  return linkWaiting(setting);
}

const isSame = (a: LinkingSetting, b: LinkingSetting): boolean =>
  a.linker === b.linker && a.windows.days === b.windows.days && a.windows.km === b.windows.km;

async function linkInStore(setting: LinkerSetting, link: LinkSetting, wanted: LinkingSetting): Promise<number> {
  const { store, onProgress, interrupted } = setting;
  let linked = 0;
  while (!interrupted()) {
    const waiting = await store.linking.waiting(BATCH);
    if (waiting.length === 0) return linked;
    const ids = waiting.map(({ report }) => report.id);
    const stale = await store.linking.link(ids, (shelf) => linkBatch(waiting, shelf, link));
    linked += waiting.length;
    onProgress(linked);
    if (!stale) continue;
    await store.linking.begin(wanted);
    return linkInMemory(setting, link, wanted);
  }
  return linked;
}

const linkBatch = (waiting: readonly WaitingReport[], shelf: Shelf, link: LinkSetting): Promise<boolean> =>
  linkReports(
    waiting.map(({ report, events }) => tellReport({ id: report.id, title: report.title, text: report.text, events }, link)),
    shelf,
    link,
  );

/**
 * Links all in memory and keeps what comes out in one transaction: several times as fast as report by report. Where another process
 * has linked meanwhile, what still waits is linked to that.
 */
async function linkInMemory(setting: LinkerSetting, link: LinkSetting, wanted: LinkingSetting): Promise<number> {
  const { store, onProgress, interrupted } = setting;
  const shelf = memoryShelf();
  for await (const batch of store.linking.allWaiting(MANY)) {
    if (interrupted()) return 0;
    await linkBatch(batch, shelf, link);
    onProgress(shelf.reports.size);
  }
  return (await store.linking.keep(shelf)) ? shelf.reports.size : linkInStore(setting, link, wanted);
}
