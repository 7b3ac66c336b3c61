import type { AgentLexicon } from '../../core/agent-lexicon.js';
import { type World, type WorldEntry, type WorldKind, type WorldTable, worldKey } from '../../core/world.js';
import type { ActorCodes } from '../actor-codes.js';
import type { AgentGroup, AgentGroups } from '../agent-groups.js';
import type { Dictionary, DictionaryAgent, DictionaryName, UnusableLine } from './dictionary.js';

/** What our own tables and nouns know, to tell what a dictionary adds. */
export interface Ours {
  readonly world: World;
  readonly agents: AgentLexicon;
  readonly codes: ActorCodes;
}

/** What a dictionary adds, and what became of its lines. */
export interface LaidDictionary {
  readonly tables: readonly WorldTable[];
  readonly groups: AgentGroups;
  readonly report: DictionaryReport;
}

/** Of the lines that hold something, how many were used, said what we say too, or cannot be used. */
export interface DictionaryReport {
  readonly file: string;
  readonly lines: number;
  readonly used: number;
  readonly known: number;
  readonly unusable: readonly UnusableLine[];
}

/** Turns a dictionary into rows and nouns; what our own say as well is left to them, since they know more of it. */
export function layDictionary(dictionary: Dictionary, ours: Ours): LaidDictionary {
  const known = new Set<number>();
  const unusable = [...dictionary.unusable];
  const rows = dictionary.names.flatMap((name) => {
    const entries = name.spellings.map((s) => ours.world.entries.get(worldKey(s))).find((e) => e !== undefined) ?? [];
    if (entries.some((entry) => saysTheSame(entry, name))) known.add(name.line);
    return entries.some((entry) => saysTheSame(entry, name)) ? [] : rowsOf(name, entries);
  });
  const groups: { agents: AgentGroup[]; modifiers: AgentGroup[]; compounds: AgentGroup[] } = { agents: [], modifiers: [], compounds: [] };
  for (const agent of dictionary.agents) {
    const reading = nounOf(agent, ours);
    if (reading === 'known') known.add(agent.line);
    else if ('reason' in reading) unusable.push({ line: agent.line, text: agent.words.join(', '), reason: reading.reason });
    else groups[reading.list].push(reading.group);
  }
  const report = {
    file: dictionary.file,
    lines: dictionary.lines,
    used: dictionary.lines - known.size - new Set(unusable.map(({ line }) => line)).size,
    known: known.size,
    unusable: unusable.sort((a, b) => a.line - b.line),
  };
  return { tables: tablesOf(rows, dictionary.file), groups, report };
}

const PLACES: ReadonlySet<WorldKind> = new Set(['country', 'demonym', 'capital', 'metonym', 'territory', 'city']);

function saysTheSame(entry: WorldEntry, { codes }: DictionaryName): boolean {
  const [code] = codes;
  if (codes.length !== 1 || code === undefined || code.country !== entry.country) return false;
  return (
    code.from === null && code.to === null && (code.roles.length === 0 ? PLACES.has(entry.kind) : code.roles.join() === entry.roles.join())
  );
}

interface KindedRow {
  readonly kind: WorldKind;
  readonly row: Readonly<Record<string, string>>;
}

function rowsOf({ spellings, codes }: DictionaryName, entries: readonly WorldEntry[]): readonly KindedRow[] {
  const [name = '', ...aliases] = spellings;
  const dated = codes.some(({ from, to }) => from !== null || to !== null);
  return codes.map(({ country, roles, from, to }) => ({
    kind:
      entries.find((e) => isSuch(e.kind, roles))?.kind ??
      (dated ? 'person' : roles.length > 0 || country === null || country.length !== 3 ? 'organisation' : 'territory'),
    row: { name, aliases: aliases.join('|'), country: country ?? '', roles: roles.join('|'), from: from ?? '', to: to ?? '' },
  }));
}

/** Who our tables take for a person stays one; a place stays one as long as the code gives no sector. */
const isSuch = (kind: WorldKind, roles: readonly string[]): boolean =>
  PLACES.has(kind) ? roles.length === 0 && kind !== 'country' && kind !== 'metonym' : true;

function tablesOf(rows: readonly KindedRow[], file: string): readonly WorldTable[] {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ file, kind, own: true, rows: rows.filter((r) => r.kind === kind).map((r) => r.row) }));
}

type Noun = 'known' | { readonly reason: string } | { readonly list: 'agents' | 'compounds'; readonly group: AgentGroup };

/** A word becomes an agent noun; a pair needs a second word that can be a party. */
function nounOf({ words, roles }: DictionaryAgent, { agents, codes }: Ours): Noun {
  const [first = ''] = words;
  const pair = first.split(' ');
  const ours = pair.length === 2 ? agents.compounds.get(first) : agents.agents.get(first)?.roles;
  if (ours?.join() === roles.join()) return 'known';
  if (pair.length === 2) {
    const head = pair[1] ?? '';
    return agents.agents.has(head) || agents.services.has(head)
      ? { list: 'compounds', group: { words, roles } }
      : { reason: `“${head}” is no noun for a party: give it a line of its own` };
  }
  const wordClass = agents.agents.get(first)?.class ?? codes.sectors.get(roles[0] ?? '') ?? 'person';
  return { list: 'agents', group: { words, roles, class: wordClass } };
}
