/** An error that a user can act on: what went wrong, where, and how to mend it. */
export class OnRecordError extends Error {
  override readonly name = 'OnRecordError';

  constructor(
    readonly what: string,
    readonly where: string,
    readonly mend: string,
    options?: ErrorOptions,
  ) {
    super(`${what}\n  where: ${where}\n  mend:  ${mend}`, options);
  }
}

/** The message of anything that was thrown. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** Several things to mend, all told at once. */
export class OnRecordErrors extends OnRecordError {
  constructor(readonly all: readonly OnRecordError[]) {
    const [first] = all;
    super(first?.what ?? 'nothing is wrong', first?.where ?? '', first?.mend ?? '');
    if (all.length > 1) this.message = `${all.length} things are to be mended\n${all.map((one) => one.message).join('\n')}`;
  }
}
