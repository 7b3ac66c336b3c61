import { OnRecordError } from '../core/errors.js';
import type { Lexicon } from './lexicon.js';

/** lexicon/actor-codes.yml with the countries of the tables. */
export interface ActorCodes {
  /** Alpha-3 codes, and those that stand for a country where there is none. */
  readonly countries: ReadonlySet<string>;
  readonly international: readonly string[];
  /** PLOVER's sectors, with the class of nouns that have it. */
  readonly sectors: ReadonlyMap<string, string>;
  /** CAMEO's codes in those of PLOVER; an empty one says nothing. */
  readonly origins: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, string>;
  readonly small: ReadonlySet<string>;
  readonly either: ReadonlySet<string>;
}

/** The codes with the countries of places/countries.tsv. */
export async function loadActorCodes(lexicon: Lexicon): Promise<ActorCodes> {
  const [{ data }, countries] = await Promise.all([lexicon.yaml('actor-codes.yml'), lexicon.text('places/countries.tsv')]);
  const codes = countries.split('\n').map((line) => line.split('\t')[0] ?? '');
  return compileActorCodes(
    data,
    codes.filter((code) => /^[A-Z]{3}$/.test(code)),
  );
}

/** Reads the parsed YAML of lexicon/actor-codes.yml; `countries` are the codes of places/countries.tsv. */
export function compileActorCodes(data: unknown, countries: Iterable<string>): ActorCodes {
  const file = data as {
    readonly sectors: Readonly<Record<string, string>>;
    readonly international: readonly string[];
    readonly origins: Readonly<Record<string, string>>;
    readonly roles: Readonly<Record<string, string>>;
    readonly spelling: Readonly<Record<'small' | 'either', readonly string[]>>;
  };
  const sectors = new Map(Object.entries(file.sectors));
  const roles = new Map(Object.entries(file.roles));
  for (const [code, sector] of roles)
    if (sector !== '' && !sectors.has(sector))
      throw new OnRecordError(`${code} is said to be ${sector}, which is no sector`, 'lexicon/actor-codes.yml', 'name one of `sectors`');
  return {
    countries: new Set([...countries, ...file.international]),
    international: file.international,
    sectors,
    origins: new Map(Object.entries(file.origins)),
    roles,
    small: new Set(file.spelling.small),
    either: new Set(file.spelling.either),
  };
}
