import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { absent, type Benchmark, type Figure, figures, percent, type Setting } from './benchmark.js';

/** A task of the evaluation kit, and how its printed lines become figures. */
interface KitTask extends Omit<Benchmark, 'measure'> {
  readonly task: string;
  readonly read: (printed: string) => readonly Figure[];
  /** What the product would need in order to answer at all, where what is printed shows that it does not. */
  readonly lacks?: (printed: string) => string | null;
}

/** A benchmark that runs `node KIT/run.mjs TASK` from the package's folder, over the command line of this build. */
export function kitBenchmark({ name, title, what, task, read, lacks }: KitTask): Benchmark {
  return {
    name,
    title,
    what,
    measure: async (setting) => {
      if (setting.kit === null || !existsSync(join(setting.kit, 'run.mjs'))) return absent('the evaluation kit (--gold DIR with run.mjs)');
      const printed = await runKit(setting.kit, task, setting);
      const lacking = lacks?.(printed) ?? null;
      if (lacking !== null) return { kind: 'unanswered', lacks: lacking };
      const found = read(printed);
      if (found.length === 0) throw new Error(`the kit's answer to "${task}" has no figure that is known: ${printed.slice(0, 200)}`);
      return figures(found);
    },
  };
}

/** What the kit prints; it may end with another code than 0 where not all is as its gold has it. */
async function runKit(kit: string, task: string, { root }: Setting): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
  // A store of its own: reports that this user has on record must be coded anew.
  const env = { ...process.env, ONRECORD: 'node dist/src/cli/onrecord.js', XDG_DATA_HOME: home, LOCALAPPDATA: home, HOME: home };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [join(kit, 'run.mjs'), task], {
      cwd: fileURLToPath(root),
      env,
      maxBuffer: 2 ** 28,
    });
    return stdout;
  } catch (thrown) {
    const { stdout } = thrown as { readonly stdout?: string };
    if (stdout === undefined || stdout.trim() === '') throw thrown;
    return stdout;
  } finally {
    await rm(home, { recursive: true });
  }
}

/** The blocks that begin with `== NAME (…)`, by name. A single block of records without a set is called "all". */
export function blocksOf(printed: string): readonly { readonly set: string; readonly lines: string }[] {
  return printed
    .split(/^== /m)
    .slice(1)
    .map((block) => ({ set: /^\S+/.exec(block)?.[0] ?? '', lines: block }));
}

/** The F1 of a line `LABEL … P 71.2 R 60.0 F1 65.1 (…) 95% [a, b]`, with the rest as its note; none where the block lacks the line. */
export function f1Line(lines: string, start: string, figure: { readonly id: string; readonly label: string }): readonly Figure[] {
  const line = lines.split('\n').find((one) => one.startsWith(start));
  const match = line === undefined ? null : /P +([\d.]+) +R +([\d.]+) +F1 +([\d.]+)(?:.*95% \[([\d.]+), ([\d.]+)\])?/.exec(line);
  if (match === null) return [];
  const [, precision, recall, f1, low, high] = match;
  const interval = low === undefined ? '' : `, 95 % [${low}, ${high}]`;
  return [{ ...percent(figure.id, figure.label, Number(f1), `P ${precision}, R ${recall}${interval}`), digits: 1 }];
}
