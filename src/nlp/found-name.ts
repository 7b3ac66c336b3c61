import type { EntityKind, Sentence, Token } from '../core/schema.js';

/** A name as words `from` to `to` (exclusive) of sentence `sentence`. */
export interface FoundName {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly kind: EntityKind;
}

/** The name as it is written, words apart by single spaces. */
export const formOf = ({ sentence, from, to }: Omit<FoundName, 'kind'>, sentences: readonly Sentence[]): string =>
  joined(wordsOf(sentences, sentence).slice(from, to));

/** A sentence's words; none where there is no such sentence. */
export const wordsOf = (sentences: readonly Sentence[], sentence: number): readonly Token[] => sentences[sentence]?.tokens ?? [];

const joined = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');

/** "SSS" in "State Security Service (SSS)": capitals in brackets right after a name whose first letter they share. */
export function acronymAfter(tokens: readonly Token[], { from, to }: Omit<FoundName, 'kind'>): string | null {
  const [open, word, close] = tokens.slice(to, to + 3);
  if (open?.text !== '(' || word === undefined || close?.text !== ')' || !CAPITALS.test(word.text)) return null;
  const initials = tokens.slice(from, to).map(({ text }) => text.charAt(0));
  return initials.includes(word.text.charAt(0)) ? word.text : null;
}

const CAPITALS = /\p{Lu}.*\p{Lu}/u;
