import type { HtmlPage } from './html-dom.js';

/** What a page says of itself in JSON-LD. */
export interface LinkedData {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly date: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Out of the first object of a page's JSON-LD that has a date of publication, else that has a headline. */
export function linkedData(page: HtmlPage): LinkedData {
  const objects = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    objectsOf(parsed(script.textContent ?? ''), 0),
  );
  const article =
    objects.find((object) => wordOf(object['datePublished']) !== null) ?? objects.find((object) => wordOf(object['headline']) !== null);
  if (article === undefined) return { title: null, publisher: null, url: null, date: null };
  const publisher = article['publisher'];
  const referred = isFields(publisher)
    ? (objects.find((object) => object['@id'] === publisher['@id'] && wordOf(object['name']) !== null) ?? publisher)
    : null;
  return {
    title: wordOf(article['headline']),
    publisher: wordOf(publisher) ?? (referred === null ? null : wordOf(referred['name'])),
    url: wordOf(article['url']),
    date: wordOf(article['datePublished']),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** An object and those below it, in order; lists and graphs are nested a few deep at most. */
function objectsOf(value: unknown, depth: number): readonly Fields[] {
  if (depth > 6 || typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap((item) => objectsOf(item, depth + 1));
  return isFields(value) ? [value, ...below] : below;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const wordOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);
