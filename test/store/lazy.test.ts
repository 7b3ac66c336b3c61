import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

/** The shared libraries a process has loaded after importing a module of the source. */
function librariesAfter(module: string): string {
  const script = `await import(${JSON.stringify(new URL(`../../src/${module}`, import.meta.url).href)});
    process.stdout.write(JSON.stringify(process.report.getReport().sharedObjects));`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
}

for (const module of ['store/store.js', 'store/location.js', 'export/export.js']) {
  test(`${module} does not load SQLite`, () => assert.doesNotMatch(librariesAfter(module), /sqlite/));
}

test('store/sqlite.js does', () => assert.match(librariesAfter('store/sqlite.js'), /sqlite/));
