import { OnRecordError } from '../core/errors.js';
import { didYouMean } from '../core/near.js';
import { parseTable, worldKey } from '../core/world.js';
import type { Lexicon } from './lexicon.js';
import type { LocatedYaml, Path } from './located-yaml.js';
import { TABLES } from './tables.js';

/** What of ours is switched off: frames by "COERCE/arrest", names of the tables as they are spelled. */
export interface Off {
  readonly frames: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

export const NOTHING_OFF: Off = { frames: new Set(), names: new Set() };

/** Reads off.yml; a frame or name that we do not have is a fault, since nothing would be switched off. */
export async function readOff(
  files: readonly LocatedYaml[],
  lexicon: Lexicon,
): Promise<{ readonly off: Off | null; readonly faults: readonly OnRecordError[] }> {
  if (files.length === 0) return { off: null, faults: [] };
  const known = { frames: await frameIds(lexicon), names: await names(lexicon) };
  const faults = files.flatMap((file) => faultsOf(file, known));
  const all = (list: 'frames' | 'names'): readonly string[] => files.flatMap(({ data }) => listIn(data, list));
  return { off: { frames: new Set(all('frames')), names: new Set(all('names').map(worldKey)) }, faults };
}

type Known = Readonly<Record<'frames' | 'names', ReadonlyMap<string, string>>>;

function faultsOf({ data, file, lineOf }: LocatedYaml, known: Known): readonly OnRecordError[] {
  const fault = (path: Path, what: string, mend: string): OnRecordError => new OnRecordError(what, `${file}:${lineOf(path)}`, mend);
  const keys = Object.keys((data ?? {}) as object);
  return keys.flatMap((key) => {
    if (key !== 'frames' && key !== 'names')
      return [
        fault(
          [key],
          `\`${key}\` is not known here`,
          `${didYouMean(key, ['frames', 'names'])}write \`frames: [COERCE/arrest]\` or \`names: [Georgia]\``,
        ),
      ];
    return listIn(data, key).flatMap((item, index) => {
      if (known[key].has(key === 'names' ? worldKey(item) : item)) return [];
      const what = key === 'frames' ? `there is no frame ${item}` : `the tables have no name “${item}”`;
      return [fault([key, index], what, `${didYouMean(item, known[key].values())}\`onrecord lexicon find\` shows what there is`)];
    });
  });
}

function listIn(data: unknown, key: string): readonly string[] {
  const list = (data as Readonly<Record<string, unknown>> | null)?.[key];
  return Array.isArray(list) ? list.map(String) : [];
}

async function frameIds(lexicon: Lexicon): Promise<ReadonlyMap<string, string>> {
  const files = await Promise.all(lexicon.below('en/frames/').map((name) => lexicon.yaml(name)));
  return new Map(
    files.flatMap(({ data }) => {
      const { type, frames } = data as { readonly type: string; readonly frames: readonly { readonly id: string }[] };
      return frames.map(({ id }) => [`${type}/${id}`, `${type}/${id}`] as const);
    }),
  );
}

async function names(lexicon: Lexicon): Promise<ReadonlyMap<string, string>> {
  const tables = await Promise.all(TABLES.map(async ([file]) => parseTable(await lexicon.text(file), `lexicon/${file}`)));
  const spelled = tables
    .flat()
    .flatMap((row) => ['name', 'aliases', 'demonyms', 'capital', 'metonyms'].flatMap((column) => (row[column] ?? '').split('|')));
  return new Map(spelled.filter((name) => name !== '').map((name) => [worldKey(name), name]));
}
