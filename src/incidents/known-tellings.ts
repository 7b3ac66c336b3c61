import type { Shelf } from '../core/shelf.js';
import type { Story, Telling } from '../core/telling.js';

/** A telling with the story of its report. */
export interface KnownTelling {
  readonly telling: Telling;
  readonly story: Story;
}

/** Takes tellings off the shelf, by their ids; those that are not there are left out. */
export async function loadTellings(ids: readonly string[], shelf: Shelf): Promise<ReadonlyMap<string, KnownTelling>> {
  const tellings = await shelf.tellings(ids);
  const stories = await shelf.stories([...new Set(tellings.map(({ report }) => report))]);
  return new Map(
    tellings.flatMap((telling) => {
      const story = stories.get(telling.report);
      return story === undefined ? [] : [[telling.id, { telling, story }] as const];
    }),
  );
}
