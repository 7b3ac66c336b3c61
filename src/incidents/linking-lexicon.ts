/** lexicon/en/linking.yml, ready to be asked. */
export interface LinkingLexicon {
  /** Words that make a thing another one than was told before: "another 19". */
  readonly distinct: ReadonlySet<string>;
  /** Articles that point back: "the attack". */
  readonly definite: ReadonlySet<string>;
  /** Names of the days of the week, in small letters. */
  readonly weekdays: ReadonlySet<string>;
  /** Words that tell no story from another, in lower case. */
  readonly common: ReadonlySet<string>;
  /** For an act ("COERCE/arrest", "AGREE"), the acts that reports call the same happening by. */
  readonly sameHappening: ReadonlyMap<string, ReadonlySet<string>>;
  /** For a type, the first of all types that it is joined to by these pairs: events of two classes are never of one happening. */
  readonly classes: ReadonlyMap<string, string>;
  /** Forms of the names of news agencies, each with the main one. */
  readonly agencies: ReadonlyMap<string, string>;
}

interface Words {
  readonly words: readonly string[];
}

/** Reads the parsed YAML of lexicon/en/linking.yml. */
export function compileLinking(data: unknown): LinkingLexicon {
  const file = data as {
    readonly distinct: Words;
    readonly definite: Words;
    readonly weekdays: Words;
    readonly common: Words;
    readonly agencies: readonly { readonly names: readonly string[] }[];
    readonly same_happening: readonly { readonly acts: readonly [string, string] }[];
  };
  const words = ({ words: list }: Words): ReadonlySet<string> => new Set(list.flatMap((line) => line.split(/\s+/)));
  const same = new Map<string, Set<string>>();
  for (const { acts } of file.same_happening) {
    for (const [one, other] of [acts, [acts[1], acts[0]] as const]) same.set(one, (same.get(one) ?? new Set()).add(other));
  }
  const classes = classesOf(file.same_happening.map(({ acts }) => [typeOf(acts[0]), typeOf(acts[1])]));
  const agencies = new Map(file.agencies.flatMap(({ names }) => names.map((name) => [name, names[0] ?? name])));
  return {
    distinct: words(file.distinct),
    definite: words(file.definite),
    weekdays: words(file.weekdays),
    common: words(file.common),
    sameHappening: same,
    classes,
    agencies,
  };
}

const typeOf = (act: string): string => act.split('/')[0] ?? act;

/** Types joined by pairs, directly or by others between them, each with the first of them in the alphabet. */
function classesOf(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const classes = new Map(pairs.flat().map((type) => [type, type]));
  for (const [one, other] of [...pairs, ...pairs]) {
    const [a, b] = [classes.get(one) ?? one, classes.get(other) ?? other];
    const first = a < b ? a : b;
    for (const [type, of] of classes) if (of === a || of === b) classes.set(type, first);
  }
  return classes;
}

/** An act as the lexicon writes it: "COERCE/arrest", or its type alone. */
export const actOf = (type: string, mode: string | null): string => (mode === null ? type : `${type}/${mode}`);

/** True where reports call one happening by these two acts. */
export function canBeSame({ sameHappening }: LinkingLexicon, a: ActOf, b: ActOf): boolean {
  const act = actOf(b.type, b.mode);
  const holds = (others: ReadonlySet<string> | undefined): boolean => others !== undefined && (others.has(b.type) || others.has(act));
  return holds(sameHappening.get(a.type)) || (a.mode !== null && holds(sameHappening.get(actOf(a.type, a.mode))));
}

export interface ActOf {
  readonly type: string;
  readonly mode: string | null;
}
