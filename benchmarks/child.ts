import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a Node process took. Times are seconds from just before it was started. */
export interface ChildUsage {
  readonly firstOutput: number;
  readonly end: number;
  /** Processor time of all its threads. */
  readonly cpu: number;
  /** The most memory it held at a time, in MB of 1,000,000 bytes. */
  readonly peak: number;
  readonly output: number;
}

/** Runs `node FILE ARG…` to its end; throws where it fails or prints nothing. benchmarks/usage.ts, loaded into it, tells what it took. */
export async function runChild(root: URL, file: string, ...args: readonly string[]): Promise<ChildUsage> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
  try {
    const usageFile = join(folder, 'usage.json');
    const times = await timed(
      root,
      ['--import', new URL('usage.js', import.meta.url).href, fileURLToPath(new URL(file, root)), ...args],
      usageFile,
    );
    const usage = JSON.parse(await readFile(usageFile, 'utf8')) as { readonly cpu: number; readonly peak: number };
    return { ...times, ...usage };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function timed(root: URL, args: readonly string[], usageFile: string): Promise<Omit<ChildUsage, 'cpu' | 'peak'>> {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const seconds = (): number => (performance.now() - begin) / 1000;
    const env = { ...process.env, ONRECORD_USAGE_FILE: usageFile };
    const child = spawn(process.execPath, args, { cwd: fileURLToPath(root), env, stdio: ['ignore', 'pipe', 'pipe'] });
    let firstOutput: number | null = null;
    let output = 0;
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => {
      firstOutput ??= seconds();
      output += chunk.length;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 && firstOutput !== null) resolve({ firstOutput, end: seconds(), output });
      else reject(new Error(`node ${args.join(' ')} ended with ${code}: ${complaint.slice(0, 500)}`));
    });
  });
}
