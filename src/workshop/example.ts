/** A sentence of the lexicon with what must be read in it, or must not. */
export interface Example {
  /** What it shows: "COERCE/arrest", "not COERCE/arrest", "negated". */
  readonly shows: string;
  readonly text: string;
  /** "lexicon/en/status.yml". */
  readonly file: string;
  /** Reads the sentence; null where it is read as it should be, else what was read instead. */
  readonly run: () => string | null;
}
