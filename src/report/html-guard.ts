import { Worker } from 'node:worker_threads';
import { messageOf } from '../core/errors.js';
import { problemPiece } from './draft.js';
import type { PageAnswer, PageRequest } from './html-worker.js';

/** Milliseconds; a news page takes some 20. */
const LONGEST = 20_000;
/** Megabytes that a page may take while it is read. */
const MOST_MEMORY = 1024;
const MEND = 'save the text of the article as plain text and give that';

let kept: Worker | null = null;

/** Reads a page in a thread of its own, which is ended where it takes too long or too much memory; that is a problem. */
export function readGuarded(request: PageRequest, longest = LONGEST): Promise<PageAnswer> {
  const worker = kept ?? start();
  kept = null;
  worker.ref();
  return new Promise((resolve) => {
    const settle = (answer: PageAnswer, usable: boolean): void => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', failed);
      if (usable) keep(worker);
      else void worker.terminate();
      resolve(answer);
    };
    const answered = (answer: PageAnswer): void => settle(answer, true);
    const failed = (thrown: unknown): void => {
      settle(problemPiece('malformed', request.origin, `this page cannot be taken apart: ${messageOf(thrown)}`, MEND), false);
    };
    const timer = setTimeout(() => {
      settle(problemPiece('timeout', request.origin, `reading this page took more than ${longest / 1000} s`, MEND), false);
    }, longest);
    worker.on('message', answered).on('error', failed);
    worker.postMessage(request);
  });
}

/** A thread that fails while it waits is forgotten. */
function start(): Worker {
  const worker = new Worker(new URL('./html-worker.js', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
  worker.on('error', () => {
    if (kept === worker) kept = null;
  });
  return worker;
}

/** For the next page; the process may end without it. */
function keep(worker: Worker): void {
  worker.unref();
  if (kept === null) kept = worker;
  else void worker.terminate();
}
