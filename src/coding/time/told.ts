import { daysBetween } from '../../core/dates.js';
import type { Sentence, Token } from '../../core/schema.js';
import type { Reading } from './context.js';
import type { TimeLexicon } from './lexicon.js';
import { periodOf } from './period.js';

/** What the text has told so far that later words may count from. */
export interface Told {
  /** The last date, as a TIMEX3 value ("1998-08-07", "1996"); it comes into focus for "that day" and "two weeks later". */
  readonly focus: string | null;
  /** The quarter or half year that accounts are given of, for "the quarter" and "a year earlier"; null once not spoken of for some sentences. */
  readonly account: string | null;
  readonly accountSentence: number;
  /** The accounts last spoken of are those of a year, or of many months: "a year earlier" is then that year before. */
  readonly yearly: boolean;
  /** Lemma of a noun or verb → the day told beside it, for "two days before the attack". */
  readonly days: ReadonlyMap<string, string>;
}

/** Where a time is read. */
export interface Where {
  readonly sentence: Sentence;
  readonly index: number;
  readonly published: string | null;
}

export const NOTHING_TOLD: Told = { focus: null, account: null, accountSentence: 0, yearly: false, days: new Map() };

/** `told` once a time has been read. "A year earlier" is an aside and moves no focus; durations, sets and "now" set none. */
export function afterTime(told: Told, { timex, when, aside }: Reading, tokens: readonly number[], place: Where): Told {
  if (isYearly(timex.value, timex.type)) return { ...told, yearly: true };
  const dated = when !== null && /^\d/.test(timex.value) && timex.type !== 'DURATION';
  if (!dated || aside === true) return told;
  const value = timex.value.replace(/T.*$/, '').replace(/^.*\//, '');
  const account = /^\d{4}-[QH]\d$/.test(value) ? accountAfter(told, value, place) : {};
  const days = /^\d{4}-\d\d-\d\d$/.test(value) ? withDay(told.days, value, tokens, place.sentence) : told.days;
  return { ...told, focus: value, ...account, days };
}

/** "the nine months", "the year" ended some day. */
const isYearly = (value: string, type: string): boolean => type === 'DURATION' && /^P(?:9M|6M|1Y)$/.test(value);

/** The later of two quarters is the one reported on, but none that has not begun, and none just begun where another has been told. */
function accountAfter(told: Told, value: string, { index, published }: Where): Partial<Told> {
  const age = ageOf(value, published);
  const passed = told.account === null || isYoung(told.account, published) ? age >= 0 : value >= told.account && age >= LONG;
  return { account: passed ? value : told.account, accountSentence: index, yearly: false };
}

const isYoung = (account: string, published: string | null): boolean => ageOf(account, published) < LONG;

/** Days from the beginning of a period to publication. */
const ageOf = (value: string, published: string | null): number =>
  published === null ? LONG : daysBetween(periodOf(value)?.from ?? published, published);

/** So many days after it begins a quarter may have been reported on. */
const LONG = 60;

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
  return new Map([...days, ...governorsOf(sentence.tokens, tokens).map((lemma): readonly [string, string] => [lemma, day])]);
}

/** Lemmas of the common nouns above the words, and of the first verb above: "attacked a village on 3 May" dates the attack. */
function governorsOf(all: readonly Token[], tokens: readonly number[]): readonly string[] {
  const lemmas: string[] = [];
  let below = all[tokens.find((token) => !tokens.includes(all[token]?.head ?? token)) ?? -1];
  for (let steps = 0; steps < 4 && below !== undefined; steps++) {
    const above: Token | undefined = all[below.head];
    if (above === undefined || above === below) break;
    if (/^(?:NNS?|V.*)$/.test(above.xpos)) lemmas.push(above.lemma.toLowerCase());
    below = above.xpos.startsWith('NN') ? above : undefined;
  }
  return lemmas;
}

/** The day of the deed that `noun` names, where the text has told it of the noun or its verb ("shooting", "shoot"). */
export function dayOfDeed(noun: string, told: Told, lexicon: TimeLexicon): string | null {
  const day = told.days.get(noun) ?? told.days.get(lexicon.deeds.get(noun) ?? '');
  if (day !== undefined) return day;
  const stem = /^(.{3,})ing$/.exec(noun)?.[1];
  if (stem === undefined) return null;
  return [stem, `${stem}e`, stem.slice(0, -1)].map((verb) => told.days.get(verb)).find((found) => found !== undefined) ?? null;
}
