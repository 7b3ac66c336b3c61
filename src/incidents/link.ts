import type { Link } from '../core/linking.js';
import type { Gone, Shelf, ToldReport } from '../core/shelf.js';
import { RULED } from './cluster.js';
import { compare, scoreOf, THRESHOLD } from './compare.js';
import { keysAround } from './keys.js';
import { type KnownTelling, loadTellings } from './known-tellings.js';
import { areNear, type Block, blocksOf, freshPairs, type Pair, type Place, partedPairs, REACH } from './neighbours.js';
import { regroup } from './regroup.js';
import { likeness } from './story.js';
import { type LinkSetting, ruledLinks } from './within.js';

/** A third of what a crowded block holds: it reaches over three stretches of days. */
const CROWDED = REACH / 3;
/** Two tellings are compared where they meet in so many blocks: one word in common tells nothing. */
const LEAST_BLOCKS = 2;

/**
 * Puts the tellings of reports on the shelf, links them to those that were there, and places all that this touches in incidents.
 * What comes out depends on what is on the shelf in the end, not on the order in which it came there. True where tellings went
 * that stood between others in a crowded block: then the whole shelf should be linked anew.
 */
export async function linkReports(told: readonly ToldReport[], shelf: Shelf, setting: LinkSetting): Promise<boolean> {
  const gone = await shelf.shelve(told);
  const fresh = new Map(told.flatMap(({ tellings, story }) => tellings.map(({ telling }) => [telling.id, { telling, story }] as const)));
  const around = await blocksAround([...fresh.values()], shelf, setting);
  const blocks = [...around.values()];
  const pairs = meetingOften(blocks.map((block) => freshPairs(block, (id) => fresh.has(id))));
  const links = [...(await decide(pairs, shelf, setting)), ...(await ruled(fresh, shelf, setting))];
  const lost = await lostLinks(
    blocks.flatMap((block) => partedPairs(block, (id) => fresh.has(id))),
    shelf,
    setting,
  );
  await shelf.link(links);
  await shelf.unlink(lost);
  const touched = new Set([...fresh.keys(), ...gone.bereft, ...lost.flatMap(({ a, b }) => [a, b]), ...links.flatMap(({ a, b }) => [a, b])]);
  await regroup([...touched], shelf, setting);
  return isStale(gone, fresh, shelf);
}

async function blocksAround(known: readonly KnownTelling[], shelf: Shelf, setting: LinkSetting): Promise<ReadonlyMap<string, Block>> {
  const places = new Map<number, Place>();
  for (const { telling, story } of known) for (const [key, place] of keysAround(telling, story, setting)) places.set(key, place);
  return blocksOf(await shelf.filed([...places.keys()]), places);
}

const nameOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Pairs that are in enough of the lists, each list holding a pair once. */
function meetingOften(lists: readonly (readonly Pair[])[]): readonly Pair[] {
  const meetings = new Map<string, { readonly pair: Pair; times: number }>();
  for (const pair of lists.flat()) {
    const name = nameOf(...pair);
    const known = meetings.get(name);
    if (known === undefined) meetings.set(name, { pair, times: 1 });
    else known.times += 1;
  }
  return [...meetings.values()].filter(({ times }) => times >= LEAST_BLOCKS).map(({ pair }) => pair);
}

async function decide(pairs: readonly Pair[], shelf: Shelf, setting: LinkSetting): Promise<readonly Link[]> {
  const known = await loadTellings([...new Set(pairs.flat())], shelf);
  return pairs.flatMap(([a, b]) => {
    const [one, other] = [known.get(a < b ? a : b), known.get(a < b ? b : a)];
    if (one === undefined || other === undefined || one.telling.report === other.telling.report) return [];
    const reasons = compare(one.telling, other.telling, { ...setting, likeness: likeness(one.story, other.story) });
    const score = reasons === null ? 0 : scoreOf(reasons);
    return reasons === null || score < THRESHOLD ? [] : [{ a: one.telling.id, b: other.telling.id, score, reasons }];
  });
}

/** Links that people ruled between events of which one has just come. */
async function ruled(fresh: ReadonlyMap<string, unknown>, shelf: Shelf, { rulings }: LinkSetting): Promise<readonly Link[]> {
  const tellings = await shelf.tellingOf(rulings.same.flat());
  const pairs = rulings.same.flatMap(([a, b]): Pair[] => {
    const [one, other] = [tellings.get(a), tellings.get(b)];
    return one === undefined || other === undefined || one === other || !(fresh.has(one) || fresh.has(other)) ? [] : [[one, other]];
  });
  return ruledLinks(pairs);
}

/** Of pairs that others have come between, those that were linked and no longer meet often enough anywhere. */
async function lostLinks(parted: readonly Pair[], shelf: Shelf, setting: LinkSetting): Promise<readonly Link[]> {
  if (parted.length === 0) return [];
  const names = new Map(parted.map((pair) => [nameOf(...pair), pair]));
  const linked = (await shelf.linksOf([...new Set(parted.flat())])).filter(({ a, b, score }) => names.has(nameOf(a, b)) && score < RULED);
  const known = await loadTellings([...new Set(linked.flatMap(({ a, b }) => [a, b]))], shelf);
  const blocks = [...(await blocksAround([...known.values()], shelf, setting)).values()];
  return linked
    .filter(({ a, b }) => blocks.filter((block) => areNear(block, [a, b])).length < LEAST_BLOCKS)
    .map((link) => ({ ...link, reasons: [] }));
}

/** What went may have stood between two that are now near; only crowded blocks part their members. */
async function isStale(gone: Gone, fresh: ReadonlyMap<string, unknown>, shelf: Shelf): Promise<boolean> {
  if (gone.tellings.every((id) => fresh.has(id))) return false;
  const sizes = new Map<number, number>();
  for (const { key } of await shelf.filed(gone.keys)) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  return [...sizes.values()].some((size) => size >= CROWDED);
}
