import type { Lexicon } from './lexicon.js';
import { type LocatedYaml, locateYaml, type Path, scalarsOf } from './located-yaml.js';
import type { OwnFile } from './own-files.js';

/** A word or name of the lexicon, and where it stands. */
export interface Term {
  readonly term: string;
  readonly area: Area;
  readonly file: string;
  readonly line: number;
  /** Whose it is: "COERCE/arrest verbs", "GOV", "Bill Clinton, USA GOV, 1993-01-20 to 2001-01-20". */
  readonly entry: string;
}

/** What the files of the lexicon are about, in the order in which a person looks. */
export const AREAS = [
  'frames',
  'conditions',
  'actors',
  'places',
  'agents',
  'attribution',
  'status',
  'light verbs',
  'time',
  'counts',
  'contexts',
  'grammar',
] as const;
export type Area = (typeof AREAS)[number];

const BY_FILE: Readonly<Record<string, Area>> = {
  'en/agents.yml': 'agents',
  'en/person-nouns.tsv': 'agents',
  'en/event-nouns.tsv': 'status',
  'en/attribution.yml': 'attribution',
  'en/status.yml': 'status',
  'en/modality.yml': 'status',
  'en/stages.yml': 'status',
  'en/light.yml': 'light verbs',
  'en/time.yml': 'time',
  'en/counts.yml': 'counts',
  'codebook.yml': 'contexts',
};

/** Tables that are searched besides those of the named world, and the columns of all that hold words. */
/** The table of verbs that are not regular; `entry` of its terms is the lemma. */
export const VERB_FORMS = 'en/irregular-verbs.tsv';
const VERB_COLUMNS = ['base', 'past', 'participle'];
const MORE_TABLES = ['en/person-nouns.tsv', 'en/event-nouns.tsv', VERB_FORMS];
const NOT_SEARCHED = ['en/english-words.tsv', 'en/coverage.yml', 'actor-codes.yml', 'off.yml'];
const COLUMNS = ['name', 'aliases', 'demonyms', 'capital', 'metonyms', 'noun', ...VERB_COLUMNS];

/** Files whose maps have words for keys: "dozens: { low: 24 }". */
const WORDS_AS_KEYS = ['en/time.yml', 'en/counts.yml'];

/** Keys below which sentences and remarks stand, not words. */
const REMARKS = new Set(['examples', 'counterexamples', 'example', 'counterexample', 'source', 'why', 'covers', 'value', 'id']);

/** Every word and name of a lexicon, by file and line; the YAML is read anew, so that lines are told. */
export async function termsOf(lexicon: Lexicon, tables: readonly string[]): Promise<readonly Term[]> {
  const yaml = lexicon.below('').map(async (name) => termsIn({ name, path: `lexicon/${name}`, text: await lexicon.text(name) }));
  const rows = [...tables, ...MORE_TABLES].map(async (name) => termsIn({ name, path: `lexicon/${name}`, text: await lexicon.text(name) }));
  return (await Promise.all([...yaml, ...rows])).flat();
}

/** Those of one file, of ours or of a user's own. */
export function termsIn(file: Pick<OwnFile, 'name' | 'path' | 'text'>): readonly Term[] {
  if (NOT_SEARCHED.includes(file.name)) return [];
  return file.name.endsWith('.tsv') ? termsOfTable(file) : termsOfYaml(file.name, locateYaml(file.text, file.path), file.text);
}

function termsOfYaml(name: string, { data, file }: LocatedYaml, text: string): readonly Term[] {
  const isFrames = name.startsWith('en/frames/');
  return scalarsOf(text).flatMap(({ path, value, line, isKey }): readonly Term[] => {
    const isWord = typeof value === 'string' && !path.some((step) => REMARKS.has(String(step))) && (!isKey || WORDS_AS_KEYS.includes(name));
    const area = isFrames ? areaInFrame(path) : (BY_FILE[name] ?? 'grammar');
    if (!isWord || area === null) return [];
    return [{ term: value, area, file, line, entry: isFrames ? frameEntry(data, path) : listEntry(data, path) }];
  });
}

const TRIGGERS = ['verbs', 'nouns', 'adjectives'];

/** Null for what is neither a trigger nor asked of a slot. */
function areaInFrame([, , key, ...rest]: Path): Area | null {
  if (rest.length === 0) return null;
  if (key === 'if' || key === 'unless') return 'conditions';
  return TRIGGERS.includes(String(key)) ? 'frames' : null;
}

/** "COERCE/arrest unless obj". */
function frameEntry(data: unknown, path: Path): string {
  const { type, frames } = data as { readonly type: string; readonly frames: readonly { readonly id: string }[] };
  return [`${type}/${frames[Number(path[1])]?.id}`, ...path.slice(2).filter((step) => typeof step === 'string')].join(' ');
}

/** The keys on the way, with what the entry of a list says besides its words: "agents [COP] armed". */
function listEntry(data: unknown, path: Path): string {
  const keys: string[] = [];
  let at: unknown = data;
  for (const step of path.slice(0, -1)) {
    at = (at as Readonly<Record<string | number, unknown>> | null)?.[step];
    if (typeof step === 'string' && step !== 'words') keys.push(step);
    if (typeof step === 'number' && typeof at === 'object' && at !== null) keys.push(...labels(at));
  }
  return keys.join(' ');
}

const LABELS = ['context', 'stance', 'status', 'negated', 'content', 'roles', 'class', 'type', 'tag'];

function labels(entry: object): readonly string[] {
  const fields = entry as Readonly<Record<string, unknown>>;
  return LABELS.flatMap((label) =>
    fields[label] === undefined ? [] : [Array.isArray(fields[label]) ? `[${fields[label].join(', ')}]` : String(fields[label])],
  );
}

function termsOfTable({ name, path, text }: Pick<OwnFile, 'name' | 'path' | 'text'>): readonly Term[] {
  const lines = text
    .split(/\r?\n/)
    .flatMap((line, index) => (line.trim() === '' || line.startsWith('#') ? [] : [{ cells: line.split('\t'), line: index + 1 }]));
  const header = name === VERB_FORMS ? VERB_COLUMNS : (lines.shift()?.cells ?? []);
  const area: Area = name.startsWith('actors/') ? 'actors' : name.startsWith('places/') ? 'places' : (BY_FILE[name] ?? 'grammar');
  return lines.flatMap(({ cells, line }) => {
    const row = Object.fromEntries(header.map((column, index) => [column, cells[index] ?? '']));
    const terms = COLUMNS.flatMap((column) => (row[column] ?? '').split(/[|/]/).map((term) => term.trim())).filter((term) => term !== '');
    return terms.map((term) => ({ term, area, file: path, line, entry: rowEntry(row) }));
  });
}

/** "Bill Clinton, USA GOV, 1993-01-20 to 2001-01-20". */
function rowEntry(row: Readonly<Record<string, string>>): string {
  const code = [row['code'] ?? row['country'], row['roles']].filter((part) => part).join(' ');
  const time = row['from'] || row['to'] ? `${row['from'] || '…'} to ${row['to'] || '…'}` : '';
  const first = row['name'] ?? row['noun'] ?? Object.values(row)[0] ?? '';
  return [first, code, time].filter((part) => part !== '').join(', ');
}
