import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { modelDigest } from './model.js';

/** What was measured, where and when. */
export interface Circumstances {
  /** ISO 8601, to the minute, UTC. */
  readonly measured: string;
  /** The commit, with "and changes" where the working tree differs from it. */
  readonly commit: string;
  /** See `modelDigest`. */
  readonly model: string;
  readonly node: string;
  readonly machine: string;
  /** Processes that wanted a core over the last minute; null where the system does not tell. */
  readonly load: number | null;
  /** As typed, without the machine's folders. */
  readonly command: string;
}

export function circumstances(root: URL, command: string): Circumstances {
  return {
    measured: `${new Date().toISOString().slice(0, 16)}Z`,
    commit: commitOf(root),
    model: modelDigest(root),
    node: process.version,
    machine: `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}`,
    load: process.platform === 'win32' ? null : Number(loadavg()[0]?.toFixed(1)),
    command,
  };
}

/** What the measurements write does not count as a change. */
function commitOf(root: URL): string {
  const git = (...args: string[]): string | null => {
    const run = spawnSync('git', args, { cwd: fileURLToPath(root), encoding: 'utf8' });
    return run.status === 0 ? run.stdout.trim() : null;
  };
  const commit = git('rev-parse', 'HEAD');
  if (commit === null) return 'unknown';
  const changes = git('--no-optional-locks', 'status', '--porcelain', '--', '.', ':!benchmarks/RESULTS.md', ':!benchmarks/results.json');
  return changes === '' ? commit : `${commit} and changes`;
}
