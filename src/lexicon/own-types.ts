import { OnRecordError } from '../core/errors.js';
import { didYouMean } from '../core/near.js';
import type { Quad } from '../core/schema.js';
import type { LocatedYaml, Path } from './located-yaml.js';

/** An event type of a user's own, or modes that they add to one of ours. */
export interface OwnType {
  readonly type: string;
  readonly score?: number;
  readonly quad?: Quad;
  readonly cameo?: string;
  readonly covers?: string;
  readonly modes?: readonly OwnMode[];
}

interface OwnMode {
  readonly mode: string;
  readonly score?: number;
  readonly cameo?: string;
  readonly covers?: string;
}

const QUADS: Readonly<Record<Quad, true>> = {
  'verbal cooperation': true,
  'material cooperation': true,
  'verbal conflict': true,
  'material conflict': true,
};
const KEYS = ['type', 'score', 'quad', 'cameo', 'covers', 'modes'];
const MODE_KEYS = ['mode', 'score', 'cameo', 'covers'];

/** The parsed lexicon/codebook.yml with a user's types and modes; where both have one, theirs counts. */
export function layTypes(data: unknown, own: readonly OwnType[]): unknown {
  const ours = data as { readonly types: readonly OwnType[] };
  const lay = (type: OwnType): OwnType => {
    const theirs = own.filter((o) => o.type === type.type);
    const modes = theirs.flatMap((o) => o.modes ?? []);
    const kept = (type.modes ?? []).filter(({ mode }) => !modes.some((m) => m.mode === mode));
    return Object.assign({}, type, ...theirs, { modes: [...modes, ...kept] });
  };
  const added = own.filter(
    ({ type }, index) => !ours.types.some((o) => o.type === type) && own.findIndex((o) => o.type === type) === index,
  );
  return { ...ours, types: [...ours.types, ...added].map(lay) };
}

/** A user's own codebook.yml, and all that is wrong with it; `known` are the types that we have. */
export function checkTypes(
  yaml: LocatedYaml,
  known: ReadonlySet<string>,
): { readonly types: readonly OwnType[]; readonly faults: readonly OnRecordError[] } {
  const { types, ...rest } = (yaml.data ?? {}) as Readonly<Record<string, unknown>>;
  const fault = (path: Path, [what, mend]: Wrong): OnRecordError => new OnRecordError(what, `${yaml.file}:${yaml.lineOf(path)}`, mend);
  const strange = Object.keys(rest).map((key) =>
    fault([key], [`\`${key}\` is not known here`, 'write `types:` with the types that you add']),
  );
  if (!Array.isArray(types))
    return {
      types: [],
      faults: [...strange, fault(['types'], ['there is no list of `types`', 'write `types:` and below it `  - type: NAME`'])],
    };
  const wrong = (types as readonly unknown[]).flatMap((entry, index) => wrongIn(entry, known).map((w) => fault(['types', index], w)));
  return { types: wrong.length > 0 ? [] : (types as readonly OwnType[]), faults: [...strange, ...wrong] };
}

type Wrong = readonly [what: string, mend: string];
type Entry = Readonly<Record<string, unknown>>;

function wrongIn(entry: unknown, known: ReadonlySet<string>): readonly Wrong[] {
  const own = (typeof entry === 'object' && entry !== null ? entry : {}) as Entry;
  const isNew = !known.has(String(own['type']));
  const modes = Array.isArray(own['modes']) ? (own['modes'] as readonly Entry[]) : [];
  return [
    ...strangeKeys(own, KEYS),
    ...(/^[A-Z][A-Z_]*$/.test(String(own['type'])) ? [] : [['a type without a name', 'write `type: NAME`, in capitals'] as const]),
    ...(isNew && own['quad'] === undefined
      ? [['a type without a class', `write \`quad:\` with one of ${Object.keys(QUADS).join(', ')}`] as const]
      : []),
    ...(isNew && own['score'] === undefined
      ? [['a type without a score', 'write `score:` with a number from -10 (conflict) to 10 (cooperation)'] as const]
      : []),
    ...(isNew && own['cameo'] === undefined
      ? [['a type without a CAMEO code', 'write `cameo: "170"`, the nearest that CAMEO has'] as const]
      : []),
    ...wrongValues(own),
    ...modes.flatMap((mode) => [
      ...strangeKeys(mode, MODE_KEYS),
      ...(typeof mode['mode'] === 'string' ? [] : [['a mode without a name', 'write `- { mode: name }`'] as const]),
      ...wrongValues(mode),
    ]),
  ];
}

const strangeKeys = (entry: Entry, keys: readonly string[]): readonly Wrong[] =>
  Object.keys(entry)
    .filter((key) => !keys.includes(key))
    .map((key) => [`\`${key}\` is not known here`, `${didYouMean(key, keys)}known are ${keys.join(', ')}`]);

function wrongValues({ score, quad, cameo }: Entry): readonly Wrong[] {
  const wrong: Wrong[] = [];
  if (score !== undefined && !(typeof score === 'number' && Math.abs(score) <= 10))
    wrong.push(['no score', 'write a number from -10 (conflict) to 10 (cooperation)']);
  if (quad !== undefined && !Object.hasOwn(QUADS, String(quad)))
    wrong.push([`“${String(quad)}” is no class`, `write one of ${Object.keys(QUADS).join(', ')}`]);
  if (cameo !== undefined && !(typeof cameo === 'string' && /^\d{2,4}$/.test(cameo)))
    wrong.push(['no CAMEO code', 'write its digits in quotation marks, as "0871": a leading zero matters']);
  return wrong;
}
