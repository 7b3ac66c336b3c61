import type { Document, Problem, Report } from '../core/schema.js';
import type { ReadItem } from '../report/read.js';
import { RefusedEntry } from '../store/refused-entry.js';
import type { Entry, Store } from '../store/store.js';
import type { Coder } from './coder.js';
import { type Interruption, untilInterrupted } from './interruption.js';
import { printProblem } from './problems.js';
import type { Progress } from './progress.js';
import { NOTHING_RECODED, type Recoded, recodedBy } from './recoded.js';

export interface RunSetting {
  readonly store: Pick<Store, 'coded' | 'recordAll' | 'addProblem'>;
  /** Asked for only when the first report needs coding. */
  readonly loadCoder: () => Promise<Coder>;
  /** With its version: "onrecord@0.1.0". */
  readonly coderName: string;
  readonly progress: Progress;
  readonly interruption: Interruption;
  readonly now: () => Date;
}

export interface RunResult {
  /** Ids of all reports read, each once, in their order. */
  readonly ids: readonly string[];
  /** Reports read, repeats included. */
  readonly reports: number;
  /** Of these, on record before or named twice. */
  readonly known: number;
  readonly problems: number;
  readonly recoded: Recoded;
}

/** Reports recorded in one transaction: a killed run loses at most these. */
const BATCH_REPORTS = 32;
const BATCH_CHARACTERS = 2_000_000;

/** What a run holds while it goes. */
interface Run {
  readonly setting: RunSetting;
  readonly seen: Set<string>;
  /** Coded, not yet on record. */
  readonly waiting: Entry[];
  coder: Coder | null;
  reports: number;
  known: number;
  problems: number;
  events: number;
  recoded: Recoded;
}

/** Codes the reports one by one and puts them on record; passes over those that this coder has put there before. */
export async function codeAndRecord(items: AsyncIterable<ReadItem>, setting: RunSetting): Promise<RunResult> {
  const run: Run = {
    setting,
    seen: new Set(),
    waiting: [],
    coder: null,
    reports: 0,
    known: 0,
    problems: 0,
    events: 0,
    recoded: NOTHING_RECODED,
  };
  for await (const item of untilInterrupted(items, setting.interruption)) {
    if (item.kind === 'problem') await file(run, item.problem);
    else await take(run, item);
  }
  await flush(run);
  return { ids: [...run.seen], reports: run.reports, known: run.known, problems: run.problems, recoded: run.recoded };
}

async function take(run: Run, { report, source }: Extract<ReadItem, { kind: 'report' }>): Promise<void> {
  if (await isKnown(run, report)) run.known += 1;
  else {
    const document = await code(run, report);
    if (document === null) return;
    const codedAt = run.setting.now().toISOString();
    run.waiting.push({ report, source, document, coder: run.setting.coderName, codedAt });
    run.events += document.events.length;
  }
  run.seen.add(report.id);
  run.reports += 1;
  run.setting.progress.update(run.reports, run.events, report.origin);
  if (isFull(run.waiting)) await flush(run);
}

async function isKnown({ seen, setting }: Run, report: Report): Promise<boolean> {
  return seen.has(report.id) || (await setting.store.coded(report.id))?.coder === setting.coderName;
}

/** `null` where the report cannot be coded. What is wrong with it is filed. */
async function code(run: Run, report: Report): Promise<Document | null> {
  run.coder ??= await run.setting.loadCoder();
  const { document, problems } = run.coder(report);
  for (const problem of problems) await file(run, problem);
  return document;
}

async function file(run: Run, problem: Problem): Promise<void> {
  run.problems += 1;
  printProblem(problem, run.setting.progress);
  await run.setting.store.addProblem(problem);
}

function isFull(entries: readonly Entry[]): boolean {
  return entries.length >= BATCH_REPORTS || entries.reduce((sum, { report }) => sum + report.text.length, 0) >= BATCH_CHARACTERS;
}

/** Where one report is refused, the others of its batch are recorded one by one. */
async function flush(run: Run): Promise<void> {
  const entries = run.waiting.splice(0);
  if (entries.length === 0 || (await refusalOf(run, entries)) === null) return;
  for (const entry of entries) {
    const refusal = await refusalOf(run, [entry]);
    if (refusal !== null) await withdraw(run, entry, refusal);
  }
}

/** `null` where the entries were recorded; what the store says where it refuses one. Throws where the store itself fails. */
async function refusalOf(run: Run, entries: readonly Entry[]): Promise<RefusedEntry | null> {
  try {
    const changes = await run.setting.store.recordAll(entries);
    run.recoded = recodedBy(changes, run.recoded);
    return null;
  } catch (thrown) {
    if (thrown instanceof RefusedEntry) return thrown;
    throw thrown;
  }
}

async function withdraw(run: Run, { report, document }: Entry, { what, mend }: RefusedEntry): Promise<void> {
  run.seen.delete(report.id);
  run.reports -= 1;
  run.events -= document.events.length;
  await file(run, { code: 'coding', origin: report.origin, what, mend });
}
