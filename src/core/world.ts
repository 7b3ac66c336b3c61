import { OnRecordError } from './errors.js';
import type { Token } from './schema.js';

/** What a row of the lexicon's tables knows of a name. */
export interface WorldEntry {
  readonly kind: WorldKind;
  /** The row's main name. */
  readonly name: string;
  readonly country: string | null;
  readonly roles: readonly string[];
  /** ISO dates between which the row holds; `null` where it always does. */
  readonly from: string | null;
  readonly to: string | null;
  readonly id: string | null;
  /** The file of a user's own that the row stands in; absent in the package's tables. */
  readonly file?: string;
}

export type WorldKind = 'country' | 'demonym' | 'capital' | 'metonym' | 'territory' | 'city' | 'organisation' | 'person' | 'group';

/** Entries whose name stands at `start`, `length` tokens long. */
export interface WorldMatch {
  readonly start: number;
  readonly length: number;
  readonly entries: readonly WorldEntry[];
}

/** The named world: names to what they stand for. Keys are names without white space, in the case they are written in. */
export interface World {
  readonly entries: ReadonlyMap<string, readonly WorldEntry[]>;
  /** Length of the longest key that can begin with this word; 0 where none can. */
  readonly reach: (word: string) => number;
  /** Country code to its entry. */
  readonly countries: ReadonlyMap<string, WorldEntry>;
}

/** A table of lexicon/places or lexicon/actors with the kind its rows have. */
export interface WorldTable {
  readonly file: string;
  readonly kind: WorldKind;
  readonly rows: readonly Row[];
  /** Whether it is a user's own. */
  readonly own?: boolean;
}

export type Row = Readonly<Record<string, string>>;

/** Tokens of the longest name that is found: as many as the longest of the tables ("National Council for the Defense of Democracy-Forces for …") has. */
export const LONGEST = 14;

/** Builds the index out of the tables. */
export function compileWorld(tables: readonly WorldTable[]): World {
  const entries = new Map<string, WorldEntry[]>();
  const countries = new Map<string, WorldEntry>();
  const put = (names: string | undefined, entry: WorldEntry): void => {
    for (const name of (names ?? '').split('|').filter((n) => n !== '')) {
      const key = worldKey(name);
      const list = entries.get(key);
      if (list === undefined) entries.set(key, [entry]);
      else if (!list.some((e) => e.kind === entry.kind && e.name === entry.name && e.from === entry.from && e.to === entry.to))
        list.push(entry);
    }
  };
  for (const table of tables) {
    for (const row of table.rows) {
      const entry = entryOf(row, table);
      put(`${row['name']}|${row['aliases'] ?? ''}`, entry);
      put(row['demonyms'], { ...entry, kind: table.kind === 'country' || table.kind === 'territory' ? 'demonym' : entry.kind });
      put(row['capital'], { ...entry, kind: 'capital', name: (row['capital'] ?? '').split('|')[0] ?? '' });
      put(row['metonyms'], { ...entry, kind: 'metonym', roles: ['GOV'] });
      if (table.kind === 'country' && entry.country !== null && !countries.has(entry.country)) countries.set(entry.country, entry);
    }
  }
  return { entries, countries, reach: createReach(entries.keys()) };
}

/** A world in which a name that `own` has stands for what `own` says, and for nothing else. */
export function layOver(world: World, own: World): World {
  const entries = new Map([...world.entries, ...own.entries]);
  return { entries, countries: new Map([...world.countries, ...own.countries]), reach: createReach(entries.keys()) };
}

/** A name as the tables' index has it: without white space, with straight apostrophes. */
export const worldKey = (name: string): string => plain(name.includes(' ') ? name.replace(/\s+/g, '') : name);

/** The longest name of the tables that begins at `start`, or null. */
export function matchWorld(world: World, tokens: readonly Token[], start: number): WorldMatch | null {
  const first = tokens[start];
  if (first === undefined) return null;
  const most = world.reach(first.text);
  if (most === 0) return null;
  let key = '';
  let found: WorldMatch | null = null;
  for (let length = 1; length <= LONGEST && start + length <= tokens.length; length++) {
    key += plain((tokens[start + length - 1] as Token).text);
    if (key.length > most) break;
    const entries = world.entries.get(key) ?? world.entries.get(titled(key));
    if (entries) found = { start, length, entries };
  }
  return found;
}

const OPENING = 3; // characters by which names are told apart before they are put together

const opening = (text: string): string => plain(text.slice(0, OPENING));
const plain = (text: string): string => (text.includes('’') ? text.replace(/’/g, "'") : text);

const REMEMBERED = 20_000; // words whose reach is kept

/** By the longest key for each opening of up to three characters; remembers what it was asked for as long as few enough words come by. */
function createReach(keys: Iterable<string>): (word: string) => number {
  const longest = new Map<string, number>();
  for (const key of keys) {
    for (let n = 1; n <= OPENING; n++) {
      const start = key.slice(0, n);
      if ((longest.get(start) ?? 0) < key.length) longest.set(start, key.length);
    }
  }
  const known = new Map<string, number>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const reach = Math.max(longest.get(opening(word)) ?? 0, longest.get(opening(titled(word))) ?? 0);
    if (known.size >= REMEMBERED) known.clear();
    known.set(word, reach);
    return reach;
  };
}

/** "IRAN" in a headline as "Iran"; short capitals stay what they are. */
const titled = (key: string): string => (key.length > 3 && key === key.toUpperCase() ? key.charAt(0) + key.slice(1).toLowerCase() : key);

/** Rows of a table of tab-separated values with a header; `#` lines are comments. Throws where a row is too short or too long. */
export function parseTable(text: string, file: string): readonly Row[] {
  const lines = text
    .split('\n')
    .map((line, index) => ({ line: line.replace(/\r$/, ''), number: index + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'));
  const header = lines.shift()?.line.split('\t') ?? [];
  return lines.map(({ line, number }) => {
    const cells = line.split('\t');
    if (cells.length !== header.length)
      throw new OnRecordError(
        `${cells.length} cells where the header has ${header.length}`,
        `${file}:${number}`,
        'separate cells by single tabs, and leave unknown cells empty',
      );
    return Object.fromEntries(header.map((name, i) => [name, cells[i] ?? '']));
  });
}

function entryOf(row: Row, { kind, file, own = false }: WorldTable): WorldEntry {
  const cell = (name: string): string | null => (row[name] ? row[name] : null);
  return {
    kind,
    name: row['name'] ?? '',
    country: cell('code') ?? cell('country'),
    roles: (row['roles'] ?? '').split('|').filter((r) => r !== ''),
    from: cell('from'),
    to: cell('to'),
    id: cell('id'),
    ...(own && { file }),
  };
}
