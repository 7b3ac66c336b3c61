import type { Sentence, Token } from '../../core/schema.js';
import type { Reading } from './context.js';
import type { TimeLexicon } from './lexicon.js';

/** What the text has told so far that later words may count from. */
export interface Told {
  /** The last date, as a TIMEX3 value ("1998-08-07", "1996"); it comes into focus for "that day" and "two weeks later". */
  readonly focus: string | null;
  /** The quarter or half year that accounts are given of, for "the quarter" and "a year earlier"; null once not spoken of for some sentences. */
  readonly account: string | null;
  readonly accountSentence: number;
  /** Lemma of a noun or verb → the day told beside it, for "two days before the attack". */
  readonly days: ReadonlyMap<string, string>;
}

export const NOTHING_TOLD: Told = { focus: null, account: null, accountSentence: 0, days: new Map() };

/** `told` once a time has been read. "A year earlier" is an aside and moves no focus; durations, sets and "now" set none. */
export function afterTime(told: Told, { timex, when, aside }: Reading, tokens: readonly number[], sentence: Sentence, index: number): Told {
  const dated = when !== null && /^\d/.test(timex.value) && timex.type !== 'DURATION';
  if (!dated || aside === true) return told;
  const value = timex.value.replace(/T.*$/, '').replace(/^.*\//, '');
  const account = /^\d{4}-[QH]\d$/.test(value) ? { account: value, accountSentence: index } : {};
  const days = /^\d{4}-\d\d-\d\d$/.test(value) ? withDay(told.days, value, tokens, sentence) : told.days;
  return { ...told, focus: value, ...account, days };
}

/** Accounts are spoken of for so many sentences after a quarter is named. */
export const forgetAccount = (told: Told, index: number): Told =>
  told.account !== null && index - told.accountSentence > ACCOUNT_REACH ? { ...told, account: null } : told;

const ACCOUNT_REACH = 8;

function withDay(
  days: ReadonlyMap<string, string>,
  day: string,
  tokens: readonly number[],
  sentence: Sentence,
): ReadonlyMap<string, string> {
  const lemma = governorOf(sentence.tokens, tokens);
  return lemma === null ? days : new Map(days).set(lemma, day);
}

/** Lemma of the common noun or verb that the words hang on. */
function governorOf(all: readonly Token[], tokens: readonly number[]): string | null {
  const outward = tokens.find((at) => !tokens.includes(all[at]?.head ?? at));
  const head = outward === undefined ? undefined : all[all[outward]?.head ?? outward];
  return head !== undefined && /^(?:NN|NNS|V.*)$/.test(head.xpos) ? head.lemma.toLowerCase() : null;
}

/** The day of the deed that `noun` names, where the text has told it of the noun or its verb ("shooting", "shoot"). */
export function dayOfDeed(noun: string, told: Told, lexicon: TimeLexicon): string | null {
  const day = told.days.get(noun) ?? told.days.get(lexicon.deeds.get(noun) ?? '');
  if (day !== undefined) return day;
  const stem = /^(.{3,})ing$/.exec(noun)?.[1];
  if (stem === undefined) return null;
  return [stem, `${stem}e`, stem.slice(0, -1)].map((verb) => told.days.get(verb)).find((found) => found !== undefined) ?? null;
}
