import { dayNumber } from '../core/dates.js';
import { firstDay, lastDay } from '../core/days.js';
import type { Actor, Coded, Event, Place, Status } from '../core/schema.js';
import type { Act, Parties, Telling } from '../core/telling.js';
import type { LinkingLexicon } from './linking-lexicon.js';
import { isDistinct, isReference } from './reference.js';
import { countedIn, stemOf, tellingWords } from './words.js';

const REAL: ReadonlySet<Status> = new Set(['asserted', 'alleged', 'denied', 'negated', 'possible']);

/** What one event tells. */
export function tellingOf(event: Event, lexicon: LinkingLexicon): Telling {
  const { what, when, sentence, report } = event;
  const words = tellingWords(sentence.text, lexicon).map(({ stem, name, number }) => (name || number ? `=${stem}` : stem));
  return {
    id: event.id,
    report: report.id,
    at: Math.min(...what.evidence.map(({ start }) => start), sentence.end),
    sentence: sentence.index,
    acts: [{ type: what.value.type, mode: what.value.mode, trigger: triggerStem(what.evidence[0]?.quote ?? '') }],
    real: REAL.has(event.status.value),
    habitual: event.aspect.value === 'habitual',
    historical: event.aspect.value === 'historical',
    days: when === null ? null : [dayNumber(firstDay(when.value.from)), dayNumber(lastDay(when.value.to))],
    weekdays: distinct(weekdaysIn(sentence.text, lexicon)).sort(),
    published: report.published === null ? null : dayNumber(firstDay(report.published)),
    who: partiesOf(event.who, lexicon),
    whom: partiesOf(event.whom, lexicon),
    place: event.where?.value ?? null,
    counts: distinct(countedIn(sentence.text)).sort(),
    words: distinct(words).sort(),
    distinct: isDistinct(event, lexicon),
    refers: isReference(event, lexicon),
  };
}

/** What several events of one report tell of one happening; at least one, the first first. */
export function poolTellings(tellings: readonly [Telling, ...Telling[]]): Telling {
  const [first] = tellings;
  const ranges = tellings.map(({ days }) => days).filter((days) => days !== null);
  const pool = (part: 'who' | 'whom'): Parties => poolParties(tellings.map((telling) => telling[part]));
  return {
    ...first,
    acts: distinctActs(tellings.flatMap(({ acts }) => acts)),
    real: tellings.some(({ real }) => real),
    habitual: tellings.every(({ habitual }) => habitual),
    historical: tellings.every(({ historical }) => historical),
    days: ranges.sort((a, b) => a[1] - a[0] - (b[1] - b[0]) || a[0] - b[0])[0] ?? null,
    weekdays: distinct(tellings.flatMap(({ weekdays }) => weekdays)).sort(),
    who: pool('who'),
    whom: pool('whom'),
    place: tellings.map(({ place }) => place).sort(byPrecision)[0] ?? null,
    counts: distinct(tellings.flatMap(({ counts }) => counts)).sort(),
    words: distinct(tellings.flatMap(({ words }) => words)).sort(),
  };
}

const PRECISION: readonly (string | null)[] = ['site', 'town', 'district', 'region', 'country', null];
const byPrecision = (a: Place | null, b: Place | null): number =>
  PRECISION.indexOf(a?.precision ?? null) - PRECISION.indexOf(b?.precision ?? null);

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

const distinctActs = (acts: readonly Act[]): readonly Act[] =>
  acts.filter(
    (act, at) => acts.findIndex((other) => other.type === act.type && other.mode === act.mode && other.trigger === act.trigger) === at,
  );

function partiesOf(parties: readonly Coded<Actor>[], lexicon: LinkingLexicon): Parties {
  const heads = parties.map(({ value }) => ({ value, head: headOf(value, lexicon) })).filter(({ head }) => head.stem !== '');
  return {
    names: distinct(heads.filter(({ head }) => head.name).map(({ head }) => head.stem)),
    nouns: distinct(heads.filter(({ head }) => !head.name).map(({ head }) => head.stem)),
    countries: distinct(parties.flatMap(({ value }) => (value.country === null ? [] : [value.country]))),
    entities: distinct(parties.map(({ value }) => value.entity)),
  };
}

/** The last word of a name that tells something, or of a description; what a pronoun stands for in its place. */
function headOf({ name, antecedent, named }: Actor, lexicon: LinkingLexicon): { readonly stem: string; readonly name: boolean } {
  const written = (antecedent ?? name).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  const telling = written.filter((word) => /\p{L}{2}/u.test(word) && !lexicon.common.has(word.toLowerCase()));
  const head = (named ? telling.filter((word) => /^\p{Lu}/u.test(word)).at(-1) : undefined) ?? telling.at(-1) ?? '';
  return { stem: stemOf(head), name: named && /^\p{Lu}/u.test(head) };
}

function poolParties(parties: readonly Parties[]): Parties {
  const pool = (part: keyof Parties): readonly string[] => mostFrequentFirst(parties.flatMap((of) => of[part]));
  return { names: pool('names'), nouns: pool('nouns'), countries: pool('countries'), entities: pool('entities') };
}

function mostFrequentFirst(items: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([item]) => item);
}

const weekdaysIn = (text: string, { weekdays }: LinkingLexicon): readonly string[] =>
  (text.match(/\p{Lu}\p{Ll}+day\b/gu) ?? []).map((word) => word.toLowerCase()).filter((word) => weekdays.has(word));

/** Verbs lose the endings of tense: "arrested", "arrests", "arresting" → "arrest". */
function triggerStem(quote: string): string {
  const stem = stemOf(quote.split(/\s+/)[0] ?? '');
  return (stem.length > 5 ? stem.replace(/(?:ing|ed|er|ion|ment)$/, '') : stem).replace(/e$/, '');
}
