/** lexicon/en/place-words.yml: words that tell names of places from other names. All in lower case. */
export interface PlaceWords {
  readonly generic: ReadonlySet<string>;
  readonly streets: ReadonlySet<string>;
  readonly sites: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly residents: ReadonlySet<string>;
  readonly institutions: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  /** Plural to what each of its names would have: "counties" to "County". */
  readonly shared: ReadonlyMap<string, string>;
}

/** Reads the parsed YAML of lexicon/en/place-words.yml. */
export function compilePlaceWords(data: unknown): PlaceWords {
  const file = data as Record<keyof PlaceWords, { words: readonly string[] }>;
  const { shared } = data as { shared: { words: Readonly<Record<string, string>> } };
  const set = (name: keyof PlaceWords): ReadonlySet<string> => new Set(file[name].words.map((word) => word.toLowerCase()));
  return {
    generic: set('generic'),
    streets: set('streets'),
    sites: set('sites'),
    parts: set('parts'),
    residents: set('residents'),
    institutions: set('institutions'),
    events: set('events'),
    shared: new Map(Object.entries(shared.words)),
  };
}
