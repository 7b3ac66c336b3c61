import { addDays } from '../../core/dates.js';
import type { Sentence, TimeExpression } from '../../core/schema.js';
import type { TimeLexicon } from './lexicon.js';
import { periodOf, shift, type Unit, valueAt } from './period.js';

interface Placed extends TimeExpression {
  readonly tokens: readonly number[];
}

/** "since the early 1990s": from then to publication. Without a publication date the end is open, and `when` null. */
export function openSince<T extends Placed>(
  times: readonly T[],
  sentence: Sentence,
  published: string | null,
  lexicon: TimeLexicon,
): readonly T[] {
  return times.map((time) => {
    if (time.when === null || !lexicon.since.has(wordAt(sentence, (time.tokens[0] ?? 0) - 1))) return time;
    if (published === null) return { ...time, when: null };
    if (time.when.from > published) return time;
    return { ...time, when: { from: time.when.from, to: published, precision: 'range', anchor: 'published' } };
  });
}

/** "from 2014 to 2019", "between March and May", "1990-1995": both ends stand for the whole stretch. */
export function joinRanges<T extends Placed>(times: readonly T[], sentence: Sentence, { joints }: TimeLexicon): readonly T[] {
  const joined = [...times];
  for (let at = 0; at + 1 < joined.length; at++) {
    const [first, second] = [joined[at] as T, joined[at + 1] as T];
    if (first.when === null || second.when === null || first.when.from > second.when.to) continue;
    if (!isRange(first, second, sentence, joints) && !runsOn(first, second, sentence)) continue;
    const when = { from: first.when.from, to: second.when.to, precision: 'range', anchor: second.when.anchor };
    joined[at] = { ...first, when };
    joined[at + 1] = { ...second, when };
  }
  return joined;
}

/** "late October and early November", "Monday and Tuesday": the one begins where the other ends. */
const runsOn = (first: Placed, second: Placed, sentence: Sentence): boolean =>
  first.when !== null &&
  second.when !== null &&
  adjoins(first, second) &&
  wordAt(sentence, (first.tokens.at(-1) ?? 0) + 1) === 'and' &&
  /^(?:day|month|part of month)$/.test(first.when.precision) &&
  addDays(first.when.to, 1) === second.when.from;

function isRange(first: Placed, second: Placed, sentence: Sentence, joints: TimeLexicon['joints']): boolean {
  const gap = (first.tokens.at(-1) ?? 0) + 1;
  if (gap + 1 !== second.tokens[0]) return false;
  const joint = wordAt(sentence, gap);
  if (/^[-‑–]$/.test(joint)) return true;
  const opening = wordAt(sentence, (first.tokens[0] ?? 0) - 1);
  const openings = joints.get(joint);
  return openings !== undefined && (openings.has('') || openings.has(opening));
}

const wordAt = (sentence: Sentence, index: number): string => sentence.tokens[index]?.text.toLowerCase() ?? '';

/** "from 28 April to 3 May 2019", "in March and April 2020": a month before takes the year that is written once, behind. */
export function shareYear<T extends Placed>(times: readonly T[], sentence: Sentence, lexicon: TimeLexicon): readonly T[] {
  return times.map((time, at) => {
    const next = times[at + 1];
    const rest = /^(?:\d{4}|XXXX)(-\d\d(?:-\d\d)?)$/.exec(time.timex.value)?.[1];
    if (next?.when?.anchor !== 'stated' || time.when?.anchor === 'stated' || rest === undefined) return time;
    const year = /^(\d{4})-\d\d/.exec(next.timex.value)?.[1];
    const joint = wordAt(sentence, (time.tokens.at(-1) ?? 0) + 1);
    if (year === undefined || !adjoins(time, next) || !(/^(?:[-‑–,]|and|or)$/.test(joint) || lexicon.joints.has(joint))) return time;
    if (!time.tokens.some((token) => lexicon.classes.get('month')?.words.has(wordAt(sentence, token).replace(/\.$/, '')))) return time;
    const value = `${year}${rest}` <= next.timex.value ? `${year}${rest}` : `${Number(year) - 1}${rest}`;
    const period = periodOf(value);
    return period === null ? time : { ...time, timex: { type: 'DATE', value }, when: { ...period, anchor: 'stated' } };
  });
}

/** "the year ended March 31": the stretch read last but one ends with the day read last; quarters take the value of that quarter. */
export function closeAtEnd<T extends Placed>(times: readonly T[], sentence: Sentence, { ending }: TimeLexicon): readonly T[] {
  const [stretch, end] = [times.at(-2), times.at(-1)];
  const match = /^P(\d+)([DWMQY])$/.exec(stretch?.timex.value ?? '');
  if (stretch === undefined || end?.when?.precision !== 'day' || match === null || !adjoins(stretch, end)) return times;
  if (!ending.has(wordAt(sentence, (stretch.tokens.at(-1) ?? 0) + 1))) return times;
  const from = shift(addDays(end.when.to, 1), -Number(match[1]), match[2] as Unit);
  const when = { from, to: end.when.to, precision: 'range', anchor: end.when.anchor };
  const timex = match[2] === 'Q' ? { type: 'DATE' as const, value: valueAt(addDays(end.when.to, -45), 'Q') } : stretch.timex;
  return [...times.slice(0, -2), { ...stretch, when, timex }, end];
}

/** One word between them. */
const adjoins = (first: Placed, second: Placed): boolean => (first.tokens.at(-1) ?? 0) + 2 === second.tokens[0];
