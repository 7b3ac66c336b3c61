/** How many of a known number of steps are done, on stderr while a person looks at it; silent in a pipe or a log. */
export interface Steps {
  readonly update: (done: number) => void;
  readonly end: () => void;
}

export async function startSteps(total: number, what: string): Promise<Steps> {
  if (!process.stderr.isTTY || total === 0) return { update: () => {}, end: () => {} };
  const { default: progress } = await import('cli-progress');
  const bar = new progress.SingleBar({
    format: `{bar} {value} of {total} ${what} · {duration_formatted}`,
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(total, 0);
  return { update: (done) => bar.update(done), end: () => bar.stop() };
}
