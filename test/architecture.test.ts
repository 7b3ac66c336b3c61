import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const STAGES = ['report', 'nlp', 'coding', 'resolution', 'incidents', 'store', 'export', 'evaluation'];
const EVERY_STAGE = ['core', ...STAGES];
const ENTRANCES = [...EVERY_STAGE, 'pipeline', 'linker', 'knowledge', 'version', 'explain'];

/** Who may import whom, besides itself. A room is a folder of src/; pipeline.ts, linker.ts, knowledge.ts, explain.ts and index.ts are rooms of one file. */
const MAY_IMPORT: ReadonlyMap<string, readonly string[]> = new Map([
  ['core', []],
  ...STAGES.map((stage): [string, string[]] => [stage, ['core']]),
  ['lexicon', ['core']],
  ['pipeline', EVERY_STAGE],
  ['knowledge', [...EVERY_STAGE, 'lexicon', 'pipeline']],
  ['explain', [...EVERY_STAGE, 'pipeline']],
  ['workshop', [...EVERY_STAGE, 'lexicon', 'pipeline', 'knowledge']],
  ['linker', EVERY_STAGE],
  ['version', []],
  ['server', ENTRANCES],
  ['cli', [...ENTRANCES, 'server', 'workshop']],
  ['index', ENTRANCES],
]);

/** Tests of data, not of a room. */
const DATA_FOLDERS = ['golden', 'hostile', 'lexicon', 'models'];

const NAMES_THAT_SAY_NOTHING = /(?:^|[-./])(?:utils?|helpers?|common|misc|shared|lib)(?:[-./]|$)/;
const MOST_LINES = 300;
const MOST_LINES_OF_THE_MEDIAN_FILE = 120;

const sources = filesBelow('src').filter((file) => /\.tsx?$/.test(file));
const arrows = sources.flatMap((from) => localImports(from).map((to) => ({ from, to })));

test('every folder and file of src/ is a named room', () => {
  const rooms = [...new Set(sources.map(roomOf))];
  assert.deepEqual(
    rooms.filter((room) => !MAY_IMPORT.has(room)),
    [],
  );
});

for (const [room, allowed] of MAY_IMPORT) {
  test(`src/${room} imports only ${[...allowed, 'itself'].join(', ')}`, () => {
    const wrong = arrows.filter(({ from, to }) => roomOf(from) === room && roomOf(to) !== room && !allowed.includes(roomOf(to)));
    assert.deepEqual(
      wrong.map(({ from, to }) => `${from} → ${to}`),
      [],
    );
  });
}

test('every local import names a file that exists', () => {
  assert.ok(arrows.length > sources.length / 2, 'imports are no longer recognised');
  const missing = arrows.filter(({ to }) => !sources.includes(to) && !sources.includes(`${to}x`));
  assert.deepEqual(missing, []);
});

test('no file imports itself by a detour', () => {
  assert.deepEqual(cycles(), []);
});

test('the stages, core, pipeline and index print nothing and read no environment', () => {
  const doors = new Set(['cli', 'server']);
  const talking = sources.filter(
    (file) => !doors.has(roomOf(file)) && /\bconsole\.|\bprocess\.(?:stdout|stderr|env|argv|exit)\b/.test(code(file)),
  );
  assert.deepEqual(talking, []);
});

test('no file or folder is named utils, helpers, common or misc', () => {
  const all = ['src', 'test', 'benchmarks', 'docs', 'lexicon'].flatMap(filesBelow);
  assert.deepEqual(
    all.filter((file) => NAMES_THAT_SAY_NOTHING.test(file)),
    [],
  );
});

test(`no file of src/ has more than ${MOST_LINES} lines`, () => {
  assert.deepEqual(
    sources.filter((file) => linesOf(file) > MOST_LINES),
    [],
  );
});

test(`the median file of src/ has at most ${MOST_LINES_OF_THE_MEDIAN_FILE} lines`, () => {
  const lines = sources.map(linesOf).sort((a, b) => a - b);
  assert.ok(
    (lines[Math.floor(lines.length / 2)] ?? 0) <= MOST_LINES_OF_THE_MEDIAN_FILE,
    `the median is ${lines[Math.floor(lines.length / 2)]}`,
  );
});

test('tests mirror src/: a folder of test/ is a room or a folder of data', () => {
  const folders = readdirSync(join(ROOT, 'test'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const strangers = folders.map((entry) => entry.name).filter((name) => !DATA_FOLDERS.includes(name) && !MAY_IMPORT.has(name));
  assert.deepEqual(strangers, []);
});

test('the linter keeps what this test does not: functions of at most 60 lines and 4 parameters, no cycle, no any', () => {
  const { complexity, suspicious, style } = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8')).linter.rules;
  assert.equal(complexity.noExcessiveLinesPerFunction.options.maxLines, 60);
  assert.equal(complexity.useMaxParams.options.max, 4);
  assert.equal(suspicious.noImportCycles, 'error');
  assert.equal(suspicious.noExplicitAny, 'error');
  assert.equal(style.noNonNullAssertion, 'error');
});

function roomOf(file: string): string {
  return (file.split('/')[1] ?? '').replace(/\.ts$/, '');
}

/** Files of src/ that `file` imports or re-exports, types included. */
function localImports(file: string): readonly string[] {
  const specifiers = code(file).matchAll(/(?:\bfrom|\bimport\s*\(?)\s*(['"])(\.{1,2}\/[^'"]+)\1/g);
  return [...specifiers].map(([, , target = '']) => posix.join(posix.dirname(file), target).replace(/\.js$/, '.ts'));
}

/** The loops found by walking every import chain: each is the chain that comes back to where it began. */
function cycles(): readonly string[] {
  const finished = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || finished.has(file)) return;
    for (const { to } of arrows.filter(({ from }) => from === file)) walk(to, [...path, file]);
    finished.add(file);
  };
  for (const file of sources) walk(file, []);
  return found;
}

function code(file: string): string {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function linesOf(file: string): number {
  return readFileSync(join(ROOT, file), 'utf8').trimEnd().split('\n').length;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
