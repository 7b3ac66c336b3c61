import type { Sentence, Token } from '../../core/schema.js';
import type { TenseWords } from './lexicon.js';

/** Which side of publication a bare "Monday" or "March" lies on, by the words it hangs on. */
export type Direction = 'past' | 'future' | 'unknown';

/** Reads the verb that governs the words `first`..`last` of the sentence, and the preposition before them. */
export function directionOf(sentence: Sentence, first: number, last: number, words: TenseWords): Direction {
  const tokens = sentence.tokens.map((token, at) =>
    first <= at && at <= last && token.xpos === 'MD' ? { ...token, deprel: 'dep' } : token,
  );
  if (first > 1 && follows(tokens, first, words.ahead)) return 'future';
  if (follows(tokens, first, words.behind)) return 'past';
  const direction = directionOfGovernor(tokens, headOf(tokens, first, last), words);
  return direction === 'unknown' && follows(tokens, first, words.perhapsAhead) ? 'future' : direction;
}

/** True where the words hang on a verb in the present perfect: "has ruled for two years". */
export function isPresentPerfect({ tokens }: Sentence, first: number, last: number): boolean {
  const at = tokens[headOf(tokens, first, last)]?.head ?? -1;
  return tokens.some(
    (token) => token.head === at && token.lemma === 'have' && /^VB[PZ]$/.test(token.xpos) && /^(?:aux|cop)/.test(token.deprel),
  );
}

/** Up the tree to the first predicate; a possessive on the way ("Monday's attack") hides it. */
function directionOfGovernor(tokens: readonly Token[], from: number, words: TenseWords): Direction {
  let at = from;
  for (let steps = 0; steps < tokens.length; steps++) {
    const token = tokens[at];
    if (token === undefined) return 'unknown';
    if (isPredicate(tokens, at)) return words.scheduling.has(token.lemma) && at < from ? 'future' : directionOfVerb(tokens, at, words);
    if (isPossessive(tokens, at) || token.head === at) return 'unknown';
    at = token.head;
  }
  return 'unknown';
}

/** True where one of the prepositions ("until", "ahead of") stands before the time, an article between them or not. */
function follows(tokens: readonly Token[], first: number, prepositions: ReadonlySet<string>): boolean {
  const skip = lower(tokens, first - 1) === 'the' ? 2 : 1;
  const [one, two] = [lower(tokens, first - skip), `${lower(tokens, first - skip - 1)} ${lower(tokens, first - skip)}`];
  return prepositions.has(one) || prepositions.has(two);
}

/** The word among them that hangs on something outside. */
function headOf(tokens: readonly Token[], first: number, last: number): number {
  for (let at = last; at >= first; at--) {
    const head = tokens[at]?.head ?? at;
    if (head < first || head > last || head === at) return at;
  }
  return last;
}

const isVerb = (token: Token): boolean => /^(?:V|MD)/.test(token.xpos);

/** A verb, or a noun or adjective with a copula. */
const isPredicate = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at] !== undefined && isVerb(tokens[at])) || tokens.some((token) => token.head === at && /^(?:cop|aux)/.test(token.deprel));

const isPossessive = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.deprel === 'nmod:poss' || tokens.some((token, index) => token.head === at && index > at && token.xpos === 'POS');

function directionOfVerb(tokens: readonly Token[], at: number, words: TenseWords, depth = 0): Direction {
  const verb = tokens[at];
  if (verb === undefined || depth > 4) return 'unknown';
  const helpers = tokens.filter((token, index) => token.head === at && index !== at && /^(?:aux|cop)/.test(token.deprel));
  const infinitive = isInfinitive(tokens, at);
  if (infinitive && helpers.some((token) => token.lemma === 'be' && /^VB[DPZ]$/.test(token.xpos))) return 'future';
  const told = directionOfHelpers(verb, helpers, words);
  if (told !== null) return told;
  if (infinitive) return directionOfInfinitive(tokens, at, words, depth);
  if (verb.xpos !== 'VBG' || helpers.length > 0) return directionOfForm(verb, helpers.length > 0, words);
  return verb.head === at ? 'unknown' : directionOfVerb(tokens, verb.head, words, depth + 1);
}

/** What auxiliaries tell: "will meet", "may have met", "was meeting". */
function directionOfHelpers(verb: Token, helpers: readonly Token[], words: TenseWords): Direction | null {
  const modal = helpers.find((token) => token.xpos === 'MD') ?? (verb.xpos === 'MD' ? verb : undefined);
  const perfect = helpers.some((token) => token.lemma === 'have');
  if (modal !== undefined) return perfect && !words.future.has(modal.text.toLowerCase()) ? 'past' : 'future';
  if (perfect || verb.xpos === 'VBD' || helpers.some((token) => token.xpos === 'VBD' || token.xpos === 'VBN')) return 'past';
  if (!helpers.some((token) => token.deprel === 'cop')) return null;
  return /^JJ/.test(verb.xpos) && words.prospective.has(verb.lemma) ? 'future' : 'unknown';
}

const isInfinitive = (tokens: readonly Token[], at: number): boolean =>
  tokens.some((token, index) => token.head === at && index < at && token.xpos === 'TO');

/** What the verb's own form tells, where no auxiliary does: "meets on Monday" is to come, "announced on Monday" has been. */
function directionOfForm(verb: Token, helped: boolean, words: TenseWords): Direction {
  if (verb.xpos === 'VBN' && helped) return words.prospective.has(verb.lemma) ? 'future' : 'unknown';
  if (verb.xpos === 'VBN') return 'past';
  return /^VB[PZG]$/.test(verb.xpos) || helped ? 'future' : 'unknown';
}

/** "plans to meet", "is to meet": to come; "was forced to close": as the verb above. */
function directionOfInfinitive(tokens: readonly Token[], at: number, words: TenseWords, depth: number): Direction {
  const above = tokens[at]?.head ?? at;
  if (above === at || words.prospective.has(tokens[above]?.lemma ?? '')) return 'future';
  return directionOfVerb(tokens, above, words, depth + 1);
}

const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.text.toLowerCase() ?? '';
