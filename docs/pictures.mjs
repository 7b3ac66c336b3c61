// Takes the pictures of the page again: `node docs/pictures.mjs [FOLDER]`. It reads the example report into a store of its own,
// serves it and looks at it with Chromium, named in the environment variable CHROMIUM or found as `chromium` on the path.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { startServer } from '../dist/src/server/server.js';
import { openSqlite } from '../dist/src/store/sqlite.js';
import { findChromium } from '../dist/test/server/chromium.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const target = resolve(process.argv[2] ?? join(ROOT, 'docs', 'pictures'));
const PICTURES = [
  { name: 'page-wide', viewport: { width: 1360, height: 850 } },
  { name: 'page-dark', viewport: { width: 1360, height: 850 }, colorScheme: 'dark', extra: true },
  { name: 'page-lit', viewport: { width: 1360, height: 850 }, cell: 'who', extra: true },
  { name: 'page-narrow', viewport: { width: 390, height: 844 }, cell: 'what' },
];

const folder = mkdtempSync(join(tmpdir(), 'onrecord-pictures-'));
const path = join(folder, 'examples.db');
try {
  readExamples(path);
  mkdirSync(target, { recursive: true });
  await takePictures(path);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function readExamples(store) {
  const examples = JSON.parse(readFileSync(join(ROOT, 'examples', 'reports.json'), 'utf8'));
  for (const { file, published } of examples) {
    const args = ['dist/src/cli/onrecord.js', 'read', `examples/${file}`, '--published', published, '--store', store];
    const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`examples/${file} could not be read: see above.`);
  }
}

/** With the folder named, the pictures that the documentation does not show are taken too. */
async function takePictures(storePath) {
  const store = await openSqlite(storePath, { mustExist: true });
  const server = await startServer({ store, port: 0 });
  const browser = await chromium.launch({ executablePath: findChromium() ?? 'chromium', args: ['--no-sandbox'] });
  try {
    await takeTable(browser, storePath);
    await takeTree(browser, server.url, await eventOfArrest(store));
    for (const picture of PICTURES.filter(({ extra }) => !extra || process.argv[2])) await take(browser, server.url, picture);
  } finally {
    await browser.close();
    await server.close();
    await store.close();
  }
}

/** The table as `onrecord events` prints it, on a terminal of 110 columns. */
async function takeTable(browser, store) {
  const args = ['dist/src/cli/onrecord.js', 'events', '--store', store, '--type', 'COERCE,ESPIONAGE,CONSULT'];
  const env = { ...process.env, COLUMNS: '110' };
  const { stdout } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
  const page = await browser.newPage({ viewport: { width: 1000, height: 600 }, deviceScaleFactor: 1.5 });
  await page.setContent(
    '<pre style="margin:0;padding:18px;background:#14181d;color:#dfe5ea;font:13px/1.45 monospace;width:max-content"></pre>',
  );
  await page.locator('pre').evaluate((pre, text) => {
    pre.textContent = text;
  }, stdout.split('\n').slice(0, 34).join('\n'));
  await page.locator('pre').screenshot({ path: join(target, 'table.png') });
  await page.close();
}

async function eventOfArrest(store) {
  for await (const event of store.events({ types: ['COERCE'] })) if (event.what.value.mode === 'arrest') return event.id;
  throw new Error('the example report has no arrest on record');
}

/** Why an event stands on record: its sentence as a tree. */
async function takeTree(browser, url, id) {
  const page = await browser.newPage({ viewport: { width: 1360, height: 900 }, reducedMotion: 'reduce' });
  await page.goto(new URL(`explain/${id}`, url).href);
  await page
    .locator('svg')
    .first()
    .screenshot({ path: join(target, 'tree.png') });
  await page.close();
}

async function take(browser, url, { name, viewport, colorScheme = 'light', cell }) {
  const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
  await page.goto(url);
  await page.waitForSelector('mark');
  await page
    .locator('.event')
    .first()
    .click({ position: { x: 5, y: 5 } });
  if (cell) await page.locator(`.event [data-question="${cell}"]`).first().click();
  await page.mouse.move(1, 1);
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(target, `${name}.png`) });
  await page.close();
}
