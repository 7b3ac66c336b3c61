import { useEffect, useState } from 'preact/hooks';
import { ask, Refused } from './ask.js';

export interface Asked<Answer> {
  /** Stays the former one until the next is there; `null` until the first. */
  readonly answer: Answer | null;
  readonly refused: Refused | null;
  readonly waiting: boolean;
}

/** A pause between two letters, in milliseconds: what is asked with every letter waits so long for the next. */
export const TYPING = 120;

/** Asks the server whenever the path has changed and then stays for `patience` milliseconds; `null` asks nothing. */
export function useAsked<Answer>(path: string | null, patience = 0): Asked<Answer> {
  const [asked, setAsked] = useState<Asked<Answer>>({ answer: null, refused: null, waiting: path !== null });
  useEffect(() => {
    if (path === null) return;
    const abort = new AbortController();
    setAsked(({ answer }) => ({ answer, refused: null, waiting: true }));
    const asking = setTimeout(() => {
      ask<Answer>(path, abort.signal)
        .then((answer) => setAsked({ answer, refused: null, waiting: false }))
        .catch((thrown: unknown) => {
          if (!abort.signal.aborted) setAsked({ answer: null, refused: refusalOf(thrown), waiting: false });
        });
    }, patience);
    return () => {
      clearTimeout(asking);
      abort.abort();
    };
  }, [path, patience]);
  return asked;
}

const refusalOf = (thrown: unknown): Refused => (thrown instanceof Refused ? thrown : new Refused(0, String(thrown)));
