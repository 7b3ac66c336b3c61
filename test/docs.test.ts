import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { manual } from '../src/cli/manual.js';
import { onrecord } from '../src/cli/program.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const pages = [
  'README.md',
  'CHANGELOG.md',
  'examples/README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter(isPage)
    .map((name) => `docs/${name}`),
];
const manifest = JSON.parse(read('package.json'));

for (const page of pages) {
  test(`the links of ${page} lead to files that are there`, () => {
    const targets = [...read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target));
    const lost = targets.filter((target) => !existsSync(join(ROOT, dirname(page), target)));
    assert.deepEqual(lost, []);
  });
}

test('every `npm` command in the README is a script of package.json', () => {
  const commands = [...read('README.md').matchAll(/\bnpm (run )?([a-z]+)/g)].map(([, , name = '']) => name);
  assert.ok(commands.includes('start') && commands.includes('test'));
  assert.deepEqual(
    commands.filter((name) => !(name in manifest.scripts)),
    [],
  );
});

test('every `onrecord` command in the README has a verb and options that exist', () => {
  const lines = [...read('README.md').matchAll(/^npx onrecord (.*)$/gm)].map(([, line = '']) => line.split(/\s+/));
  assert.ok(lines.length >= 4);
  for (const [verb, ...words] of lines) {
    const outer = onrecord().commands.find((one) => one.name() === verb);
    const command = outer?.commands.find((one) => one.name() === words[0]) ?? outer;
    assert.ok(command, `onrecord ${verb}`);
    const known = command.options.map((option) => option.long);
    assert.deepEqual(
      words.filter((word) => word.startsWith('--') && !known.includes(word)),
      [],
      `onrecord ${verb}`,
    );
  }
});

test('the program in the README runs', () => {
  const program = /```js\n([\s\S]*?)```/.exec(read('README.md'))?.[1] ?? '';
  const runnable = program.replace("'report.txt'", "'examples/azerbaijan-iran-2022-11-14.txt'");
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', runnable], { cwd: ROOT, encoding: 'utf8' });
  assert.deepEqual([run.status, run.stderr], [0, '']);
  assert.match(run.stdout, /evidence:/);
});

test('the files of this repository that commands in the README name are there', () => {
  const files = [...read('README.md').matchAll(/examples\/[\w.-]+/g)].map(([file]) => file);
  assert.ok(files.length > 0);
  assert.deepEqual(
    files.filter((file) => !existsSync(join(ROOT, file))),
    [],
  );
});

test('docs/cli.md says what --help says; `npm run docs` writes it again', () => {
  assert.equal(read('docs/cli.md'), manual());
});

test('docs/dependencies.md has a line for every dependency, and for no other', () => {
  const told = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
  assert.deepEqual([...told].sort(), [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)].sort());
});

test('every status of a record has its line in the README', () => {
  const union = /export type Status = ([^;]+);/.exec(read('src/core/schema.ts'))?.[1] ?? '';
  const statuses = [...union.matchAll(/'(\w+)'/g)].map(([, status]) => status);
  assert.equal(statuses.length, 9);
  for (const status of statuses) assert.match(read('README.md'), new RegExp(`^\\| ${status} \\|`, 'm'));
});

test('every example report is listed with a date, and is there', () => {
  const listed: readonly { readonly file: string; readonly published: string }[] = JSON.parse(read('examples/reports.json'));
  const files = readdirSync(join(ROOT, 'examples')).filter((name) => name !== 'README.md' && name !== 'reports.json');
  assert.deepEqual(listed.map(({ file }) => file).sort(), files.sort());
  for (const { file, published } of listed) {
    assert.match(published, /^\d{4}-\d\d-\d\d$/);
    assert.ok(read('examples/README.md').includes(`\`${file}\``), file);
  }
});

function isPage(name: string): boolean {
  return name.endsWith('.md');
}
