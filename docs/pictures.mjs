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
    for (const picture of PICTURES.filter(({ extra }) => !extra || process.argv[2])) await take(browser, server.url, picture);
  } finally {
    await browser.close();
    await server.close();
    await store.close();
  }
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
