// Makes a fresh clone ready with Node and npm alone: checks Node, installs when package-lock.json changed, builds when a source is newer.
// Runs before `npm start`, `npm test` and `npm run check`. Imports nothing outside Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(fileURLToPath(import.meta.url));
const LEAST_NODE = 20;
const SOURCE_FOLDERS = ['src', 'test', 'benchmarks'];
const INSTALL_STAMP = join(ROOT, 'node_modules', '.onrecord-installed');
const BUILD_STAMP = join(ROOT, 'dist', '.built');
const LEXICON = 'dist/lexicon.json';
const LEXICON_STAMP = join(ROOT, 'dist', '.built-lexicon');
const PAGE_SOURCES = 'src/server/web';
const PAGE = 'dist/web';
const PAGE_STAMP = join(ROOT, 'dist', '.built-web');
const TSC = join('node_modules', 'typescript', 'bin', 'tsc');

checkNode();
installWhenLockfileChanged();
buildWhenSourcesAreNewer();
compileLexiconWhenNewer();
buildPageWhenSourcesAreNewer();

function checkNode() {
  if (Number(process.versions.node.split('.')[0]) >= LEAST_NODE) return;
  stop(
    `OnRecord needs Node.js ${LEAST_NODE} or newer; this is ${process.version} (${process.execPath}).`,
    'Install a current Node.js, then run the command again.',
  );
}

function installWhenLockfileChanged() {
  const lockfile = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(INSTALL_STAMP) && readFileSync(INSTALL_STAMP, 'utf8') === lockfile) return;
  say('installing dependencies (npm ci)');
  if (!npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])) {
    stop('npm ci did not succeed.', 'Its message stands above; where the network is the cause, run the command again once it is back.');
  }
  writeFileSync(INSTALL_STAMP, lockfile);
}

function buildWhenSourcesAreNewer() {
  const sources = SOURCE_FOLDERS.flatMap((folder) => filesBelow(folder)).filter((file) => file.endsWith('.ts'));
  if (isFresh(BUILD_STAMP, sources)) return;
  say('building (tsc)');
  const begun = new Date();
  if (!node([TSC, '-p', 'tsconfig.json'])) stop('The build did not succeed.', "The compiler's messages stand above.");
  dropOutputsWithoutSource(new Set(sources));
  stamp(BUILD_STAMP, sources, begun);
}

/** The lexicon's YAML as one file of JSON, which is read in a tenth of the time; without it, or when a file was changed since, OnRecord reads the YAML. */
function compileLexiconWhenNewer() {
  const sources = [...filesBelow('lexicon'), ...filesBelow('src/lexicon')];
  if (isFresh(LEXICON_STAMP, sources) && existsSync(join(ROOT, LEXICON))) return;
  say('compiling the lexicon');
  const begun = new Date();
  if (!node(['dist/src/lexicon/compile.js']))
    stop('The lexicon could not be compiled.', 'The message stands above; mend the file that it names.');
  stamp(LEXICON_STAMP, sources, begun);
}

/** The page to read on: its types are checked apart, since it runs in a browser, then it is bundled. */
function buildPageWhenSourcesAreNewer() {
  const sources = [...filesBelow(PAGE_SOURCES), 'src/server/api.ts', 'src/core/schema.ts'];
  if (isFresh(PAGE_STAMP, sources) && existsSync(join(ROOT, PAGE, 'index.html'))) return;
  say('building the page (vite)');
  const begun = new Date();
  const vite = [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', `${PAGE_SOURCES}/vite.config.mjs`];
  const built = node([TSC, '-p', `${PAGE_SOURCES}/tsconfig.json`]) && node([...vite, '--logLevel', 'warn']);
  if (!built) stop('The page could not be built.', 'The messages stand above.');
  stamp(PAGE_STAMP, sources, begun);
}

/** True where the stamp is newer than every source and was set for the same list of them. */
function isFresh(stampFile, sources) {
  if (!existsSync(stampFile)) return false;
  const built = statSync(stampFile).mtimeMs;
  const inputs = [...sources, 'tsconfig.json', 'package-lock.json'];
  return inputs.every((file) => statSync(join(ROOT, file)).mtimeMs <= built) && readFileSync(stampFile, 'utf8') === sources.join('\n');
}

function stamp(stampFile, sources, begun) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, sources.join('\n'));
  utimesSync(stampFile, begun, begun); // a source saved while the compiler ran counts as newer
}

/** A test or module whose source was deleted must not live on in dist/. */
function dropOutputsWithoutSource(sources) {
  const outputs = filesBelow('dist').filter((file) => /\.(js|js\.map|d\.ts)$/.test(file) && !file.startsWith(`${PAGE}/`));
  for (const output of outputs) {
    const source = output.slice('dist/'.length).replace(/\.(js|js\.map|d\.ts)$/, '.ts');
    if (!sources.has(source)) unlinkSync(join(ROOT, output));
  }
}

/** Paths below `folder`, with slashes, relative to the root and sorted. */
function filesBelow(folder) {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .sort();
}

function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli && /\.c?js$/.test(cli)) return node([cli, ...args]);
  return spawnSync('npm', args, { cwd: ROOT, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }).status === 0;
}

function node(args) {
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] }).status === 0;
}

function say(what) {
  process.stderr.write(`onrecord: ${what}\n`);
}

function stop(what, mend) {
  process.stderr.write(`${what}\n${mend}\n`);
  process.exit(1);
}
