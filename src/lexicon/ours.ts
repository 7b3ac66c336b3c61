import { type AgentLexicon, compileAgents } from '../core/agent-lexicon.js';
import { compileWorld, layOver, parseTable, type World, type WorldTable, worldKey } from '../core/world.js';
import { layGroups } from './agent-groups.js';
import type { Lexicon } from './lexicon.js';
import type { OwnLexicon } from './own.js';
import { TABLES } from './tables.js';

/** The named world and the nouns of parties, with a user's own over them where there are any. */
export async function loadOurs(
  lexicon: Lexicon,
  own: OwnLexicon | null = null,
): Promise<{ readonly world: World; readonly agents: AgentLexicon }> {
  const [world, agents] = await Promise.all([loadWorld(lexicon, own), loadAgents(lexicon, own)]);
  return { world, agents };
}

async function loadWorld(lexicon: Lexicon, own: OwnLexicon | null): Promise<World> {
  const tables = await Promise.all(
    TABLES.map(
      async ([file, kind]): Promise<WorldTable> => ({ file, kind, rows: parseTable(await lexicon.text(file), `lexicon/${file}`) }),
    ),
  );
  if (own === null) return compileWorld(tables);
  const ours = withoutNames(compileWorld(tables.map((table) => withoutRowsOf(table, own.tables))), own.off.names);
  return layOver(layOver(ours, compileWorld(own.dictionaryTables)), compileWorld(own.tables));
}

/** A table of ours without the rows whose name a user's table of the same kind has. */
function withoutRowsOf(table: WorldTable, own: readonly WorldTable[]): WorldTable {
  const theirs = new Set(
    own.filter(({ kind }) => kind === table.kind).flatMap(({ rows }) => rows.map((row) => worldKey(row['name'] ?? ''))),
  );
  return theirs.size === 0 ? table : { ...table, rows: table.rows.filter((row) => !theirs.has(worldKey(row['name'] ?? ''))) };
}

const withoutNames = (world: World, names: ReadonlySet<string>): World =>
  names.size === 0 ? world : { ...world, entries: new Map([...world.entries].filter(([key]) => !names.has(key))) };

async function loadAgents(lexicon: Lexicon, own: OwnLexicon | null): Promise<AgentLexicon> {
  const file = 'en/person-nouns.tsv';
  const [{ data }, text] = await Promise.all([lexicon.yaml('en/agents.yml'), lexicon.text(file)]);
  const persons = parseTable(text, `lexicon/${file}`).map((row) => row['noun'] ?? '');
  return compileAgents(own === null ? data : layGroups(data, own.agents), persons);
}
