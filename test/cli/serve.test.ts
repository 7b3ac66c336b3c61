import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSqlite } from '../../src/store/sqlite.js';

const BIN = fileURLToPath(new URL('../../src/cli/onrecord.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'onrecord-serve-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs until an address is printed, looks, presses Ctrl-C, and gives what was printed and the exit code. */
async function runUntilServed(args: readonly string[], look: (url: string) => Promise<void>) {
  const child = spawn(process.execPath, [BIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (/^http.*\n$/m.test(out)) resolve();
    });
  });
  const [url] = /http\S+/.exec(out) ?? [];
  if (url !== undefined) await look(url);
  child.kill('SIGINT');
  return { out, code: await ended };
}

test('serve prints its address last, answers there, and ends cleanly at Ctrl-C', async () => {
  const path = join(folder, 'empty.db');
  await (await openSqlite(path)).close();
  const { out, code } = await runUntilServed(['serve', '--store', path, '--port', '0'], async (url) => {
    assert.deepEqual(await (await fetch(new URL('/api/events', url))).json(), { events: [], next: null });
  });
  assert.match(out, /^http:\/\/127\.0\.0\.1:\d+\/\n$/);
  assert.equal(code, 0);
});

test('start shows the table, then serves the page and prints the address last', async () => {
  const { out, code } = await runUntilServed(['start', '--store', join(folder, 'examples.db')], async (url) => {
    const { events } = (await (await fetch(new URL('/api/events?limit=1', url))).json()) as { readonly events: readonly unknown[] };
    assert.equal(events.length, 1);
  });
  assert.match(out, /Azerbaijan[\s\S]*\nhttp:\/\/127\.0\.0\.1:\d+\/\n$/);
  assert.equal(code, 0);
});
