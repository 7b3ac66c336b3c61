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
