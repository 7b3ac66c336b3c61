/** What the process answers to the shell. */
export const EXIT = { read: 0, defect: 1, failed: 1, unusable: 2, interrupted: 130 } as const;

/** Closes every help page. */
export const EXIT_HELP = `
Exit codes:
  0    at least one report was read, or the question was answered
  1    an example of the lexicon is read otherwise, or a defect in OnRecord
  2    nothing could be read, or the command, an option or the store could not be used
  130  interrupted; what was coded before is on record`;
