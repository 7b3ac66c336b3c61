import type { Changes } from '../store/store.js';
import { grouped, numbered } from './problems.js';

/** What coding again changed: reports that another coder had coded, and their events gained, lost and kept. */
export interface Recoded {
  readonly reports: number;
  readonly added: number;
  readonly removed: number;
  readonly kept: number;
}

export const NOTHING_RECODED: Recoded = { reports: 0, added: 0, removed: 0, kept: 0 };

/** The sum with these changes of the store. */
export const recodedBy = (changes: readonly Changes[], before: Recoded): Recoded =>
  changes
    .filter(({ outcome }) => outcome === 'recoded')
    .reduce(
      (sum, { added, removed, kept }) => ({
        reports: sum.reports + 1,
        added: sum.added + added.length,
        removed: sum.removed + removed.length,
        kept: sum.kept + kept.length,
      }),
      before,
    );

/** "1 report coded again: 2 events new, 1 gone, 13 kept"; null where none was. */
export function recodedLine({ reports, added, removed, kept }: Recoded): string | null {
  if (reports === 0) return null;
  return `${numbered(reports, 'report')} coded again: ${numbered(added, 'event')} new, ${grouped(removed)} gone, ${grouped(kept)} kept`;
}
