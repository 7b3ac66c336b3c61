import type { Refusal } from '../api.js';

/** Why the server gave nothing. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Asks the page's own server; `path` begins with "/api/". Throws `Refused`, with status 0 where the server is gone. */
export async function ask<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch(path, signal === undefined ? {} : { signal }).catch((thrown: unknown) => {
    if (signal?.aborted) throw thrown;
    throw new Refused(0, 'The server does not answer. Is `onrecord serve` still running?');
  });
  if (response.ok) return (await response.json()) as Answer;
  const refusal = (await response.json().catch(() => null)) as Refusal | null;
  throw new Refused(
    response.status,
    refusal === null ? `The server answers ${response.status}.` : `${refusal.error.what} ${refusal.error.mend}`,
  );
}
