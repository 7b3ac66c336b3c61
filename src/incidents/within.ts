import type { Link, PairRulings } from '../core/linking.js';
import type { Event } from '../core/schema.js';
import type { Telling } from '../core/telling.js';
import { clusterLinks, RULED } from './cluster.js';
import { scoreOf, THRESHOLD } from './compare.js';
import { compareWithin, type WithinSetting } from './compare-within.js';
import { poolTellings, tellingOf } from './telling.js';

/** What a report tells, happening by happening, and why its events were held to be of one. */
export interface Within {
  readonly tellings: readonly { readonly telling: Telling; readonly events: readonly string[] }[];
  readonly links: readonly Link[];
}

/** Events farther apart in the report than this are not compared: a limit on work for very long reports. */
const REACH = 100;
/** What two groups of events must fit each other by, on average. */
const LEAST = 1.5;

/** What linking goes by; `rulings` name events. */
export interface LinkSetting extends WithinSetting {
  readonly rulings: PairRulings;
}

/** Finds the events of one report that are of one happening; the events in the order of the text. */
export function linkWithin(events: readonly Event[], setting: LinkSetting): Within {
  const singles = events.map((event) => tellingOf(event, setting.lexicon)).sort(byPlace);
  const places = new Map(singles.map((telling, at) => [telling.id, at]));
  const found = singles.flatMap((a, at) => singles.slice(at + 1, at + REACH).flatMap((b) => linkOf(a, b, setting)));
  const links = [...found, ...ruledLinks(setting.rulings.same.filter((pair) => pair.every((id) => places.has(id))))];
  const weigh = (a: string, b: string): number | null => {
    const [one, other] = [places.get(a) ?? 0, places.get(b) ?? 0].sort((x, y) => x - y).map((at) => singles[at]);
    const reasons = one === undefined || other === undefined ? null : compareWithin(one, other, setting);
    return reasons === null ? null : scoreOf(reasons);
  };
  const groups = clusterLinks(
    singles.map(({ id }) => id),
    links,
    { weigh, least: LEAST, apart: setting.rulings.apart },
  );
  const together = new Map(groups.flatMap((group) => group.map((id) => [id, group])));
  return {
    tellings: groups.flatMap((group) => {
      const [first, ...others] = group.flatMap((id) => singles[places.get(id) ?? -1] ?? []);
      return first === undefined ? [] : [{ telling: poolTellings([first, ...others]), events: group }];
    }),
    links: links.filter(({ a, b }) => together.get(a) === together.get(b)),
  };
}

const byPlace = (a: Telling, b: Telling): number => a.at - b.at || (a.id < b.id ? -1 : 1);

function linkOf(a: Telling, b: Telling, setting: LinkSetting): readonly Link[] {
  const reasons = compareWithin(a, b, setting);
  if (reasons === null) return [];
  const score = scoreOf(reasons);
  return score < THRESHOLD ? [] : [a.id < b.id ? { a: a.id, b: b.id, score, reasons } : { a: b.id, b: a.id, score, reasons }];
}

/** Links that people ruled, above all that the machine finds. */
export const ruledLinks = (same: PairRulings['same']): readonly Link[] =>
  same.map((pair) => {
    const [a, b] = [...pair].sort() as [string, string];
    return { a, b, score: RULED, reasons: [{ what: 'ruling', says: 'ruled to be the same', weight: RULED }] };
  });
