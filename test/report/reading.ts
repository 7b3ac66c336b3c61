import { mkdtempSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Problem, Report } from '../../src/core/schema.js';
import { type ReadItem, readReports, type Source } from '../../src/report/read.js';

export const NOON = new Date('2026-01-02T12:00:00Z');

export interface Reading {
  readonly reports: readonly Report[];
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

const collect = (items: readonly ReadItem[]): Reading => ({
  reports: items.flatMap((item) => (item.kind === 'report' ? [item.report] : [])),
  sources: items.flatMap((item) => (item.kind === 'report' ? [item.source] : [])),
  problems: items.flatMap((item) => (item.kind === 'problem' ? [item.problem] : [])),
});

/** Reads inputs as the command line would. */
export async function read(inputs: readonly string[], published: string | null = null): Promise<Reading> {
  const items: ReadItem[] = [];
  for await (const item of readReports(inputs, { published, now: () => NOON })) items.push(item);
  return collect(items);
}

/** Reads chunks as standard input. */
export async function readStdin(...chunks: readonly (string | Uint8Array)[]): Promise<Reading> {
  const items: ReadItem[] = [];
  async function* stdin(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  for await (const item of readReports(['-'], { published: null, now: () => NOON, stdin: stdin() })) items.push(item);
  return collect(items);
}

/** A fresh folder that holds these files. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-read-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Reads one file of this name and content; the folder is left out of what is told. */
export async function readFile(name: string, content: string | Uint8Array, published: string | null = null): Promise<Reading> {
  const folder = await folderOf({ [name]: content });
  const { reports, sources, problems } = await read([join(folder, name)], published);
  const short = (origin: string): string => origin.replace(`${folder}/`, '');
  return {
    reports: reports.map((report) => ({ ...report, origin: short(report.origin) })),
    sources,
    problems: problems.map((problem) => ({ ...problem, origin: short(problem.origin) })),
  };
}
