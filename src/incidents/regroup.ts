import type { ScoredLink } from '../core/linking.js';
import type { Placed, Shelf } from '../core/shelf.js';
import type { Telling } from '../core/telling.js';
import { clusterLinks, type Grouping } from './cluster.js';
import { compare, scoreOf } from './compare.js';
import { incidentIdOf } from './incident-id.js';
import { type KnownTelling, loadTellings } from './known-tellings.js';
import { likeness } from './story.js';
import type { LinkSetting } from './within.js';

/** What two groups of tellings must fit each other by, on average. */
const LEAST = 1.5;

/** Places these tellings, and all that hang in one web of links with them, in incidents. */
export async function regroup(touched: readonly string[], shelf: Shelf, setting: LinkSetting): Promise<void> {
  const ids = [...new Set([...touched, ...(await shelf.webOf(touched))])];
  const known = await loadTellings(ids, shelf);
  const tellings = [...known.values()].map(({ telling }) => telling).sort(byPublication);
  const links = await shelf.linksOf(tellings.map(({ id }) => id));
  const grouping: Grouping = { weigh: weigher(known, setting), least: LEAST, apart: await apartTellings(shelf, setting) };
  await shelf.place(websOf(tellings, links).flatMap(({ ids, links: own }) => placed(ids, clusterLinks(ids, own, grouping))));
}

/** First published first, undated last: an incident is named after its first telling, which later reports seldom change. */
export const byPublication = (a: Telling, b: Telling): number =>
  (a.published ?? Number.POSITIVE_INFINITY) - (b.published ?? Number.POSITIVE_INFINITY) ||
  compareText(a.report, b.report) ||
  a.at - b.at ||
  compareText(a.id, b.id);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function placed(web: readonly string[], groups: readonly (readonly string[])[]): readonly Placed[] {
  return groups.flatMap((group) =>
    group.map((telling) => ({ telling, incident: incidentIdOf(group[0] ?? telling), web: web[0] ?? telling })),
  );
}

/** Two tellings of one report were not held to be one there; where others hold both to be one with them, that says little. */
const UNCOMPARED = 0;

/** Each pair is weighed once. */
function weigher(known: ReadonlyMap<string, KnownTelling>, setting: LinkSetting): Grouping['weigh'] {
  const weighed = new Map<string, number | null>();
  return (a, b) => {
    const [first, second] = a < b ? [a, b] : [b, a];
    const name = `${first} ${second}`;
    const before = weighed.get(name);
    if (before !== undefined) return before;
    const [one, other] = [known.get(first), known.get(second)];
    const sameReport = one !== undefined && one.telling.report === other?.telling.report;
    const reasons =
      one === undefined || other === undefined || sameReport
        ? null
        : compare(one.telling, other.telling, { ...setting, likeness: likeness(one.story, other.story) });
    const score = sameReport ? UNCOMPARED : reasons === null ? null : scoreOf(reasons);
    weighed.set(name, score);
    return score;
  };
}

async function apartTellings(shelf: Shelf, { rulings }: LinkSetting): Promise<Grouping['apart']> {
  const tellings = await shelf.tellingOf(rulings.apart.flat());
  return rulings.apart.flatMap(([a, b]): [string, string][] => {
    const [one, other] = [tellings.get(a), tellings.get(b)];
    return one === undefined || other === undefined || one === other ? [] : [[one, other]];
  });
}

/** Tellings that hang together by links, each web with its links. */
function websOf(
  tellings: readonly Telling[],
  links: readonly ScoredLink[],
): readonly { readonly ids: readonly string[]; readonly links: readonly ScoredLink[] }[] {
  const webs = new Map(tellings.map(({ id }) => [id, { ids: [id], links: [] as ScoredLink[] }]));
  for (const link of links) {
    const [one, other] = [webs.get(link.a), webs.get(link.b)];
    if (one === undefined || other === undefined) continue;
    const [large, small] = one.ids.length >= other.ids.length ? [one, other] : [other, one];
    large.links.push(link);
    if (large === small) continue;
    for (const id of small.ids) webs.set(id, large);
    large.ids.push(...small.ids);
    large.links.push(...small.links);
  }
  const order = new Map(tellings.map(({ id }, at) => [id, at]));
  return [...new Set(webs.values())].map(({ ids, links: own }) => ({
    ids: ids.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    links: own,
  }));
}
