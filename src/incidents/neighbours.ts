import type { Filed } from '../core/shelf.js';

/** In a crowded block, a telling is compared with so many before it and so many after it. */
export const REACH = 60;

/** What is filed under one anchor in adjoining stretches of days. */
export interface Block {
  readonly members: readonly Seat[];
}

export interface Seat {
  readonly telling: string;
  readonly day: number;
  /** Number of the stretch of days; members more than one apart are not compared. */
  readonly stretch: number;
}

export type Pair = readonly [a: string, b: string];

/** The order of a block: by day, then id. Days and stretches rise together. */
export const bySeat = (a: Seat, b: Seat): number =>
  a.stretch - b.stretch || a.day - b.day || (a.telling < b.telling ? -1 : a.telling > b.telling ? 1 : 0);

/** Pairs of a block that are compared, one of each being fresh. */
export function freshPairs({ members }: Block, isFresh: (telling: string) => boolean): readonly Pair[] {
  const pairs: Pair[] = [];
  members.forEach((seat, at) => {
    if (!isFresh(seat.telling)) return;
    for (let i = Math.max(0, at - REACH); i <= at + REACH; i++) {
      const other = members[i];
      if (other === undefined || i === at || Math.abs(other.stretch - seat.stretch) > 1) continue;
      if (i > at || !isFresh(other.telling)) pairs.push([seat.telling, other.telling]);
    }
  });
  return pairs;
}

/** Pairs that stood near enough before the fresh ones came between them, and no longer do. */
export function partedPairs({ members }: Block, isFresh: (telling: string) => boolean): readonly Pair[] {
  if (members.length <= REACH + 1) return [];
  const old = members.map((seat, at) => ({ seat, at })).filter(({ seat }) => !isFresh(seat.telling));
  return old.flatMap(({ seat, at }, before) =>
    old
      .slice(before + 1, before + 1 + REACH)
      .filter((other) => other.at - at > REACH && Math.abs(other.seat.stretch - seat.stretch) <= 1)
      .map((other): Pair => [seat.telling, other.seat.telling]),
  );
}

/** True where the two stand near enough to be compared. */
export function areNear({ members }: Block, [a, b]: Pair): boolean {
  const [one, other] = [members.findIndex(({ telling }) => telling === a), members.findIndex(({ telling }) => telling === b)];
  const [first, second] = [members[one], members[other]];
  return first !== undefined && second !== undefined && Math.abs(one - other) <= REACH && Math.abs(first.stretch - second.stretch) <= 1;
}

/** The blocks of anchors out of what is filed; `stretches` names for each key its anchor and stretch. */
export function blocksOf(filed: readonly Filed[], places: ReadonlyMap<number, Place>): ReadonlyMap<string, Block> {
  const blocks = new Map<string, Seat[]>();
  for (const { key, day, telling } of filed) {
    const place = places.get(key);
    if (place === undefined) continue;
    const seats = blocks.get(place.block);
    const seat = { telling, day, stretch: place.stretch };
    if (seats === undefined) blocks.set(place.block, [seat]);
    else seats.push(seat);
  }
  return new Map([...blocks].map(([name, seats]) => [name, { members: seats.sort(bySeat) }]));
}

/** Where a key belongs: its block, and the stretch there. */
export interface Place {
  readonly block: string;
  readonly stretch: number;
}
