/**
 * How an abbreviation behaves. `title`: a name follows, never ends a sentence. `inside`: never ends a sentence. `number`: an
 * abbreviation only before a figure. `last`: ends a sentence before any capital. `any`: ends one only before a starter. Where
 * these two end one, their full stop is a word of its own.
 */
export type AbbreviationKind = 'title' | 'inside' | 'number' | 'last' | 'any';

/** What `lexicon/en/tokens.yml` knows, ready for look-up. */
export interface TokenRules {
  /** Written form without its last full stop, case as in print. */
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>;
  /** Capitalised words that open sentences far more often than they stand inside one. */
  readonly starters: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
  /** Verbs of saying that may follow a quoted question or shout. */
  readonly sayings: ReadonlySet<string>;
  /** What follows the apostrophe in a clitic, lower case: `s`, `ll`. */
  readonly clitics: ReadonlySet<string>;
  /** Words written in one that are several, case as in print, to the length of each part: `cannot` to 3, 3. */
  readonly joined: ReadonlyMap<string, readonly number[]>;
  /** 1 where `joined` has a word of this `joinedSlot`: spares most words the look-up. */
  readonly joinedFilter: Uint8Array;
  /** First parts, lower case, that keep their hyphen word whole. */
  readonly hyphenPrefixes: ReadonlySet<string>;
  readonly hyphenSuffixes: ReadonlySet<string>;
  /** Syllables of East Asian given names written with a hyphen, lower case. */
  readonly nameSyllables: ReadonlySet<string>;
  /** Lower-case words with marks inside that stay whole. */
  readonly wholeWords: ReadonlySet<string>;
  /** Units, case as in print, that are cut from a figure before them. */
  readonly units: ReadonlySet<string>;
  /** Letters that belong to a currency sign after them, as in `US$`. */
  readonly currencyPrefixes: ReadonlySet<string>;
  /** Last part of a domain or file name, lower case. */
  readonly nameEndings: ReadonlySet<string>;
  /** What starts a web address, lower case and at most eight code units, by its first code unit. */
  readonly addressHeads: ReadonlyMap<number, readonly string[]>;
  /** Signs of several marks, longest first, by their first code unit. */
  readonly signs: ReadonlyMap<number, readonly string[]>;
}

/** Checks the parsed `tokens.yml` and builds the rules; throws a `TypeError` that names the faulty entry. */
export function compileTokenRules(data: unknown): TokenRules {
  const table = tableAt(data, 'the file');
  const joined = joinedOf(listAt(table, 'joined'));
  return {
    abbreviations: abbreviationsOf(tableAt(table['abbreviations'], 'abbreviations')),
    starters: setOf(table, 'starters'),
    weekdays: setOf(table, 'weekdays'),
    sayings: setOf(table, 'sayings'),
    clitics: setOf(table, 'clitics'),
    joined,
    joinedFilter: filterOf(joined),
    hyphenPrefixes: setOf(table, 'hyphenPrefixes'),
    hyphenSuffixes: setOf(table, 'hyphenSuffixes'),
    nameSyllables: setOf(table, 'nameSyllables'),
    wholeWords: setOf(table, 'wholeWords'),
    units: setOf(table, 'units'),
    currencyPrefixes: setOf(table, 'currencyPrefixes'),
    nameEndings: setOf(table, 'nameEndings'),
    addressHeads: byFirstUnit(listAt(table, 'addressHeads')),
    signs: byFirstUnit(listAt(table, 'signs')),
  };
}

/** Place in `joinedFilter` of a word by its first code unit and its length, in code units. */
export function joinedSlot(first: number, length: number): number {
  return ((first & 0x7f) << 4) | (length & 0xf);
}

const ABBREVIATION_KINDS: readonly AbbreviationKind[] = ['title', 'inside', 'number', 'last', 'any'];

/** Each form as listed and with a capital first letter. */
function abbreviationsOf(table: Readonly<Record<string, unknown>>): ReadonlyMap<string, AbbreviationKind> {
  const abbreviations = new Map<string, AbbreviationKind>();
  for (const kind of ABBREVIATION_KINDS) {
    for (const form of listAt(table, kind)) {
      const bare = form.endsWith('.') ? form.slice(0, -1) : form;
      abbreviations.set(bare, kind);
      const capitalised = bare.charAt(0).toUpperCase() + bare.slice(1);
      if (bare.length > 1 && !abbreviations.has(capitalised)) abbreviations.set(capitalised, kind);
    }
  }
  return abbreviations;
}

/** Each word in small letters, with a capital, and, from four letters on (`IM` is not `I'm`), in capitals. */
function joinedOf(entries: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const joined = new Map<string, readonly number[]>();
  for (const entry of entries) {
    const parts = entry.split('|');
    if (parts.length < 2 || parts.includes('')) throw fault('joined', `"${entry}" needs its parts separated by "|"`);
    const lengths = parts.map((part) => part.length);
    const word = parts.join('');
    joined.set(word, lengths);
    joined.set(word.charAt(0).toUpperCase() + word.slice(1), lengths);
    if (word.length >= 4) joined.set(word.toUpperCase(), lengths);
  }
  return joined;
}

function filterOf(joined: ReadonlyMap<string, unknown>): Uint8Array {
  const filter = new Uint8Array(1 << 11);
  for (const word of joined.keys()) filter[joinedSlot(word.charCodeAt(0), word.length)] = 1;
  return filter;
}

/** Longest first. */
function byFirstUnit(entries: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>();
  for (const entry of [...entries].sort((a, b) => b.length - a.length)) {
    const first = entry.charCodeAt(0);
    groups.set(first, [...(groups.get(first) ?? []), entry]);
  }
  return groups;
}

function setOf(table: Readonly<Record<string, unknown>>, key: string): ReadonlySet<string> {
  return new Set(listAt(table, key));
}

function listAt(table: Readonly<Record<string, unknown>>, key: string): readonly string[] {
  const list = table[key];
  if (!Array.isArray(list)) throw fault(key, 'must be a list');
  return list.map((entry: unknown) => {
    if (typeof entry === 'string' && entry !== '') return entry;
    throw fault(key, `${JSON.stringify(entry)} is not a word; write it in quotation marks`);
  });
}

function tableAt(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fault(name, 'must be a table of keys');
  return value as Readonly<Record<string, unknown>>;
}

function fault(where: string, what: string): TypeError {
  return new TypeError(`lexicon/en/tokens.yml, ${where}: ${what}.`);
}
