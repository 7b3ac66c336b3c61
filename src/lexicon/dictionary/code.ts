import { didYouMean } from '../../core/near.js';
import type { ActorCodes } from '../actor-codes.js';
import { readDates } from './dates.js';

/** A code of CAMEO in PLOVER's terms, and when it holds: ISO dates, null where it always does. */
export interface ActorCode {
  readonly country: string | null;
  readonly roles: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  /** Whether it is a common noun's: the country is that of the words around it. */
  readonly agent: boolean;
}

/** A code, or why it cannot be read. */
export type CodeReading = ActorCode | string;

/** Reads what stands in brackets: "USAGOV", "IRQ 19790716-20030409", "AFGELI <19900101", "~GOV", "---COP". */
export function readCode(text: string, codes: ActorCodes): CodeReading {
  const [, written = '', dates = ''] = /^([^\s<>(]*)\s*(.*)$/.exec(text.trim()) ?? [];
  const code = written.toUpperCase();
  if (code === '' || code === '#' || /^-+$/.test(code)) return 'its code says that the name is nobody';
  if (/[/|]/.test(code)) return `“${code}” are two actors in one name`;
  const agent = code.startsWith('~') || code.endsWith('~') || code.startsWith('---');
  const letters = code.replace(/^~|~$|^---/g, '');
  if (!/^(?:[A-Z]{3})+$/.test(letters)) return `“${code}” is no CAMEO code, which has three letters for each part`;
  const period = readDates(dates);
  if (typeof period === 'string') return period;
  const parts = letters.match(/.{3}/g) ?? [];
  const actor = agent ? { country: null, roles: rolesOf(parts, codes) } : actorOf(parts, codes);
  return typeof actor === 'string' ? actor : { ...actor, ...period, agent };
}

/** The first part says whose it is, or what; further ones are roles. Those that name single organisations or creeds say no sector. */
function actorOf([first = '', ...rest]: readonly string[], codes: ActorCodes): Pick<ActorCode, 'country' | 'roles'> | string {
  const origin = codes.countries.has(first) ? first : codes.origins.get(first);
  if (origin !== undefined) return { country: origin === '' ? null : origin, roles: rolesOf(rest, codes) };
  if (codes.roles.has(first)) return { country: null, roles: rolesOf([first, ...rest], codes) };
  return `“${first}” is neither a country nor a role of CAMEO: ${didYouMean(first, codes.countries)}see lexicon/actor-codes.yml`;
}

const rolesOf = (parts: readonly string[], codes: ActorCodes): readonly string[] => [
  ...new Set(parts.map((part) => codes.roles.get(part) ?? '').filter((role) => role !== '')),
];
