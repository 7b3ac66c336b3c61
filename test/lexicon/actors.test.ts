import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { Token } from '../../src/core/schema.js';
import { compileWorld, matchWorld, parseTable, type WorldKind } from '../../src/core/world.js';
import { compileTokenRules } from '../../src/nlp/token-rules.js';
import { tokenize } from '../../src/nlp/tokenize.js';

type Row = Readonly<Record<string, string>>;
interface Bearer {
  readonly row: Row;
  readonly file: string;
}

const lexicon = new URL('../../../lexicon/', import.meta.url);
const text = (file: string): Promise<string> => readFile(new URL(file, lexicon), 'utf8');
const table = async (file: string): Promise<readonly Row[]> => parseTable(await text(file), file);

const KINDS = { organisations: 'organisation', persons: 'person', groups: 'group' } as const satisfies Record<string, WorldKind>;
const tables = await Promise.all(
  Object.entries(KINDS).map(async ([file, kind]) => ({ file: `actors/${file}.tsv`, kind, rows: await table(`actors/${file}.tsv`) })),
);
const rows: readonly Bearer[] = tables.flatMap(({ file, rows: own }) => own.map((row) => ({ file, row })));
const codebook = parse(await text('codebook.yml')) as { sectors: readonly { sector: string }[]; bodies: readonly { body: string }[] };
const sectors = new Set(codebook.sectors.map((s) => s.sector));
const countries = new Set([...(await table('places/countries.tsv')).map((r) => r['code']), ...codebook.bodies.map((b) => b.body), '']);
const rules = compileTokenRules(parse(await text('en/tokens.yml')));

const cell = (row: Row, column: string): string => row[column] ?? '';
const roles = (row: Row): readonly string[] => cell(row, 'roles').split('|').filter(Boolean);
const aliases = (row: Row): readonly string[] => (cell(row, 'aliases') === '' ? [] : cell(row, 'aliases').split('|'));
const names = (row: Row): readonly string[] => [cell(row, 'name'), ...aliases(row)];
const saying = ({ file, row }: Bearer): string =>
  `${file}: ${cell(row, 'name')} (${[cell(row, 'country'), cell(row, 'roles'), cell(row, 'from'), cell(row, 'to')].join(' ')})`;

/** What stands out of all rows, each with its name, so that a failure says what to mend. */
const none = (found: readonly string[]): void => assert.deepEqual(found, []);
const where = (wrong: (row: Row) => boolean): readonly string[] => rows.filter(({ row }) => wrong(row)).map(saying);

test('every actor has a name and a source, and no cell begins or ends with a space', () => {
  none(where((row) => cell(row, 'name') === '' || cell(row, 'source') === ''));
  none(where((row) => Object.values(row).some((value) => value !== value.trim())));
});

test('every country of an actor is one of the countries or bodies', () => none(where((row) => !countries.has(cell(row, 'country')))));

test('every sector of an actor is in the codebook, and named once', () => {
  none(where((row) => roles(row).some((role) => !sectors.has(role)) || new Set(roles(row)).size < roles(row).length));
});

test('dates of actors are days, months or years that exist, and end after they begin', () => {
  none(where((row) => [cell(row, 'from'), cell(row, 'to')].some((date) => date !== '' && !isDate(date))));
  none(where((row) => cell(row, 'from') !== '' && cell(row, 'to') !== '' && !precedes(cell(row, 'from'), cell(row, 'to'))));
});

test('no alias is empty, or the same as another of its row', () => {
  none(where((row) => names(row).some((name) => name.trim() === '' || name !== name.trim())));
  none(where((row) => new Set(names(row)).size < names(row).length));
});

test('no row stands twice', () => {
  const seen = new Set<string>();
  none(
    rows.flatMap((bearer) =>
      seen.size === seen.add(`${bearer.file} ${Object.values(bearer.row).join('\t')}`).size ? [saying(bearer)] : [],
    ),
  );
});

test('a name means one actor at a time, but for the homonyms that are listed', async () => {
  const known = new Set((await table('actors/homonyms.tsv')).map((row) => plain(cell(row, 'name'))));
  const clashes = [...bearers()].filter(([, all]) => all.some((a, i) => all.slice(i + 1).some((b) => clash(a.row, b.row))));
  none(clashes.filter(([name]) => !known.has(name)).map(([name, all]) => `${name}: ${all.map(saying).join(' / ')}`));
});

test('every listed homonym is still one', async () => {
  const all = bearers();
  for (const row of await table('actors/homonyms.tsv')) {
    const found = (all.get(plain(cell(row, 'name'))) ?? []).map((b) => cell(b.row, 'name'));
    for (const name of cell(row, 'names').split('|')) assert.ok(found.includes(name), `${cell(row, 'name')} is no name of ${name}`);
  }
});

test('no actor has a lower-case English word for a name', async () => {
  const common = [
    ...(await table('en/english-words.tsv')).map((r) => r['word']),
    ...(await table('en/person-nouns.tsv')).map((r) => r['noun']),
  ];
  const words = new Set(common);
  none(where((row) => names(row).some((name) => words.has(name))));
});

test('every name of an actor is found where a text says it', () => {
  const world = compileWorld(tables);
  none(rows.flatMap(({ row }) => names(row).filter((name) => !isFound(name, row))));
  function isFound(name: string, row: Row): boolean {
    const tokens = tokenize(name, { start: 0, end: name.length }, rules).map(
      ({ start, end }) => ({ text: name.slice(start, end) }) as Token,
    );
    const match = matchWorld(world, tokens, 0);
    return match?.length === tokens.length && match.entries.some((entry) => entry.name === cell(row, 'name'));
  }
});

/** A date as precise as it is known; the calendar has its day. */
function isDate(date: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  return year !== undefined && new Date(`${year}-${month}-${day}T00:00:00Z`).toJSON()?.slice(0, 10) === `${year}-${month}-${day}`;
}

/** Whether one date is not after the other, as far as both are precise. */
function precedes(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) <= other.slice(0, length);
}

const plain = (name: string): string => name.replace(/\s+/g, '').replaceAll('’', "'");

/** Who bears each name, written as the index of the named world has it. */
function bearers(): ReadonlyMap<string, readonly Bearer[]> {
  const found = new Map<string, Bearer[]>();
  for (const bearer of rows) {
    for (const name of new Set(names(bearer.row).map(plain))) {
      const all = found.get(name);
      if (all === undefined) found.set(name, [bearer]);
      else all.push(bearer);
    }
  }
  return found;
}

/** Two rows that hold at the same time, for longer than a date's own length, and differ in country or in the sector that comes first. */
function clash(a: Row, b: Row): boolean {
  const differ = cell(a, 'country') !== cell(b, 'country') || roles(a)[0] !== roles(b)[0];
  return differ && !over(a, b) && !over(b, a);
}

/** Whether the first row ends before the second begins, or in the year, month or day in which it does. */
const over = (a: Row, b: Row): boolean => cell(a, 'to') !== '' && cell(b, 'from') !== '' && precedes(cell(a, 'to'), cell(b, 'from'));
