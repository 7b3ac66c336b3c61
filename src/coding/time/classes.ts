import type { Sentence, Token } from '../../core/schema.js';
import { readNumber, readOrdinal } from '../numbers.js';
import { partedName } from './feasts.js';
import type { TimeLexicon, WordClass } from './lexicon.js';
import type { ClassFinding, WordStream } from './pattern.js';

/** A sentence as the patterns read it: words with the token each one came from ("mid-1990s" is three words of one token). */
export interface TimeStream extends WordStream {
  readonly tokens: readonly number[];
}

/** Words in lower case, hyphenated prefixes parted; findings are kept, since many rules ask for the same. */
export function streamOf(sentence: Sentence, lexicon: TimeLexicon): TimeStream {
  const words: string[] = [];
  const tokens: number[] = [];
  sentence.tokens.forEach((token, index) => {
    for (const word of partsOf(token.text)) {
      words.push(word);
      tokens.push(index);
    }
  });
  const stream: Words = { words, tokens, sentence, lexicon };
  const kept = new Map<string, (ClassFinding | null | undefined)[]>();
  const find = (type: string, at: number): ClassFinding | null => {
    if (at >= words.length) return null;
    const row = kept.get(type) ?? kept.set(type, []).get(type) ?? [];
    const before = row[at];
    if (before !== undefined) return before;
    const found = findClass(stream, type, at);
    row[at] = found;
    return found;
  };
  return { words, tokens, find };
}

interface Words {
  readonly words: readonly string[];
  readonly tokens: readonly number[];
  readonly sentence: Sentence;
  readonly lexicon: TimeLexicon;
}

/** Lower case; typographic apostrophes made plain; a hyphen inside a word parts it ("mid-November", "third-quarter"), but not in "2022-11-14". */
function partsOf(text: string): readonly string[] {
  const word = text.toLowerCase().replaceAll('’', "'");
  if (word.length < 3 || !/[-‑–]/.test(word) || !/\p{L}/u.test(word)) return [word.replace(/^[‑–]$/, '-')];
  return word
    .split(/([-‑–])/)
    .filter((part) => part !== '')
    .map((part) => (/^[‑–]$/.test(part) ? '-' : part));
}

function findClass(stream: Words, type: string, at: number): ClassFinding | null {
  const listed = stream.lexicon.classes.get(type);
  return listed === undefined ? (FINDERS[type]?.(stream, at) ?? null) : findListed(stream, listed, at);
}

function findListed(stream: Words, listed: WordClass, at: number): ClassFinding | null {
  const first = stream.words[at] ?? '';
  if (!listed.firsts.has(first) && !first.endsWith('.')) return null;
  const token = tokenAt(stream, at);
  if (token === undefined || (listed.capital && !/\p{Lu}/u.test(token.text))) return null;
  if (listed.not.has(token.xpos) && !(listed.capital && isDayOfMonth(stream.words[at - 1]))) return null;
  for (let length = listed.longest; length > 0; length--) {
    const value =
      listed.words.get(length === 1 ? first : stream.words.slice(at, at + length).join(' ')) ?? undotted(stream, listed, at, length);
    if (value !== undefined) return { value, length };
  }
  return null;
}

/** "3 May": what follows such figures is the month, whatever its tag. */
const isDayOfMonth = (word: string | undefined): boolean => /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(word ?? '');

/** "Nov." is listed as "nov". */
const undotted = (stream: Words, listed: WordClass, at: number, length: number): string | number | undefined => {
  const word = stream.words[at] ?? '';
  return length === 1 && word.endsWith('.') ? listed.words.get(word.slice(0, -1)) : undefined;
};

type Finder = (stream: Words, at: number) => ClassFinding | null;

const FINDERS: Readonly<Record<string, Finder>> = {
  year: (stream, at) => figures(stream, at, /^[12]\d{3}$/),
  'lone-year': (stream, at) => (standsAlone(stream, at) ? figures(stream, at, /^(?:1[4-9]|20)\d\d$/) : null),
  'spelled-year': spelledYear,
  'short-year': shortYear,
  day: (stream, at) => figures(stream, at, /^(?:0?[1-9]|[12]\d|3[01])$/),
  'month-number': (stream, at) => figures(stream, at, /^(?:0[1-9]|1[012])$/),
  'day-number': (stream, at) => figures(stream, at, /^(?:0[1-9]|[12]\d|3[01])$/),
  ordinal: (stream, at) => readOrdinal(stream.words, at, stream.lexicon.numbers),
  'day-ordinal': (stream, at) =>
    /^\d{1,2}(?:st|nd|rd|th)$/.test(stream.words[at] ?? '') ? readOrdinal(stream.words, at, stream.lexicon.numbers) : null,
  number: (stream, at) => readNumber(stream.words, at, stream.lexicon.numbers),
  decade,
  clock: (stream, at) => clock(stream, at, /^(\d{1,2}):(\d\d)(?::\d\d)?$/),
  pointed: (stream, at) => clock(stream, at, /^(\d{1,2})\.(\d\d)$/),
  'two-digits': (stream, at) => (/^\d\d$/.test(stream.words[at] ?? '') ? { value: stream.words[at] ?? '', length: 1 } : null),
  hour: (stream, at) => figures(stream, at, /^(?:0?\d|1\d|2[0-4])$/),
  slashed,
  feast,
};

/** Classes that code finds; all others are lists of words. */
export const COMPUTED: ReadonlySet<string> = new Set(Object.keys(FINDERS));

const tokenAt = (stream: Words, at: number): Token | undefined => stream.sentence.tokens[stream.tokens[at] ?? -1];

function figures(stream: Words, at: number, form: RegExp): ClassFinding | null {
  const word = stream.words[at] ?? '';
  return form.test(word) ? { value: Number(word), length: 1 } : null;
}

/** No count ("2000 people"), no sum ("$ 2000"), no part of a longer figure. */
function standsAlone(stream: Words, at: number): boolean {
  const token = tokenAt(stream, at);
  const next = tokenAt(stream, at + 1);
  const range = /^[-‑–]$/.test(stream.words[at + 1] ?? '') && /^(?:1[4-9]|20)\d\d$/.test(stream.words[at + 2] ?? '');
  if (token === undefined) return false;
  if (!range && stream.lexicon.classes.get('not-before-year')?.words.has(stream.words[at - 1] ?? '')) return false;
  if (next === undefined) return true;
  if (next.xpos === 'NNS' || stream.lexicon.classes.get('not-after-year')?.words.has(stream.words[at + 1] ?? '')) return false;
  return !(token.deprel === 'nummod' && stream.sentence.tokens[token.head]?.xpos === 'NNS' && token.head > (stream.tokens[at] ?? 0));
}

/** "nineteen ninety-six", "twenty twenty-two": a number of hundreds, then tens. */
function spelledYear(stream: Words, at: number): ClassFinding | null {
  const { numbers } = stream.lexicon;
  const hundreds = numbers.cardinals.get(stream.words[at] ?? '') ?? numbers.tens.get(stream.words[at] ?? '');
  if (hundreds === undefined || hundreds < 15 || hundreds > 20) return null;
  const hyphen = stream.words[at + 1] === '-' ? 1 : 0;
  const rest = readNumber(stream.words, at + 1 + hyphen, numbers);
  if (rest === null || rest.value < 10 || rest.value > 99 || /\d/.test(stream.words[at + 1 + hyphen] ?? '')) return null;
  return { value: hundreds * 100 + rest.value, length: 1 + hyphen + rest.length };
}

/** "'96", in one word or two: the 1930s to 2029. */
function shortYear(stream: Words, at: number): ClassFinding | null {
  const [word, next] = [stream.words[at] ?? '', stream.words[at + 1] ?? ''];
  const digits = /^'(\d\d)$/.exec(word)?.[1] ?? (word === "'" ? /^(\d\d)$/.exec(next)?.[1] : undefined);
  if (digits === undefined) return null;
  return { value: Number(digits) + (Number(digits) < 30 ? 2000 : 1900), length: word === "'" ? 2 : 1 };
}

/** "1990s", "1990's", "'90s", "nineties": the first year of the decade. */
function decade(stream: Words, at: number): ClassFinding | null {
  const word = stream.words[at] ?? '';
  const full = /^([12]\d\d0)'?s$/.exec(word) ?? (stream.words[at + 1] === "'s" ? /^([12]\d\d0)$/.exec(word) : null);
  if (full !== null) return { value: Number(full[1]), length: word.endsWith('s') ? 1 : 2 };
  const short = /^'?([2-9]0)'?s$/.exec(word);
  const apart = word === "'" ? /^([2-9]0)s$/.exec(stream.words[at + 1] ?? '') : null;
  const digits = short?.[1] ?? apart?.[1];
  if (digits !== undefined) return { value: 1900 + Number(digits), length: apart === null ? 1 : 2 };
  const spelled = stream.lexicon.classes.get('decade-word')?.words.get(word);
  return spelled === undefined ? null : { value: spelled, length: 1 };
}

/** "10:35", in one word or three; the value is "10:35". */
function clock(stream: Words, at: number, form: RegExp): ClassFinding | null {
  const joined = form.exec(stream.words[at] ?? '');
  const apart = stream.words[at + 1] === ':' ? [stream.words[at], stream.words[at + 2]] : [];
  const [hour, minute] = joined === null ? apart : [joined[1], joined[2]];
  if (!/^\d{1,2}$/.test(hour ?? '') || !/^[0-5]\d$/.test(minute ?? '') || Number(hour) > 24) return null;
  return { value: `${String(hour).padStart(2, '0')}:${minute}`, length: joined === null ? 3 : 1 };
}

/** "2022-11-14" in one word, and "14/11/2022" or "11/14/2022" where only one of the two can be the month. */
function slashed(stream: Words, at: number): ClassFinding | null {
  const word = stream.words[at] ?? '';
  if (/^[12]\d{3}-\d\d-\d\d$/.test(word)) return { value: word, length: 1 };
  const match = /^(\d{1,2})([/.])(\d{1,2})\2([12]\d{3})$/.exec(word);
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (first <= 12 && second <= 12 && first !== second && match[2] === '/') return null;
  const [day, month] = first > 12 || match[2] === '.' ? [first, second] : [second, first];
  return { value: `${match[4]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, length: 1 };
}

/** The name of a feast, none that is a family name ("Johnnie Christmas"); the longest wins; the value is the name as the lexicon has it. */
function feast(stream: Words, at: number): ClassFinding | null {
  const token = tokenAt(stream, at);
  if (!/^\p{Lu}/u.test(token?.text ?? '') || isFamilyName(stream, at)) return null;
  for (let length = 6; length > 0; length--) {
    if (at + length > stream.words.length) continue;
    const name = partedName(stream.words.slice(at, at + length).join(' '));
    if (stream.lexicon.feasts.has(name)) return { value: name, length };
  }
  return null;
}

/** A part of a name that began before it. */
function isFamilyName(stream: Words, at: number): boolean {
  const token = tokenAt(stream, at);
  const head = token === undefined || !token.deprel.startsWith('flat') ? undefined : stream.sentence.tokens[token.head];
  return head?.xpos === 'NNP' && token !== undefined && head.start < token.start;
}
