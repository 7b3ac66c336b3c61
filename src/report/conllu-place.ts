import type { GivenSentence } from '../core/schema.js';
import type { Span } from '../core/spans.js';
import type { ConlluSentence, ConlluToken } from './conllu-parse.js';

/** The text of a document, with a blank line before each new paragraph, and its sentences and words as stretches of it. */
export function placeSentences(sentences: readonly ConlluSentence[]): { readonly text: string; readonly given: readonly GivenSentence[] } {
  const parts: string[] = [];
  let length = 0;
  const given = sentences.map((sentence, index): GivenSentence => {
    const gap = index === 0 ? '' : sentence.newParagraph ? '\n\n' : ' ';
    const own = sentence.text?.trim() ?? '';
    const kept = placeTokens(own, sentence.tokens);
    const text = kept === null ? joined(sentence.tokens) : own;
    const places = kept ?? placeTokens(text, sentence.tokens) ?? [];
    const start = length + gap.length;
    parts.push(gap, text);
    length = start + text.length;
    const words = places.flatMap((place, at) => placeWords(sentence.tokens[at], place));
    return { start, end: length, words: words.map((word) => ({ start: start + word.start, end: start + word.end })) };
  });
  return { text: parts.join(''), given };
}

/** Where each token stands in the line `# text`; `null` where the line says other words than the tokens do. */
function placeTokens(text: string, tokens: readonly ConlluToken[]): readonly Span[] | null {
  const places: Span[] = [];
  let position = 0;
  for (const { form } of tokens) {
    while (!text.startsWith(form, position) && /\s/.test(text.charAt(position))) position++;
    if (!text.startsWith(form, position)) return null;
    places.push({ start: position, end: position + form.length });
    position += form.length;
  }
  return text.slice(position).trim() === '' ? places : null;
}

/** The tokens with a space after each but those that say `SpaceAfter=No`. */
const joined = (tokens: readonly ConlluToken[]): string =>
  tokens.map(({ form, spaceAfter }, index) => (spaceAfter && index < tokens.length - 1 ? `${form} ` : form)).join('');

/** The words of a token: one after another where they make it up, else each the whole token. */
function placeWords(token: ConlluToken | undefined, place: Span): readonly Span[] {
  if (token === undefined) return [];
  if (token.words.join('').toLowerCase() !== token.form.toLowerCase()) return token.words.map(() => place);
  let start = place.start;
  return token.words.map((word) => {
    const span = { start, end: start + word.length };
    start = span.end;
    return span;
  });
}
