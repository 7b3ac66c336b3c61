import type { Hono } from 'hono';
import { OnRecordError } from '../../core/errors.js';
import type { EventType } from '../../core/schema.js';
import type { Store } from '../../store/store.js';
import type { IncidentsPage } from '../api.js';

const PAGE = 50;
const LARGEST_PAGE = 500;
const NAMES = ['type', 'country', 'reports', 'limit', 'cursor'];

/** GET /api/incidents?type&country&reports&limit&cursor: incidents, those that most reports tell first, page by page. */
export function addIncidents(app: Hono, store: Store): void {
  app.get('/api/incidents', async (context) => context.json(await readPage(store, new URL(context.req.url).searchParams)));
}

async function readPage(store: Store, query: URLSearchParams): Promise<IncidentsPage> {
  const strange = [...query.keys()].find((name) => !NAMES.includes(name));
  if (strange !== undefined) throw new OnRecordError(`There is no filter "${strange}".`, 'query', `Use ${NAMES.join(', ')}.`);
  const [types, countries] = [listOf(query, 'type'), listOf(query, 'country')];
  const limit = numberOf(query, 'limit', LARGEST_PAGE) ?? PAGE;
  const skip = numberOf(query, 'cursor', Number.MAX_SAFE_INTEGER) ?? 0;
  const reports = numberOf(query, 'reports', Number.MAX_SAFE_INTEGER) ?? 1;
  const found = await store.linking.incidents({
    ...(types.length > 0 && { types: types as readonly EventType[] }),
    ...(countries.length > 0 && { countries }),
    reports,
    skip,
    limit: limit + 1,
  });
  return { incidents: found.slice(0, limit), next: found.length > limit ? String(skip + limit) : null };
}

const listOf = (query: URLSearchParams, name: string): readonly string[] =>
  query
    .getAll(name)
    .flatMap((text) => text.split(','))
    .map((item) => item.trim().toUpperCase())
    .filter((item) => item !== '');

function numberOf(query: URLSearchParams, name: string, most: number): number | null {
  const text = query.get(name);
  if (text === null) return null;
  if (/^\d{1,15}$/.test(text) && Number(text) >= 1 && Number(text) <= most) return Number(text);
  throw new OnRecordError(`"${text}" is no ${name}.`, name, 'Give a whole number from 1, as the pages before name it.');
}
