import type { Windows } from '../core/linking.js';
import type { Store } from '../store/store.js';
import type { Interruption } from './interruption.js';

interface Linking {
  readonly interruption: Pick<Interruption, 'happened'>;
  /** Those not given are as the store was linked before. */
  readonly windows: Partial<Windows>;
  /** Forget all incidents first. */
  readonly anew?: boolean;
  readonly onProgress?: (reports: number) => void;
}

/** Links the reports that wait for it; gives their number. What an interruption leaves waiting is linked the next time. */
export async function linkStore(store: Store, { interruption, windows, anew = false, onProgress = () => {} }: Linking): Promise<number> {
  const [{ linkAnew, linkWaiting }, { loadLinking }, { linkerVersion }] = await Promise.all([
    import('../linker.js'),
    import('../knowledge.js'),
    import('../version.js'),
  ]);
  const [lexicon, linker] = await Promise.all([loadLinking(), linkerVersion()]);
  const setting = { store, lexicon, linker, windows, onProgress, interrupted: () => interruption.happened() };
  return anew ? linkAnew(setting) : linkWaiting(setting);
}
