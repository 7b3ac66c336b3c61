import { LONGEST } from '../../core/world.js';
import type { ActorCodes } from '../actor-codes.js';
import type { Markers, NamedLine } from './entries.js';
import { spellings } from './spellings.js';

interface Setting {
  readonly markers: Markers;
  readonly codes: ActorCodes;
  /** Whether it is a common noun. */
  readonly agent: boolean;
}

/** Names that a marker may make of one pattern. */
const MOST_FORMS = 200;

/** How reports write a name, or the lemmas of a common noun; the reason where a line is no name. */
export function expandNames({ pattern, plural }: NamedLine, { markers, codes, agent }: Setting): readonly string[] | string {
  const forms = substituted(pattern, markers);
  if (typeof forms === 'string') return forms;
  const plain = forms.map(plainName);
  const reason = plain.map((name) => reasonAgainst(name, agent)).find((r) => r !== null);
  if (reason !== undefined && reason !== null) return reason;
  if (!agent) return [...new Set(plain.flatMap((name) => spellings(name, codes)))];
  const own = [...plain, ...(plural === null || plural === '' ? [] : [plainName(plural)])];
  return [...new Set(own.map((name) => name.toLowerCase()))];
}

/** Underscores join words, a last one says that the word is whole. */
const plainName = (name: string): string => name.replace(/_/g, ' ').replace(/\s+/g, ' ').trim();

/** "CONGRESS!PERSON!" with every word that the marker stands for. */
function substituted(pattern: string, markers: Markers): readonly string[] | string {
  let forms: readonly string[] = [pattern];
  for (let round = 0; forms.some((form) => form.includes('!')); round++) {
    const [, marker] = /!([^!]+)!/.exec(forms.find((form) => form.includes('!')) ?? '') ?? [];
    const words = marker === undefined ? undefined : markers.get(marker.trim().toUpperCase());
    if (marker === undefined) return 'a marker that is not closed';
    if (words === undefined) return `nothing says what !${marker}! stands for`;
    forms = forms.flatMap((form) => (form.includes(`!${marker}!`) ? words.map((word) => form.replace(`!${marker}!`, word)) : [form]));
    if (round >= 5 || forms.length > MOST_FORMS) return `its markers make more than ${MOST_FORMS} names`;
  }
  return forms;
}

function reasonAgainst(name: string, agent: boolean): string | null {
  if (!/\p{L}/u.test(name) || /[^\p{L}\p{M}\p{N} .'’&/-]/u.test(name))
    return 'a name has letters, figures, hyphens, apostrophes and full stops only';
  const words = name.split(' ').length;
  if (name.length < 2) return 'a single letter would be found everywhere';
  if (agent) return words > 2 ? 'a common noun of more than two words is not found' : null;
  return words > LONGEST ? `longer than ${LONGEST} words, the longest name that is found` : null;
}
