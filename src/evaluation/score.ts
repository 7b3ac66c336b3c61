import type { EventType } from '../core/schema.js';
import { type Alignment, align, type Pair } from './align.js';
import type { CodedEvent } from './coded-event.js';
import { compareSide, type Side } from './compare-side.js';
import { compareValues } from './compare-values.js';
import { addCounts, type Counts, type Measure, type Mistake } from './measures.js';
import type { MarkedEvent, SampleText } from './sample.js';

/** A text of a sample with what was coded in it. */
export interface CodedText {
  readonly sample: SampleText;
  /** The words that `sample.text` or `sample.file` gave. */
  readonly text: string;
  readonly events: readonly CodedEvent[];
}

/** How one text was coded. */
export interface TextScore {
  readonly id: string;
  readonly counts: ReadonlyMap<Measure, Counts>;
  /** Types as marked and as coded; null where one of the two has no such event. */
  readonly types: readonly (readonly [marked: EventType | null, coded: EventType | null])[];
  readonly mistakes: readonly Mistake[];
}

/** Which coded events that the person did not mark are mistakes. */
export interface Strictness {
  /** None is: the person marked some events only. */
  readonly onlyMarked: boolean;
  /** Those that are the content of others are, too. */
  readonly content: boolean;
}

/** Compares what was coded in a text with what a person marked there. */
export function scoreText({ sample, text, events }: CodedText, { onlyMarked, content }: Strictness): TextScore {
  const found = align(sample.events, events, text);
  const alignment: Alignment = { ...found, extra: found.extra.filter(({ inside }) => !onlyMarked && (content || !inside)) };
  const { pairs, confused, missed, extra } = alignment;
  const mistakes: Mistake[] = [...typeMistakes(sample, alignment)];
  const counts = new Map<Measure, Counts>();
  const count = (measure: Measure, more: Counts): void => {
    counts.set(measure, addCounts(counts.get(measure), more));
  };
  count('type', { right: pairs.length, coded: pairs.length + confused.length + extra.length, marked: sample.events.length });
  for (const side of ['who', 'whom', 'both'] as const) countSide(side, alignment, { id: sample.id, count, mistakes });
  for (const pair of pairs) {
    for (const { measure, counts: more, wrong } of compareValues(pair)) {
      count(measure, more);
      if (wrong !== null) mistakes.push({ measure, ...where(sample.id, pair), ...wrong });
    }
  }
  const types = [
    ...[...pairs, ...confused].map((p) => [p.marked.type, p.coded.type] as const),
    ...missed.map((m) => [m.type, null] as const),
    ...extra.map((c) => [null, c.type] as const),
  ];
  return { id: sample.id, counts, types, mistakes };
}

interface Tally {
  readonly id: string;
  readonly count: (measure: Measure, more: Counts) => void;
  readonly mistakes: Mistake[];
}

/** Countries of one side, or of both; those of an event of the wrong type are wrong, and those of a missed one missing. */
function countSide(side: Side, { pairs, confused, missed, extra }: Alignment, { id, count, mistakes }: Tally): void {
  for (const pair of pairs) {
    const { counts, wrong } = compareSide(side, pair.marked, pair.coded);
    count(side, counts);
    if (wrong !== null && side !== 'both') mistakes.push({ measure: side, ...where(id, pair), ...wrong });
  }
  for (const { marked, coded } of confused) {
    const counts = [compareSide(side, marked, null).counts, compareSide(side, marked, coded).counts];
    count(side, { right: 0, marked: counts[0]?.marked ?? 0, coded: counts[1]?.coded ?? 0 });
  }
  for (const marked of missed) count(side, compareSide(side, marked, null).counts);
  for (const coded of extra) count(side, compareSide(side, null, coded).counts);
}

const where = (id: string, { marked, coded }: Pair): Pick<Mistake, 'id' | 'row' | 'sentence' | 'event'> => ({
  id,
  row: marked.row,
  sentence: coded.sentence,
  event: `${coded.type} “${coded.words}”`,
});

function typeMistakes({ id, text, file }: SampleText, { confused, missed, extra }: Alignment): readonly Mistake[] {
  const told = (event: MarkedEvent): string => [event.type, ...(event.words === null ? [] : [`“${event.words}”`])].join(' ');
  const shown = text ?? file ?? '';
  return [
    ...confused.map((p) => ({ measure: 'type' as const, ...where(id, p), marked: p.marked.type, coded: p.coded.type })),
    ...missed.map((m) => ({
      measure: 'type' as const,
      id,
      row: m.row,
      sentence: around(shown, m.words),
      event: told(m),
      marked: m.type,
      coded: null,
    })),
    ...extra.map((c) => ({
      measure: 'type' as const,
      id,
      row: null,
      sentence: c.sentence,
      event: `${c.type} “${c.words}”`,
      marked: null,
      coded: c.type,
    })),
  ];
}

const SHOWN = 240; // characters of a text around words that nothing was coded at

/** The part of a text that holds the words, or its beginning. */
function around(text: string, words: string | null): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const at = words === null ? 0 : Math.max(0, plain.toLowerCase().indexOf(words.toLowerCase()) - SHOWN / 2);
  const end = at + SHOWN;
  return `${at > 0 ? '…' : ''}${plain.slice(at, end)}${end < plain.length ? '…' : ''}`;
}
