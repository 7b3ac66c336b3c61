/** What the address of the page says: the filters under the names that the interface uses, the event chosen, the part of the page. */
export interface Address {
  readonly filters: Filters;
  readonly event: string | null;
  /** The event to give reasons for, on /explain/ID. */
  readonly explain: string | null;
}

export interface Filters {
  readonly text: string;
  readonly type: readonly string[];
  readonly country: readonly string[];
  readonly status: readonly string[];
}

export const NO_FILTERS: Filters = { text: '', type: [], country: [], status: [] };

export function readAddress({ pathname, search }: { readonly pathname: string; readonly search: string }): Address {
  const query = new URLSearchParams(search);
  const list = (name: string): readonly string[] => (query.get(name) ?? '').split(',').filter((item) => item !== '');
  return {
    filters: { text: query.get('text') ?? '', type: list('type'), country: list('country'), status: list('status') },
    event: query.get('event'),
    explain: /^\/explain\/([^/]+)$/.exec(pathname)?.[1] ?? null,
  };
}

/** The address as it stands after the host; what is not chosen is left out. */
export function writeAddress({ filters, event, explain }: Address): string {
  const query = queryOf(filters, event);
  return `/${explain === null ? '' : `explain/${explain}`}${query === '' ? '' : `?${query}`}`;
}

/** The filters as a query string without "?", and with the event where one is given. */
export function queryOf({ text, type, country, status }: Filters, event: string | null = null): string {
  const query = new URLSearchParams();
  if (text.trim() !== '') query.set('text', text);
  for (const [name, list] of Object.entries({ type, country, status })) if (list.length > 0) query.set(name, list.join(','));
  if (event !== null) query.set('event', event);
  return query.toString().replaceAll('%2C', ',');
}
