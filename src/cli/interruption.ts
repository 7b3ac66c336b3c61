import { setImmediate } from 'node:timers/promises';
import { EXIT } from './exit.js';

/** Ctrl-C, heard once: work ends after the report in hand. A second Ctrl-C ends the process at once. */
export interface Interruption {
  readonly happened: () => boolean;
  /** Settles at the first Ctrl-C. */
  readonly signal: Promise<void>;
  /** Stops listening. */
  readonly end: () => void;
}

export function listenForInterruption(): Interruption {
  let heard = false;
  let settle = (): void => {};
  const signal = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const listener = (): void => {
    if (heard) process.exit(EXIT.interrupted);
    heard = true;
    process.stderr.write('\nonrecord: interrupted: stopping after the report in hand; Ctrl-C again stops at once\n');
    settle();
  };
  process.on('SIGINT', listener);
  return { happened: () => heard, signal, end: () => process.removeListener('SIGINT', listener) };
}

/** Gives the items until an interruption, even one that comes while the next item is waited for. */
export async function* untilInterrupted<T>(items: AsyncIterable<T>, interruption: Interruption): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  while (!interruption.happened()) {
    const next = await Promise.race([iterator.next(), interruption.signal]);
    if (next === undefined || next.done) return;
    yield next.value;
    await setImmediate(); // signals are heard only between two turns of the event loop
  }
}
