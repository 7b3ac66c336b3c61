// Runs the compiled tests and closes with one line: `N passed, N failed`. `npm test -- nlp store` runs only files whose path has one of the words.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

const COMPILED = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'test');
const wanted = process.argv.slice(2);
const files = (existsSync(COMPILED) ? readdirSync(COMPILED, { recursive: true }) : [])
  .map(String)
  .filter((file) => file.endsWith('.test.js') && (wanted.length === 0 || wanted.some((word) => file.split(sep).join('/').includes(word))))
  .sort()
  .map((file) => join(COMPILED, file));

const tally = { passed: 0, failed: 0 };
if (files.length > 0) await runTests();
else process.stdout.write('no test file found\n');
process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`);
process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0;

/** Counts tests, not the suites that hold them. A file that breaks before its first test counts as one failed test. */
async function runTests() {
  const events = run({ files, concurrency: true });
  const count = (kind) => (event) => {
    if (event.details.type !== 'suite' && event.skip === undefined) tally[kind] += 1;
  };
  events.on('test:pass', count('passed'));
  events.on('test:fail', count('failed'));
  const report = events.compose(new spec());
  for await (const text of report) process.stdout.write(text);
}
