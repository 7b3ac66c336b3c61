import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { RunningServer } from '../../src/server/server.js';
import { actor, arrest, attack, coded, entry, killing, rally, report, TEXT } from '../store/fixtures.js';
import { findChromium } from './chromium.js';
import { serveEntries } from './serving.js';

const BROWSER = findChromium();
const left = BROWSER === null && process.env['CI'] !== 'true';
if (left) process.stdout.write('No Chromium found (CHROMIUM or PATH): the tests of the page in a browser are left out.\n');

/** A second report whose words would be markup if anything took them for it. */
const MARKUP = '<script>window.broken = true</script><img src=x onerror="window.broken = true"> attacked Aden.';

let server: RunningServer;
let browser: Browser;

before(async () => {
  if (left) return;
  const [one, two] = [report(), report({ id: 'r_markup', title: '<b>Bold</b>', published: '2022-11-15', text: MARKUP })];
  const start = MARKUP.indexOf('attacked');
  const evil = {
    ...attack(two, 'e_markup'),
    sentence: { index: 0, start: 0, end: MARKUP.length, text: MARKUP },
    what: { ...attack().what, evidence: [{ start, end: start + 8, quote: 'attacked' }] },
    who: [
      {
        ...coded(actor('<img src=x onerror="window.broken = true">')),
        evidence: [{ start: 0, end: start - 1, quote: MARKUP.slice(0, start - 1) }],
      },
    ],
    whom: [],
    status: coded('asserted' as const),
  };
  server = await serveEntries([entry(one, [arrest(one), killing(one), rally(one), attack(one)]), entry(two, [evil])]);
  browser = await chromium.launch({ executablePath: BROWSER ?? 'chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** What runs in the page is JavaScript, which this compiler does not see. */
const FAINT_TEXTS = readFileSync(new URL('../../../test/server/faint-texts.js', import.meta.url), 'utf8');
const FOCUS = '((focus) => [focus.getAttribute("role") ?? focus.tagName, getComputedStyle(focus).outlineStyle])(document.activeElement)';

const WIDE = { viewport: { width: 1280, height: 800 } };

/** Runs a test on a freshly opened page; every one also fails on an error on the page or a request to anywhere else. */
function onPage(name: string, path: string, look: (page: Page) => Promise<void>, options: BrowserContextOptions = WIDE): void {
  test(name, { skip: left }, async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    const trouble: string[] = [];
    page.on('pageerror', (error) => trouble.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && !message.text().includes('404') && trouble.push(message.text()));
    page.on(
      'request',
      (request) =>
        new URL(request.url()).origin === new URL(server.url).origin || request.url().startsWith('data:') || trouble.push(request.url()),
    );
    try {
      await page.goto(new URL(path, server.url).href);
      await page.locator('.desk').waitFor();
      await look(page);
      assert.deepEqual(trouble, []);
    } finally {
      await context.close();
    }
  });
}

const cell = (page: Page, event: string, question: string) => page.locator(`[data-event="${event}"] [data-question="${question}"]`);
const chosen = (page: Page, event: string) => page.locator(`[data-event="${event}"][aria-selected="true"]`).waitFor();

/** The words that are lit, piece by piece, once they are `words`. */
async function assertLit(page: Page, words: readonly string[]): Promise<void> {
  const lit = () => page.locator('.text mark').allTextContents();
  for (let tries = 0; tries < 40 && (await lit()).join('|') !== words.join('|'); tries += 1) await page.waitForTimeout(50);
  assert.deepEqual(await lit(), words);
}

onPage('every event is a row that says according to whom and with what status', '/', async (page) => {
  const row = page.locator('[data-event="e_killing"]');
  await row.waitFor();
  assert.equal(await page.locator('.event').count(), 5);
  assert.match(
    (await row.locator('.sentence').innerText()).replace(/\s+/g, ' '),
    /^According to Iran \(denies\) denied it \[Iran\] killed two guards \[in Baku\]/,
  );
  assert.match(
    await page.locator('.masthead').innerText(),
    /These are reports’ statements, not established facts; counts are reports found, not events that happened\./,
  );
});

onPage('the chosen event has all its words lit, and its record under the report', '/', async (page) => {
  await assertLit(page, ['said', 'on Monday', 'its security service', 'arrested', 'dozens', ' of individuals']);
  assert.equal(await page.locator('.text').textContent(), TEXT);
  assert.match(await page.locator('.record').innerText(), /whom\s+dozens of individuals/);
});

const CELLS = [
  ['e_arrest', 'who', ['its security service']],
  ['e_arrest', 'whom', ['dozens of individuals']],
  ['e_arrest', 'when', ['on Monday']],
  ['e_arrest', 'according', ['said']],
  ['e_killing', 'what', ['killed']],
  ['e_killing', 'where', ['Baku']],
  ['e_rally', 'status', ['may']],
  ['e_attack', 'status', ['did not']],
  ['e_arrest', 'status', []],
] as const;

for (const [event, question, words] of CELLS) {
  onPage(`a click on "${question}" of ${event} lights ${words.join() || 'nothing'}`, '/', async (page) => {
    await cell(page, event, question).click();
    await page.mouse.move(1, 1);
    await assertLit(page, words);
  });
}

onPage('the mouse over a cell lights its words as long as it stays; a field of the record too', '/', async (page) => {
  await page.locator('mark').first().waitFor();
  await page.mouse.move(1, 1);
  await cell(page, 'e_killing', 'what').hover();
  await assertLit(page, ['killed']);
  await page.locator('.record tr[data-question="who"]').hover();
  await assertLit(page, ['its security service']);
  await page.locator('.record .field-name[data-question="count"]').click();
  await page.mouse.move(1, 1);
  await assertLit(page, ['dozens']);
});

onPage('filters stand in the address, and an address sets the filters', '/', async (page) => {
  await page.locator('summary', { hasText: 'Type' }).click();
  await page.locator('.facet[open]', { hasText: /ASSAULT\s*3\s*COERCE\s*1\s*PROTEST\s*1/ }).waitFor();
  await page.getByLabel('ASSAULT').check();
  await page.locator('.count', { hasText: '3 events' }).waitFor();
  assert.match(page.url(), /\?type=ASSAULT$/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('baku');
  await page.locator('.count', { hasText: '1 event ' }).waitFor();
  assert.match(page.url(), /\?text=baku&type=ASSAULT$/);
  await page.reload();
  await chosen(page, 'e_killing');
  assert.equal(await page.locator('.event').count(), 1);
  await page.getByRole('button', { name: 'Reset' }).click();
  await page.locator('.count', { hasText: '5 events' }).waitFor();
  await page.goBack();
  await page.locator('.count', { hasText: '1 event ' }).waitFor();
});

onPage('j, k and the arrows go from event to event; left and right from cell to cell; Escape goes back', '/', async (page) => {
  await chosen(page, 'e_arrest');
  await page.keyboard.press('j');
  await chosen(page, 'e_killing');
  await page.keyboard.press('ArrowDown');
  await chosen(page, 'e_rally');
  await page.keyboard.press('k');
  await chosen(page, 'e_killing');
  assert.equal(await page.evaluate("document.activeElement.getAttribute('data-event')"), 'e_killing');
  assert.match(page.url(), /event=e_killing/);
  for (const _ of [1, 2, 3, 4]) await page.keyboard.press('ArrowRight');
  await assertLit(page, ['killed']);
  assert.equal(await page.locator('p.unseen[role="status"]').textContent(), 'what: killed');
  await page.keyboard.press('Escape');
  await assertLit(page, ['denied', 'it', 'killed', 'two guards', 'Baku']);
});

onPage('? shows the keys and Escape closes them', '/', async (page) => {
  await chosen(page, 'e_arrest');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

onPage('everything is reached by the Tab key alone, and shows that it has the focus', '/', async (page) => {
  await page.locator('mark').first().waitFor();
  const reached = new Set<string>();
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    const [name, outline] = await page.evaluate<readonly [string, string]>(FOCUS);
    if (name === 'BODY') break;
    reached.add(name);
    assert.notEqual(outline, 'none', name);
  }
  assert.deepEqual([...reached].sort(), ['A', 'BUTTON', 'INPUT', 'SUMMARY', 'row']);
});

onPage('words that look like markup stay words', '/?event=e_markup', async (page) => {
  await assertLit(page, [MARKUP.slice(0, MARKUP.indexOf(' attacked')), 'attacked']);
  assert.equal(await page.locator('.text').textContent(), MARKUP);
  assert.equal(await page.locator('h1').textContent(), '<b>Bold</b>');
  assert.equal(await page.locator('img').count(), 0);
  assert.equal(await page.evaluate("'broken' in window"), false);
});

onPage(
  'a narrow page is one column without sideways scrolling; a click on a cell brings its words into view',
  '/',
  async (page) => {
    await page.locator('mark').first().waitFor();
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 360);
    await cell(page, 'e_arrest', 'what').click();
    await assertLit(page, ['arrested']);
    const box = await page.locator('.text mark').boundingBox();
    assert.ok(box !== null && box.y >= 0 && box.y < 740, JSON.stringify(box));
    await page.getByRole('button', { name: '← Events' }).click();
    assert.ok(((await page.locator('.event').first().boundingBox())?.y ?? -1) >= 0);
  },
  { viewport: { width: 360, height: 740 } },
);

for (const colorScheme of ['light', 'dark'] as const) {
  onPage(
    `in ${colorScheme} mode every word keeps a contrast of 4.5 to 1`,
    '/',
    async (page) => {
      await page.locator('mark').first().waitFor();
      assert.deepEqual(await page.evaluate(FAINT_TEXTS), []);
      assert.equal(
        await page.evaluate('getComputedStyle(document.documentElement).backgroundColor'),
        colorScheme === 'dark' ? 'rgb(23, 25, 28)' : 'rgb(255, 255, 255)',
      );
    },
    { ...WIDE, colorScheme },
  );
}

onPage('"ask why" leads to the reasons, or says clearly that there are none, and back', '/?type=ASSAULT&event=e_killing', async (page) => {
  await page.getByRole('link', { name: 'ask why' }).click();
  await page.getByText(/Why this event/).waitFor();
  await page.getByText('Iran denied that it had killed two guards in Baku.').waitFor();
  await page.getByRole('link', { name: 'Back to the event' }).click();
  await chosen(page, 'e_killing');
  assert.match(page.url(), /type=ASSAULT/);
});
