/** Beginnings that names write in two ways: "Saint Louis" and "St. Louis" have one key. */
const LONG = /\b(?:saint|sainte|mount|fort)\b/g;
const SHORT: Readonly<Record<string, string>> = { saint: 'st', sainte: 'ste', mount: 'mt', fort: 'ft' };

/** Letters that no accent can be taken off. */
const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd', ə: 'e' };

const PLAIN = /^[ -~]*$/;

/** The key under which a place's name is found: small letters and digits alone, without accents ("Al-Ḥasakah" → "alhasakah"). */
export function placeKey(name: string): string {
  const small = name.toLowerCase();
  if (PLAIN.test(small)) return shortened(small).replace(/[^a-z0-9]+/g, '');
  return shortened(unaccented(small)).replace(/[^\p{L}\p{N}]+/gu, '');
}

const shortened = (key: string): string => key.replace(LONG, (long) => SHORT[long] ?? long);

const unaccented = (key: string): string =>
  key
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[łøđıßæœþðə]/g, (letter) => LETTERS[letter] ?? letter);
