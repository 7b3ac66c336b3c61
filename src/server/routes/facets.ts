import type { Hono } from 'hono';
import type { Event, Status } from '../../core/schema.js';
import type { Store, Tally } from '../../store/store.js';
import type { Facets } from '../api.js';
import { countriesOf, type EventQuery, hasWords, readQuery } from '../event-query.js';

/** Events that are counted, at most: some seconds of work. */
const MOST_EVENTS = 50_000;

/** GET /api/facets?text&type&country&status: how many events there are of each type, country and status. */
export function addFacets(app: Hono, store: Store): void {
  app.get('/api/facets', async (context) => context.json(await countFacets(store, readQuery(context.req.url), MOST_EVENTS)));
}

/** Counts over the first `most` events of the store. */
export async function countFacets(store: Pick<Store, 'events'>, query: EventQuery, most: number): Promise<Facets> {
  const tallies = { types: new Map<string, number>(), countries: new Map<string, number>(), statuses: new Map<Status, number>() };
  let events = 0;
  let looked = 0;
  for await (const event of store.events()) {
    if (looked === most) return { events, ...sorted(tallies), complete: false, looked };
    looked += 1;
    if (!hasWords(event, query.text)) continue;
    const unmet = unmetBy(event, query);
    if (unmet.length === 0) events += 1;
    const counts = (filter: Unmet): boolean => unmet.every((one) => one === filter);
    if (counts('type')) add(tallies.types, [event.what.value.type]);
    if (counts('country')) add(tallies.countries, countriesOf(event));
    if (counts('status')) add(tallies.statuses, [event.status.value]);
  }
  return { events, ...sorted(tallies), complete: true, looked };
}

type Unmet = 'type' | 'country' | 'status';

/** The filters that the event does not meet; words apart. */
function unmetBy(event: Event, { types, countries, statuses }: EventQuery): readonly Unmet[] {
  const met: Readonly<Record<Unmet, boolean>> = {
    type: types.length === 0 || types.includes(event.what.value.type),
    country: countries.length === 0 || countriesOf(event).some((country) => countries.includes(country)),
    status: statuses.length === 0 || statuses.includes(event.status.value),
  };
  return (['type', 'country', 'status'] as const).filter((filter) => !met[filter]);
}

function add<Name>(tally: Map<Name, number>, names: readonly Name[]): void {
  for (const name of names) tally.set(name, (tally.get(name) ?? 0) + 1);
}

interface Tallies {
  readonly types: ReadonlyMap<string, number>;
  readonly countries: ReadonlyMap<string, number>;
  readonly statuses: ReadonlyMap<Status, number>;
}

const sorted = ({ types, countries, statuses }: Tallies): Pick<Facets, 'types' | 'countries' | 'statuses'> => ({
  types: largestFirst(types),
  countries: largestFirst(countries),
  statuses: largestFirst(statuses),
});

const largestFirst = <Name extends string>(tally: ReadonlyMap<Name, number>): readonly (Tally & { readonly name: Name })[] =>
  [...tally].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
