import type { Draft } from './draft.js';
import { type HtmlNode, type HtmlPage, parsePage } from './html-dom.js';
import { linkedData } from './html-linked-data.js';
import { textOf } from './html-text.js';
import { publishedDate } from './published.js';

/** Where pages give their date, the surest first. */
const DATES = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  '[itemprop="datePublished"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="pubdate"]',
  'meta[name="publishdate"]',
  'meta[name="publish-date"]',
  'meta[name="article:published_time"]',
  'meta[name="DC.date.issued"]',
  'meta[name="dc.date"]',
  'meta[name="DC.date"]',
  'meta[name="date"]',
  'time[pubdate]',
  'article time[datetime]',
  'time[datetime]',
];

/** The article of a page: its text, "" where none was found, and what the page says of it. */
export async function readArticle(html: string): Promise<Pick<Draft, 'text' | 'title' | 'publisher' | 'url' | 'date'>> {
  const page = await parsePage(html);
  const data = linkedData(page);
  const dates = [data.date, ...DATES.map((selector) => said(page, selector))].filter((date) => date !== null);
  const about = {
    publisher:
      data.publisher ??
      said(page, 'meta[property="og:site_name"]') ??
      said(page, 'meta[name="publisher"]', 'meta[name="application-name"]'),
    url: said(page, 'link[rel="canonical"]', 'meta[property="og:url"]') ?? data.url,
    date: dates.find((date) => publishedDate(date) !== null) ?? dates[0] ?? null,
  };
  const ownTitle = data.title ?? said(page, 'meta[property="og:title"]', 'meta[name="twitter:title"]');
  const heading = headingOf(page);
  const main = await mainText(page);
  const text = main.text === '' ? textOf((await parsePage(html)).body, false) : main.text;
  return { ...about, text, title: ownTitle ?? main.title ?? heading };
}

/** What the first element that is there and says something says: its content, time, address or text. */
function said(page: HtmlPage, ...selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    for (const element of page.querySelectorAll(selector)) {
      const words =
        element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.getAttribute('href') ?? element.textContent;
      if (words !== null && words.trim() !== '') return words.trim().replace(/\s+/g, ' ');
    }
  }
  return null;
}

/** The heading, where the page has just one of the first order. */
function headingOf(page: HtmlPage): string | null {
  const headings = [...page.querySelectorAll('h1')];
  return headings.length === 1 ? said(page, 'h1') : null;
}

/** Takes the page apart: it must not be used afterwards. */
async function mainText(page: HtmlPage): Promise<{ readonly text: string; readonly title: string | null }> {
  const { Readability } = await import('@mozilla/readability');
  const options = { serializer: (node: unknown): HtmlNode => node as HtmlNode, disableJSONLD: true };
  const article = new Readability<HtmlNode>(page as unknown as ConstructorParameters<typeof Readability>[0], options).parse();
  const content = article?.content ?? null;
  return { text: content === null ? '' : textOf(content), title: article?.title?.trim() || null };
}
