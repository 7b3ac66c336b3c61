import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The page docs/lexicon.md with its files and the output of its commands as they are today. */
export function lexiconPage(page: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-page-'));
  try {
    cpSync(join(ROOT, 'docs', 'lexicon'), folder, { recursive: true });
    return page
      .replace(
        /(<!-- file: (\S+) -->\n\n```\w+\n)[^`]*(```)/g,
        (_, head: string, file: string, tail: string) => head + readFileSync(join(folder, file), 'utf8') + tail,
      )
      .replace(/(```console\n)([^`]*)(```)/g, (_, head: string, block: string, tail: string) => head + outputs(block, folder) + tail);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each command of a block with what it prints, a blank line between two. */
function outputs(block: string, folder: string): string {
  const commands = block.split('\n').filter((line) => line.startsWith('$ '));
  return commands.map((line) => `${line}\n${run(line.slice('$ npx onrecord '.length).split(' '), folder)}`).join('\n');
}

function run(args: readonly string[], folder: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist', 'src', 'cli', 'onrecord.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return (stdout + stderr).replace(/ +$/gm, '');
}
