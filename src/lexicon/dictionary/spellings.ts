import type { ActorCodes } from '../actor-codes.js';

/** Letters up to which a word in capitals may be an abbreviation ("UN", "PLO"); alone it is taken for one. */
const SHORT = 3;
/** Spellings kept of one name. */
const MOST = 8;

type Casing = Pick<ActorCodes, 'small' | 'either'>;

/** A name in capitals as reports write it, "AL-QAIDA IN IRAQ" as "Al-Qaida in Iraq"; one with small letters as it is. */
export function spellings(name: string, casing: Casing): readonly string[] {
  if (name !== name.toUpperCase()) return [name];
  const words = name.split(' ');
  if (words.length === 1) return name.length <= SHORT ? [name] : [...new Set([...titled(name, casing, true), name])];
  let forms: readonly string[] = [''];
  for (const [at, word] of words.entries()) {
    const own = formsOf(word, casing, at === 0);
    forms = forms.flatMap((form) => own.map((o) => (form === '' ? o : `${form} ${o}`))).slice(0, MOST - 1);
  }
  return [...new Set([...forms, name])];
}

function formsOf(word: string, casing: Casing, isFirst: boolean): readonly string[] {
  const lower = word.toLowerCase();
  if (casing.small.has(lower) && !isFirst) return [lower];
  const forms = titled(word, casing, isFirst);
  return word.length <= SHORT && !casing.small.has(lower) && !casing.either.has(lower) && !word.includes('.') ? [...forms, word] : forms;
}

/** Each part that hyphens or apostrophes set off with a capital; "AL-ASSAD" gives "al-Assad" and "Al-Assad". */
function titled(word: string, { either }: Casing, isFirst: boolean): readonly string[] {
  const capital = word
    .toLowerCase()
    .replace(/(^|[-.'’])(\p{L})(?=(\p{L}?))/gu, (whole, before: string, letter: string, next: string) =>
      (before === "'" || before === '’') && next === '' ? whole : before + letter.toUpperCase(),
    );
  const [first = ''] = capital.split('-');
  if (!either.has(first.toLowerCase())) return [capital];
  const small = first.toLowerCase() + capital.slice(first.length);
  return isFirst ? [capital, small] : [small, capital];
}
