/** Says whether the time that one report may take is over. A stage asks between two sentences; the clock stays at the door. */
export type TimeUp = () => boolean;

export const UNLIMITED: TimeUp = () => false;

/** Thrown by a stage that was told that the time is over: the report is given up, not the run. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';

  constructor() {
    super('the time for this report is over');
  }
}

/** Throws `OutOfTime` once the time is over. */
export function checkTime(timeUp: TimeUp): void {
  if (timeUp()) throw new OutOfTime();
}
